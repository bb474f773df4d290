/** People use few words: most of a message has been looked at before. */
const REMEMBERED = 10_000

/** The same function, which keeps its last results and forgets them all when there are too many. */
export function remember<V>(compute: (key: string) => V): (key: string) => V {
  const results = new Map<string, V>()
  return (key) => {
    const known = results.get(key)
    if (known !== undefined) return known
    const result = compute(key)
    if (results.size >= REMEMBERED) results.clear()
    results.set(key, result)
    return result
  }
}
