import { isClosed } from '../../relay/question.ts'
import type { QuestionFile, RelayState } from '../../store/relay-store.ts'
import type { ConversationState } from '../../store/store.ts'
import type { InboundMessage } from '../platform.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { addToQuestion, followQuestion } from './adding.ts'
import { rateInWords } from './closing.ts'
import { relayButton, volunteerName } from './context.ts'
import { emergency, revise, transfer } from './exchange.ts'
import { privately } from './outcome.ts'
import { textOf } from './text.ts'

/** A message in a group that is not for the bot, and not from the one who answers, or has answered, a question there. */
export function isOthersTalk({ addressed, content }: InboundMessage, { person, relay }: ConversationState): boolean {
  if (addressed !== false) return false
  if ('edited' in content && content.edited && relay.message?.authorId === person.id) return false
  return !(relay.file && isClaimant(relay, person.id) && !isClosed(relay.file.question))
}

/**
 * Takes a message that belongs to a question: to be relayed, added to it, or said about it. `undefined` for
 * everything else, which is answered from the base.
 */
export function relayMessage(turn: Turn): Outcome | undefined {
  const { content } = turn.inbound
  if (content.kind !== 'text' && content.kind !== 'media' && content.kind !== 'unsupported') return undefined
  if (content.kind === 'text' && content.text.trimStart().startsWith('/')) return undefined
  const { file, by } = turn.state.relay
  if (content.kind !== 'unsupported' && content.edited) return revise(turn) ?? followQuestion(turn)
  if (!file || !by) return undefined
  if (file.claimant?.personId === turn.state.person.id) return fromClaimant(turn, file)
  if (file.asker.personId === turn.state.person.id) return fromAsker(turn, file)
  return by === 'message' ? notTheirs(turn, file) : undefined
}

function isClaimant({ file }: RelayState, personId: string): boolean {
  return file?.question.claimantId === personId
}

function fromClaimant(turn: Turn, file: QuestionFile): Outcome | undefined {
  if (!isClosed(file.question)) return transfer(turn, file, 'responder')
  const { by } = turn.state.relay
  return by === 'message' || by === 'thread' ? privately(turn, turn.texts('refused-closed')) : undefined
}

function fromAsker(turn: Turn, file: QuestionFile): Outcome | undefined {
  const { question } = file
  const { texts, state } = turn
  if (question.claimantId !== null && !isClosed(question)) return transfer(turn, file, 'asker')
  // Without an answer to one of its messages, a question that nobody has is no conversation.
  if (state.relay.by !== 'message') return undefined
  const urgent = emergency(turn, textOf(turn.inbound.content))
  const first = (outcome: Outcome): Outcome => ({ ...outcome, replies: [...urgent, ...outcome.replies] })
  if (!isClosed(question)) return first(addToQuestion(turn, file))
  if (question.rating !== null && question.ratingWord === null) return first(rateInWords(turn, file))
  return first(
    say(turn, 'question-closed', 'question-closed', [
      [relayButton(texts('button-reopen'), { kind: 'reopen', question: question.id })],
    ]),
  )
}

/** Somebody else answers what the bot has written about a question. */
function notTheirs(turn: Turn, file: QuestionFile): Outcome | undefined {
  const { texts } = turn
  if (!turn.state.relay.responder) return undefined
  const { question } = file
  if (question.claimantId === null && !isClosed(question)) {
    return privately(turn, texts('claim-first'), [
      [relayButton(texts('button-claim'), { kind: 'claim', question: question.id })],
    ])
  }
  return isClosed(question)
    ? privately(turn, texts('refused-closed'))
    : privately(turn, texts('refused-taken', { volunteer: volunteerName(texts, file.claimant) }))
}
