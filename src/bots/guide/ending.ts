import { nextInSituation } from '../../guide/beginning.ts'
import { serviceTitle } from '../../knowledge/card/card.ts'
import type { End } from '../../knowledge/process.ts'
import { type Button, heading, type OutboundMessage, paragraph } from '../../message.ts'
import { button } from '../replies/context.ts'
import { walkButton } from './actions.ts'
import { type Lead, leadBlocks } from './lead.ts'
import { factsButton, undoButton } from './menus.ts'
import type { View } from './view.ts'

/** How it has ended, what can be done then, and whether the guide has helped. */
export function endMessage(view: View, end: End | null, lead?: Lead): OutboundMessage {
  const { context, locale, texts, service, reader, walkthrough } = view
  const isRefused = end?.end === 'refused'
  const undo = undoButton(view)
  const situation = context.base.situations.get(walkthrough.situation ?? '')
  const next = nextInSituation(situation, service.id, context.base.services)
  const back: Button[] = [
    ...(Object.keys(walkthrough.facts).length > 0 ? [factsButton(view)] : []),
    ...(undo ? [undo] : []),
  ]
  return {
    locale,
    blocks: [
      heading(reader.read(service.title)),
      ...leadBlocks(view, lead),
      paragraph({ text: texts(isRefused ? 'guide-refused' : 'guide-finished'), bold: true }),
      ...(end ? [paragraph(reader.read(end.text))] : []),
      ...(next ? [paragraph(texts('guide-next', { title: serviceTitle(next, locale) }))] : []),
      paragraph(texts('guide-helped')),
    ],
    buttons: [
      ...(next ? [[walkButton(texts('guide-button-next'), walkthrough, 'next')]] : []),
      [walkButton(texts('button-helped'), walkthrough, 'yes'), walkButton(texts('button-failed'), walkthrough, 'no')],
      ...(isRefused ? [[walkButton(texts('button-volunteer'), walkthrough, 'help')]] : []),
      ...back.map((one) => [one]),
    ],
  }
}

/** What is there for somebody whom the guide has not helped. */
export function sorryMessage(view: View): OutboundMessage {
  const { locale, texts, walkthrough } = view
  return {
    locale,
    blocks: [paragraph(texts('feedback-sorry'))],
    buttons: [
      [walkButton(texts('button-volunteer'), walkthrough, 'help')],
      [button(texts('button-topics'), { kind: 'topics', page: 0 })],
    ],
  }
}

/** The person has ended it before its end. */
export function leftMessage({ locale, texts, service, reader, walkthrough }: View): OutboundMessage {
  return {
    locale,
    blocks: [heading(reader.read(service.title)), paragraph(texts('guide-left'))],
    buttons: [[walkButton(texts('guide-button-resume'), walkthrough, 'resume')]],
  }
}
