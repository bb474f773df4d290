import { mayPropose } from '../../curation/curate.ts'
import { refText } from '../../curation/entry.ts'
import type { Suggestion } from '../../curation/suggestion.ts'
import type { Writing } from '../../curation/writing.ts'
import { COUNTRIES } from '../../knowledge/service.ts'
import { shortened } from '../../outreach/shortened.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import { audited } from '../relay/outcome.ts'
import { notAllowed } from '../relay/staff.ts'
import type { Outcome, Turn } from '../turn.ts'
import { curatorOf, line } from './outcome.ts'
import { entryName } from './words.ts'
import { askFor } from './writing.ts'

const MOST_TEXT = 3000

/** Asks what should be changed in the entry. */
export function askForChange(turn: Turn, state: CurationCase, notes: readonly string[] = []): Outcome {
  const { entry } = state.file ?? {}
  if (!mayPropose(curatorOf(turn), state)) return notAllowed(turn)
  if (!entry) return line(turn, turn.texts('curation-refused-gone'))
  const { kind, id, title } = entry
  return askFor(turn, 'change', { entry: { kind, id } }, entryName(entry, title, turn.locale), notes)
}

/** What should be changed, as it was written. */
export function takeChange(turn: Turn, state: CurationCase, writing: Writing, text: string): Outcome {
  const { texts, ids, context, inbound, locale } = turn
  const { entry } = state.file ?? {}
  if (!mayPropose(curatorOf(turn), state)) return { ...notAllowed(turn), person: { composing: null } }
  if (!entry) return { ...line(turn, texts('curation-refused-gone')), person: { composing: null } }
  const about = { kind: entry.kind, id: entry.id }
  const suggestion: Suggestion = {
    id: ids.question,
    kind: 'change',
    state: 'open',
    locale,
    title: entryName(entry, entry.title, locale),
    text: shortened(text, MOST_TEXT, locale),
    country: COUNTRIES.find((country) => country === entry.country) ?? null,
    topic: null,
    about,
    questionId: null,
    authorId: turn.state.person.id,
    mergedInto: null,
    asked: 1,
    createdAt: context.now,
    decidedAt: null,
  }
  return {
    ...line(turn, texts('curation-change-taken', { title: suggestion.title })),
    changes: [{ kind: 'suggestion-saved', suggestion }, audited(turn, 'suggestion-made', { detail: refText(about) })],
    person: {
      composing: { ...writing, about: { suggestion: suggestion.id }, field: null, taken: inbound.message?.id ?? null },
    },
  }
}

/** The message that a suggestion was taken from says something else now. */
export function changeSuggestion(turn: Turn, { suggestion }: CurationCase, text: string): Outcome {
  const { texts, state, locale } = turn
  const isOpen = suggestion?.state === 'open' && suggestion.authorId === state.person.id
  if (!isOpen) return line(turn, texts('curation-edit-late'))
  if (text === '') return line(turn, texts('curation-words-only'))
  return {
    ...line(turn, texts('curation-change-taken', { title: suggestion.title })),
    changes: [{ kind: 'suggestion-saved', suggestion: { ...suggestion, text: shortened(text, MOST_TEXT, locale) } }],
  }
}
