import { html, raw } from 'hono/html'
import type { Catalogue } from '../../i18n.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { languageNav } from '../page.ts'
import type { Html } from '../page-options.ts'

/** Where a page is, in every language. */
export interface Place {
  /** Where Silta's pages are, without a slash at the end. */
  readonly home: string
  readonly path: string
  /** What the address says beside the language. */
  readonly query: Readonly<Record<string, string>>
}

export interface DocumentOptions extends Place {
  readonly locale: Locale
  readonly texts: Catalogue
  readonly assetUrl: (name: string) => string
  readonly title: string
  readonly description: string
  /** What the page says to machines. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** The page's path and query in a language. */
export function addressIn({ path, query }: Pick<Place, 'path' | 'query'>, locale: Locale): string {
  return `${path}?${new URLSearchParams({ lang: locale, ...query })}`
}

/** A page that is read, printed and found, around its content. */
export function renderDocument(page: DocumentOptions, content: Html): Html {
  const { locale, assetUrl, home, path, title, description } = page
  const text = page.texts(locale)
  // Somebody's own path is the same page; a search is not another page to be found.
  const canonical = (code: Locale) => `${home}${addressIn({ path, query: {} }, code)}`
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <title>${title} – Silta</title>
        <link rel="canonical" href="${canonical(locale)}" />
        ${LOCALES.map((code) => html`<link rel="alternate" hreflang="${code}" href="${canonical(code)}" />`)}
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content="Silta" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        <meta property="og:url" content="${canonical(locale)}" />
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetUrl('page.css')}" />
        <link rel="stylesheet" href="${assetUrl('chat.css')}" />
        <link rel="stylesheet" href="${assetUrl('pages.css')}" />
        ${page.data ? html`<script type="application/ld+json">${raw(scriptSafe(page.data))}</script>` : ''}
      </head>
      <body>
        <a class="skip-link" href="#content">${text('web-skip-content')}</a>
        <header class="masthead screen-only">
          <div class="column masthead-content">
            <nav class="brand" aria-label="Silta">
              <img src="${assetUrl('icon.svg')}" alt="" width="40" height="40" />
              <ul class="ways">
                <li><a href="/?lang=${locale}">${text('web-conversation')}</a></li>
                <li><a href="/services?lang=${locale}">${text('pages-all-services')}</a></li>
                <li><a href="/life-events?lang=${locale}">${text('pages-life-events')}</a></li>
              </ul>
            </nav>
            ${languageNav(page, (code) => addressIn(page, code))}
          </div>
        </header>
        <main id="content" tabindex="-1"><article class="column page">${content}</article></main>
        <footer class="column print-only">${text('pages-this-page')} ${home}${addressIn(page, locale)}</footer>
      </body>
    </html>`
}

/** As the content of a script element, which a text of the data cannot end. */
function scriptSafe(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
