import { nextInSituation } from '../../guide/beginning.ts'
import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { COUNTRIES } from '../../knowledge/service.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import type { Action } from '../actions.ts'
import { inRows } from '../labels.ts'
import { button, type ReplyContext } from './context.ts'
import { entryTitle } from './entries.ts'

/** With the buttons for paging and back this makes eight, as many as a person takes in. */
const PAGE = 5

/** The situations and then the life events that have services, a page of them. */
export function topicsReply({ base, catalogue }: ReplyContext, locale: Locale, page: number): OutboundMessage {
  const texts = catalogue(locale)
  const used = new Set([...base.services.values()].flatMap((service) => service.lifeEvents))
  const topics = base.lifeEvents
    .filter(({ code }) => used.has(code))
    .map(({ code, name }) => button(name[locale], { kind: 'topic', code, page: 0 }))
  const entries = [...situationButtons(base, locale), ...topics]
  const rows = paged(
    entries,
    page,
    (to) => ({ kind: 'topics', page: to }),
    texts('button-previous'),
    texts('button-next'),
  )
  return { locale, blocks: [paragraph(texts(entries.length > 0 ? 'topics' : 'topics-empty'))], buttons: rows }
}

/** The situations and services of one life event, a page of them, with the way back. */
export function topicReply(context: ReplyContext, locale: Locale, code: string, page: number): OutboundMessage {
  const { base, catalogue } = context
  const texts = catalogue(locale)
  const topic = base.lifeEvents.find((event) => event.code === code)
  if (!topic) return topicsReply(context, locale, 0)
  const services = [...base.services.values()]
    .filter((service) => service.lifeEvents.includes(code))
    .map((service) => button(serviceTitle(service, locale), { kind: 'card', service: service.id, query: null }))
  const rows = paged(
    [...situationButtons(base, locale, code), ...services],
    page,
    (to) => ({ kind: 'topic', code, page: to }),
    texts('button-previous'),
    texts('button-next'),
  )
  return {
    locale,
    blocks: [paragraph({ text: topic.name[locale], bold: true })],
    buttons: [...rows, [button(texts('button-back'), { kind: 'topics', page: 0 })]],
  }
}

/** Those of one life event, or of all. */
function situationButtons({ services, situations }: KnowledgeBase, locale: Locale, code?: string): Button[] {
  return [...situations.values()]
    .filter(({ lifeEvents }) => code === undefined || lifeEvents.includes(code))
    .filter((situation) => nextInSituation(situation, undefined, services) !== undefined)
    .map((situation) => {
      const title = entryTitle({ kind: 'situation', situation }, locale)
      return button(title, { kind: 'card', service: situation.id, query: null })
    })
}

/** The five languages; afterwards the card of `service`, or the situation of that id, is shown again in the chosen one. */
export function languagesReply(
  { catalogue }: ReplyContext,
  locale: Locale,
  service: string | null = null,
  query: string | null = null,
): OutboundMessage {
  return {
    locale,
    blocks: [paragraph(catalogue(locale)('language-choose'))],
    buttons: inRows(
      LOCALES.map((choice) => button(LOCALE_NAMES[choice], { kind: 'language', locale: choice, service, query })),
      2,
    ),
  }
}

export function countriesReply({ catalogue }: ReplyContext, locale: Locale): OutboundMessage {
  const texts = catalogue(locale)
  const countries = COUNTRIES.filter((country) => country !== 'x')
  return {
    locale,
    blocks: [paragraph(texts('country-choose'))],
    buttons: [
      ...countries.map((country) => [button(texts(`country-${country}`), { kind: 'country', country })]),
      [button(texts('country-any'), { kind: 'country', country: null })],
    ],
  }
}

function paged(
  items: readonly Button[],
  wanted: number,
  turn: (page: number) => Action,
  previous: string,
  next: string,
): Button[][] {
  const last = Math.max(0, Math.ceil(items.length / PAGE) - 1)
  const page = Math.min(wanted, last)
  const turns = [
    ...(page > 0 ? [button(previous, turn(page - 1))] : []),
    ...(page < last ? [button(next, turn(page + 1))] : []),
  ]
  const rows = items.slice(page * PAGE, (page + 1) * PAGE).map((item) => [item])
  return turns.length > 0 ? [...rows, turns] : rows
}
