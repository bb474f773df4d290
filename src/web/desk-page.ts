import { html } from 'hono/html'
import type { Texts } from '../i18n.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../locale.ts'
import { isClosed } from '../relay/question.ts'
import { composer, scriptData } from './composer.ts'
import { type DeskLine, type DeskTab, isWaiting } from './desk-line.ts'
import { type Line, renderLines } from './lines.ts'
import { layout } from './page.ts'
import type { Html, PageOptions } from './page-options.ts'

export interface DeskListOptions extends PageOptions {
  readonly lines: readonly DeskLine[]
  readonly tabs: readonly DeskTab[]
  readonly tab: DeskTab
  /** Only questions in this language. */
  readonly language: Locale | undefined
  /** Counted from 0. */
  readonly pageNumber: number
  readonly pageCount: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** The questions that wait for volunteers, or that one has taken. */
export function renderDeskList(page: DeskListOptions): Html {
  const text = page.texts(page.locale)
  const { lines, tab, language, pageNumber } = page
  const to = (change: { tab?: DeskTab; language?: Locale | undefined; page?: number }) => {
    const wanted = { tab, language, page: 0, ...change }
    const query = new URLSearchParams({ tab: wanted.tab })
    if (wanted.language) query.set('language', wanted.language)
    if (wanted.page > 0) query.set('page', String(wanted.page))
    return `/desk?${query}`
  }
  return deskLayout(
    { ...page, path: '/desk', title: text('web-desk') },
    html`<h2>${text('web-desk')}</h2>
      <nav aria-label="${text('web-desk')}">
        <ul class="tabs">
          ${page.tabs.map((each) => tabLink(to({ tab: each }), text(`web-desk-${each}`), each === tab))}
        </ul>
      </nav>
      <nav aria-label="${text('web-desk-languages')}">
        <ul class="tabs tabs-small">
          ${tabLink(to({ language: undefined }), text('web-desk-any-language'), !language)}
          ${LOCALES.map((each) => tabLink(to({ language: each }), LOCALE_NAMES[each], each === language, each))}
        </ul>
      </nav>
      ${lines.length === 0 ? html`<p class="desk-none">${text('web-desk-none')}</p>` : ''}
      <ul class="questions">
        ${lines.map((line) => html`<li class="question">${renderQuestion(line, page, 3)}</li>`)}
      </ul>
      <p class="choices">
        ${pageNumber > 0 ? html`<a class="choice" href="${to({ page: pageNumber - 1 })}">${text('web-desk-previous')}</a>` : ''}
        ${pageNumber + 1 < page.pageCount ? html`<a class="choice" href="${to({ page: pageNumber + 1 })}">${text('web-desk-next')}</a>` : ''}
        <a class="choice" href="${to({ page: pageNumber })}">${text('web-desk-refresh')}</a>
      </p>`,
  )
}

/** One question and what was said about it; a form without a script, a chat with one. */
export function renderDeskQuestion(
  page: PageOptions & {
    readonly id: string
    /** `undefined` when somebody else has it. */
    readonly question: DeskLine | undefined
    readonly lines: readonly Line[]
    readonly now: number
    readonly problem?: string
  },
): Html {
  const text = page.texts(page.locale)
  const { id, question, lines } = page
  const address = `/desk/questions/${id}`
  return layout(
    {
      ...page,
      path: address,
      title: question ? text('web-desk-traveller', { alias: question.alias }) : text('web-desk'),
      head: html`${styleSheet(page)}
        <script type="module" src="${page.assetUrl('chat.js')}"></script>`,
    },
    html`<div class="column conversation">
        <p class="desk-back"><a href="/desk">${text('web-desk-back')}</a></p>
        ${question ? html`<section class="question">${renderQuestion(question, page, 2, false)}</section>` : ''}
        <div id="log" class="log" role="log" aria-live="off" aria-label="${text('web-conversation')}">
          ${renderLines(lines, text, address)}
        </div>
        <p id="progress" class="progress"><a href="${address}#progress">${text('web-refresh')}</a></p>
      </div>
      ${composer({ ...page, action: address })} ${scriptData(page, id)}`,
  )
}

/** Why there is nothing to see, and where to go instead. */
export function renderDeskNotice(
  page: PageOptions & { readonly path: string; readonly notice: 'only' | 'gone' },
): Html {
  const text = page.texts(page.locale)
  const title = text(`web-desk-${page.notice}`)
  return deskLayout(
    { ...page, title },
    page.notice === 'only'
      ? html`<h2>${title}</h2>
          <p>${text('web-desk-join')}</p>
          <p><a class="choice" href="/">${text('web-desk-to-chat')}</a></p>`
      : html`<h2>${title}</h2>
          <p><a class="choice" href="/desk">${text('web-desk-back')}</a></p>`,
  )
}

/** The page behind the link that a bot gives a volunteer: opening it alone uses nothing up. */
export function renderJoinPage(page: PageOptions & { readonly code: string }): Html {
  const text = page.texts(page.locale)
  const path = `/join/${page.code}`
  return deskLayout(
    { ...page, path, title: text('web-join') },
    html`<h2>${text('web-join')}</h2>
      <p>${text('web-join-text')}</p>
      <form method="post" action="${path}"><button class="send">${text('web-join-button')}</button></form>`,
  )
}

function deskLayout(page: PageOptions & { readonly path: string; readonly title: string }, content: Html): Html {
  return layout({ ...page, isReadOnly: true, head: styleSheet(page) }, html`<div class="column desk">${content}</div>`)
}

function styleSheet({ assetUrl }: PageOptions): Html {
  return html`<link rel="stylesheet" href="${assetUrl('desk.css')}" />`
}

function tabLink(href: string, label: string, isCurrent: boolean, lang?: Locale): Html {
  return html`<li><a href="${href}" ${lang ? html`lang="${lang}"` : ''} ${isCurrent ? html`aria-current="page"` : ''}>${label}</a></li>`
}

function renderQuestion(
  line: DeskLine,
  { texts, locale, now }: PageOptions & { readonly now: number },
  level: 2 | 3,
  isLinked = true,
): Html {
  const text = texts(locale)
  const name = text('web-desk-traveller', { alias: line.alias })
  const title = level === 2 ? html`<h2>${name}</h2>` : html`<h3>${name}</h3>`
  const standing = standingOf(line, text)
  const address = `/desk/questions/${line.id}`
  const claim = html`<form method="post" action="${address}/claim">
    <button class="choice" aria-label="${text('web-desk-claim')}: ${name}">${text('web-desk-claim')}</button>
  </form>`
  const open = html`<a class="choice" href="${address}" aria-label="${text('web-desk-open')}: ${name}">${text('web-desk-open')}</a>`
  const controls = html`${isWaiting(line) ? claim : ''} ${isLinked ? open : ''}`
  return html`${title}
    <p class="question-facts">
      <span lang="${line.locale}">${LOCALE_NAMES[line.locale]}</span> · ${ago(now - line.openedAt, locale)}${standing ? ` · ${standing}` : ''}
    </p>
    <p class="question-text" lang="${line.locale}">${line.text}</p>
    ${isWaiting(line) || isLinked ? html`<div class="choices">${controls}</div>` : ''}`
}

function standingOf(line: DeskLine, text: Texts): string {
  if (isClosed(line)) return text('web-desk-closed')
  if (isWaiting(line)) return ''
  return line.isMine ? text('web-desk-yours') : text('web-desk-taken', { name: line.claimant ?? '…' })
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** How long ago, in the largest unit that it fills. */
function ago(milliseconds: number, locale: Locale): string {
  const [unit, length] = UNITS.find(([, size]) => milliseconds >= size) ?? ['minute', 60_000]
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return format.format(-Math.max(0, Math.floor(milliseconds / length)), unit)
}
