import { element, excerptOf, isGone, messageText, renderMessage } from './render.js'

/**
 * The conversation as the page shows it: the server's entries in their order, then the person's own
 * messages that are still on their way. An entry is shown as `{ node, body, author }`.
 *
 * `onEdit(id, text)` and `onReply(id, excerpt)` are called when the person wants to change or answer an entry.
 */
export function createLog({ root, labels, onAction, onRetry, onEdit, onReply }) {
  const entries = new Map()
  const unsent = new Map()
  let newest = 0

  function place(shown, id) {
    const later = [...entries.keys()].filter((other) => other > id)
    const next = later.length > 0 ? entries.get(Math.min(...later)) : waiting()[0]
    root.insertBefore(shown.node, next?.node ?? null)
    entries.set(id, shown)
  }

  function waiting() {
    return [...unsent.values()].filter((shown) => !shown.placed)
  }

  /** The person's message that comes back from the server as this entry. */
  function takeReturned(entry) {
    if (entry.author !== 'person') return undefined
    const text = messageText(entry.message)
    const returned = waiting().find(
      (shown) =>
        shown.entry === entry.id ||
        (shown.text === text && shown.hasFiles === Boolean(entry.message.media) && shown.after < entry.revision),
    )
    if (!returned) return undefined
    returned.placed = true
    returned.node.querySelector('time').replaceWith(renderTime(entry.at))
    return returned
  }

  function fill(shown, message) {
    const focused = shown.node.contains(document.activeElement) ? document.activeElement : undefined
    // What a person writes can be in any language, whatever the page's is.
    if (shown.author === 'silta') shown.node.lang = message.locale
    shown.body.replaceChildren(
      renderMessage(message, { labels, onAction: (button, action) => onAction(button, action, shown) }),
    )
    if (message.replyTo) shown.body.prepend(renderQuote(message.replyTo))
    shown.node.hidden = isGone(message)
    shown.message = message
    if (focused && !focused.isConnected) refocus(shown, focused.textContent)
  }

  /** A link to the entry that is answered, with its first words once they are known. */
  function renderQuote(id) {
    const quote = element('a', { className: 'quote', href: `#message-${id}` })
    quote.dataset.quotes = id
    fillQuote(quote, entries.get(Number(id)))
    return quote
  }

  function fillQuote(quote, quoted) {
    quote.hidden = !quoted || isGone(quoted.message)
    quote.textContent = quote.hidden ? '' : excerptOf(quoted.message)
  }

  /** What the person can do with an entry: change an own one, answer any other. */
  function renderControl(shown) {
    const isOwn = shown.author === 'person'
    const button = element('button', { type: 'button', className: 'quiet' }, isOwn ? labels.edit : labels.reply)
    button.addEventListener('click', () =>
      isOwn ? onEdit(shown.id, messageText(shown.message)) : onReply(shown.id, excerptOf(shown.message)),
    )
    return button
  }

  function register(shown, id) {
    shown.id = id
    shown.node.id = `message-${id}`
    shown.control = renderControl(shown)
    shown.node.append(shown.control)
    place(shown, id)
  }

  return {
    /** Shows a new entry, or an entry's new content; returns its element. */
    show(entry) {
      newest = Math.max(newest, entry.revision)
      let shown = entries.get(entry.id)
      if (!shown) {
        shown = takeReturned(entry) ?? createShown(entry.author, entry.at, labels)
        register(shown, entry.id)
      }
      fill(shown, entry.message)
      // A command has been carried out and can be changed no more.
      shown.control.hidden = entry.author === 'person' && /^(\/|$)/.test(messageText(entry.message))
      for (const quote of root.querySelectorAll(`[data-quotes="${entry.id}"]`)) fillQuote(quote, shown)
      return shown.node
    },
    /** Shows the person's message before the server has it; `after` tells it from an older one of the same text. */
    showUnsent({ id, text, after, at, files = [] }) {
      const shown = { ...createShown('person', at, labels), text, after, placed: false, hasFiles: files.length > 0 }
      for (const words of [...files.map(({ name }) => name), text])
        if (words) shown.body.append(element('p', {}, words))
      unsent.set(id, shown)
      root.append(shown.node)
      return shown.node
    },
    /** Says that an unsent message waits for another attempt. */
    markFailed(id) {
      const shown = unsent.get(id)
      if (!shown || shown.status) return
      const retry = element('button', { type: 'button', className: 'choice' }, labels.retry)
      retry.addEventListener('click', onRetry)
      shown.status = element('div', { className: 'message-status' }, element('p', {}, labels.unsent), retry)
      shown.node.append(shown.status)
    },
    /** The server has the message as this entry, which is shown already or will come. */
    settle(id, entryId) {
      const shown = unsent.get(id)
      shown?.status?.remove()
      if (!shown?.placed && entries.has(entryId)) shown?.node.remove()
      if (shown && !shown.placed && !entries.has(entryId)) shown.entry = entryId
      else unsent.delete(id)
    },
    /** Takes back a message that the server refused. */
    drop(id) {
      unsent.get(id)?.node.remove()
      unsent.delete(id)
    },
    /** Empties the log of everything the server had; `notice` is shown and belongs to no history. */
    clear(notice) {
      entries.clear()
      newest = 0
      root.replaceChildren(...waiting().map((shown) => shown.node))
      if (!notice) return
      const shown = createShown('silta', Date.now(), labels)
      fill(shown, notice)
      root.prepend(shown.node)
    },
    /** The newest revision that was shown. */
    newest: () => newest,
    hasPerson: () => waiting().length > 0 || [...entries.values()].some(({ author }) => author === 'person'),
  }
}

function createShown(author, at, labels) {
  const body = element('div', { className: 'message-body' })
  const name = author === 'person' ? labels.you : 'Silta'
  const head = element('p', { className: 'message-author' }, element('strong', {}, name), ' ', renderTime(at))
  const node = element('div', { className: `message message-${author}`, tabIndex: -1 }, head, body)
  return { node, body, author }
}

function renderTime(at) {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  const style = isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' }
  const text = new Intl.DateTimeFormat(document.documentElement.lang, style).format(date)
  return element('time', { dateTime: date.toISOString() }, text)
}

/** Keeps the keyboard where it was when the content around it was replaced. */
function refocus(shown, label) {
  const same = [...shown.body.querySelectorAll('.choice')].find((node) => node.textContent === label)
  ;(same ?? shown.node).focus({ preventScroll: true })
}
