import type { Service } from '../../../knowledge/service.ts'
import type { Localised } from '../../../locale.ts'
import { asImported, createNotebook, LIMITS, type Notebook, type Words } from '../draft.ts'
import { foreignId, slugOf } from '../ids.ts'
import type { ImportResult } from '../imported.ts'
import { OTHER_MATTERS } from '../life-events.ts'
import { objectOf, objectsOf, textOf } from '../loose.ts'
import { ASK_FIRST, CHARGED, FREE, inLanguagesOf, MUNICIPALITY } from '../phrases.ts'
import { channelsOf } from './channels.ts'
import { fromRelease } from './release.ts'
import { anyOf, codesOf, idOf, namesOf, wordsOf, wordsOfType } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

/** What a service refers to by id, as far as it is there. */
export interface Joined {
  readonly channel: (id: string) => Loose | undefined
  readonly organisation: (id: string) => Loose | undefined
}

export interface PtvOptions {
  readonly joined?: Joined
  /** When it was read, as `2026-11-22`. */
  readonly seen: string
}

const NOTHING: Joined = { channel: () => undefined, organisation: () => undefined }

export const PTV_API = 'https://api.palvelutietovaranto.suomi.fi/api/v11/'
const CATALOGUE = 'Finnish Service Catalogue'

/**
 * A draft from a service or a general description of the Finnish Service Catalogue, as its open API gives them in
 * version 11, or as its releases list general descriptions. PTV has no steps: they are made of the instructions.
 */
export function importPtv(written: unknown, { joined = NOTHING, seen }: PtvOptions): ImportResult {
  const entry = 'Name' in objectOf(written) ? fromRelease(objectOf(written)) : objectOf(written)
  const id = idOf(entry)
  const names = wordsOfType(firstThere(entry.serviceNames, entry.names), 'Name')
  const name = anyOf(names)
  if (id === undefined || name === undefined)
    return { kind: 'it has no id or no name', detail: name ?? id ?? JSON.stringify(written)?.slice(0, 100) ?? '' }
  const isGeneral = entry.serviceNames === undefined
  const origin = isGeneral ? `${PTV_API}GeneralDescription/${id}` : pageOf(id, name)
  const book = createNotebook(origin)
  const title = book.text(names, LIMITS.title, 'title')
  if (!title) return { kind: 'it is in none of the languages', detail: `${origin}: ${name}` }

  const page = isGeneral ? 'https://www.suomi.fi/' : origin
  const authority = authorityOf(entry, joined, title, page, book)
  const channels = channelsOf(entry.serviceChannels, joined.channel, seen, book)
  if (channels.length === 0) {
    book.note('it has no channels: people are led to its page in the catalogue')
    channels.push({ id: 'web', type: 'web', name: { fi: 'Suomi.fi', sv: 'Suomi.fi', en: 'Suomi.fi' }, url: page })
  }
  const texts = textsOf(firstThere(entry.serviceDescriptions, entry.descriptions))
  const summary = book.text(
    [...texts('Summary'), ...texts('Description', 'BackgroundDescription')],
    LIMITS.summary,
    'summary',
  )
  const eligibility = book.text(wordsOf(entry.requirements), LIMITS.eligibility, 'eligibility')
  const times = (words: readonly Words[], field: string) => {
    const description = book.text(words, LIMITS.time, field)
    return description ? [{ description }] : []
  }
  const service: Record<keyof Service, unknown> = {
    id: foreignId('ptv', id),
    status: 'draft',
    country: 'fi',
    place: placeOf(entry.areas, book),
    competentAuthority: authority,
    title,
    summary: summary ?? title,
    eligibility,
    facts: [],
    steps: stepsOf(texts('UserInstruction'), title, book),
    documents: [],
    requiredDocuments: undefined,
    costs: costsOf(textOf(entry.serviceChargeType), texts('ChargeTypeAdditionalInfo'), title, book),
    processingTimes: times(texts('ProcessingTime'), 'processing time'),
    deadlines: [...times(texts('DeadLine'), 'deadline'), ...times(texts('ValidityTime'), 'validity')],
    channels,
    risks: [],
    customs: [],
    emergencyNumbers: [],
    lifeEvents: codesOf(entry.lifeEvents).length > 0 ? codesOf(entry.lifeEvents) : [OTHER_MATTERS],
    keywords: book.keywords([
      ...wordsOf(entry.keywords),
      ...namesOf(entry.ontologyTerms),
      ...namesOf(entry.serviceClasses),
    ]),
    exampleQuestions: {},
    legalResources: legalResourcesOf(entry.legislation, book),
    sources: [{ url: origin, title: `${CATALOGUE}: ${title.fi ?? name}`.slice(0, LIMITS.resource), seen }],
    review: { every: 'P1Y' },
  }
  return asImported(service, origin, book)
}

/** Where people read it: the name before the id is for them alone. */
function pageOf(id: string, name: string): string {
  return `https://www.suomi.fi/palvelut/${slugOf(name) || 'palvelu'}/${id}`
}

/** The general description's texts come first: they are what holds everywhere. */
function textsOf(descriptions: unknown): (...types: readonly string[]) => Words[] {
  return (...types) => {
    const own = wordsOfType(descriptions, ...types)
    const general = wordsOfType(descriptions, ...types.map((type) => `GD_${type}`))
    return types.includes('Summary') && own.length > 0 ? own : [...general, ...own]
  }
}

function stepsOf(instructions: readonly Words[], title: Localised, book: Notebook): unknown[] {
  const items = book.items(instructions, LIMITS.step, 'instructions')
  if (items.length > 0) return items.map((text, at) => ({ id: `step-${at + 1}`, text }))
  book.note('it has no instructions: its steps are to be written')
  return [{ id: 'step-1', text: inLanguagesOf(title, ASK_FIRST) }]
}

function costsOf(type: string | undefined, words: readonly Words[], title: Localised, book: Notebook): unknown[] {
  const description = book.text(words, LIMITS.cost, 'costs')
  if (description) return [{ description }]
  if (type === 'FreeOfCharge' || type === 'Free') return [{ description: inLanguagesOf(title, FREE) }]
  return type === 'Chargeable' || type === 'Charged' ? [{ description: inLanguagesOf(title, CHARGED) }] : []
}

function authorityOf(entry: Loose, { organisation }: Joined, title: Localised, page: string, book: Notebook) {
  const all = objectsOf(entry.organizations)
  const chosen = objectOf((all.find(({ roleType }) => roleType === 'Responsible') ?? all[0])?.organization)
  const id = idOf(chosen)
  const detail = objectOf(id === undefined ? undefined : organisation(id))
  const known = wordsOfType(detail.organizationNames, 'Name')
  const called = textOf(chosen.name)
  const words = known.length > 0 || called === undefined ? known : [{ language: 'fi', value: called }]
  const own = anyOf(objectsOf(detail.webPages).flatMap(({ language, url }) => wordsOf([{ language, value: url }])))
  return {
    name: book.text(words, LIMITS.name, 'name of the authority') ?? inLanguagesOf(title, MUNICIPALITY),
    url: book.address(own) ?? page,
  }
}

/** So many are named; an area of more is left to the authority's name. */
const MOST_MUNICIPALITIES = 3

function placeOf(areas: unknown, book: Notebook): Localised | undefined {
  const municipalities = objectsOf(areas).flatMap((area) => objectsOf(area.municipalities))
  if (municipalities.length === 0 || municipalities.length > MOST_MUNICIPALITIES) return undefined
  const byLanguage = new Map<string, string[]>()
  for (const { language, value } of namesOf(municipalities))
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), value])
  const words = [...byLanguage].map(([language, names]) => ({ language, value: names.join(', ') }))
  return book.text(words, LIMITS.place, 'place')
}

function legalResourcesOf(legislation: unknown, book: Notebook): unknown[] {
  return objectsOf(legislation).flatMap((law) => {
    const title = anyOf(wordsOf(law.names))
    const url = book.address(
      anyOf(objectsOf(law.webPages).flatMap(({ language, url }) => wordsOf([{ language, value: url }]))),
    )
    return title === undefined || url === undefined ? [] : [{ title: title.slice(0, LIMITS.resource), url }]
  })
}

function firstThere(...values: readonly unknown[]): unknown {
  return values.find((value) => value !== undefined)
}
