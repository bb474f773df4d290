/**
 * The form of an entry works without this. With it, lists change without the page loading again, what stands beside the
 * form follows what is written, and nobody leaves unsaved text behind unasked.
 */

/** How long nothing is written before the preview is fetched, in milliseconds. */
const PAUSE = 500

let preview
let timer
let isChanged = false
let isSent = false

document.addEventListener('submit', (event) => {
  const button = event.submitter
  if (event.target.id !== 'editor-form') return
  if (button?.value === 'publish' || button?.value === 'propose') {
    isSent = true
    return
  }
  event.preventDefault()
  if (button?.value === 'try') void tryQuestions(event.target, button)
  else void operate(event.target, button)
})

document.addEventListener('input', ({ target }) => {
  if (!target.closest('#editor-form')) return
  isChanged = true
  clearTimeout(timer)
  timer = setTimeout(() => void showPreview(), PAUSE)
})

document.addEventListener('click', ({ target }) => {
  const link = target.closest?.('a[href^="#at."]')
  const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!place) return
  for (let around = place; around; around = around.parentElement?.closest('details')) {
    if (around.tagName === 'DETAILS') around.open = true
  }
  place.querySelector('input:not([type=hidden]), textarea, select')?.focus()
})

addEventListener('beforeunload', (event) => {
  if (isChanged && !isSent) event.preventDefault()
})

/** Has the server change the form, and shows it with everything unfolded as it was. */
async function operate(form, button) {
  const fields = new FormData(form, button)
  // A script of the page may read HTML only in a document that the browser itself has made of an answer.
  const page = await post(form.action, fields).catch(() => undefined)
  const next = page?.getElementById('editor')
  if (!next) return fail(form, button)
  clearTimeout(timer)
  preview?.abort()
  isChanged = true
  const editor = document.getElementById('editor')
  const unfolded = unfoldedIn(editor)
  const top = button?.getBoundingClientRect().top
  editor.replaceWith(document.adoptNode(next))
  unfold(next, unfolded)
  const focus = next.querySelector('[autofocus]') ?? again(next, button)
  if (!focus) return
  focus.focus({ preventScroll: true })
  if (focus.matches('button') && top !== undefined) scrollBy(0, focus.getBoundingClientRect().top - top)
  else focus.scrollIntoView({ block: 'center' })
}

async function showPreview() {
  const form = document.getElementById('editor-form')
  await showSide(form.dataset.preview, new FormData(form))
}

/** Takes seconds, in which more may be written: the form stays as it is, and writing makes an end of it. */
async function tryQuestions(form, button) {
  clearTimeout(timer)
  const fields = new FormData(form, button)
  button.disabled = true
  if (await showSide(form.action, fields)) {
    if (document.activeElement === document.body) again(document, button)?.focus({ preventScroll: true })
    return
  }
  button.disabled = false
  fail(form, button)
}

/** Shows what is beside the form; whether the server has answered as it should, or is not waited for any more. */
async function showSide(address, fields) {
  preview?.abort()
  preview = new AbortController()
  const { signal } = preview
  const page = await post(address, fields, signal).catch(() => undefined)
  if (signal.aborted) return true
  const [side, next] = [document.getElementById('editor-side'), page?.getElementById('editor-side')]
  if (!side || !next) return false
  const unfolded = unfoldedIn(side)
  side.replaceWith(document.adoptNode(next))
  unfold(next, unfolded)
  return true
}

function post(address, fields, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'document'
    request.addEventListener('load', () => resolve(request.response))
    for (const name of ['error', 'abort']) request.addEventListener(name, () => reject(new Error(name)))
    signal?.addEventListener('abort', () => request.abort())
    request.send(fields)
  })
}

/** Says that the server has not answered as it should; whatever has been written stays. */
function fail(form, button) {
  const said = form.querySelector('.editor-failed') ?? document.createElement('p')
  Object.assign(said, {
    className: 'notice notice-problem editor-failed',
    role: 'alert',
    textContent: form.dataset.failed,
  })
  const place = button?.closest('.choices') ?? form.firstElementChild
  place.after(said)
}

/** The button that was pressed, where it is still there. */
function again(part, button) {
  return [...part.querySelectorAll('button[name=op]')].find(({ value }) => value === button?.value)
}

function unfoldedIn(part) {
  return new Set([...part.querySelectorAll('details')].filter(({ open }) => open).map(keyOf))
}

function unfold(part, keys) {
  for (const details of part.querySelectorAll('details')) if (keys.has(keyOf(details))) details.open = true
}

/** By its id, or else by its heading within what it is in. */
function keyOf(details) {
  const summary = details.querySelector('summary')
  return details.id || `${details.closest('[id]')?.id} ${summary?.textContent.split(':')[0].trim()}`
}
