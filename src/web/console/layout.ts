import { html } from 'hono/html'
import type { Texts } from '../../i18n.ts'
import { isLocale } from '../../locale.ts'
import { loadAssets } from '../assets.ts'
import { languageNav } from '../page.ts'
import type { Html } from '../page-options.ts'
import { AREAS, addressOf, admits, areaOf } from './areas.ts'
import { csrfField } from './forms.ts'
import type { ConsoleContext } from './parts.ts'

const { url: assetUrl } = loadAssets()

const STYLES = ['page.css', 'chat.css', 'console.css', 'console-lists.css', 'console-entries.css', 'console-work.css']

export interface ConsolePage {
  readonly title: string
  readonly content: Html
  /** What has just been done or went wrong, said at the top. */
  readonly notice?: { readonly kind: 'done' | 'problem'; readonly text: string | Html }
  /** Scripts and style sheets of its own, out of `assets/`. */
  readonly scripts?: readonly string[]
  readonly styles?: readonly string[]
}

/** Answers with a page of the console. */
export function page(
  c: ConsoleContext,
  { title, content, notice, scripts = [], styles = [] }: ConsolePage,
  status: 200 | 400 | 403 | 404 | 409 | 422 = 200,
) {
  const { texts, locale, visitor } = c.var
  const current = areaOf(c.req.path)
  const query = new URL(c.req.url).searchParams
  c.header('Cache-Control', 'private, no-store')
  return c.html(
    html`<!doctype html>
    <html lang="${locale}">
      ${head(title, scripts, styles)}
      <body>
        <a class="skip-link" href="#content">${texts('web-skip-content')}</a>
        <header class="masthead console-masthead">
          <div class="masthead-content console-width">
            <p class="brand"><a href="/console"><img src="${assetUrl('icon.svg')}" alt="" width="32" height="32" /> Silta</a></p>
            ${languageNav({ locale, texts: () => texts }, (code) => {
              const wanted = new URLSearchParams(query)
              wanted.set('lang', code)
              return `${c.req.path}?${wanted}`
            })}
            <form method="post" action="/console/sign-out" class="console-leave">
              ${csrfField(c)}<button class="choice">${texts('console-sign-out')}</button>
            </form>
          </div>
          <nav class="console-menu console-width" aria-label="${texts('console-menu')}">
            <ul>
              ${AREAS.filter((area) => admits(area, visitor)).map(
                (area) =>
                  html`<li><a href="${addressOf(area)}" ${area === current ? html`aria-current="page"` : ''}>${texts(`console-area-${area}`)}</a></li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex="-1" class="console console-width">
          ${notice ? html`<div class="notice notice-${notice.kind}" role="${notice.kind === 'done' ? 'status' : 'alert'}">${notice.text}</div>` : ''}
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`,
    status,
  )
}

/** A page for somebody who is not signed in. */
export function openPage(
  { texts, locale, path }: { texts: Texts; locale: string; path: string },
  title: string,
  content: Html,
): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      ${head(title)}
      <body>
        <header class="masthead console-masthead">
          <div class="masthead-content console-width">
            <p class="brand"><a href="/"><img src="${assetUrl('icon.svg')}" alt="" width="32" height="32" /> Silta</a></p>
            ${languageNav({ locale: isLocale(locale) ? locale : 'en', texts: () => texts }, (code) => `${path}?lang=${code}`)}
          </div>
        </header>
        <main id="content" class="console console-width"><h1>${title}</h1>${content}</main>
      </body>
    </html>`
}

function head(title: string, scripts: readonly string[] = [], styles: readonly string[] = []): Html {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>${title} – Silta</title>
    <link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml" />
    ${[...STYLES, ...styles].map((name) => html`<link rel="stylesheet" href="${assetUrl(name)}" />`)}
    ${scripts.map((name) => html`<script type="module" src="${assetUrl(name)}"></script>`)}
  </head>`
}
