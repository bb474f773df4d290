import { type Advanced, type Question, type RelayTimes, RUNGS, type Rung, type TimerEffect } from './question.ts'
import { closed, offeredState, patience, returned } from './states.ts'

/**
 * What a live question's timer comes to. Each one that is due moves the next one later than itself, so that a timer
 * whose effect is lost neither runs hot nor stops, and timers alone close every question in the end.
 */
export function advanceByTimer(question: Question, times: RelayTimes, now: number): Advanced {
  const dueAt = question.dueAt ?? now
  if (now < dueAt) return { ok: true, question }
  if (question.claimantId === null) return waitForClaim(question, times, now)
  if (question.awaits === 'asker') return come('resolve', question, closed('resolved', now))
  if (!question.reminded) return come('remind', question, { reminded: true, dueAt: now + times.returnAfter })
  return come('return', question, returned(Math.max(now, dueAt + 1)))
}

function waitForClaim(question: Question, times: RelayTimes, now: number): Advanced {
  const late = now >= question.openedAt + times.expireAfter
  if (late && question.rung === 'kept') return come('expire', question, closed('expired', now))
  if (question.state === 'open') {
    // Late, and yet not offered: it may have come back just now, so it climbs before it is given up.
    const rung = late ? above(question.rung) : question.rung
    return come('offer', question, { rung, dueAt: now + times.widenAfter })
  }
  const rung = above(question.rung)
  const effect = rung === 'kept' && question.rung !== 'kept' ? 'keep' : 'offer'
  return come(effect, question, { rung, state: offeredState(rung), dueAt: now + patience(rung, times) })
}

function above(rung: Rung): Rung {
  return RUNGS[RUNGS.indexOf(rung) + 1] ?? 'kept'
}

function come(effect: TimerEffect, question: Question, change: Partial<Question>): Advanced {
  return { ok: true, question: { ...question, ...change }, effect }
}
