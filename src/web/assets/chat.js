import { createComposer } from './composer.js'
import { followEvents } from './events.js'
import { createLog } from './log.js'
import { createOutbox } from './outbox.js'

const page = (id) => document.getElementById(id)
const { dataset } = page('chat')
const labels = JSON.parse(dataset.labels)
/** A conversation beside the chat itself, as a volunteer has about each question. */
const place = dataset.thread ? { thread: dataset.thread } : {}
const suffix = dataset.thread ? `-${dataset.thread}` : ''
const root = page('log')
const form = page('composer')
const progress = page('progress')

/** An answer that has not come by then is no longer announced; in milliseconds. */
const WAITING_LIMIT = 20000

/** How long somebody who writes is announced; in milliseconds. */
const TYPING_LIMIT = 6000

/** A person this near to the end follows the conversation; in CSS pixels. */
const NEAR = 160

/** What the server's reasons are called here. */
const REASONS = {
  'no-session': labels.noSession,
  'no-such-entry': labels.noEntry,
  'file-too-large': labels.fileTooLarge,
  'too-many-files': labels.tooManyFiles,
  'empty-file': labels.emptyFile,
  'no-room': labels.noRoom,
}

/** What the status line says, by subject, so that one subject's end does not hide another. */
const problems = { connection: '', message: '', files: '' }
let isCaughtUp = false
let answered = 0
let progressTimer

const outbox = createOutbox({ name: `silta-outbox${suffix}`, onChange: showOutcome })
const composer = createComposer({
  form,
  labels,
  limits: JSON.parse(dataset.limits),
  draftKey: `silta-draft${suffix}`,
  onSend: say,
  onTyping: tellTyping,
  onProblem: (text) => report('files', text),
})
const log = createLog({
  root,
  labels,
  onAction: press,
  onRetry: outbox.flush,
  onEdit: composer.edit,
  onReply: composer.reply,
})

function say({ text, files = [], edits, replyTo }) {
  report('message', '')
  const content = { text, ...place, ...(edits && { edits }), ...(replyTo && { replyTo }) }
  const item = outbox.add(content, {
    after: log.newest(),
    at: Date.now(),
    ...(files.length > 0 && { files }),
  })
  if (!edits) {
    reveal(showUnsent(item))
    showWelcome(false)
  }
  showProgress(labels.sending)
  outbox.flush()
}

function showUnsent({ body, after, at, files }) {
  return log.showUnsent({ id: body.id, text: body.text, after, at, files })
}

async function press(button, action, shown) {
  if (button.ariaDisabled === 'true') return
  button.ariaDisabled = 'true'
  outbox.add({ action, ...place, ...(shown.id === undefined ? {} : { message: String(shown.id) }) })
  await outbox.flush()
  button.ariaDisabled = null
}

/** Lost without harm. */
function tellTyping() {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(place) }
  fetch('/chat/typing', request).catch(() => {})
}

function showOutcome({ body, after, files }, state, detail) {
  const isMessage = body.action === undefined
  if (state === 'failed') {
    log.markFailed(body.id)
    if (body.edits) report('message', labels.unsent)
    showProgress('')
  } else if (state === 'sent' && isMessage) {
    if (body.edits) report('message', '')
    log.settle(body.id, detail.entry)
    showProgress(answered > after || body.edits ? '' : labels.waiting)
  } else if (state === 'refused') {
    log.drop(body.id)
    showProgress('')
    if (isMessage) composer.restore(body.text, files)
    report('message', REASONS[detail.code] ?? (detail.status === 413 && files ? labels.filesTooLarge : labels.refused))
  }
}

function showEntry(entry) {
  const follows = isNearEnd()
  const before = root.childElementCount
  const node = log.show(entry)
  if (entry.author === 'silta') {
    answered = Math.max(answered, entry.revision)
    if (isCaughtUp) showProgress('')
  }
  if (isCaughtUp && follows && root.childElementCount > before) reveal(node)
}

function showReady() {
  showWelcome(!log.hasPerson())
  if (isCaughtUp) return
  isCaughtUp = true
  if (root.lastElementChild && log.hasPerson()) reveal(root.lastElementChild)
  // Not before: a screen reader would read the whole history aloud.
  requestAnimationFrame(() => {
    root.ariaLive = 'polite'
  })
}

function empty(notice) {
  answered = 0
  log.clear(notice)
  showWelcome(!log.hasPerson())
  scrollTo(0, 0)
}

/** Only the chat itself has a welcome. */
function showWelcome(isShown) {
  if (page('welcome')) page('welcome').hidden = !isShown
}

function showProgress(text, limit = WAITING_LIMIT) {
  clearTimeout(progressTimer)
  progress.textContent = text
  if (text) progressTimer = setTimeout(showProgress, limit, '')
}

function report(subject, text) {
  problems[subject] = text
  const words = Object.values(problems).filter(Boolean).join(' ')
  if (page('status').textContent !== words) page('status').textContent = words
}

function isNearEnd() {
  return document.documentElement.scrollHeight - innerHeight - scrollY < NEAR
}

/** A message that does not fit is shown from its beginning. */
function reveal(node) {
  const fits = node.offsetHeight < innerHeight - form.offsetHeight - 32
  node.scrollIntoView({ block: fits ? 'end' : 'start' })
}

page('examples')?.addEventListener('submit', (event) => {
  event.preventDefault()
  say({ text: event.submitter.value })
  composer.focus({ preventScroll: true })
})

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', () => {
    outbox.add({ action: `language:${link.dataset.language}` })
    outbox.flush()
  })
}

// Files live as long as the page.
addEventListener('beforeunload', (event) => {
  if (outbox.items.some(({ files }) => files)) event.preventDefault()
})

// The server's rendering, for browsers without scripts.
root.replaceChildren()
showProgress('')
for (const item of outbox.items) if (item.body.action === undefined && !item.body.edits) showUnsent(item)
outbox.flush()
followEvents({
  thread: dataset.thread,
  newest: log.newest,
  onEntry: showEntry,
  onReset: empty,
  onReady: showReady,
  onTyping: () => showProgress(labels.typing, TYPING_LIMIT),
  onState(state) {
    report('connection', state === 'lost' ? labels.lost : '')
    if (state === 'connected') outbox.flush()
  },
})
