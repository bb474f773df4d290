import { recall, remember } from './storage.js'

/** Milliseconds until the next attempt, by the number of failures in a row. */
const PAUSES = [1000, 2000, 5000, 10000, 30000]

/** After this long without an answer an attempt has failed, in milliseconds. */
const TIMEOUT = 15000

/** The same for files, which take their time on a slow connection. */
const FILES_TIMEOUT = 300000

/** Whether a repetition can change the answer. A full disk is none of these. */
function isTemporary({ status }) {
  return [408, 425, 429].includes(status) || (status >= 500 && status !== 507)
}

/**
 * Sends what the person says, one after the other and in order, and keeps it through a reload
 * until the server has it; only a message with files does not survive a reload. A message keeps its id in every
 * attempt, so the server takes it once.
 *
 * `onChange(item, state, detail)`: `sending`, `failed` (will be tried again), `sent` (detail: the
 * server's answer) or `refused` (detail: the HTTP status and the server's code for the reason).
 */
export function createOutbox({ name, onChange }) {
  const items = recall(name) ?? []
  let failures = 0
  let timer
  let isSending = false

  function save() {
    remember(
      name,
      items.filter(({ files }) => !files),
    )
  }

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
    const response = await post(item)
    if (!response || isTemporary(response)) {
      onChange(item, 'failed')
      timer = setTimeout(flush, PAUSES[Math.min(failures, PAUSES.length - 1)])
      failures += 1
      return false
    }
    failures = 0
    items.shift()
    save()
    const answer = await response.json().catch(() => ({}))
    if (response.ok) onChange(item, 'sent', answer)
    else onChange(item, 'refused', { status: response.status, code: answer.error?.code })
    return true
  }

  return {
    items,
    /** Adds a message; `extras` are kept with it, and its `files` sent along. Returns the item. */
    add(content, extras) {
      const item = { ...extras, body: { id: createId(), ...content } }
      items.push(item)
      save()
      return item
    },
    flush,
  }
}

/** The answer, or `undefined` when none came. */
async function post({ body, files }) {
  try {
    return await fetch('/chat/messages', { method: 'POST', ...(files ? withFiles(body, files) : withoutFiles(body)) })
  } catch {
    return undefined
  }
}

function withoutFiles(body) {
  return {
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT),
    // Leaving the page must not take the message along.
    keepalive: true,
  }
}

function withFiles(fields, files) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const file of files) body.append('file', file)
  return { body, signal: AbortSignal.timeout(FILES_TIMEOUT) }
}

/** A random UUID; `crypto.randomUUID` is missing where the page does not come over TLS. */
function createId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
