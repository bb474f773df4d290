import type { RelayedMessage } from '../../store/relay-store.ts'
import type { Turn } from '../turn.ts'

/** A line for the volunteers that the person of the turn leaves with a question, or that is left for them. */
export function noteOf(
  { ids, state, context }: Turn,
  questionId: string,
  { side, text, source = null }: Pick<RelayedMessage, 'side' | 'text'> & Partial<Pick<RelayedMessage, 'source'>>,
): RelayedMessage {
  return {
    id: ids.message,
    questionId,
    authorId: state.person.id,
    side,
    kind: 'note',
    source,
    text,
    media: [],
    album: null,
    replyTo: null,
    at: context.now,
    withdrawn: false,
    masked: false,
  }
}
