import type { Catalogue, Texts } from '../../i18n.ts'
import { readerOf } from '../../knowledge/card/context.ts'
import { diagramAlt } from '../../knowledge/diagram/diagram.ts'
import type { Country, LifeEvent, Service } from '../../knowledge/service.ts'
import { LOCALES, type Locale, type Localised } from '../../locale.ts'

/** What an export needs beside the service. */
export interface ExportContext {
  readonly catalogue: Catalogue
  readonly lifeEvents: readonly LifeEvent[]
  /** Where Silta's pages are, without a slash at the end; `undefined` when nobody has said it. */
  readonly home: string | undefined
}

/** The languages that a service can be read in from its title to its last step. */
export function wholeLocales(service: Service): Locale[] {
  return LOCALES.filter((locale) => readerOf(service, locale).locale === locale)
}

/** Its process in words: for each step, wait and end a line that says for whom it is. */
export function procedureLines(service: Service, locale: Locale, texts: Texts): string[] {
  return diagramAlt(service, { locale, texts }).split('\n').slice(1)
}

/** A text made anew in each of the languages. */
export function inEach(locales: readonly Locale[], make: (locale: Locale) => string): Localised {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)]))
}

/** ISO 3166-1 codes; `x` is no single country. */
export const COUNTRY_CODES: Readonly<Record<Exclude<Country, 'x'>, { readonly two: string; readonly three: string }>> =
  {
    fi: { two: 'FI', three: 'FIN' },
    ee: { two: 'EE', three: 'EST' },
    ru: { two: 'RU', three: 'RUS' },
  }

export interface Json {
  readonly [key: string]: unknown
}

/** The same without what is undefined and without empty lists, at every depth. */
export function pruned(value: Json): Json {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const kept = prunedValue(inner)
      return kept === undefined || (Array.isArray(kept) && kept.length === 0) ? [] : [[key, kept]]
    }),
  )
}

function prunedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prunedValue)
  return typeof value === 'object' && value !== null ? pruned({ ...value }) : value
}
