import { paragraph } from '../../message.ts'
import { maskContacts } from '../../relay/mask.ts'
import { isClosed } from '../../relay/question.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { answerQuestion } from '../answering.ts'
import type { Outcome, Turn } from '../turn.ts'
import { aliasOf, claimantOf, notice } from './context.ts'
import { refreshOffers } from './offers.ts'
import { update } from './outcome.ts'
import { textOf } from './text.ts'

/** The most of a question that is kept, in characters. */
const LONGEST = 8000

/** What the traveller adds before anybody has claimed the question. */
export function addToQuestion(turn: Turn, file: QuestionFile): Outcome {
  const { content } = turn.inbound
  const text = textOf(content)
  // A file would have nobody to go to yet.
  if (text === '' || content.kind !== 'text') return withReply(turn, 'added-text-only')
  const question = { ...file.question, text: `${file.question.text}\n${text}`.slice(0, LONGEST).toWellFormed() }
  return update(turn, { ...file, question }, { result: 'question-added', reply: turn.texts('question-added') })
}

function withReply({ locale, texts }: Turn, key: string): Outcome {
  return { result: 'relay', replies: [{ message: { locale, blocks: [paragraph(texts(key))] } }] }
}

/**
 * Answers an edited message anew from the base and, where volunteers have been asked the same, changes what they
 * see; `undefined` when nobody has.
 */
export function followQuestion(turn: Turn): Outcome | undefined {
  const { state, inbound } = turn
  const { query, relay } = state
  const { own } = relay
  if (!query || !own || own.question.queryId !== query.id || isClosed(own.question)) return undefined
  const text = textOf(inbound.content)
  if (text === '') return undefined
  // What was added in answer to a notice stays.
  const before = own.question.text
  const added = before.startsWith(query.text) ? before.slice(query.text.length) : ''
  const file = { ...own, question: { ...own.question, text: `${text}${added}`.slice(0, LONGEST).toWellFormed() } }
  const answered = answerQuestion(turn, text)
  return {
    ...answered,
    changes: [...(answered.changes ?? []), { kind: 'question-saved', question: file.question }],
    deliveries: [...refreshOffers(turn.context, file), ...tellClaimant(turn, file)],
  }
}

function tellClaimant({ context }: Turn, file: QuestionFile): NewDelivery[] {
  const to = claimantOf(file)
  if (!to) return []
  const texts = context.catalogue(to.locale)
  return notice(context, to, file, [
    texts('question-edited', { alias: aliasOf(texts, file), text: maskContacts(file.question.text).text }),
  ])
}
