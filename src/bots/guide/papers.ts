import { hadDocuments, missing, nextVisit } from '../../guide/papers.ts'
import { timeOf } from '../../guide/walkthrough.ts'
import { channelList } from '../../knowledge/card/channels.ts'
import { documentList } from '../../knowledge/card/documents.ts'
import type { RequiredDocuments } from '../../knowledge/service.ts'
import { documentIds } from '../../knowledge/specification/needs.ts'
import { type Block, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import { walkButton } from './actions.ts'
import { costTexts, nodeText, type View } from './view.ts'

/** With two to turn pages, one for all and the way back these are eight buttons. */
const PAGE = 4

/** Documents as lines; `full` says of each who issues it and what it has to be. */
export function papersList(view: View, tree: RequiredDocuments, full: boolean): Block | undefined {
  const { context, locale, texts, service, reader } = view
  // The card leaves out what the steps yield; here that has been left out, or is wanted.
  const demanded = { ...service, steps: [], requiredDocuments: tree }
  return documentList(demanded, reader, { locale, texts, now: context.now }, full)
}

/** What somebody has and has not, with a button for each. */
export function papersMessage(view: View, wanted: number): OutboundMessage {
  const { locale, texts, service, reader, walkthrough, progress } = view
  const { documents } = progress.plan
  const ids = [...new Set(documentIds(documents))]
  const last = Math.max(0, Math.ceil(ids.length / PAGE) - 1)
  const page = Math.min(wanted, last)
  const rows = ids.slice(page * PAGE, (page + 1) * PAGE).map((id) => {
    const name = nameOf(view, id)
    const has = timeOf(walkthrough.documents, id) !== undefined
    return [walkButton(has ? `✓ ${name}` : name, walkthrough, has ? 'lacks' : 'has', id)]
  })
  const turns = [
    ...(page > 0 ? [walkButton(texts('button-previous'), walkthrough, 'papers', page - 1)] : []),
    ...(page < last ? [walkButton(texts('button-next'), walkthrough, 'papers', page + 1)] : []),
  ]
  const found = documents && papersList(view, documents, true)
  const isComplete = missing(documents, hadDocuments(service, walkthrough)) === undefined
  return {
    locale,
    blocks: [
      heading(reader.read(service.title)),
      paragraph({ text: texts('card-documents'), bold: true }),
      ...(found ? [found] : []),
      paragraph(texts(isComplete ? 'guide-papers-complete' : 'guide-papers-press')),
    ],
    buttons: [
      ...rows,
      ...(turns.length > 0 ? [turns] : []),
      [
        ...(isComplete ? [] : [walkButton(texts('guide-button-all-papers'), walkthrough, 'all')]),
        walkButton(texts('guide-button-back'), walkthrough, 'show'),
      ],
    ],
  }
}

/** Which page of the documents one of them is on. */
export function pageOf({ progress }: View, id: string): number {
  return Math.max(0, Math.floor([...new Set(documentIds(progress.plan.documents))].indexOf(id) / PAGE))
}

/** What to have along before going to the next counter, and how to get there; `undefined` when there is none. */
export function visitMessage(view: View): OutboundMessage | undefined {
  const { context, locale, texts, service, reader, walkthrough, progress } = view
  const visit = nextVisit(service, progress)
  if (!visit) return undefined
  const { step, channel, bring } = visit
  const had = hadDocuments(service, walkthrough)
  const lacking = missing(bring, had)
  const found = bring && papersList(view, bring, true)
  const costs = costTexts(view, step)
  return {
    locale,
    blocks: [
      heading(texts('guide-visit', { place: reader.read(channel.name) })),
      paragraph(nodeText(view, step)),
      ...(found
        ? [paragraph({ text: texts('card-documents'), bold: true }), found]
        : [paragraph(texts('guide-visit-nothing'))]),
      ...(found
        ? [
            paragraph(
              lacking ? texts('guide-visit-missing', { documents: lackingNames() }) : texts('guide-papers-complete'),
            ),
          ]
        : []),
      ...(costs.length > 0
        ? [paragraph({ text: texts('card-cost-and-time'), bold: true }), list(costs.map((cost) => [cost]))]
        : []),
      paragraph({ text: texts('card-where'), bold: true }),
      channelList([channel], reader, { locale, texts, now: context.now }, true),
      ...(service.customs.length > 0
        ? [
            paragraph({ text: texts('specification-customs'), bold: true }),
            list(service.customs.map(({ text }) => [reader.read(text)])),
          ]
        : []),
    ],
    buttons: [
      [
        ...(progress.plan.documents ? [walkButton(texts('guide-button-papers'), walkthrough, 'papers')] : []),
        walkButton(texts('guide-button-checklist'), walkthrough, 'show'),
      ],
    ],
  }

  function lackingNames(): string {
    return documentIds(lacking)
      .map((id) => nameOf(view, id))
      .join('; ')
  }
}

export function nameOf({ service, reader }: View, id: string): string {
  const document = service.documents.find((one) => one.id === id)
  return document ? reader.read(document.name) : id
}
