import { html } from 'hono/html'
import { dateFormat } from '../formats.ts'
import type { Texts } from '../i18n.ts'
import type { Locale } from '../locale.ts'
import { type Block, type OutboundMessage, runText } from '../message.ts'
import { renderBlock, renderMedia } from './lines.ts'
import type { Html, PageOptions } from './page-options.ts'

/** An announcement that stands on the page. */
export interface NewsPost {
  /** Grows from one to the next. */
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly message: OutboundMessage
}

/** A post has no time zone of its own, and its day is all that is shown. */
const TIME_ZONE = 'Europe/Helsinki'

/** A longer text would push the conversation off the screen. */
const SHORT = 240

/** The news above a conversation, the newest open when it is short; `path` is the page's own, to come back to when they are hidden. */
export function renderNews(posts: readonly NewsPost[], text: Texts, locale: Locale, path: string): Html | '' {
  const [newest] = posts
  if (!newest) return ''
  return html`<section class="news column" aria-labelledby="news">
    <h2 id="news">${text('web-news')}</h2>
    ${posts.map((post) => renderPost(post, text, locale, post === newest && isShort(post)))}
    <form method="post" action="/news/hide">
      <input type="hidden" name="seen" value="${newest.id}" />
      <input type="hidden" name="path" value="${path}" />
      <button class="quiet">${text('web-news-hide')}</button>
    </form>
  </section>`
}

/** What the head of a page with news needs. */
export function newsSheet({
  news,
  assetUrl,
}: Pick<PageOptions, 'assetUrl'> & { readonly news: readonly NewsPost[] }): Html | '' {
  return news.length === 0 ? '' : html`<link rel="stylesheet" href="${assetUrl('news.css')}" />`
}

function renderPost({ at, message }: NewsPost, text: Texts, locale: Locale, isOpen: boolean): Html {
  const { blocks, media = [] } = message
  const titled = blocks[0]?.kind === 'heading'
  const day = new Date(at)
  const shownDay = dateFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE }).format(day)
  return html`<details ${isOpen ? html`open` : ''}>
    <summary><h3 lang="${message.locale}">${titleOf(blocks)}</h3> <time datetime="${day.toISOString()}">${shownDay}</time></summary>
    <div class="news-body" lang="${message.locale}">
      ${media.map((each) => renderMedia(each, text))} ${(titled ? blocks.slice(1) : blocks).map(renderBlock)}
    </div>
  </details>`
}

function isShort({ message: { blocks } }: NewsPost): boolean {
  const runs = blocks.flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.runs))
  return runs.map(runText).join(' ').length <= SHORT
}

const TITLE = 80

/** The heading, or else how the text begins. */
function titleOf([first]: readonly Block[]): string {
  const words = first && first.kind !== 'list' ? first.runs.map(runText).join('') : ''
  return first?.kind === 'heading' || words.length <= TITLE ? words : `${words.slice(0, TITLE).toWellFormed()}…`
}
