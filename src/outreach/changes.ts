import type { Channel, Service } from '../knowledge/service.ts'
import { stepsOf } from '../knowledge/specification/outline.ts'
import { LOCALES, type Localised } from '../locale.ts'
import { differs } from './differences.ts'
import type { Detail, NewNews, NewsItem, NewsText } from './news.ts'

/**
 * The news of a service's new version at `at`, in milliseconds since 1970: that it is new, retired or changed, and in
 * what. Only what is published counts. `undefined` when no reader would notice anything.
 */
export function entryNews(before: Service | undefined, after: Service | undefined, at: number): NewNews | undefined {
  const old = before?.status === 'published' ? before : undefined
  const current = after?.status === 'published' ? after : undefined
  if (old && current) {
    const details = changeDetails(old, current)
    return details.length > 0 ? newsOf(current, 'changed', details, at) : undefined
  }
  if (current) return newsOf(current, 'new', [], at)
  return old && newsOf(old, 'retired', [], at)
}

function newsOf(service: Service, change: NewsItem['change'], details: readonly Detail[], at: number): NewNews {
  return {
    kind: 'entry',
    at,
    service: service.id,
    change,
    countries: [service.country],
    topics: service.lifeEvents,
    texts: textsOf(service),
    details,
    link: null,
    until: null,
  }
}

function textsOf({ title, summary }: Service): Localised<NewsText> {
  const texts: Localised<NewsText> = {}
  for (const locale of LOCALES) {
    const name = title[locale]
    if (name !== undefined) texts[locale] = { title: name, text: summary[locale] ?? '' }
  }
  return texts
}

/**
 * What changed between two versions, the most important first. Words to search by, example questions, sources,
 * reviews and life events are not what readers act on.
 */
export function changeDetails(before: Service, after: Service): readonly Detail[] {
  const changed = (part: (service: Service) => unknown) => differs(part(before), part(after))
  const numbers = listChange(before, after, ({ emergencyNumbers }) => emergencyNumbers.map(({ number }) => number))
  const hasOtherNumbers = numbers.added.length === 0 && changed(({ emergencyNumbers }) => emergencyNumbers)
  const phones = listChange(before, after, ({ channels }) => channels.map(({ phone }) => phone))
  const addresses = listChange(before, after, ({ channels }) => channels.map(({ address }) => address))
  const found = [
    numbers.added.length > 0 && detail('outreach-change-emergency', { phone: numbers.added.join(', ') }),
    phones.added.length > 0 && detail('outreach-change-phone', { phone: phones.added.join(', ') }),
    addresses.added.length > 0 && detail('outreach-change-address', { address: addresses.added.join('; ') }),
    hoursChanged(before, after) && detail('outreach-change-hours'),
    changed(({ costs }) => costs.map(({ asOf, url, ...cost }) => cost)) && costDetail(before, after),
    changed(papers) && detail('outreach-change-documents'),
    changed(process) && detail('outreach-change-steps'),
    changed(({ eligibility }) => eligibility) && detail('outreach-change-who'),
    changed(({ deadlines }) => deadlines) && detail('outreach-change-deadline'),
    changed(({ processingTimes }) => processingTimes) && detail('outreach-change-time'),
    (changed(contacts) || hasOtherNumbers || phones.onlyRemoved || addresses.onlyRemoved) &&
      detail('outreach-change-contact'),
    changed(({ risks }) => risks) && detail('outreach-change-risks'),
    changed(({ legalResources }) => legalResources) && detail('outreach-change-law'),
    changed(({ title, summary }) => [title, summary]) && detail('outreach-change-text'),
  ]
  return found.filter((change) => change !== false)
}

function detail(key: string, args: Detail['args'] = {}): Detail {
  return { key, args }
}

function costDetail(before: Service, after: Service): Detail {
  const isOld = (cost: Service['costs'][number]) =>
    before.costs.some(({ amount, currency }) => amount === cost.amount && currency === cost.currency)
  const [cost, ...others] = after.costs.filter((candidate) => candidate.amount !== undefined && !isOld(candidate))
  return cost?.amount !== undefined && others.length === 0
    ? detail('outreach-change-cost-to', { amount: cost.amount, currency: cost.currency ?? 'EUR' })
    : detail('outreach-change-cost')
}

/** What was added to a list of numbers or addresses as they are now written, or that some went and none came. */
function listChange(before: Service, after: Service, values: (service: Service) => readonly (string | undefined)[]) {
  const bare = (value: string) => value.replace(/[\s,]/g, '').toLowerCase()
  const given = (service: Service) =>
    new Map(values(service).flatMap((value) => (value === undefined ? [] : [[bare(value), value] as const])))
  const [old, current] = [given(before), given(after)]
  const added = [...current].filter(([key]) => !old.has(key)).map(([, value]) => value)
  return { added, onlyRemoved: added.length === 0 && [...old.keys()].some((key) => !current.has(key)) }
}

/** Of the channels that both versions have: a new channel's hours are no news of their own. */
function hoursChanged(before: Service, after: Service): boolean {
  return before.channels.some((old) => {
    const current = after.channels.find(({ id }) => id === old.id)
    return current !== undefined && differs(hoursOf(old), hoursOf(current))
  })
}

function hoursOf({ openingHours = [], specialOpeningHours, timeZone }: Channel): unknown {
  const weekly = openingHours.flatMap(({ days, opens, closes }) => days.map((day) => `${day} ${opens} ${closes}`))
  return [weekly.sort(), specialOpeningHours, timeZone]
}

/** How to reach the service, but for what has a line of its own. */
function contacts({ channels, competentAuthority, place }: Service): unknown {
  return [
    byId(channels).map(({ id, type, name, url, languages = [], note }) => [
      id,
      type,
      name,
      url,
      [...languages].sort(),
      note,
    ]),
    competentAuthority,
    place,
  ]
}

/** What is done in which case; papers and costs have lines of their own. */
function process({ steps, facts }: Service): unknown {
  // A version from before there were facts has none.
  return [
    JSON.parse(JSON.stringify(steps, (key, value) => (PAPERS_AND_COSTS.has(key) ? undefined : value))),
    facts ?? [],
  ]
}

const PAPERS_AND_COSTS: ReadonlySet<string> = new Set(['documents', 'yields', 'costs'])

/** What to bring. */
function papers({ documents, requiredDocuments, steps }: Service): unknown {
  const used = stepsOf(steps).flatMap((step) => step.documents ?? [])
  return [byId(documents), requiredDocuments, [...new Set(used)].sort()]
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1))
}
