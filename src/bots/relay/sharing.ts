import { paragraph } from '../../message.ts'
import type { MessageFile } from '../../store/relay-store.ts'
import type { Change } from '../../store/store.ts'
import { inPlace, type Outcome, type Turn } from '../turn.ts'
import { isSamePlace, volunteerName } from './context.ts'
import { bare, revisedCopies } from './copies.ts'
import { privately } from './outcome.ts'

/** The traveller lets the claimant see contact details, or does not. */
export function share(turn: Turn, agreed: boolean): Outcome {
  const { context, texts, locale, state } = turn
  const { file, message } = state.relay
  if (!file || !message || message.authorId !== state.person.id) return privately(turn, texts('message-gone'))
  // Leave is given to one volunteer, who may no longer be the one that has the question.
  const { place } = file.question
  const isTheirs = place !== null && message.copies.some(({ address }) => isSamePlace(address, place))
  if (message.withdrawn || !isTheirs) return privately(turn, texts('message-gone'))
  const current = { ...file, question: { ...file.question, sharesContacts: agreed } }
  const text = texts(agreed ? 'share-done' : 'share-kept', { volunteer: volunteerName(texts, file.claimant) })
  return {
    result: 'relay-share',
    replies: [inPlace(turn, { locale, blocks: [paragraph(text)] })],
    changes: [{ kind: 'question-saved', question: current.question }, ...(agreed ? shown(message) : [])],
    deliveries: agreed ? revisedCopies(context, current, { ...message, masked: false }).deliveries : [],
  }
}

function shown(message: MessageFile): Change[] {
  return [{ kind: 'message-saved', message: { ...bare(message), masked: false } }]
}
