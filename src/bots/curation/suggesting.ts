import type { EntryRef } from '../../curation/entry.ts'
import { findAlike, timesAsked } from '../../curation/similar.ts'
import type { Suggestion } from '../../curation/suggestion.ts'
import type { Question } from '../../relay/question.ts'
import { hasRole } from '../../relay/responder.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { audited, privately } from '../relay/outcome.ts'
import { draftOf, hasObjected, hasPublicAnswer } from '../relay/public-answer.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { entryId, findEntry } from '../replies/entries.ts'
import type { Outcome, Turn } from '../turn.ts'

/** Who knows what was answered may suggest it for the base: whoever had the question last, and moderators. */
export function maySuggest(turn: Turn, { question }: QuestionFile): boolean {
  const { person } = turn.state
  return isModerator(turn) || (hasRole(person.role, 'responder') && question.claimantId === person.id)
}

/** Makes a suggestion of the question and what was answered, without what tells who wrote. */
export function suggest(turn: Turn): Outcome {
  const { texts, lists, context, ids, state } = turn
  const { file } = state.relay
  const known = state.curation?.question
  if (!file || !known) return privately(turn, texts('question-gone'))
  if (!maySuggest(turn, file)) return notAllowed(turn)
  const { question } = file
  const { messages = [] } = lists
  if (!hasPublicAnswer(file)) return privately(turn, texts('curation-not-answered'))
  if (hasObjected(messages)) return privately(turn, texts('public-objected'))
  if (known.suggestion) return privately(turn, texts('curation-suggested-before'))
  const { title, text } = draftOf(file, messages)
  if (title === '' || text === '') return privately(turn, texts('curation-no-words'))
  const made = {
    kind: 'answer',
    locale: question.locale,
    title,
    text,
    country: question.country,
    topic: question.topic,
    about: nearestEntry(turn, question, title),
    asked: 1 + known.merged,
  } as const
  const alike = findAlike(made, known.open)
  const suggestion: Suggestion = {
    ...made,
    id: ids.question,
    state: 'open',
    questionId: question.id,
    authorId: state.person.id,
    mergedInto: alike?.id ?? null,
    createdAt: context.now,
    decidedAt: null,
  }
  const others = known.merged + (alike ? timesAsked(alike, known.open) : 0)
  return {
    ...privately(turn, texts('curation-suggested', { others })),
    result: 'curation',
    changes: [{ kind: 'suggestion-saved', suggestion }, audited(turn, 'suggestion-made', { question: question.id })],
  }
}

/** Null where nothing in the base comes near. */
function nearestEntry({ context: { base } }: Turn, { locale, country }: Question, title: string): EntryRef | null {
  const { decision, services } = base.answer({ text: title, locale, country: country ?? undefined })
  const entry = decision === 'none' ? undefined : findEntry(base, services[0]?.id ?? null)
  return entry ? { kind: entry.kind, id: entryId(entry) } : null
}
