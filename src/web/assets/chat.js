import { followEvents } from './events.js'
import { createLog } from './log.js'
import { createOutbox } from './outbox.js'
import { recall, remember } from './storage.js'

const page = (id) => document.getElementById(id)
const labels = JSON.parse(page('chat').dataset.labels)
const root = page('log')
const form = page('composer')
const field = page('text')
const progress = page('progress')

const DRAFT_KEY = 'silta-draft'

/** An answer that has not come by then is no longer announced; in milliseconds. */
const WAITING_LIMIT = 20000

/** A person this near to the end follows the conversation; in CSS pixels. */
const NEAR = 160

/** What the status line says, by subject, so that one subject's end does not hide another. */
const problems = { connection: '', message: '' }
let isCaughtUp = false
let answered = 0
let progressTimer

const outbox = createOutbox({ onChange: showOutcome })
const log = createLog({ root, labels, onAction: press, onRetry: outbox.flush })

function say(text) {
  report('message', '')
  const item = outbox.add({ text }, { after: log.newest(), at: Date.now() })
  reveal(showUnsent(item))
  page('welcome').hidden = true
  showProgress(labels.sending)
  outbox.flush()
}

function showUnsent({ body, after, at }) {
  return log.showUnsent({ id: body.id, text: body.text, after, at })
}

async function press(button, action, shown) {
  if (button.ariaDisabled === 'true') return
  button.ariaDisabled = 'true'
  outbox.add({ action, ...(shown.id === undefined ? {} : { message: String(shown.id) }) })
  await outbox.flush()
  button.ariaDisabled = null
}

function showOutcome({ body, after }, state, detail) {
  if (state === 'failed') {
    log.markFailed(body.id)
    showProgress('')
  } else if (state === 'sent' && body.text) {
    log.settle(body.id, detail.entry)
    showProgress(answered > after ? '' : labels.waiting)
  } else if (state === 'refused') {
    log.drop(body.id)
    showProgress('')
    if (body.text) write([body.text, field.value].filter(Boolean).join('\n'))
    report('message', detail === 401 ? labels.noSession : labels.refused)
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
  page('welcome').hidden = log.hasPerson()
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
  page('welcome').hidden = log.hasPerson()
  scrollTo(0, 0)
}

function showProgress(text) {
  clearTimeout(progressTimer)
  progress.textContent = text
  if (text) progressTimer = setTimeout(showProgress, WAITING_LIMIT, '')
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

function write(text) {
  field.value = text
  remember(DRAFT_KEY, text)
  growField()
}

/** For browsers whose style sheets cannot let a field grow with its text. */
function growField() {
  if (!CSS.supports('field-sizing', 'content')) field.rows = Math.min(6, field.value.split('\n').length)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = field.value.trim()
  if (text) {
    write('')
    say(text)
  }
  field.focus()
})

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
  event.preventDefault()
  form.requestSubmit()
})

field.addEventListener('input', () => write(field.value))

page('examples').addEventListener('submit', (event) => {
  event.preventDefault()
  say(event.submitter.value)
  field.focus({ preventScroll: true })
})

for (const link of document.querySelectorAll('[data-language]')) {
  link.addEventListener('click', () => {
    outbox.add({ action: `language:${link.dataset.language}` })
    outbox.flush()
  })
}

if (!field.value) write(recall(DRAFT_KEY) ?? '')
for (const item of outbox.items) if (item.body.text) showUnsent(item)
outbox.flush()
followEvents({
  newest: log.newest,
  onEntry: showEntry,
  onReset: empty,
  onReady: showReady,
  onState(state) {
    report('connection', state === 'lost' ? labels.lost : '')
    if (state === 'connected') outbox.flush()
  },
})
