/**
 * Turns a structured message into elements. Text is only ever set as text, so no message can become markup.
 */

const OPENABLE = new Set(['http:', 'https:', 'tel:', 'mailto:'])

/**
 * The blocks, buttons and attachment of a message, in reading order.
 * `onAction(button, action)` is called when the person presses a button.
 */
export function renderMessage(message, { labels, onAction }) {
  const content = document.createDocumentFragment()
  content.append(...message.blocks.map(renderBlock))
  if (message.attachment) content.append(renderAttachment(message.attachment, labels))
  for (const row of message.buttons ?? []) {
    content.append(element('div', { className: 'choices' }, ...row.map((button) => renderButton(button, onAction))))
  }
  return content
}

/** The text of a message that has no more than text. */
export function messageText(message) {
  return message.blocks.map((block) => (block.runs ?? []).map(runText).join('')).join('\n\n')
}

/** An element with properties and children; strings become text. */
export function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

function renderBlock(block) {
  if (block.kind === 'heading') return element('h2', {}, ...block.runs.map(renderRun))
  if (block.kind === 'paragraph') return element('p', {}, ...block.runs.map(renderRun))
  const items = block.items.map((runs) => element('li', {}, ...runs.map(renderRun)))
  return block.ordered ? element('ol', { start: block.start ?? 1 }, ...items) : element('ul', {}, ...items)
}

function renderRun(run) {
  if (typeof run === 'string') return run
  const content = run.bold ? element('strong', {}, run.text) : run.text
  return isOpenable(run.href) ? element('a', { href: run.href, rel: 'noreferrer' }, content) : content
}

function renderButton(button, onAction) {
  if ('action' in button) {
    const node = element('button', { type: 'button', className: 'choice' }, button.label)
    node.addEventListener('click', () => onAction(node, button.action))
    return node
  }
  if (!isOpenable(button.href)) return button.label
  return element('a', { className: 'choice', href: button.href, rel: 'noreferrer' }, button.label)
}

function renderAttachment({ name, mediaType, content }, labels) {
  const href = URL.createObjectURL(new Blob([content], { type: mediaType }))
  return element('p', {}, element('a', { className: 'choice', href, download: name }, `${labels.download} ${name}`))
}

function isOpenable(href) {
  return href !== undefined && URL.canParse(href) && OPENABLE.has(new URL(href).protocol)
}

function runText(run) {
  return typeof run === 'string' ? run : run.text
}
