import { html } from 'hono/html'
import type { Texts } from '../i18n.ts'
import { type Block, type Button, type OutboundMessage, type Run, runText } from '../message.ts'
import { composer, type Html, layout, type PageOptions, welcome } from './page.ts'

/** One line of the conversation. */
export interface Line {
  readonly id: number
  readonly author: 'person' | 'silta'
  readonly message: OutboundMessage
}

/** The whole conversation as one document, for browsers that run no scripts: every button is a form. */
export function renderSimplePage(page: PageOptions & { readonly lines: readonly Line[] }): Html {
  const text = page.texts(page.locale)
  return layout(
    { ...page, path: '/simple' },
    html`
      <div class="column conversation">
        ${page.lines.some(({ author }) => author === 'person') ? '' : welcome(text)}
        <div class="log">${page.lines.map((line) => renderLine(line, text))}</div>
        <p class="progress" id="end"><a href="/simple#end">${text('web-refresh')}</a></p>
      </div>
      ${composer(text, page.maxText)}
    `,
  )
}

function renderLine({ id, author, message }: Line, text: Texts): Html {
  const { blocks, buttons = [], attachment, locale } = message
  return html`<div class="message message-${author}" ${author === 'silta' ? html`lang="${locale}"` : ''}>
    <p class="message-author"><strong>${author === 'silta' ? 'Silta' : text('web-you')}</strong></p>
    <div class="message-body">
      ${blocks.map(renderBlock)}
      ${attachment ? html`<p><a class="choice" href="/simple/files/${id}">${text('web-download')} ${attachment.name}</a></p>` : ''}
      ${
        buttons.length > 0
          ? html`<form class="choices" method="post" action="/simple">
        <input type="hidden" name="message" value="${id}" />
        ${buttons.flat().map(renderButton)}
      </form>`
          : ''
      }
    </div>
  </div>`
}

function renderBlock(block: Block): Html {
  if (block.kind !== 'list') {
    const runs = block.runs.map(renderRun)
    return block.kind === 'heading' ? html`<h2>${runs}</h2>` : html`<p>${runs}</p>`
  }
  const items = block.items.map((runs) => html`<li>${runs.map(renderRun)}</li>`)
  return block.ordered ? html`<ol start="${block.start ?? 1}">${items}</ol>` : html`<ul>${items}</ul>`
}

function renderRun(run: Run): Html {
  if (typeof run === 'string') return html`${run}`
  const content = run.bold ? html`<strong>${run.text}</strong>` : html`${runText(run)}`
  return isOpenable(run.href) ? html`<a href="${run.href}" rel="noreferrer">${content}</a>` : content
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
