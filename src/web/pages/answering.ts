import type { Context } from 'hono'
import { html } from 'hono/html'
import type { Catalogue, Texts } from '../../i18n.ts'
import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { isLocale, type Locale } from '../../locale.ts'
import type { Html } from '../page-options.ts'
import { type DocumentOptions, type Invitation, renderDocument } from './document.ts'
import { LANGUAGE_PARAMETER } from './facts.ts'
import type { Audience } from './reading.ts'

export interface AnsweringOptions {
  readonly base: KnowledgeBase
  readonly catalogue: Catalogue
  readonly publicUrl: string | undefined
  /** The language to answer a request in; what the address chooses is remembered. */
  readonly chooseLanguage: (c: Context) => Locale
  /** Where else people can ask. */
  readonly elsewhere: () => readonly Invitation[]
  /** The address of a file in `assets/`. */
  readonly assetUrl: (name: string) => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What a page has to say. */
export interface Found
  extends Pick<DocumentOptions, 'title' | 'description' | 'data' | 'query' | 'listed' | 'isUnlisted' | 'question'> {
  readonly content: Html
  /** There was something at the address, and will not be again. */
  readonly isGone?: true
}

/** Answers with what is found, in the reader's language and for search engines, or says that there is nothing. */
export type Answer = (
  c: Context,
  find: (audience: Audience, home: string) => Found | undefined | Promise<Found | undefined>,
) => Promise<Response>

/** Browsers ask again after this many seconds at the earliest. */
export const FRESH_S = 300

/** Where Silta's pages are, without a slash at the end. */
export function homeOf(c: Context, publicUrl: string | undefined): string {
  return (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
}

export function createAnswer(options: AnsweringOptions): Answer {
  const { base, catalogue, publicUrl, chooseLanguage, elsewhere, assetUrl, now } = options
  return async (c, find) => {
    const locale = chooseLanguage(c)
    const texts = catalogue(locale)
    const home = homeOf(c, publicUrl)
    const standing = (id: string) => base.standing(id)
    const found = await find({ locale, texts, services: base.services, standing, now: now() }, home)
    const isSettled = found !== undefined && !found.isGone && isLocale(c.req.query(LANGUAGE_PARAMETER))
    // Not for shared caches: the answer may set the cookie that remembers the language.
    c.header('Cache-Control', isSettled ? `private, max-age=${FRESH_S}` : 'private, no-cache')
    c.header('Vary', 'Accept-Language, Cookie')
    const { content, isGone, ...shown } = found ?? missingPage(texts)
    const page = { locale, texts: catalogue, assetUrl, home, path: c.req.path, elsewhere: elsewhere() }
    return c.html(renderDocument({ ...page, ...shown }, content), isGone ? 410 : found ? 200 : 404)
  }
}

function missingPage(texts: Texts): Found {
  const [title, description] = [texts('pages-missing'), texts('pages-missing-text')]
  return { title, description, query: {}, isUnlisted: true, content: html`<h1>${title}</h1><p>${description}</p>` }
}
