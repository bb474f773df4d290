import { isLocale, type Locale } from '../../locale.ts'
import type { MediaFile } from '../../message.ts'
import type { Facts } from '../process.ts'
import type { Service } from '../service.ts'
import { type DescribeOptions, diagramAlt } from './diagram.ts'
import { THEMES, type Theme } from './theme.ts'
import { cut } from './words.ts'

/** The name under which the outbox finds diagrams. */
export const DIAGRAM_OUTLET = 'diagram'

/** What chats take of a description, in characters. */
const MOST_ALT = 1000
/** No diagram is larger, in bytes; what it really has is known only when it is drawn. */
const MOST_BYTES = 1_000_000
const MOST_ID = 200

/** Which diagram is meant. */
export interface DiagramReference {
  readonly service: string
  readonly locale: Locale
  readonly theme: Theme
  readonly facts: Facts | undefined
  readonly done: readonly string[]
}

/** The diagram as the picture of a message; it is drawn when the message is sent. */
export function diagramMedia(service: Service, options: DescribeOptions & { readonly theme?: Theme }): MediaFile {
  const { locale, theme = 'light', facts, done = [] } = options
  return {
    kind: 'photo',
    name: `${service.id}.png`,
    mediaType: 'image/png',
    size: MOST_BYTES,
    file: { platform: DIAGRAM_OUTLET, id: diagramId({ service: service.id, locale, theme, facts, done }) },
    alt: cut(diagramAlt(service, options), MOST_ALT),
  }
}

/**
 * The reference in at most 200 characters, such as `fi-lost-passport/ru/light/citizenship=fi/report`; `-` stands for a
 * diagram of nobody in particular. Ticks for which there is no room are left out all together, then facts from the last.
 */
export function diagramId({ service, locale, theme, facts, done }: DiagramReference): string {
  const pairs = facts && Object.entries(facts).map(([id, value]) => `${id}=${value}`)
  const build = (known: readonly string[] | undefined, ticks: readonly string[]) =>
    [service, locale, theme, known ? known.join(',') : '-', ticks.join(',')].join('/')
  const whole = build(pairs, done)
  if (whole.length <= MOST_ID || !pairs) return whole.length <= MOST_ID ? whole : build(pairs, [])
  const counts = Array.from({ length: pairs.length + 1 }, (_, index) => pairs.length - index)
  const fitting = counts.map((count) => build(pairs.slice(0, count), [])).find((id) => id.length <= MOST_ID)
  return fitting ?? build([], [])
}

/** Reads what {@link diagramId} has written; `undefined` for anything else. */
export function readDiagramId(id: string): DiagramReference | undefined {
  if (id.length > MOST_ID) return undefined
  const [service = '', locale, theme, facts = '', done = '', ...more] = id.split('/')
  const known = THEMES.find((one) => one === theme)
  if (!/^[a-z\d-]+$/.test(service) || !isLocale(locale) || !known || more.length > 0) return undefined
  if (!/^(?:-|(?:[a-z\d-]+=[a-z\d-]+(?:,(?!$)|$))*)$/.test(facts) || !/^[a-z\d,-]*$/.test(done)) return undefined
  return {
    service,
    locale,
    theme: known,
    facts: facts === '-' ? undefined : Object.fromEntries(listed(facts).map((pair) => pair.split('='))),
    done: listed(done),
  }
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split(',')
}
