/** Reads pages with so many readers at once, each of whom asks for the next page when the last one has come. */
export async function read(
  url: string,
  pathOf: (number: number) => string,
  { requests, readers, cookie }: { readonly requests: number; readonly readers: number; readonly cookie?: string },
): Promise<readonly number[]> {
  const times: number[] = []
  let next = 0
  async function reader(): Promise<void> {
    while (next < requests) {
      const path = pathOf(next++)
      const from = performance.now()
      const ask = () => fetch(url + path, { headers: { 'accept-language': 'en', ...(cookie && { cookie }) } })
      // A kept connection may be closed by the server just when it is used again.
      const response = await ask().catch(ask)
      const text = await response.text()
      times.push(performance.now() - from)
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}: ${text.slice(0, 200)}`)
    }
  }
  await Promise.all(Array.from({ length: readers }, reader))
  return times
}
