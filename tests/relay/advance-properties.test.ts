import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/relay/advance.ts'
import { isClosed, type Question, type QuestionEvent, DEFAULT_TIMES as TIMES } from '../../src/relay/question.ts'
import { aQuestion, DAY, NOW } from './relay-data.ts'

const place = fc.constantFrom({ platform: 'chat', chat: 'anna' }, { platform: 'other', chat: 'boris' })
const person = fc.constantFrom('anna', 'boris')

const event: fc.Arbitrary<QuestionEvent> = fc.oneof(
  fc.constantFrom<QuestionEvent>(
    { kind: 'offered' },
    { kind: 'responder-wrote' },
    { kind: 'asker-wrote' },
    { kind: 'released' },
    { kind: 'escalated' },
    { kind: 'timer' },
    { kind: 'resolved' },
    { kind: 'withdrawn' },
    { kind: 'reopened' },
    { kind: 'passed-on', locale: 'et' },
    { kind: 'merged', into: 'q000000002' },
  ),
  fc.constant<QuestionEvent>({ kind: 'timer' }),
  fc.record({ kind: fc.constant('claimed' as const), by: person, place }),
  fc.record({ kind: fc.constant('handed-over' as const), to: person, place }),
  fc.record({ kind: fc.constant('moved' as const), place }),
  fc.record({ kind: fc.constant('snoozed' as const), until: fc.integer({ min: 0, max: 2 * NOW }) }),
)

/** Clocks go on, a little or a lot, and sometimes back. */
const elapsed = fc.oneof(fc.integer({ min: 0, max: DAY / 24 }), fc.integer({ min: -2 * DAY, max: 20 * DAY }))

const story = fc.array(fc.record({ event, elapsed }), { maxLength: 60 })

/** Every question that comes up in a story, with what happened to it. */
function play(steps: readonly { event: QuestionEvent; elapsed: number }[]) {
  let question: Question = aQuestion()
  let now = NOW
  return steps.map(({ event, elapsed }) => {
    now += elapsed
    const before = Object.freeze(question)
    const advanced = advance(before, event, TIMES, now)
    if (advanced.ok) question = advanced.question
    return { before, event, advanced, after: question, now }
  })
}

function ownership({ state, claimantId, dueAt, closedAt, awaits, place }: Question) {
  const claimed = state === 'claimed' || state === 'answered'
  if (isClosed({ state })) {
    expect({ state, dueAt, awaits, closed: closedAt !== null }).toEqual({
      state,
      dueAt: null,
      awaits: null,
      closed: true,
    })
    return
  }
  expect({ state, due: dueAt !== null, closedAt }).toEqual({ state, due: true, closedAt: null })
  expect({ state, claimed: claimantId !== null, placed: place !== null, turn: awaits !== null }).toEqual({
    state,
    claimed,
    placed: claimed,
    turn: claimed,
  })
}

describe('whatever happens to a question, in any order and by any clock', () => {
  it('a live one has a timer, a claimed one an owner, a closed one neither a timer nor a turn', () => {
    fc.assert(
      fc.property(story, (steps) => {
        ownership(aQuestion())
        for (const { after } of play(steps)) ownership(after)
      }),
      { numRuns: 2000, seed: 3 },
    )
  })

  it('nobody takes what another has', () => {
    fc.assert(
      fc.property(story, (steps) => {
        for (const { before, event, after } of play(steps)) {
          const held = before.claimantId !== null && !isClosed(before)
          if (held && event.kind === 'claimed') expect(after).toBe(before)
        }
      }),
      { numRuns: 1000, seed: 4 },
    )
  })

  it('a timer moves strictly forward, or does nothing because it is not due', () => {
    fc.assert(
      fc.property(story, (steps) => {
        for (const { before, event, advanced, after, now } of play(steps)) {
          if (event.kind !== 'timer' || !advanced.ok) continue
          const due = before.dueAt ?? 0
          if (now < due) expect({ after, effect: advanced.effect }).toEqual({ after: before, effect: undefined })
          else expect(after.dueAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(due)
        }
      }),
      { numRuns: 1000, seed: 5 },
    )
  })

  it('timers alone close it in the end, whether or not what they ask for is done', () => {
    fc.assert(
      fc.property(story, fc.boolean(), (steps, offers) => {
        const played = play(steps)
        let question = played.at(-1)?.after ?? aQuestion()
        for (let count = 0; !isClosed(question); count++) {
          expect(count).toBeLessThan(50_000)
          const now = question.dueAt ?? 0
          const advanced = advance(question, { kind: 'timer' }, TIMES, now)
          if (!advanced.ok) throw new Error(advanced.refusal)
          question = advanced.question
          const offered = offers && advanced.effect === 'offer' && advance(question, { kind: 'offered' }, TIMES, now)
          if (offered !== false && offered.ok) question = offered.question
        }
      }),
      { numRuns: 200, seed: 6 },
    )
  })
})
