import { element, fileSize } from './render.js'
import { recall, remember } from './storage.js'

/** Milliseconds between two notices that the person is writing. */
const TYPING_PAUSE = 4000

/**
 * The form at the end of the page: the text, the files beside it, and whether it changes or answers a message.
 *
 * `onSend({ text, files, edits, replyTo })`; `onProblem(text)` says what is wrong with files, or '' for nothing.
 */
export function createComposer({ form, labels, limits, draftKey, onSend, onTyping, onProblem }) {
  const page = (id) => document.getElementById(id)
  const field = page('text')
  const list = page('files')
  let files = []
  let mode
  let typedAt = 0

  function write(text) {
    field.value = text
    if (!mode?.edits) remember(draftKey, text)
    // For browsers whose style sheets cannot let a field grow with its text.
    if (!CSS.supports('field-sizing', 'content')) field.rows = Math.min(6, text.split('\n').length)
  }

  function problemOf(all) {
    if (all.some(({ size }) => size === 0)) return labels.emptyFile
    if (all.some(({ size }) => size > limits.upload)) return labels.fileTooLarge
    if (all.length > limits.album) return labels.tooManyFiles
    return all.reduce((sum, { size }) => sum + size, 0) > limits.total ? labels.filesTooLarge : ''
  }

  function attach(added) {
    const problem = problemOf([...files, ...added])
    onProblem(problem)
    if (!problem) showFiles([...files, ...added])
  }

  function showFiles(chosen) {
    files = chosen
    list.hidden = files.length === 0
    list.replaceChildren(
      ...files.map((file) => {
        const remove = element('button', { type: 'button', className: 'quiet' }, labels.remove)
        remove.ariaLabel = `${labels.remove} ${file.name}`
        remove.addEventListener('click', () => {
          showFiles(files.filter((other) => other !== file))
          field.focus()
        })
        return element(
          'li',
          { className: 'file' },
          element('span', {}, `${file.name} (${fileSize(file.size)})`),
          remove,
        )
      }),
    )
  }

  function begin(next, words) {
    end()
    mode = next
    page('mode-text').textContent = words
    page('mode').hidden = false
    field.focus()
  }

  function end() {
    if (!mode) return
    const { edits } = mode
    mode = undefined
    page('mode').hidden = true
    if (edits) write(recall(draftKey) ?? '')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = field.value.trim()
    if (text || (files.length > 0 && !mode?.edits)) {
      const sent = { text, files: mode?.edits ? [] : files, ...mode }
      if (!mode?.edits) {
        write('')
        showFiles([])
      }
      end()
      onProblem('')
      onSend(sent)
    }
    field.focus()
  })
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  field.addEventListener('input', () => {
    write(field.value)
    if (Date.now() - typedAt < TYPING_PAUSE || !field.value) return
    typedAt = Date.now()
    onTyping()
  })
  field.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length === 0) return
    event.preventDefault()
    attach(event.clipboardData.files)
  })
  page('file').addEventListener('change', ({ target }) => {
    attach([...target.files])
    // So that the same file can be chosen again.
    target.value = ''
    field.focus()
  })
  page('mode-end').addEventListener('click', () => {
    end()
    field.focus()
  })

  form.classList.add('scripted')
  if (!field.value) write(recall(draftKey) ?? '')

  return {
    focus: (options) => field.focus(options),
    /** Changes the person's entry. */
    edit(id, text) {
      begin({ edits: String(id) }, labels.editing)
      write(text)
    },
    /** Answers an entry, which is known by these words. */
    reply: (id, words) => begin({ replyTo: String(id) }, `${labels.replying}: ${words}`),
    /** Gives back what could not be sent. */
    restore(text, returned = []) {
      write([text, field.value].filter(Boolean).join('\n'))
      showFiles([...returned, ...files])
    },
  }
}
