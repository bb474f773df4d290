import { html } from 'hono/html'
import type { Texts } from '../i18n.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../locale.ts'
import { composer, scriptData } from './composer.ts'
import { type NewsPost, newsSheet, renderNews } from './page-news.ts'
import type { Html, PageOptions } from './page-options.ts'

const EXAMPLES = ['web-example-1', 'web-example-2', 'web-example-3', 'web-example-4'] as const

/** The chat page. Its script fills the log from the server's events. */
export function renderChatPage(options: PageOptions & { readonly news: readonly NewsPost[] }): Html {
  const text = options.texts(options.locale)
  return layout(
    {
      ...options,
      path: '/',
      head: html`<script type="module" src="${options.assetUrl('chat.js')}"></script>
        <noscript><meta http-equiv="refresh" content="0; url=/simple" /></noscript>
        ${newsSheet(options)}`,
    },
    html`
      ${renderNews(options.news, text, options.locale, '/')}
      <div class="column conversation">
        <noscript>
          <p class="notice">${text('web-no-script')} <a href="/simple">${text('web-simple-page')}</a></p>
        </noscript>
        ${welcome(text, true)}
        <div id="log" class="log" role="log" aria-live="off" aria-label="${text('web-conversation')}"></div>
        <p id="progress" class="progress"></p>
      </div>
      ${composer({ ...options, action: '/simple' })} ${scriptData(options)}
    `,
  )
}

/** What every page has around its content. */
export function layout(
  page: PageOptions & {
    readonly path: string
    readonly head?: Html
    /** Default: what Silta is. */
    readonly title?: string
    /** The page has no message field. */
    readonly isReadOnly?: true
  },
  content: Html,
): Html {
  const { locale, assetUrl, path, isReadOnly } = page
  const text = page.texts(locale)
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${text('web-tagline')}" />
        <title>Silta – ${page.title ?? text('web-tagline')}</title>
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetUrl('page.css')}" />
        <link rel="stylesheet" href="${assetUrl('chat.css')}" />
        <link rel="stylesheet" href="${assetUrl('composer.css')}" />
        ${page.head ?? ''}
      </head>
      <body>
        <a class="skip-link" href="${isReadOnly ? '#content' : '#text'}">${text(isReadOnly ? 'web-skip-content' : 'web-skip')}</a>
        <header class="masthead">
          <div class="column masthead-content">
            <div class="brand">
              <img src="${assetUrl('icon.svg')}" alt="" width="40" height="40" />
              <div>
                <h1>Silta</h1>
                <p>${text('web-tagline')}</p>
              </div>
            </div>
            ${languageNav(page, (code) => `${path}?lang=${code}`)}
          </div>
        </header>
        <main id="content" tabindex="-1">${content}</main>
      </body>
    </html>`
}

/** The ways to the same page in each of the languages. */
export function languageNav(
  { locale, texts }: Pick<PageOptions, 'locale' | 'texts'>,
  address: (locale: Locale) => string,
): Html {
  return html`<nav aria-label="${texts(locale)('web-language')}">
    <ul class="languages">
      ${LOCALES.map(
        (code) =>
          html`<li><a href="${address(code)}" lang="${code}" hreflang="${code}" data-language="${code}" ${code === locale ? html`aria-current="true"` : ''}>${LOCALE_NAMES[code]}</a></li>`,
      )}
    </ul>
  </nav>`
}

/** What a person who has not written yet sees. The examples send themselves. */
export function welcome(text: Texts, hidden = false): Html {
  return html`<section id="welcome" class="welcome" ${hidden ? html`hidden` : ''}>
    <h2>${text('web-welcome')}</h2>
    <p>${text('web-welcome-text')}</p>
    <form method="post" action="/simple" id="examples">
      <p id="examples-label">${text('web-examples')}</p>
      <ul class="examples" aria-labelledby="examples-label">
        ${EXAMPLES.map(
          (key) => html`<li><button class="choice" name="text" value="${text(key)}">${text(key)}</button></li>`,
        )}
      </ul>
    </form>
    <p><a class="choice" href="/services">${text('pages-all-services')}</a></p>
  </section>`
}
