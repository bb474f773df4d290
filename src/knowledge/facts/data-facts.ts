import { located } from '../check/located.ts'
import { formatHours } from '../hours.ts'
import type { Span } from '../process.ts'
import type { Channel, Document, Service } from '../service.ts'
import type { FactKind } from './fact.ts'

/** A fact that stands in a field of its own. */
export interface DataFact {
  readonly path: string
  readonly kind: FactKind
  readonly value: string
  /** The page that the field itself names, and the day for which it holds. */
  readonly page?: { readonly url: string; readonly seen?: string | undefined } | undefined
}

/** What the fields of a service state, in the order of the file's guide; not those of its documents. */
export function serviceData(service: Service): DataFact[] {
  const { competentAuthority, costs, processingTimes, deadlines, channels, emergencyNumbers, legalResources } = service
  return [
    link('competentAuthority.url', competentAuthority.url),
    ...located(service.steps).flatMap(({ node, path }) =>
      'takes' in node && node.takes !== undefined ? [fact(`${path}.takes`, 'duration', spanOf(node.takes))] : [],
    ),
    ...costs.flatMap(({ amount, currency = 'EUR', asOf, url }, index) => {
      const path = `costs.${index}`
      const page = url === undefined ? undefined : { url, seen: asOf }
      return [
        ...(amount === undefined ? [] : [fact(`${path}.amount`, 'amount', `${amount} ${currency}`, page)]),
        ...(asOf === undefined ? [] : [fact(`${path}.asOf`, 'date', asOf, page)]),
        ...(url === undefined ? [] : [link(`${path}.url`, url)]),
      ]
    }),
    ...durations('processingTimes', 'duration', processingTimes),
    ...durations('deadlines', 'deadline', deadlines),
    ...channels.flatMap((channel, index) => channelData(channel, `channels.${index}`)),
    ...emergencyNumbers.map(({ number }, index) =>
      fact(`emergencyNumbers.${index}.number`, 'emergency-number', dialled(number)),
    ),
    ...legalResources.map(({ url }, index) => link(`legalResources.${index}.url`, url)),
  ]
}

/** What the fields of a document state; `path` is that of the document, with a dot. */
export function documentData({ validity }: Document, path = ''): DataFact[] {
  return validity === undefined ? [] : [fact(`${path}validity`, 'duration', validity)]
}

function channelData(channel: Channel, path: string): DataFact[] {
  const { url, phone, address, coordinates, openingHours, specialOpeningHours = [], publicHolidays, timeZone } = channel
  const page = url === undefined ? undefined : { url }
  const facts: DataFact[] = []
  if (url !== undefined) facts.push(link(`${path}.url`, url))
  if (phone !== undefined) facts.push(fact(`${path}.phone`, 'phone', dialled(phone), page))
  if (address !== undefined) facts.push(fact(`${path}.address`, 'address', address, page))
  if (coordinates) facts.push(fact(`${path}.coordinates`, 'address', `${coordinates.lat}, ${coordinates.lon}`, page))
  if (openingHours) {
    const zone = timeZone === undefined ? '' : ` ${timeZone}`
    facts.push(fact(`${path}.openingHours`, 'hours', `${formatHours(openingHours, 'en')}${zone}`, page))
  }
  specialOpeningHours.forEach(({ from, to, opens, closes }, index) => {
    const times = opens === undefined || closes === undefined ? 'closed' : `${opens}–${closes}`
    const days = from === to ? from : `${from}/${to}`
    facts.push(fact(`${path}.specialOpeningHours.${index}`, 'hours', `${days} ${times}`, page))
  })
  if (publicHolidays !== undefined)
    facts.push(fact(`${path}.publicHolidays`, 'hours', `${publicHolidays} on public holidays`, page))
  return facts
}

function durations(
  field: string,
  kind: FactKind,
  items: readonly { readonly duration?: string | undefined }[],
): DataFact[] {
  return items.flatMap(({ duration }, index) =>
    duration === undefined ? [] : [fact(`${field}.${index}.duration`, kind, duration)],
  )
}

function fact(path: string, kind: FactKind, value: string, page?: DataFact['page']): DataFact {
  return { path, kind, value, page }
}

function link(path: string, url: string): DataFact {
  return fact(path, 'link', url)
}

function spanOf(span: Span): string {
  return typeof span === 'string' ? span : `${span.from}/${span.to}`
}

function dialled(number: string): string {
  return number.replaceAll(' ', '')
}
