import { languageName } from '../../formats.ts'
import { type Block, heading, list, paragraph } from '../../message.ts'
import { officialPage } from '../official.ts'
import type { Channel, Service } from '../service.ts'
import { type AskedPart, askedPart, fitsMessage, unknownNotice } from './asked.ts'
import { channelList, channelsByUse, SHORT_CHANNELS } from './channels.ts'
import { type CardContext, formatDate, type Reader, readerOf } from './context.ts'
import { COST_AND_TIME, costAndTime } from './cost-and-time.ts'
import { documentList } from './documents.ts'
import { outdatedNotice, reviewState } from './review.ts'
import { channelsNamed, rewrittenSteps } from './rewritten.ts'
import { hasShortList, refusals, shortStepList, stepList } from './steps.ts'

/**
 * The answer to act on now: what was asked for, what to do, with what, at what cost, where, and how sure it is. What a
 * machine has `rewritten` stands in the place of the steps; all ways that those lead to are then among the channels.
 */
export function shortCard(service: Service, context: CardContext, rewritten?: string): Block[] {
  const { intent } = context
  const reader = readerOf(service, context.locale)
  const used = rewritten === undefined ? 0 : channelsNamed(service)
  const order = channelsByUse(service, rewritten === undefined ? context.question : undefined)
  const channels = order.slice(0, Math.max(SHORT_CHANNELS, used))
  const cardWith = (asked: AskedPart | undefined) => shortBlocks(asked, channels, service, reader, context, rewritten)
  if (intent === undefined) return cardWith(undefined)
  for (const full of [true, false]) {
    const card = cardWith(askedPart(intent, service, reader, context, full, channels))
    if (fitsMessage(card)) return card
  }
  return cardWith(undefined)
}

function shortBlocks(
  asked: AskedPart | undefined,
  channels: readonly Channel[],
  service: Service,
  reader: Reader,
  context: CardContext,
  rewritten: string | undefined,
): Block[] {
  const { texts } = context
  const otherChannels = channels.filter((channel) => !asked?.channels.includes(channel))
  const kinds = COST_AND_TIME.filter((kind) => kind !== asked?.intent)
  const documents = asked?.intent === 'documents' ? undefined : documentList(service, reader, context, false)
  const costTitle = texts(kinds.includes('cost') ? 'card-cost-and-time' : 'card-time')
  return [
    heading(reader.read(service.title)),
    ...notices(service, reader, context),
    ...emergencyNumbers(service, reader),
    ...(asked ? section(texts(asked.title), asked.content) : []),
    ...(asked && !asked.content ? unknownNotice(asked, service, context) : []),
    ...(rewritten === undefined
      ? [shortStepList(service, reader, context)]
      : rewrittenSteps(rewritten, service, reader, context)),
    ...section(texts('card-documents'), documents),
    ...section(costTitle, costAndTime(service, reader, context, false, kinds)),
    ...section(
      texts('card-where'),
      otherChannels.length > 0 ? channelList(otherChannels, reader, context, false) : undefined,
    ),
    footer(service, reader, context),
  ]
}

/** What the short card leaves out: for whom, every cost and place, what can go wrong, the law and the sources. */
export function detailsCard(service: Service, context: CardContext): Block[] {
  const reader = readerOf(service, context.locale)
  const { texts } = context
  const links = (items: readonly { title: string; url: string }[]) =>
    items.length > 0 ? list(items.map(({ title, url }) => [{ text: title, href: url }])) : undefined
  const sentences = (items: Service['risks']) =>
    items.length > 0 ? list(items.map(({ text }) => [reader.read(text)])) : undefined
  return [
    heading(reader.read(service.title)),
    ...notices(service, reader, context),
    paragraph(reader.read(service.summary)),
    ...section(texts('card-who'), service.eligibility && paragraph(reader.read(service.eligibility))),
    ...(hasShortList(service) ? [stepList(service, reader, context)] : []),
    ...section(texts('card-risks'), sentences(service.risks)),
    ...section(texts('specification-customs'), sentences(service.customs)),
    ...section(texts('specification-refused'), refusals(service, reader, context)),
    ...section(texts('card-documents'), documentList(service, reader, context, true)),
    ...section(texts('card-cost-and-time'), costAndTime(service, reader, context, true)),
    ...section(texts('card-where'), channelList(channelsByUse(service), reader, context, true)),
    ...section(texts('card-law'), links(service.legalResources)),
    ...section(texts('card-sources'), links(service.sources)),
    footer(service, reader, context),
  ]
}

/** The title in the wanted language or the nearest one, for a button or a list. */
export function serviceTitle(service: Service, locale: CardContext['locale']): string {
  return readerOf(service, locale).read(service.title)
}

function section(title: string, content: Block | undefined): Block[] {
  return content ? [paragraph({ text: title, bold: true }), content] : []
}

function notices(service: Service, reader: Reader, context: CardContext): Block[] {
  const { locale, texts, now } = context
  const found: Block[] = []
  if (reader.locale !== locale) {
    found.push(paragraph(texts('card-other-language', { language: languageName(reader.locale, locale) })))
  }
  if (reviewState(service.review, now) === 'overdue') found.push(paragraph(texts('card-overdue')))
  return [...found, ...outdatedNotice(service.id, reader.locale, context).map((text) => paragraph(text))]
}

function emergencyNumbers(service: Service, reader: Reader): Block[] {
  if (service.emergencyNumbers.length === 0) return []
  return [
    list(
      service.emergencyNumbers.map(({ number, name }) => [
        { text: number, bold: true, href: `tel:${number.replaceAll(' ', '')}` },
        ` ${reader.read(name)}`,
      ]),
    ),
  ]
}

function footer(service: Service, reader: Reader, { locale, texts, now }: CardContext): Block {
  const { review, competentAuthority, sources } = service
  const state = reviewState(review, now)
  const seen = sources
    .map((source) => source.seen)
    .sort()
    .at(-1)
  const checked =
    state === 'unchecked' || !review.on
      ? texts('card-unchecked', { date: seen ? formatDate(seen, locale) : '' })
      : texts('card-checked', { date: formatDate(review.on, locale) })
  return paragraph(
    texts('card-official'),
    ' ',
    { text: reader.read(competentAuthority.name), href: officialPage(service) },
    `. ${checked}`,
  )
}
