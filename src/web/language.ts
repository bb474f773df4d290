import { acceptedLanguages, negotiateLanguages } from '@fluent/langneg'
import { isLocale, LOCALES, type Locale } from '../locale.ts'

/** The page's language: the one just chosen, else the one chosen earlier, else the first of the browser's that Silta has. */
export function chooseLocale(wishes: {
  chosen: string | undefined
  remembered: string | undefined
  acceptLanguage: string | undefined
}): Locale {
  for (const wish of [wishes.chosen, wishes.remembered]) if (isLocale(wish)) return wish
  const [negotiated] = negotiateLanguages(acceptedLanguages(wishes.acceptLanguage ?? ''), [...LOCALES], {
    strategy: 'lookup',
    defaultLocale: 'en',
  })
  return isLocale(negotiated) ? negotiated : 'en'
}
