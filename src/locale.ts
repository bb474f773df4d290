/** The languages Silta answers in, as ISO 639-1 codes. English comes first: it is the fallback. */
export const LOCALES = ['en', 'fi', 'sv', 'ru', 'et'] as const

export type Locale = (typeof LOCALES)[number]

/** Each language's name in itself, as its speakers look for it in a list. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: 'English',
  fi: 'Suomi',
  sv: 'Svenska',
  ru: 'Русский',
  et: 'Eesti',
}

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** A text in one or more of the languages. */
export type Localised<T = string> = Partial<Record<Locale, T>>

export interface Translated<T = string> {
  readonly value: T
  readonly locale: Locale
}

/**
 * The value in the wanted language, or in the nearest language that has it.
 * The order after the wanted one is the order of {@link LOCALES}; `undefined` when no language has it.
 */
export function translate<T>(text: Localised<T>, wanted: Locale): Translated<T> | undefined {
  for (const locale of [wanted, ...LOCALES]) {
    const value = text[locale]
    if (value !== undefined) return { value, locale }
  }
  return undefined
}
