import { isWorthGuiding } from '../../guide/beginning.ts'
import type { Texts } from '../../i18n.ts'
import type { Answer } from '../../knowledge/answer.ts'
import { detailsCard, shortCard } from '../../knowledge/card/card.ts'
import type { CardContext } from '../../knowledge/card/context.ts'
import type { Country, Service } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import type { Query } from '../../store/store.ts'
import { guideButton } from '../guide/actions.ts'
import { situationReply } from '../guide/situation.ts'
import { button, cardContext, mendingRow, type ReplyContext } from './context.ts'
import { type Entry, entryCountry, entryId, entryTitle, findEntry } from './entries.ts'
import { belowNotices, noticeBlocks } from './notices.ts'

/** How many choices a question back offers. */
export const MOST_CHOICES = 4
const LEAST_CHOICES = 2
/** A choice that is less likely than this share of the best one would only distract. */
const NEARLY = 0.3

/** The answer, whatever it is about. */
export function entryReply(context: ReplyContext, locale: Locale, entry: Entry, query: Query | null): OutboundMessage {
  return entry.kind === 'service'
    ? cardReply(context, locale, entry.service, query)
    : situationReply(context, locale, entry.situation, query)
}

/** What somebody asked of an entry that was found for it. */
type Asked = Pick<CardContext, 'intent' | 'question'>

/** What a text in the language asks for: the part that it names, if it is one, and the places in its towns. */
export function askedIn(
  { recogniseIntent }: Pick<ReplyContext, 'recogniseIntent'>,
  text: string,
  locale: Locale,
): Asked {
  return { intent: recogniseIntent(text, locale), question: text }
}

/** The answer to act on, beginning with what was `asked`, with the ways on from it. */
export function cardReply(
  context: ReplyContext,
  locale: Locale,
  service: Service,
  query: Query | null,
  asked: Asked = query?.services.includes(service.id) ? askedIn(context, query.text, query.locale) : {},
): OutboundMessage {
  const texts = context.catalogue(locale)
  const queryId = query?.id ?? null
  const others = query !== null && choices(context, query, service.id).length > 0
  return belowNotices(context, [service.country], {
    locale,
    blocks: shortCard(service, { ...cardContext(context, locale), ...asked }, rewritten(context, locale, service)),
    buttons: [
      ...(isWorthGuiding(service)
        ? [[guideButton(texts('button-guide'), { kind: 'begin', service: service.id })]]
        : []),
      ratingButtons(texts, service, queryId),
      [
        button(texts('button-more'), { kind: 'more', service: service.id, query: queryId }),
        ...(others ? [button(texts('button-others'), { kind: 'others', query: query.id })] : []),
      ],
      [
        ...(query ? [button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })] : []),
        button(texts('button-language'), { kind: 'languages', service: service.id, query: queryId }),
      ],
      ...mendingRow(context, texts, { kind: 'service', id: service.id }),
    ],
  })
}

/** Only what was made from this very version of the entry may stand in it. */
function rewritten({ rewrite }: ReplyContext, locale: Locale, service: Service): string | undefined {
  return rewrite?.service === service && rewrite.locale === locale ? rewrite.text : undefined
}

/** The rest of what the entry says, as a message of its own: the two together would be too long for some platforms. */
export function detailsReply(
  context: ReplyContext,
  locale: Locale,
  service: Service,
  query: Query | null,
): OutboundMessage {
  const texts = context.catalogue(locale)
  const blocks = [...detailsCard(service, cardContext(context, locale)), ...pageBlocks(context, locale, service)]
  const volunteer = query ? [[button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })]] : []
  const follow = [button(texts('button-follow'), { kind: 'outreach', action: { kind: 'follow', service: service.id } })]
  return { locale, blocks, buttons: [ratingButtons(texts, service, query?.id ?? null), ...volunteer, follow] }
}

/** Where the same can be read and printed. */
function pageBlocks({ publicUrl, catalogue }: ReplyContext, locale: Locale, { id }: Service): Block[] {
  if (publicUrl === undefined) return []
  const href = `${publicUrl.replace(/\/+$/, '')}/services/${id}?lang=${locale}`
  return [paragraph(catalogue(locale)('pages-more'), ' ', { text: href, href })]
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
  const shown = nearEntries(context, found)
  return belowNotices(context, shown.map(entryCountry), choiceReply(context, locale, query, 'answer-clarify', shown))
}

/** Those of what was found that fit nearly as well as the best. */
export function nearEntries({ base }: Pick<ReplyContext, 'base'>, found: Answer['services']): Entry[] {
  const best = found[0]?.score ?? 0
  const near = found.filter(({ score }, index) => index < LEAST_CHOICES || score >= best * NEARLY)
  return near.flatMap(({ id }) => findEntry(base, id) ?? []).slice(0, MOST_CHOICES)
}

/** The other services found for a query, after one of them was shown. */
export function othersReply(context: ReplyContext, locale: Locale, query: Query): OutboundMessage {
  const [, ...others] = choices(context, query)
  return choiceReply(context, locale, query, 'answer-others', others.slice(0, MOST_CHOICES))
}

/** Said plainly: the base has no answer. `country` is the one that the question names. */
export function noneReply(
  context: ReplyContext,
  locale: Locale,
  query: Query,
  country: Country | undefined,
): OutboundMessage {
  const texts = context.catalogue(locale)
  return belowNotices(context, [country], {
    locale,
    blocks: [paragraph(texts('answer-none')), paragraph(texts('answer-none-next'))],
    buttons: [
      [button(texts('button-topics'), { kind: 'topics', page: 0 })],
      [button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })],
    ],
  })
}

function choiceReply(
  context: ReplyContext,
  locale: Locale,
  query: Query,
  key: string,
  entries: readonly Entry[],
): OutboundMessage {
  const texts = context.catalogue(locale)
  const rows: Button[][] = entries.map((entry) => [
    button(entryTitle(entry, locale), { kind: 'card', service: entryId(entry), query: query.id }),
  ])
  rows.push([button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })])
  return { locale, blocks: [paragraph(texts(entries.length > 0 ? key : 'answer-no-others'))], buttons: rows }
}

function choices({ base }: ReplyContext, query: Query, except?: string): Entry[] {
  return query.services.flatMap((id) => (id === except ? [] : (findEntry(base, id) ?? [])))
}

/** What to do now when life is in danger: the number first, then what to say, and notices below. */
export function emergencyReply(
  context: ReplyContext,
  locale: Locale,
  kind: string,
  country: Country | null,
): OutboundMessage {
  const { base, catalogue } = context
  const texts = catalogue(locale)
  const service = country ? base.services.get(`${country}-emergency`) : undefined
  const number = service?.emergencyNumbers[0]?.number ?? '112'
  return {
    locale,
    blocks: [
      heading({ text: texts('emergency-call', { number }), bold: true, href: `tel:${number}` }),
      list([[texts('emergency-say-1', { kind })], [texts('emergency-say-2', { kind })]]),
      ...(country ? [] : [paragraph(texts('emergency-abroad'))]),
      ...noticeBlocks(context, locale, [country]),
    ],
  }
}
