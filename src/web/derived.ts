/** What is derived from a source, again only when the source is another object. */
export function derived<Source extends object, Result>(
  source: () => Source,
  derive: (source: Source) => Result,
): () => Result {
  let known: { readonly from: Source; readonly result: Result } | undefined
  return () => {
    const from = source()
    if (known?.from !== from) known = { from, result: derive(from) }
    return known.result
  }
}
