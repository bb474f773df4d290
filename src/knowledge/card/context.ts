import { dateFormat } from '../../formats.ts'
import type { Texts } from '../../i18n.ts'
import { LOCALES, type Locale, type Localised, translate } from '../../locale.ts'
import type { Intent } from '../intent.ts'
import type { Service } from '../service.ts'
import { outline } from '../specification/outline.ts'
import type { Standing } from '../standing.ts'

/** For whom and when a card is made. */
export interface CardContext {
  readonly locale: Locale
  readonly texts: Texts
  /** Milliseconds since 1970. */
  readonly now: number
  /** How entries stand; absent where nobody knows. */
  readonly standing?: (id: string) => Standing
  /** The part of the entry that was asked for, when it was one: a short card begins with it. */
  readonly intent?: Intent | undefined
  /** What the person asked, when the card answers it: what is in a town that they name comes first. */
  readonly question?: string | undefined
}

/** A service's texts in the language that the card has them in. */
export interface Reader {
  /** The language of the texts: the wanted one, or the one that stands in for it. */
  readonly locale: Locale
  read(text: Localised): string
}

/**
 * Reads a service in the wanted language or, where its title or anything in its process is not translated, wholly in the
 * first language that has all of them: half a card in each language would help nobody.
 */
export function readerOf(service: Service, wanted: Locale): Reader {
  const needed = [
    service.title,
    ...outline(service.steps).map(({ node }) => ('wait' in node ? node.wait : node.text)),
    ...service.facts.flatMap(({ values }) => values.map((value) => value.text)),
  ]
  const whole = [wanted, ...LOCALES].find((locale) => needed.every((text) => text[locale] !== undefined))
  const locale = whole ?? translate(service.title, wanted)?.locale ?? wanted
  return { locale, read: (text) => translate(text, locale)?.value ?? '' }
}

/** A date such as `2026-11-21` as the language writes it. */
export function formatDate(date: string, locale: Locale): string {
  const format = dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  // Russian shortens the word for "year", and its full stop would double that of a sentence.
  return format.format(new Date(`${date}T00:00:00Z`)).replace(/ г\.$/, ' года')
}

/** A sentence to which more is added. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
