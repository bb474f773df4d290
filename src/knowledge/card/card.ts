import { languageName } from '../../formats.ts'
import { type Block, heading, list, paragraph, type Run } from '../../message.ts'
import type { Service } from '../service.ts'
import { totals } from '../specification/totals.ts'
import { rangeInWords } from '../specification/words.ts'
import { channelList, channelsByUse } from './channels.ts'
import { type CardContext, formatDate, type Reader, readerOf } from './context.ts'
import { documentList } from './documents.ts'
import { outdatedNotice, reviewState } from './review.ts'
import { hasShortList, refusals, shortStepList, stepList } from './steps.ts'

/** Channels on a short card: more than this and the steps are lost from sight. */
const SHORT_CHANNELS = 3

/** The answer to act on now: what to do, with what, at what cost, where, and how sure it is. */
export function shortCard(service: Service, context: CardContext): Block[] {
  const reader = readerOf(service, context.locale)
  const { texts } = context
  return [
    heading(reader.read(service.title)),
    ...notices(service, reader, context),
    ...emergencyNumbers(service, reader),
    shortStepList(service, reader, context),
    ...section(texts('card-documents'), documentList(service, reader, context, false)),
    ...section(texts('card-cost-and-time'), costAndTime(service, reader, context, false)),
    ...section(
      texts('card-where'),
      channelList(channelsByUse(service).slice(0, SHORT_CHANNELS), reader, context, false),
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

function costAndTime(service: Service, reader: Reader, { texts }: CardContext, full: boolean): Block | undefined {
  const lists = [service.costs, service.processingTimes, service.deadlines]
  const items = lists
    .flatMap((entries) => (full ? entries : entries.slice(0, 1)))
    .map((item): Run[] => {
      const amount = 'amount' in item && item.amount !== undefined ? `${item.amount} ${item.currency ?? 'EUR'}: ` : ''
      const text = amount + reader.read(item.description)
      return full && 'url' in item && item.url ? [{ text, href: item.url }] : [text]
    })
  const total = full ? totals(service).all : undefined
  if (total && total.to > 0)
    items.push([texts('specification-total', { duration: rangeInWords(total, reader.locale) })])
  return items.length > 0 ? list(items) : undefined
}

function footer(service: Service, reader: Reader, { locale, texts, now }: CardContext): Block {
  const { review, competentAuthority, sources } = service
  const official = sources[0]?.url ?? competentAuthority.url
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
    { text: reader.read(competentAuthority.name), href: official },
    `. ${checked}`,
  )
}
