import type { Texts } from '../../i18n.ts'
import type { Answer } from '../../knowledge/answer.ts'
import { detailsCard, serviceTitle, shortCard } from '../../knowledge/card/card.ts'
import type { Country, Service } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import type { Query } from '../../store/store.ts'
import { button, cardContext, type ReplyContext } from './context.ts'

/** How many choices a question back offers. */
export const MOST_CHOICES = 4
const LEAST_CHOICES = 2
/** A choice that is less likely than this share of the best one would only distract. */
const NEARLY = 0.3

/** The answer to act on, with the ways on from it. */
export function cardReply(
  context: ReplyContext,
  locale: Locale,
  service: Service,
  query: Query | null,
): OutboundMessage {
  const texts = context.catalogue(locale)
  const queryId = query?.id ?? null
  const others = query !== null && choices(context, query, service.id).length > 0
  return {
    locale,
    blocks: shortCard(service, cardContext(context, locale)),
    buttons: [
      ratingButtons(texts, service, queryId),
      [
        button(texts('button-more'), { kind: 'more', service: service.id, query: queryId }),
        ...(others ? [button(texts('button-others'), { kind: 'others', query: query.id })] : []),
      ],
      [
        ...(query ? [button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })] : []),
        button(texts('button-language'), { kind: 'languages', service: service.id, query: queryId }),
      ],
    ],
  }
}

/** The rest of what the entry says, as a message of its own: the two together would be too long for some platforms. */
export function detailsReply(
  context: ReplyContext,
  locale: Locale,
  service: Service,
  query: Query | null,
): OutboundMessage {
  const texts = context.catalogue(locale)
  const blocks = detailsCard(service, cardContext(context, locale))
  const volunteer = query ? [[button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })]] : []
  const follow = [button(texts('button-follow'), { kind: 'outreach', action: { kind: 'follow', service: service.id } })]
  return { locale, blocks, buttons: [ratingButtons(texts, service, query?.id ?? null), ...volunteer, follow] }
}

function ratingButtons(texts: Texts, service: Service, query: string | null): Button[] {
  return [
    button(texts('button-helped'), { kind: 'helped', service: service.id, query }),
    button(texts('button-failed'), { kind: 'failed', service: service.id, query }),
  ]
}

/** Several services fit: the person picks one of those that fit nearly as well as the best. */
export function clarifyReply(
  context: ReplyContext,
  locale: Locale,
  query: Query,
  found: Answer['services'],
): OutboundMessage {
  const best = found[0]?.score ?? 0
  const near = found.filter(({ score }, index) => index < LEAST_CHOICES || score >= best * NEARLY)
  const services = near.flatMap(({ id }) => context.base.services.get(id) ?? [])
  return choiceReply(context, locale, query, 'answer-clarify', services.slice(0, MOST_CHOICES))
}

/** The other services found for a query, after one of them was shown. */
export function othersReply(context: ReplyContext, locale: Locale, query: Query): OutboundMessage {
  const [, ...others] = choices(context, query)
  return choiceReply(context, locale, query, 'answer-others', others.slice(0, MOST_CHOICES))
}

/** Said plainly: the base has no answer. */
export function noneReply(context: ReplyContext, locale: Locale, query: Query): OutboundMessage {
  const texts = context.catalogue(locale)
  return {
    locale,
    blocks: [paragraph(texts('answer-none')), paragraph(texts('answer-none-next'))],
    buttons: [
      [button(texts('button-topics'), { kind: 'topics', page: 0 })],
      [button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })],
    ],
  }
}

function choiceReply(
  context: ReplyContext,
  locale: Locale,
  query: Query,
  key: string,
  services: readonly Service[],
): OutboundMessage {
  const texts = context.catalogue(locale)
  const rows: Button[][] = services.map((service) => [
    button(serviceTitle(service, locale), { kind: 'card', service: service.id, query: query.id }),
  ])
  rows.push([button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })])
  return { locale, blocks: [paragraph(texts(services.length > 0 ? key : 'answer-no-others'))], buttons: rows }
}

function choices({ base }: ReplyContext, query: Query, except?: string): Service[] {
  return query.services.flatMap((id) => (id === except ? [] : (base.services.get(id) ?? [])))
}

/** What to do now when life is in danger: the number first, then what to say. */
export function emergencyReply(
  { base, catalogue }: ReplyContext,
  locale: Locale,
  kind: string,
  country: Country | null,
): OutboundMessage {
  const texts = catalogue(locale)
  const service = country ? base.services.get(`${country}-emergency`) : undefined
  const number = service?.emergencyNumbers[0]?.number ?? '112'
  return {
    locale,
    blocks: [
      heading({ text: texts('emergency-call', { number }), bold: true, href: `tel:${number}` }),
      list([[texts('emergency-say-1', { kind })], [texts('emergency-say-2', { kind })]]),
      ...(country ? [] : [paragraph(texts('emergency-abroad'))]),
    ],
  }
}
