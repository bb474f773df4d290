import { recall, remember } from './storage.js'

const STORAGE_KEY = 'silta-outbox'

/** Milliseconds until the next attempt, by the number of failures in a row. */
const PAUSES = [1000, 2000, 5000, 10000, 30000]

/** After this long without an answer an attempt has failed, in milliseconds. */
const TIMEOUT = 15000

/** Answers that a repetition can change. */
const TEMPORARY = new Set([408, 425, 429])

/**
 * Sends what the person says, one after the other and in order, and keeps it through a reload
 * until the server has it. A message keeps its id in every attempt, so the server takes it once.
 *
 * `onChange(item, state, detail)`: `sending`, `failed` (will be tried again), `sent` (detail: the
 * server's answer) or `refused` (detail: the HTTP status).
 */
export function createOutbox({ onChange }) {
  const items = recall(STORAGE_KEY) ?? []
  let failures = 0
  let timer
  let isSending = false

  async function flush() {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    while (items.length > 0 && (await attempt(items[0])));
    isSending = false
  }

  /** Whether the item is done with. */
  async function attempt(item) {
    onChange(item, 'sending')
    const response = await post(item.body)
    if (!response || response.status >= 500 || TEMPORARY.has(response.status)) {
      onChange(item, 'failed')
      timer = setTimeout(flush, PAUSES[Math.min(failures, PAUSES.length - 1)])
      failures += 1
      return false
    }
    failures = 0
    items.shift()
    remember(STORAGE_KEY, items)
    if (response.ok) onChange(item, 'sent', await response.json().catch(() => ({})))
    else onChange(item, 'refused', response.status)
    return true
  }

  return {
    items,
    /** Adds a message; `extras` are kept with it. Returns the item. */
    add(content, extras) {
      const item = { ...extras, body: { id: createId(), ...content } }
      items.push(item)
      remember(STORAGE_KEY, items)
      return item
    },
    flush,
  }
}

/** The answer, or `undefined` when none came. */
async function post(body) {
  try {
    return await fetch('/chat/messages', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
      // Leaving the page must not take the message along.
      keepalive: true,
    })
  } catch {
    return undefined
  }
}

/** A random UUID; `crypto.randomUUID` is missing where the page does not come over TLS. */
function createId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
