/**
 * Turns a structured message into elements. Text is only ever set as text, so no message can become markup.
 */

const OPENABLE = new Set(['http:', 'https:', 'tel:', 'mailto:'])

/** An address that stands in plain text; what ends a sentence is no part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]'’])/

/** Characters by which a message is known where it is quoted. */
const EXCERPT = 80

/**
 * The media, blocks, buttons and attachment of a message, in reading order.
 * `onAction(button, action)` is called when the person presses a button.
 */
export function renderMessage(message, { labels, onAction }) {
  const content = document.createDocumentFragment()
  content.append(...(message.media ?? []).map((media) => renderMedia(media, labels)))
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

/** What a message is known by where it is quoted. */
export function excerptOf({ blocks, media = [] }) {
  const runs = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
  const names = media.map(({ name = '' }) => name).join(', ')
  const words = (runs.map(runText).join(' ') || names).replace(/\s+/g, ' ').trim()
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).toWellFormed()}…` : words || '…'
}

/** Whether the message was taken back. */
export function isGone({ blocks, media, attachment }) {
  return blocks.length === 0 && !media && !attachment
}

/** A number of bytes in the page's language. */
export function fileSize(bytes) {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6]
  const style = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }
  return new Intl.NumberFormat(document.documentElement.lang, style).format(size)
}

/** An element with properties and children; strings become text. */
export function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

function renderMedia(media, labels) {
  if (media.kind === 'location') {
    const { latitude, longitude } = media
    const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
    return element('p', {}, element('a', { href, rel: 'noreferrer' }, labels.location))
  }
  const { kind, name, file, size, alt = `${labels.photo}: ${name}` } = media
  const src = `/chat/files/${file.id}`
  const properties = { className: 'media', src, ariaLabel: name, controls: true }
  if (kind === 'voice') return element('audio', { ...properties, preload: 'none' })
  if (kind === 'video') return element('video', { ...properties, preload: 'metadata' })
  const link = () =>
    element('p', {}, element('a', { className: 'choice', href: src }, `${labels.download} ${name} (${fileSize(size)})`))
  if (kind !== 'photo') return link()
  const image = element('img', { className: 'media', src, alt })
  const shown = element('a', { href: src }, image)
  image.addEventListener('error', () => shown.replaceWith(link()))
  return shown
}

function renderBlock(block) {
  if (block.kind === 'heading') return element('h2', {}, ...block.runs.flatMap(renderRun))
  if (block.kind === 'paragraph') return element('p', {}, ...block.runs.flatMap(renderRun))
  const items = block.items.map((runs) => element('li', {}, ...runs.flatMap(renderRun)))
  return block.ordered ? element('ol', { start: block.start ?? 1 }, ...items) : element('ul', {}, ...items)
}

function renderRun(run) {
  if (typeof run === 'string')
    return run.split(ADDRESS).map((part, at) => (at % 2 === 1 ? renderLink(part, part) : part))
  return renderLink(run.href, run.bold ? element('strong', {}, run.text) : run.text)
}

function renderLink(href, content) {
  return isOpenable(href) ? element('a', { href, rel: 'noreferrer' }, content) : content
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
