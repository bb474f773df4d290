import { hasRole } from '../relay/responder.ts'
import type { CurationChange, CurationState, Decided } from './change.ts'
import type { Curator } from './curate.ts'
import { type EntryRef, refText } from './entry.ts'
import { type Candidate, lessonText, type NewLesson } from './lesson.ts'

/** What a moderator does about what may be learnt, or has been; each is about the one that the state was loaded for. */
export type LessonEvent =
  /**
   * Whoever asks in the words `text` means `means`, if anything is named; and does not mean `not`. One of them at least
   * must be there.
   */
  | {
      readonly kind: 'agreed'
      readonly text: string
      readonly means: EntryRef | undefined
      readonly not: EntryRef | undefined
    }
  /** Nothing is to be learnt from it. */
  | { readonly kind: 'left-out' }
  /** It was agreed by mistake. */
  | { readonly kind: 'taken-back' }

/** Why it may not happen: the person may not, somebody has decided or it is gone, or there is no word or no entry. */
export type LessonRefusal = 'not-allowed' | 'gone' | 'no-words' | 'no-entry'

export type LessonResult = { readonly ok: true } | { readonly ok: false; readonly refusal: LessonRefusal }

/** What becomes of it, and what is noted about it; `now` is in milliseconds since 1970. */
export function decideLesson(
  event: LessonEvent,
  { personId, role }: Curator,
  { candidate, lesson }: CurationState,
  now: number,
): Decided<LessonResult> {
  if (!hasRole(role, 'moderator')) return refuse('not-allowed')
  const noted = (about: string | null, ...changes: readonly CurationChange[]): Decided<LessonResult> => {
    // The question is not named: the audit would lead from what is agreed to whoever asked.
    const what = { action: `lesson-${event.kind}`, questionId: null, subjectId: null, detail: about }
    const entry = { ...what, actorId: personId, at: now }
    return { changes: [...changes, { kind: 'audited', entry }], deliveries: [], result: { ok: true } }
  }
  if (event.kind === 'taken-back') {
    if (!lesson) return refuse('gone')
    return noted(refText(lesson.entry), { kind: 'lesson-removed', id: lesson.id })
  }
  if (!candidate) return refuse('gone')
  const decided = { kind: 'lesson-decided', origin: candidate.origin, at: now } as const
  if (event.kind === 'left-out') return noted(null, decided)
  const learnt = lessonsOf(event, candidate, personId, now)
  if (typeof learnt === 'string') return refuse(learnt)
  const about = [...new Set(learnt.map(({ entry }) => refText(entry)))].join(', ')
  return noted(about, ...learnt.map((one) => ({ kind: 'lesson-agreed', lesson: one }) as const), decided)
}

function lessonsOf(
  { means, not, text: written }: Extract<LessonEvent, { readonly kind: 'agreed' }>,
  { locale, source }: Candidate,
  agreedBy: string,
  agreedAt: number,
): readonly NewLesson[] | LessonRefusal {
  const text = lessonText(written)
  if (!/[\p{L}\p{N}]/u.test(text)) return 'no-words'
  const common = { text, locale, source, agreedBy, agreedAt }
  const isSame = means?.kind === not?.kind && means?.id === not?.id
  const learnt: readonly NewLesson[] = [
    ...(means ? [{ ...common, entry: means, verdict: 'means' } as const] : []),
    ...(not && !isSame ? [{ ...common, entry: not, verdict: 'not' } as const] : []),
  ]
  return learnt.length > 0 ? learnt : 'no-entry'
}

function refuse(refusal: LessonRefusal): Decided<LessonResult> {
  return { changes: [], deliveries: [], result: { ok: false, refusal } }
}
