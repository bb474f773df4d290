import { describe, expect, it } from 'vitest'
import { advance, LONGEST_SNOOZE } from '../../src/relay/advance.ts'
import { type Question, type QuestionEvent, DEFAULT_TIMES as TIMES } from '../../src/relay/question.ts'
import { aQuestion, DAY, HOUR, MINUTE, NOW } from './relay-data.ts'

const HERE = { platform: 'chat', chat: 'anna' }
const THERE = { platform: 'chat', chat: 'boris' }

const claim: QuestionEvent = { kind: 'claimed', by: 'anna', place: HERE }

/** The question after these events, each at `NOW` or at the time before it. */
function having(...steps: readonly (QuestionEvent | number)[]): Question {
  let now = NOW
  let question = aQuestion()
  for (const step of steps) {
    if (typeof step === 'number') {
      now = step
      continue
    }
    const advanced = advance(question, step, TIMES, now)
    if (!advanced.ok) throw new Error(`${step.kind}: ${advanced.refusal}`)
    question = advanced.question
  }
  return question
}

const timer = (question: Question) => {
  const advanced = advance(question, { kind: 'timer' }, TIMES, question.dueAt ?? 0)
  if (!advanced.ok) throw new Error(advanced.refusal)
  return advanced
}

describe('an unclaimed question', () => {
  it('climbs from the best matches to an honest word that nobody has it', () => {
    const first = timer(aQuestion())
    expect(first).toMatchObject({ effect: 'offer', question: { state: 'open', rung: 'matched' } })
    const offered = advance(first.question, { kind: 'offered' }, TIMES, NOW)
    expect(offered).toMatchObject({ question: { state: 'offered', dueAt: NOW + TIMES.widenAfter } })
    const steps = []
    for (let question = having({ kind: 'offered' }); steps.length < 4; ) {
      const advanced = timer(question)
      question = advanced.question
      steps.push([advanced.effect, question.state, question.rung, (question.dueAt ?? 0) - NOW])
    }
    expect(steps).toEqual([
      ['offer', 'offered', 'language', 30 * MINUTE],
      ['offer', 'escalated', 'moderators', 45 * MINUTE],
      ['keep', 'escalated', 'kept', 45 * MINUTE + 12 * HOUR],
      ['offer', 'escalated', 'kept', 45 * MINUTE + 24 * HOUR],
    ])
  })

  it('is given up only after its time, and only from the last rung', () => {
    const kept = aQuestion({ state: 'escalated', rung: 'kept' })
    const early = advance({ ...kept, dueAt: NOW + 14 * DAY - 1 }, { kind: 'timer' }, TIMES, NOW + 14 * DAY - 1)
    expect(early).toMatchObject({ effect: 'offer' })
    const late = advance({ ...kept, dueAt: NOW + 14 * DAY }, { kind: 'timer' }, TIMES, NOW + 14 * DAY)
    expect(late).toMatchObject({
      effect: 'expire',
      question: { state: 'expired', dueAt: null, closedAt: NOW + 14 * DAY },
    })
    const released = having(claim, NOW + 20 * DAY, { kind: 'released' })
    expect(timer(released)).toMatchObject({ effect: 'offer', question: { state: 'open' } })
  })

  it('goes straight to the moderators when it is escalated', () => {
    expect(having({ kind: 'offered' }, { kind: 'escalated' })).toMatchObject({ state: 'escalated', rung: 'moderators' })
    expect(advance(having(claim), { kind: 'escalated' }, TIMES, NOW)).toEqual({ ok: false, refusal: 'taken' })
  })

  it('is not touched by a timer that comes too early', () => {
    const offered = having({ kind: 'offered' })
    expect(advance(offered, { kind: 'timer' }, TIMES, NOW + TIMES.widenAfter - 1)).toEqual({
      ok: true,
      question: offered,
    })
  })

  it.each(['moved', 'responder-wrote', 'asker-wrote', 'snoozed', 'released'] as const)('refuses %s', (kind) => {
    const event = { kind, place: HERE, until: NOW } as QuestionEvent
    expect(advance(aQuestion(), event, TIMES, NOW)).toEqual({ ok: false, refusal: 'unclaimed' })
  })
})

describe('a claim', () => {
  it.each(['open', 'offered', 'escalated'] as const)('is taken from %s, by the first', (state) => {
    const claimed = advance(aQuestion({ state }), claim, TIMES, NOW)
    expect(claimed).toMatchObject({
      question: { state: 'claimed', claimantId: 'anna', place: HERE, awaits: 'responder', dueAt: NOW + 20 * MINUTE },
    })
    const second = claimed.ok && advance(claimed.question, { kind: 'claimed', by: 'boris', place: THERE }, TIMES, NOW)
    expect(second).toEqual({ ok: false, refusal: 'taken' })
  })

  it('of who is silent is reminded of and then returns, soon to be offered', () => {
    const reminded = timer(having(claim))
    expect(reminded).toMatchObject({ effect: 'remind', question: { reminded: true, claimantId: 'anna' } })
    const returned = timer(reminded.question)
    expect(returned).toMatchObject({ effect: 'return', question: { state: 'open', claimantId: null, place: null } })
    expect((returned.question.dueAt ?? 0) - (reminded.question.dueAt ?? 0)).toBe(1)
    expect(timer(returned.question).effect).toBe('offer')
  })

  it('is reminded of however often the traveller writes', () => {
    const answered = having(claim, NOW + MINUTE, { kind: 'responder-wrote' }, NOW + HOUR, { kind: 'asker-wrote' })
    expect(answered).toMatchObject({ state: 'answered', awaits: 'responder', answeredAt: NOW + MINUTE })
    const again = advance(answered, { kind: 'asker-wrote' }, TIMES, NOW + HOUR + 10 * MINUTE)
    expect(again).toEqual({ ok: true, question: answered })
  })

  it('is resolved when the traveller says no more', () => {
    const answered = having(claim, NOW + MINUTE, { kind: 'responder-wrote' }, NOW + HOUR, { kind: 'responder-wrote' })
    expect(answered).toMatchObject({ answeredAt: NOW + MINUTE, awaits: 'asker', dueAt: NOW + HOUR + 3 * DAY })
    const { effect, question } = timer(answered)
    expect(effect).toBe('resolve')
    expect(question).toMatchObject({ state: 'resolved', dueAt: null, awaits: null, claimantId: 'anna' })
  })

  it('can rest for a week at most, and is not closed by resting', () => {
    const rested = having(claim, { kind: 'responder-wrote' }, { kind: 'snoozed', until: NOW + HOUR })
    expect(rested).toMatchObject({ awaits: 'responder', reminded: false, dueAt: NOW + HOUR })
    expect(timer(rested).effect).toBe('remind')
    expect(having(claim, { kind: 'snoozed', until: NOW + 365 * DAY }).dueAt).toBe(NOW + LONGEST_SNOOZE)
    expect(having(claim, { kind: 'snoozed', until: 0 }).dueAt).toBe(NOW)
  })

  it('goes to another person, or to people of another language', () => {
    const given = having(claim, { kind: 'responder-wrote' }, { kind: 'handed-over', to: 'boris', place: THERE })
    expect(given).toMatchObject({ state: 'claimed', claimantId: 'boris', place: THERE, awaits: 'responder' })
    expect(having({ kind: 'handed-over', to: 'boris', place: THERE }).claimantId).toBe('boris')
    const passed = having(claim, { kind: 'passed-on', locale: 'et' })
    expect(passed).toMatchObject({ state: 'open', locale: 'et', rung: 'matched', claimantId: null, dueAt: NOW })
  })

  it.each([
    { kind: 'released' },
    { kind: 'handed-over', to: 'boris', place: THERE },
    { kind: 'passed-on', locale: 'et' },
  ] as const)('takes the leave to see contact details with it when it ends by $kind', (event) => {
    const advanced = advance({ ...having(claim), sharesContacts: true }, event, TIMES, NOW)
    expect(advanced).toMatchObject({ question: { sharesContacts: false } })
  })

  it('follows the claimant to another chat', () => {
    expect(having(claim, { kind: 'moved', place: THERE })).toEqual({ ...having(claim), place: THERE })
  })
})

describe('a closed question', () => {
  const closings: readonly QuestionEvent[] = [
    { kind: 'resolved' },
    { kind: 'withdrawn' },
    { kind: 'merged', into: 'q000000002' },
  ]

  it.each(closings)('stays closed whatever else happens, after $kind', (closing) => {
    for (const events of [[closing], [{ kind: 'offered' } as const, closing], [claim, closing]]) {
      const closed = having(...events)
      expect(closed).toMatchObject({ state: closing.kind, closedAt: NOW, dueAt: null })
      for (const event of [claim, { kind: 'timer' }, { kind: 'released' }, { kind: 'asker-wrote' }, closing] as const) {
        expect(advance(closed, event, TIMES, NOW)).toEqual({ ok: false, refusal: 'closed' })
      }
    }
  })

  it('opens anew within its time, and not afterwards', () => {
    const resolved = { ...having(claim, { kind: 'responder-wrote' }, { kind: 'resolved' }), rating: 'no' as const }
    const again = advance(resolved, { kind: 'reopened' }, TIMES, NOW + 7 * DAY)
    expect(again).toEqual({ ok: true, question: { ...aQuestion(), dueAt: NOW + 7 * DAY, openedAt: NOW + 7 * DAY } })
    expect(advance(resolved, { kind: 'reopened' }, TIMES, NOW + 7 * DAY + 1)).toEqual({
      ok: false,
      refusal: 'too-late',
    })
  })

  it('is not opened when it was merged or is not closed', () => {
    const merged = having({ kind: 'merged', into: 'q000000002' })
    expect(advance(merged, { kind: 'reopened' }, TIMES, NOW)).toEqual({ ok: false, refusal: 'closed' })
    expect(advance(having(claim), { kind: 'reopened' }, TIMES, NOW)).toEqual({ ok: false, refusal: 'open' })
  })
})
