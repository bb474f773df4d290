import { html } from 'hono/html'
import type { Texts } from '../i18n.ts'
import { type Block, type Button, type Media, type Place, type Run, runText } from '../message.ts'
import type { Html } from './page-options.ts'
import type { ShownMessage } from './shown.ts'

/** One line of a conversation. */
export interface Line {
  readonly id: number
  readonly author: 'person' | 'silta'
  readonly message: ShownMessage
}

/** A conversation for browsers that run no scripts: every button is a form that posts to `action`, with what is `hidden`. */
export function renderLines(lines: readonly Line[], text: Texts, action: string, hidden?: Html): readonly Html[] {
  const byId = new Map(lines.map((line) => [String(line.id), line]))
  return lines.map((line) => renderLine(line, byId.get(line.message.replyTo ?? ''), text, action, hidden))
}

function renderLine(
  { id, author, message }: Line,
  answered: Line | undefined,
  text: Texts,
  action: string,
  hidden: Html | undefined,
): Html {
  const { blocks, media = [], buttons = [], attachment, locale } = message
  return html`<div class="message message-${author}" id="message-${id}" ${author === 'silta' ? html`lang="${locale}"` : ''}>
    <p class="message-author"><strong>${author === 'silta' ? 'Silta' : text('web-you')}</strong></p>
    <div class="message-body">
      ${answered ? html`<a class="quote" href="#message-${answered.id}">${excerpt(answered.message)}</a>` : ''}
      ${media.map((each) => renderMedia(each, text))}
      ${blocks.map(renderBlock)}
      ${attachment ? html`<p><a class="choice" href="/simple/files/${id}">${text('web-download')} ${attachment.name}</a></p>` : ''}
      ${
        buttons.length > 0
          ? html`<form class="choices" method="post" action="${action}">
        <input type="hidden" name="message" value="${id}" />
        ${hidden ?? ''}
        ${buttons.flat().map(renderButton)}
      </form>`
          : ''
      }
    </div>
  </div>`
}

const EXCERPT = 80

/** What a message is known by where it is quoted. */
function excerpt({ blocks, media = [] }: ShownMessage): string {
  const text = blocks
    .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
    .map(runText)
    .join(' ')
  const names = media.map((each) => ('name' in each ? each.name : '')).join(', ')
  const words = (text || names).replace(/\s+/g, ' ').trim()
  return words.length > EXCERPT ? `${words.slice(0, EXCERPT).toWellFormed()}…` : words || '…'
}

export function renderMedia(media: Media, text: Texts): Html {
  if (media.kind === 'location')
    return html`<p><a href="${mapAddress(media)}" rel="noreferrer">${text('web-location')}</a></p>`
  const address = `/chat/files/${media.file.id}`
  const { kind, name, alt = `${text('web-photo')}: ${name}` } = media
  if (kind === 'photo')
    return html`<a href="${address}"><img class="media" src="${address}" alt="${alt}" loading="lazy" /></a>`
  if (kind === 'voice')
    return html`<audio class="media" src="${address}" aria-label="${name}" controls preload="none"></audio>`
  if (kind === 'video')
    return html`<video class="media" src="${address}" aria-label="${name}" controls preload="metadata"></video>`
  return html`<p><a class="choice" href="${address}">${text('web-download')} ${name}</a></p>`
}

/** Where a place is on a public map. */
export function mapAddress({ latitude, longitude }: Pick<Place, 'latitude' | 'longitude'>): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}

export function renderBlock(block: Block): Html {
  if (block.kind !== 'list') {
    const runs = block.runs.map(renderRun)
    return block.kind === 'heading' ? html`<h2>${runs}</h2>` : html`<p>${runs}</p>`
  }
  const items = block.items.map((runs) => html`<li>${runs.map(renderRun)}</li>`)
  return block.ordered ? html`<ol start="${block.start ?? 1}">${items}</ol>` : html`<ul>${items}</ul>`
}

/** An address that stands in plain text; what ends a sentence is no part of it. */
const ADDRESS = /(https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)\]'’])/

function renderRun(run: Run): Html {
  if (typeof run !== 'string') return renderLink(run.href, run.bold ? html`<strong>${run.text}</strong>` : runText(run))
  return html`${run.split(ADDRESS).map((part, at) => (at % 2 === 1 ? renderLink(part, part) : part))}`
}

function renderLink(href: string | undefined, content: Html | string): Html {
  return isOpenable(href) ? html`<a href="${href}" rel="noreferrer">${content}</a>` : html`${content}`
}

function renderButton(button: Button): Html {
  if ('action' in button)
    return html`<button class="choice" name="action" value="${button.action}">${button.label}</button>`
  if (!isOpenable(button.href)) return html`${button.label}`
  return html`<a class="choice" href="${button.href}" rel="noreferrer">${button.label}</a>`
}

function isOpenable(href: string | undefined): href is string {
  return href !== undefined && URL.canParse(href) && /^(https?|tel|mailto):$/.test(new URL(href).protocol)
}
