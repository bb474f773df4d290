import { progressOf } from '../../guide/progress.ts'
import { timeOf, type Walkthrough } from '../../guide/walkthrough.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import { button } from '../replies/context.ts'
import type { Turn } from '../turn.ts'
import { guideButton, walkButton } from './actions.ts'
import { nodeLabel, shortId, type View } from './view.ts'

/** Two buttons each; with two to turn pages these are eight. */
const LIST_PAGE = 3
/** With two to turn pages and the way back these are eight buttons. */
const FACTS_PAGE = 5

/** What is done less often. */
export function moreMessage(view: View): OutboundMessage {
  const { locale, texts, service, reader, walkthrough, progress } = view
  const undo = undoButton(view)
  const buttons: Button[][] = [
    ...(Object.keys(walkthrough.facts).length > 0 ? [[factsButton(view)]] : []),
    ...(progress.items.length > 0 ? [[walkButton(texts('guide-button-image'), walkthrough, 'image')]] : []),
    ...(undo ? [[undo]] : []),
    [walkButton(texts('guide-button-end'), walkthrough, 'end')],
    [walkButton(texts('guide-button-back'), walkthrough, 'show')],
  ]
  return { locale, blocks: [heading(reader.read(service.title)), paragraph(texts('guide-more'))], buttons }
}

/** Takes back what was done last; `undefined` while nothing is. */
export function undoButton(view: View): Button | undefined {
  const { texts, walkthrough, progress } = view
  const { done } = walkthrough
  const last = progress.items
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => (timeOf(done, a.node.id) ?? 0) - (timeOf(done, b.node.id) ?? 0))
    .at(-1)
  if (!last) return undefined
  const number = progress.items.indexOf(last) + 1
  return walkButton(
    texts('guide-button-undo', { number, step: nodeLabel(view, last.node) }),
    walkthrough,
    'undo',
    last.node.id,
  )
}

export function factsButton({ texts, walkthrough }: View): Button {
  return walkButton(texts('guide-button-facts'), walkthrough, 'facts')
}

/** The answers given, each to be changed. */
export function factsMessage(view: View, wanted: number): OutboundMessage {
  const { locale, texts, service, reader, walkthrough } = view
  const answered = answers(view)
  const last = Math.max(0, Math.ceil(answered.length / FACTS_PAGE) - 1)
  const page = Math.min(wanted, last)
  const shown = answered.slice(page * FACTS_PAGE, (page + 1) * FACTS_PAGE)
  const turns = [
    ...(page > 0 ? [walkButton(texts('button-previous'), walkthrough, 'facts', page - 1)] : []),
    ...(page < last ? [walkButton(texts('button-next'), walkthrough, 'facts', page + 1)] : []),
  ]
  return {
    locale,
    blocks: [
      heading(reader.read(service.title)),
      paragraph(texts('guide-facts')),
      list(shown.map(({ question, answer }) => [`${question} `, { text: answer, bold: true }])),
    ],
    buttons: [
      ...shown.map(({ id, answer }) => [walkButton(answer, walkthrough, 'ask', `${shortId(id)}.0`)]),
      ...(turns.length > 0 ? [turns] : []),
      [walkButton(texts('guide-button-back'), walkthrough, 'show')],
    ],
  }
}

/** What somebody has answered so far, as one message that stays above what follows from it. */
export function answersMessage(view: View): OutboundMessage {
  const { locale, texts, service, reader } = view
  const given = answers(view).map(({ answer }) => answer)
  return {
    locale,
    blocks: [heading(reader.read(service.title)), paragraph(texts('guide-answers', { answers: given.join('; ') }))],
    buttons: [[factsButton(view)]],
  }
}

function answers({ service, reader, walkthrough }: View) {
  return Object.entries(walkthrough.facts).flatMap(([id, value]) => {
    const fact = service.facts.find((one) => one.id === id)
    const text = fact?.values.find((one) => one.id === value)?.text
    return fact && text ? [{ id, question: reader.read(fact.question), answer: reader.read(text) }] : []
  })
}

/** The person's walkthroughs, a page of them, and how to begin another one. */
export function listMessage(
  turn: Turn,
  wanted: number,
  { lead, without }: { lead?: string; without?: string } = {},
): OutboundMessage {
  const { context, locale, texts, state } = turn
  const all = state.walkthroughs.filter(({ id, state }) => state !== 'left' && id !== without)
  const last = Math.max(0, Math.ceil(all.length / LIST_PAGE) - 1)
  const page = Math.min(wanted, last)
  const shown = all.slice(page * LIST_PAGE, (page + 1) * LIST_PAGE)
  const turns = [
    ...(page > 0 ? [guideButton(texts('button-previous'), { kind: 'list', page: page - 1 })] : []),
    ...(page < last ? [guideButton(texts('button-next'), { kind: 'list', page: page + 1 })] : []),
  ]
  const blocks: Block[] = [
    ...(lead ? [paragraph(lead)] : []),
    paragraph(texts(all.length > 0 ? 'guide-list' : 'guide-list-none')),
    ...(all.length > 0
      ? [list(shown.map((one) => [{ text: titleOf(turn, one), bold: true }, ` – ${stateText(one)}`]))]
      : []),
    paragraph(texts('guide-list-how')),
  ]
  const rows = shown.map((one) => [
    walkButton(titleOf(turn, one), one, 'show'),
    one.state === 'active'
      ? walkButton(texts('guide-button-end'), one, 'end')
      : walkButton(texts('guide-button-drop'), one, 'drop'),
  ])
  const topics = all.length > 0 ? [] : [[button(texts('button-topics'), { kind: 'topics', page: 0 })]]
  return { locale, blocks, buttons: [...rows, ...(turns.length > 0 ? [turns] : []), ...topics] }

  function stateText(one: Walkthrough): string {
    const service = context.base.services.get(one.service)
    if (one.state === 'finished' || !service) return texts('guide-list-finished')
    const { items } = progressOf(service, one)
    return texts('guide-list-done', { done: items.filter(({ state }) => state === 'done').length, count: items.length })
  }
}

function titleOf({ context, locale }: Turn, { service: id }: Walkthrough): string {
  const service = context.base.services.get(id)
  return service ? serviceTitle(service, locale) : id
}
