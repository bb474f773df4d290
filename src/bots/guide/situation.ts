import { nextInSituation } from '../../guide/beginning.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { outdatedNotice } from '../../knowledge/card/review.ts'
import type { Situation } from '../../knowledge/situation.ts'
import { type Locale, translate } from '../../locale.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import type { Query } from '../../store/store.ts'
import { button, cardContext, mendingRow, type ReplyContext } from '../replies/context.ts'
import { belowNotices } from '../replies/notices.ts'
import { guideButton } from './actions.ts'

/** With what else stands below a situation these are eight buttons. */
const SERVICE_BUTTONS = 4

/** What has happened to somebody: what cannot wait, and then the services in order. */
export function situationReply(
  context: ReplyContext,
  locale: Locale,
  situation: Situation,
  query: Query | null,
): OutboundMessage {
  const { base, catalogue } = context
  const texts = catalogue(locale)
  const read = (text: Parameters<typeof translate<string>>[0]) => translate(text, locale)?.value ?? ''
  const shownIn = translate(situation.title, locale)?.locale ?? locale
  const known = situation.services.flatMap(({ service: id, note }) => {
    const service = base.services.get(id)
    return service ? [{ service, title: serviceTitle(service, locale), note }] : []
  })
  const items = known.map(({ title, note }): Run[] => [
    { text: title, bold: true },
    ...(note ? [`. ${read(note)}`] : []),
  ])
  const blocks: Block[] = [
    heading(read(situation.title)),
    ...outdatedNotice(situation.id, shownIn, cardContext(context, locale)).map((text) => paragraph(text)),
    paragraph(read(situation.summary)),
    ...(situation.first ? [paragraph({ text: read(situation.first), bold: true })] : []),
    ...(items.length > 0 ? [list(items, items.length > 1)] : []),
  ]
  const mending = mendingRow(context, texts, { kind: 'situation', id: situation.id })
  const queryId = query?.id ?? null
  const cards = known
    .slice(0, SERVICE_BUTTONS - mending.length)
    .map(({ service, title }) => [button(title, { kind: 'card', service: service.id, query: queryId })])
  const rated = { service: situation.id, query: queryId }
  const buttons: Button[][] = [
    ...(nextInSituation(situation, undefined, base.services)
      ? [[situationButton(texts('button-guide'), situation)]]
      : []),
    ...cards,
    [
      button(texts('button-helped'), { kind: 'helped', ...rated }),
      button(texts('button-failed'), { kind: 'failed', ...rated }),
    ],
    ...(query ? [[button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })]] : []),
    ...mending,
  ]
  return belowNotices(context, [situation.country], { locale, blocks, buttons })
}

export function situationButton(label: string, { id }: Pick<Situation, 'id'>): Button {
  return guideButton(label, { kind: 'situation', situation: id })
}
