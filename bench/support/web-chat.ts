/** Somebody in the web chat of a running Silta. */
export interface WebChat {
  /** Sends a question and resolves with the milliseconds until what was said since has the words. */
  ask(text: string, words: string): Promise<number>
  close(): void
}

const PATIENCE_MS = 60_000

export async function openWebChat(url: string): Promise<WebChat> {
  const page = await fetch(`${url}/`, { headers: { 'accept-language': 'en' } })
  await page.body?.cancel()
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const stopping = new AbortController()
  const events = await fetch(`${url}/chat/events`, { headers: { cookie }, signal: stopping.signal })
  let said = ''
  let seen = () => {}
  const reading = (async () => {
    for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      said += chunk
      seen()
    }
  })().catch(() => undefined)
  return {
    async ask(text, words) {
      said = ''
      const from = performance.now()
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const late = setTimeout(() => reject(new Error(`no answer with "${words}": ${said.slice(0, 2000)}`)), PATIENCE_MS)
      seen = () => {
        if (said.split('"author":"silta"').slice(1).join().includes(words)) resolve()
      }
      const response = await fetch(`${url}/chat/messages`, {
        method: 'POST',
        headers: { cookie, origin: url, 'content-type': 'application/json' },
        body: JSON.stringify({ id: crypto.randomUUID(), text }),
      })
      await response.body?.cancel()
      await promise.finally(() => clearTimeout(late))
      return performance.now() - from
    },
    close() {
      stopping.abort()
      void reading
    },
  }
}
