import { html, raw } from 'hono/html'
import type { Catalogue, Texts } from '../../i18n.ts'
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

/** Another place where people can ask. */
export interface Invitation {
  /** The platform's own name. */
  readonly name: string
  /** The address that opens a conversation there. */
  readonly url: string
}

export interface DocumentOptions extends Place {
  readonly locale: Locale
  readonly texts: Catalogue
  readonly assetUrl: (name: string) => string
  readonly title: string
  readonly description: string
  /** What the page says to machines. */
  readonly data?: Readonly<Record<string, unknown>>
  /** What of the query makes it another page to be found; default: nothing, as with somebody's own path. */
  readonly listed?: Readonly<Record<string, string>>
  /** Not to be found by search engines. */
  readonly isUnlisted?: true
  /** What the reader has asked already. */
  readonly question?: string
  readonly elsewhere: readonly Invitation[]
}

/** A longer question is cut; in UTF-16 code units. */
export const LONGEST_QUESTION = 400

/** The page's path and query in a language. */
export function addressIn({ path, query }: Pick<Place, 'path' | 'query'>, locale: Locale): string {
  return `${path}?${new URLSearchParams({ lang: locale, ...query })}`
}

/** The page's path and query in the language of whoever opens it. */
export function addressInAny({ path, query }: Pick<Place, 'path' | 'query'>): string {
  const words = new URLSearchParams(query).toString()
  return words === '' ? path : `${path}?${words}`
}

/** A page that is read, printed and found, around its content. */
export function renderDocument(page: DocumentOptions, content: Html): Html {
  const { locale, assetUrl, home, path, title, description, listed = {}, isUnlisted, elsewhere, question = '' } = page
  const text = page.texts(locale)
  const canonical = (code: Locale) => `${home}${addressIn({ path, query: listed }, code)}`
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${description}" />
        <title>${title} – Silta</title>
        ${isUnlisted ? html`<meta name="robots" content="noindex" />` : ''}
        <link rel="canonical" href="${canonical(locale)}" />
        ${LOCALES.map((code) => html`<link rel="alternate" hreflang="${code}" href="${canonical(code)}" />`)}
        <link rel="alternate" hreflang="x-default" href="${home}${addressInAny({ path, query: listed })}" />
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
                <li><a href="/situations?lang=${locale}">${text('pages-situations')}</a></li>
                <li><a href="/life-events?lang=${locale}">${text('pages-life-events')}</a></li>
                <li><a href="/institutions?lang=${locale}">${text('directory-title')}</a></li>
              </ul>
            </nav>
            ${languageNav(page, (code) => addressIn(page, code))}
          </div>
          ${path === '/services' ? '' : renderSearch(text, locale)}
        </header>
        <main id="content" tabindex="-1"><article class="column page">${content}</article></main>
        <aside class="column asking screen-only" aria-label="${text('pages-ask-label')}">
          ${renderAsking(text, question, elsewhere)}
        </aside>
        <footer class="column print-only">${text('pages-this-page')} ${home}${addressIn(page, locale)}</footer>
      </body>
    </html>`
}

/** The same search as on the list of services, where its answer is shown. */
function renderSearch(text: Texts, locale: Locale): Html {
  return html`<form class="column finding" method="get" action="/services" role="search">
    <input type="hidden" name="lang" value="${locale}" />
    <input type="search" name="q" aria-label="${text('pages-search')}" placeholder="${text('pages-search')}" maxlength="${LONGEST_QUESTION}" autocomplete="off" />
    <button class="choice">${text('pages-find')}</button>
  </form>`
}

/** A question that goes to the chat, which answers on its own page, and the other places where people ask. */
function renderAsking(text: Texts, question: string, elsewhere: readonly Invitation[]): Html {
  return html`<form class="fields" method="post" action="/simple">
      <p><label for="ask">${text('pages-ask-label')}</label>
        <input id="ask" name="text" value="${question}" maxlength="${LONGEST_QUESTION}" required autocomplete="off" /></p>
      <p class="choices"><button class="choice">${text('pages-ask')}</button></p>
    </form>
    ${
      elsewhere.length === 0
        ? ''
        : html`<p class="choices"><span>${text('pages-ask-elsewhere')}</span>
            ${elsewhere.map(({ name, url }) => html`<a class="choice" href="${url}" rel="noreferrer">${name}</a>`)}</p>`
    }`
}

/** As the content of a script element, which a text of the data cannot end. */
function scriptSafe(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
