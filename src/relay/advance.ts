import { type Advanced, isClosed, type Question, type QuestionEvent, type RelayTimes } from './question.ts'
import { closed, offeredState, patience, returned, UNCLAIMED } from './states.ts'
import { advanceByTimer } from './timer.ts'

/** What is known of a question when it is asked. */
export type NewQuestion = Pick<
  Question,
  'id' | 'alias' | 'askerId' | 'queryId' | 'text' | 'locale' | 'country' | 'topic' | 'services' | 'address' | 'hidden'
> & {
  /** In milliseconds since 1970. */
  readonly now: number
}

/** The longest that a claimant may put a question off, in milliseconds. */
export const LONGEST_SNOOZE = 7 * 24 * 60 * 60_000

/** A question that has just been asked. It is due at once, so that it is offered even if nobody else sees to that. */
export function openQuestion({ now, ...asked }: NewQuestion): Question {
  return {
    ...asked,
    state: 'open',
    rung: 'matched',
    dueAt: now,
    ...UNCLAIMED,
    openedAt: now,
    answeredAt: null,
    closedAt: null,
    mergedInto: null,
    rating: null,
    ratingWord: null,
  }
}

/**
 * What becomes of a question when something happens to it at `now`, in milliseconds since 1970. Nothing is changed
 * when it is refused. A timer that is not due yet changes nothing either, since the question may have moved on
 * between being found due and being looked at.
 */
export function advance(question: Question, event: QuestionEvent, times: RelayTimes, now: number): Advanced {
  if (event.kind === 'reopened') return reopen(question, times, now)
  if (isClosed(question)) return { ok: false, refusal: 'closed' }
  switch (event.kind) {
    case 'timer':
      return advanceByTimer(question, times, now)
    case 'offered':
      return unlessTaken(question, { state: offeredState(question.rung), dueAt: now + patience(question.rung, times) })
    case 'escalated':
      return unlessTaken(question, { state: 'escalated', rung: 'moderators', dueAt: now + times.widenAfter })
    case 'claimed':
      return unlessTaken(question, claim(question, event.by, event.place, times, now))
    case 'handed-over':
      return accepted({ ...question, ...claim(question, event.to, event.place, times, now) })
    case 'passed-on':
      return accepted({ ...question, ...returned(now), locale: event.locale })
    case 'resolved':
    case 'withdrawn':
      return accepted({ ...question, ...closed(event.kind, now) })
    case 'merged':
      return accepted({ ...question, ...closed('merged', now), mergedInto: event.into })
    default:
      return question.claimantId === null
        ? { ok: false, refusal: 'unclaimed' }
        : accepted({ ...question, ...converse(question, event, times, now) })
  }
}

/** What happens between a claimant and the traveller, or to the claim itself. */
function converse(
  question: Question,
  event: Extract<QuestionEvent, { kind: 'moved' | 'responder-wrote' | 'asker-wrote' | 'snoozed' | 'released' }>,
  times: RelayTimes,
  now: number,
): Partial<Question> {
  switch (event.kind) {
    case 'moved':
      return { place: event.place }
    case 'responder-wrote':
      return {
        state: 'answered',
        answeredAt: question.answeredAt ?? now,
        awaits: 'asker',
        reminded: false,
        dueAt: now + times.resolveAfter,
      }
    case 'asker-wrote':
      // The clock of a turn runs from its first message: an impatient traveller must not put the reminder off.
      return question.awaits === 'responder'
        ? {}
        : { awaits: 'responder', reminded: false, dueAt: now + times.remindAfter }
    case 'snoozed':
      // The claimant has the turn, or else a short rest would close a question that was answered.
      return {
        awaits: 'responder',
        reminded: false,
        dueAt: Math.min(Math.max(event.until, now), now + LONGEST_SNOOZE),
      }
    case 'released':
      return returned(now)
  }
}

function claim(
  question: Question,
  by: string,
  place: Question['place'],
  times: RelayTimes,
  now: number,
): Partial<Question> {
  return {
    state: 'claimed',
    claimantId: by,
    claimedAt: question.claimedAt ?? now,
    place,
    awaits: 'responder',
    reminded: false,
    sharesContacts: false,
    dueAt: now + times.remindAfter,
  }
}

function unlessTaken(question: Question, change: Partial<Question>): Advanced {
  if (question.claimantId !== null) return { ok: false, refusal: 'taken' }
  return accepted({ ...question, ...change })
}

/** A new life: the patience of the first one has run out, and its figures are not this one's. */
function reopen(question: Question, times: RelayTimes, now: number): Advanced {
  if (!isClosed(question)) return { ok: false, refusal: 'open' }
  if (question.state === 'merged') return { ok: false, refusal: 'closed' }
  if (now - (question.closedAt ?? now) > times.reopenWithin) return { ok: false, refusal: 'too-late' }
  return accepted({
    ...question,
    ...returned(now),
    openedAt: now,
    answeredAt: null,
    closedAt: null,
    rating: null,
    ratingWord: null,
  })
}

function accepted(question: Question): Advanced {
  return { ok: true, question }
}
