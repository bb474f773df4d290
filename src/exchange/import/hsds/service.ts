import type { Country, Service } from '../../../knowledge/service.ts'
import type { Locale, Localised } from '../../../locale.ts'
import { shorten } from '../../text.ts'
import { asImported, createNotebook, LIMITS, type Notebook } from '../draft.ts'
import { createIds, foreignId } from '../ids.ts'
import type { ImportResult } from '../imported.ts'
import { OTHER_MATTERS } from '../life-events.ts'
import { dateOf, numberOf, objectOf, objectsOf, textOf } from '../loose.ts'
import { ASK_FIRST, inLanguagesOf } from '../phrases.ts'
import { channelsOf } from './channels.ts'

type Loose = Readonly<Record<string, unknown>>

export interface HsdsOptions {
  /** The language of the records: HSDS does not say it. */
  readonly language: Locale
  /** Where the services are, when no address says it. */
  readonly country: Country
  /** The address that they come from, for services without a page. */
  readonly source?: string | undefined
  /** When they were read, as `2026-11-22`. */
  readonly seen: string
}

const COUNTRIES: Readonly<Record<string, Country>> = { FI: 'fi', EE: 'ee', RU: 'ru' }

/**
 * Drafts from HSDS 3.0: a compiled service, a list of them, a page of an API, or an organisation with its services.
 * `active` and `inactive` services become drafts, `defunct` ones are retired.
 */
export function importHsds(written: unknown, options: HsdsOptions): ImportResult[] {
  return hsdsServices(written).map((service) => imported(service, options))
}

function hsdsServices(written: unknown): Loose[] {
  if (Array.isArray(written)) return objectsOf(written).flatMap((one) => hsdsServices(one))
  const record = objectOf(written)
  if (Array.isArray(record.contents)) return objectsOf(record.contents)
  if (!Array.isArray(record.services) || record.status !== undefined) return [record]
  const { services, ...organization } = record
  return objectsOf(services).map((service) => ({ organization, ...service }))
}

function imported(service: Loose, { language, country: usual, source, seen }: HsdsOptions): ImportResult {
  const [theirs, name] = [textOf(service.id), textOf(service.name)]
  if (theirs === undefined || name === undefined)
    return { kind: 'it has no id or no name', detail: name ?? theirs ?? JSON.stringify(service).slice(0, 100) }
  const organisation = objectOf(service.organization)
  const called = textOf(organisation.name)
  if (called === undefined) return { kind: 'nothing says which organisation provides it', detail: name }
  const book = createNotebook(name)
  const page = book.address(textOf(service.url)) ?? book.address(textOf(organisation.website)) ?? source
  if (page === undefined)
    return { kind: 'no web address to cite: give --source with the address it comes from', detail: name }

  const text = (value: unknown, maximum: number, field: string) => {
    const words = textOf(value)
    return words === undefined ? undefined : book.text([{ language, value: words }], maximum, field)
  }
  const lines = (value: unknown, maximum: number, field: string) => {
    const words = textOf(value)
    return words === undefined ? [] : book.items([{ language, value: words }], maximum, field)
  }
  const title = text(name, LIMITS.title, 'title')
  if (!title) return { kind: 'it has no id or no name', detail: theirs }
  const country = countryOf(service) ?? usual
  const steps = lines(service.application_process, LIMITS.step, 'application process')
  if (steps.length === 0) book.note('it has no instructions: its steps are to be written')
  if (service.minimum_age !== undefined || service.maximum_age !== undefined)
    book.note(
      'its ages are to be written into eligibility',
      `${service.minimum_age ?? ''}–${service.maximum_age ?? ''}`,
    )
  const documents = documentsOf(service.required_documents, { language, book })
  const terms = objectsOf(service.attributes).map((attribute) => objectOf(attribute.taxonomy_term))
  const lifeEvents = terms.flatMap(({ code }) => textOf(code) ?? []).filter((code) => /^(KE|S)\d+(\.\d+)?$/.test(code))
  const names = terms.filter(({ code }) => !lifeEvents.includes(String(code))).map((term) => textOf(term.name))
  const draft: Record<keyof Service, unknown> = {
    id: foreignId('hsds', theirs),
    status: service.status === 'defunct' ? 'retired' : 'draft',
    country,
    place: undefined,
    competentAuthority: {
      name: text(called, LIMITS.name, 'name of the authority') ?? title,
      url: book.address(textOf(organisation.website)) ?? page,
    },
    title,
    summary: text(service.description, LIMITS.summary, 'summary') ?? title,
    eligibility: text(service.eligibility_description, LIMITS.eligibility, 'eligibility'),
    facts: [],
    steps: (steps.length > 0 ? steps : [inLanguagesOf(title, ASK_FIRST)]).map((words, at) => ({
      id: `step-${at + 1}`,
      text: words,
    })),
    documents,
    requiredDocuments: documents.length > 0 ? { allOf: documents.map(({ id }) => id) } : undefined,
    costs: costsOf(service, text),
    processingTimes: lines(service.wait_time, LIMITS.time, 'waiting time').map((description) => ({ description })),
    deadlines: [],
    channels: channelsOf(service, title, { language, country, book }),
    risks: lines(service.alert, LIMITS.risk, 'alert').map((words) => ({ text: words })),
    customs: [],
    emergencyNumbers: [],
    lifeEvents: lifeEvents.length > 0 ? lifeEvents : [OTHER_MATTERS],
    keywords: book.keywords(
      [textOf(service.alternate_name), ...names].flatMap((value) => (value === undefined ? [] : [{ language, value }])),
    ),
    exampleQuestions: {},
    legalResources: [],
    sources: [{ url: page, title: shorten(`${called}: ${name}`, LIMITS.resource), seen }],
    review: { every: 'P1Y' },
  }
  return asImported(draft, page, book)
}

function countryOf(service: Loose): Country | undefined {
  const codes = objectsOf(service.service_at_locations)
    .flatMap((place) => objectsOf(objectOf(place.location).addresses))
    .flatMap(({ country }) => COUNTRIES[textOf(country)?.toUpperCase() ?? ''] ?? [])
  return codes[0]
}

/** Its name, and what follows after a colon or does not fit, as a note. */
function documentsOf(list: unknown, { language, book }: { language: Locale; book: Notebook }) {
  const ids = createIds()
  return objectsOf(list).flatMap(({ document }) => {
    const whole = textOf(document)
    if (whole === undefined) return []
    const colon = whole.indexOf(': ')
    const isNamed = colon > 0 && colon <= LIMITS.name
    const short = isNamed ? whole.slice(0, colon) : shorten(whole, LIMITS.name)
    const rest = isNamed ? whole.slice(colon + 2) : short === whole ? undefined : whole
    const name = book.text([{ language, value: short }], LIMITS.name, 'name of a document')
    const note =
      rest === undefined ? undefined : book.text([{ language, value: rest }], LIMITS.note, 'note of a document')
    return name ? [{ id: ids('', 'document'), name, ...(note && { note }) }] : []
  })
}

type Texts = (value: unknown, maximum: number, field: string) => Localised | undefined

function costsOf(service: Loose, text: Texts): unknown[] {
  const options = objectsOf(service.cost_options).flatMap((option) => {
    const amount = numberOf(option.amount)
    const currency = textOf(option.currency)?.toUpperCase()
    const isOurs = currency === 'EUR' || currency === 'RUB'
    const price = amount === undefined || (isOurs && amount >= 0) ? undefined : `${amount} ${currency ?? ''}`.trim()
    const words = [textOf(option.option), price, textOf(option.amount_description)].filter(Boolean).join(', ')
    const description = text(
      words === '' && amount !== undefined ? `${amount} ${currency}` : words,
      LIMITS.cost,
      'costs',
    )
    const asOf = dateOf(option.valid_from)
    if (!description) return []
    return [{ description, ...(isOurs && amount !== undefined && { amount, currency }), ...(asOf && { asOf }) }]
  })
  const told = new Set(objectsOf(service.cost_options).map(({ option }) => textOf(option)))
  const others = (textOf(service.fees_description) ?? '').split('\n').filter((line) => line !== '' && !told.has(line))
  const description = text(others.join(' '), LIMITS.cost, 'costs')
  return [...(description ? [{ description }] : []), ...options]
}
