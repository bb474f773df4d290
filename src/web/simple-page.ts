import { html } from 'hono/html'
import { composer } from './composer.ts'
import { type Line, renderLines } from './lines.ts'
import { layout, welcome } from './page.ts'
import { type NewsPost, newsSheet, renderNews } from './page-news.ts'
import type { Html, PageOptions } from './page-options.ts'

/** The whole conversation as one document, for browsers that run no scripts. */
export function renderSimplePage(
  page: PageOptions & {
    readonly lines: readonly Line[]
    readonly news: readonly NewsPost[]
    /** Why what was sent last is not there. */
    readonly problem?: string
  },
): Html {
  const text = page.texts(page.locale)
  const { lines, news, problem = '' } = page
  return layout(
    { ...page, path: '/simple', head: html`${newsSheet(page)}` },
    html`
      ${renderNews(news, text, page.locale, '/simple')}
      <div class="column conversation">
        ${lines.some(({ author }) => author === 'person') ? '' : welcome(text)}
        <div class="log">${renderLines(lines, text, '/simple')}</div>
        <p class="progress" id="end"><a href="/simple#end">${text('web-refresh')}</a></p>
      </div>
      ${composer({ ...page, action: '/simple', problem })}
    `,
  )
}
