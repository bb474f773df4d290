import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { isLocale, type Locale } from '../../locale.ts'
import { chooseLocale } from '../../web/language.ts'
import { keepCookie } from './session.ts'

const LANGUAGE_COOKIE = 'silta_language'

/** The language in which the browser's pages are shown. */
export function languageOf(c: Context): Locale {
  return chooseLocale({
    chosen: c.req.query('lang'),
    remembered: getCookie(c, LANGUAGE_COOKIE),
    acceptLanguage: c.req.header('accept-language'),
  })
}

/** The same, remembering a choice that the address makes. */
export function keepLanguage(c: Context): Locale {
  const locale = languageOf(c)
  if (isLocale(c.req.query('lang'))) keepCookie(c, LANGUAGE_COOKIE, locale)
  return locale
}
