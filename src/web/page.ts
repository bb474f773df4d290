import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Catalogue, Texts } from '../i18n.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../locale.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

export interface PageOptions {
  readonly locale: Locale
  readonly texts: Catalogue
  /** The address of a file in `assets/`. */
  readonly assetUrl: (name: string) => string
  /** Characters in one message. */
  readonly maxText: number
}

/** The texts that the page's script shows, as it names them. */
const LABELS = {
  you: 'web-you',
  sending: 'web-sending',
  unsent: 'web-unsent',
  retry: 'web-retry',
  waiting: 'web-waiting',
  lost: 'web-lost',
  refused: 'web-refused',
  noSession: 'web-no-session',
  download: 'web-download',
} as const

const EXAMPLES = ['web-example-1', 'web-example-2', 'web-example-3', 'web-example-4'] as const

/** The chat page. Its script fills the log from the server's events. */
export function renderChatPage(options: PageOptions): Html {
  const { locale, assetUrl, maxText } = options
  const text = options.texts(locale)
  const labels = Object.fromEntries(Object.entries(LABELS).map(([name, key]) => [name, text(key)]))
  return layout(
    {
      ...options,
      path: '/',
      head: html`<script type="module" src="${assetUrl('chat.js')}"></script>
        <noscript><meta http-equiv="refresh" content="0; url=/simple" /></noscript>`,
    },
    html`
      <div class="column conversation">
        <noscript>
          <p class="notice">${text('web-no-script')} <a href="/simple">${text('web-simple-page')}</a></p>
        </noscript>
        ${welcome(text, true)}
        <div id="log" class="log" role="log" aria-live="off" aria-label="${text('web-conversation')}"></div>
        <p id="progress" class="progress"></p>
      </div>
      ${composer(text, maxText)}
      <div id="chat" data-labels="${JSON.stringify(labels)}" hidden></div>
    `,
  )
}

/** What every page has around its content. */
export function layout(page: PageOptions & { path: string; head?: Html }, content: Html): Html {
  const { locale, assetUrl, path } = page
  const text = page.texts(locale)
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${text('web-tagline')}" />
        <title>Silta – ${text('web-tagline')}</title>
        <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assetUrl('page.css')}" />
        <link rel="stylesheet" href="${assetUrl('chat.css')}" />
        ${page.head ?? ''}
      </head>
      <body>
        <a class="skip-link" href="#text">${text('web-skip')}</a>
        <header class="masthead">
          <div class="column masthead-content">
            <div class="brand">
              <img src="${assetUrl('icon.svg')}" alt="" width="40" height="40" />
              <div>
                <h1>Silta</h1>
                <p>${text('web-tagline')}</p>
              </div>
            </div>
            <nav aria-label="${text('web-language')}">
              <ul class="languages">
                ${LOCALES.map(
                  (code) =>
                    html`<li><a href="${path}?lang=${code}" lang="${code}" hreflang="${code}" data-language="${code}" ${code === locale ? html`aria-current="true"` : ''}>${LOCALE_NAMES[code]}</a></li>`,
                )}
              </ul>
            </nav>
          </div>
        </header>
        <main>${content}</main>
      </body>
    </html>`
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
  </section>`
}

/** Works as a plain form where the script does not run. */
export function composer(text: Texts, maxText: number): Html {
  return html`<form id="composer" class="composer" method="post" action="/simple" autocomplete="off">
    <div class="column">
      <p id="status" class="status" role="status"></p>
      <div class="composer-head">
        <label for="text">${text('web-message')}</label>
        <a href="tel:112">${text('web-emergency')}</a>
      </div>
      <div class="composer-row">
        <textarea id="text" name="text" rows="1" maxlength="${maxText}" enterkeyhint="send"></textarea>
        <button class="send">${text('web-send')}</button>
      </div>
    </div>
  </form>`
}
