import { html } from 'hono/html'
import type { Texts } from '../../i18n.ts'
import { type Reader, readerOf } from '../../knowledge/card/context.ts'
import { lowerFirst } from '../../knowledge/card/documents.ts'
import type { Condition, Facts } from '../../knowledge/process.ts'
import type { Service } from '../../knowledge/service.ts'
import { conditionsLabel } from '../../knowledge/specification/labels.ts'
import type { Standing } from '../../knowledge/standing.ts'
import { type Locale, type Localised, translate } from '../../locale.ts'
import type { Html } from '../page-options.ts'

/** What every page knows of whoever reads it. */
export interface Audience {
  readonly locale: Locale
  readonly texts: Texts
  /** The published services, for links. */
  readonly services: ReadonlyMap<string, Service>
  readonly standing: (id: string) => Standing
  /** Milliseconds since 1970. */
  readonly now: number
}

/** One service as it is read on a page. */
export interface Reading extends Audience {
  readonly service: Service
  readonly reader: Reader
  /** What is known of the person; empty for anybody. */
  readonly facts: Facts
  /** Stands before the ids of the service's elements on the page. */
  readonly prefix: string
}

export function readingOf(audience: Audience, service: Service, facts: Facts = {}, prefix = ''): Reading {
  return { ...audience, service, facts, prefix, reader: readerOf(service, audience.locale) }
}

/** A text of the service, with its language where that is not the page's. */
export function show({ locale, reader }: Reading, text: Localised): Html | string {
  return tell(text, reader.locale, locale)
}

/** A text in the wanted language or the nearest one, with its language where that is not the page's. */
export function tell(text: Localised, wanted: Locale, page: Locale): Html | string {
  const found = translate(text, wanted)
  return found ? inLanguage(found.locale, page, found.value) : ''
}

/** Words of which some are the service's. */
export function worded({ locale, reader }: Reading, text: string): Html | string {
  return inLanguage(reader.locale, locale, text)
}

/** Words in a language of their own on a page. */
export function inLanguage(own: Locale, page: Locale, text: string): Html | string {
  return own === page ? text : html`<span lang="${own}">${text}</span>`
}

/** For whom something is, in bold before it; nothing for what is for everybody. */
export function whom(reading: Reading, conditions: readonly Condition[], isOtherwise = false): Html | '' {
  const { service, reader, texts } = reading
  const named = conditionsLabel(conditions, service.facts, reader)
  const others = isOtherwise ? texts('specification-otherwise') : ''
  const label = named && others ? `${named}, ${lowerFirst(others)}` : named || others
  return label ? html`<strong>${worded(reading, `${label}:`)}</strong> ` : ''
}

/** The address of a service's page in this language. */
export function serviceAddress({ locale }: Pick<Audience, 'locale'>, id: string): string {
  return `/services/${id}?lang=${locale}`
}

/** A list, or nothing without items. */
export function listed(items: readonly (Html | string)[], name = ''): Html | '' {
  return items.length > 0
    ? html`<ul ${name ? html`class="${name}"` : ''}>${items.map((item) => html`<li>${item}</li>`)}</ul>`
    : ''
}
