import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, type GuideEvent } from '../../src/guide/advance.ts'
import { openItems, progressOf } from '../../src/guide/progress.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { everyNode } from '../../src/knowledge/specification/outline.ts'
import { anybody, anySpecification } from '../support/specification-arbitrary.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { ADDRESS } from '../support/store-data.ts'
import { openIds, states, walk } from './walks.ts'

const FINNISH = { happened: 'lost', citizenship: 'fi', soon: 'yes' }

describe('a walkthrough', () => {
  it('is finished when its last step is done, and goes on when that is taken back', () => {
    const anna = walk(lostPassport(), FINNISH)
    anna.finishes('report', 'photo', 'copy')
    expect(anna.now().state).toBe('active')
    anna.finishes('temporary')
    expect(anna.now().state).toBe('finished')
    anna.does({ kind: 'undone', node: 'temporary' })
    expect(anna.now().state).toBe('active')
    expect(openIds(anna)).toEqual(['temporary'])
  })

  it('keeps what was done when an answer is changed, and shows it again when it is changed back', () => {
    const anna = walk(lostPassport(), FINNISH)
    anna.finishes('report', 'photo', 'copy')
    anna.does({ kind: 'answered', fact: 'citizenship', value: 'ee' })
    expect(states(anna)).toEqual(['report done', 'photo done', 'copy done', 'estonian now'])
    anna.finishes('estonian')
    anna.does({ kind: 'answered', fact: 'citizenship', value: 'fi' })
    expect(states(anna)).toEqual(['report done', 'photo done', 'copy done', 'temporary now'])
    expect(anna.now().done).toHaveProperty('estonian')
  })

  it('begins again where its end leads back to, with what comes after that open', () => {
    const anna = walk(residencePermit())
    anna.finishes('contract', 'fill', 'identify', 'decide', 'decision')
    const { restarted } = anna.answers('incomplete')
    expect(restarted?.end).toBe('restart')
    expect(anna.now()).toMatchObject({ state: 'active', facts: {} })
    expect(anna.now().done).toHaveProperty('contract')
    expect(anna.now().done).not.toHaveProperty('decision')
  })

  it('ends as refused and may be taken up again', () => {
    const anna = walk(residencePermit())
    anna.finishes('contract', 'fill', 'identify', 'decide', 'decision')
    anna.answers('refused')
    anna.finishes(...openIds(anna))
    anna.finishes(...openIds(anna))
    anna.answers('lost')
    expect(anna.now().state).toBe('finished')
    anna.does({ kind: 'answered', fact: 'outcome', value: 'granted' })
    expect(anna.now().state).toBe('active')
    expect(openIds(anna)).toEqual(['card'])
  })

  it('forgets what was told only after a step that is taken back', () => {
    const anna = walk(residencePermit())
    anna.finishes('contract', 'fill', 'identify', 'decide', 'decision')
    anna.answers('refused')
    anna.does({ kind: 'undone', node: 'decision' })
    expect(anna.now().facts).toEqual({})
    expect(openIds(anna)).toEqual(['decision'])
  })

  it('takes no notice of buttons of steps that are done, not open yet, or gone', () => {
    const anna = walk(lostPassport(), FINNISH)
    anna.finishes('report')
    const before = anna.now()
    for (const node of ['report', 'temporary', 'no-such-step', '__proto__', 'constructor'])
      anna.does({ kind: 'done', node }, 0)
    anna.does({ kind: 'answered', fact: 'citizenship', value: 'se' }, 0)
    anna.does({ kind: 'answered', fact: 'no-such-fact', value: 'fi' }, 0)
    expect(anna.now()).toEqual(before)
  })

  it('stops when the person ends it, and not by itself afterwards', () => {
    const anna = walk(lostPassport(), FINNISH)
    anna.does({ kind: 'reminds', wanted: true })
    anna.does({ kind: 'left' })
    anna.does({ kind: 'seen' })
    expect(anna.now()).toMatchObject({ state: 'left', dueAt: null })
    anna.does({ kind: 'resumed' })
    expect(anna.now().state).toBe('active')
  })
})

describe('when the entry changes', () => {
  const moment = (shape: string) => ({ now: 1, address: ADDRESS, shape })

  it('drops steps that are gone, shows new ones, and tells it once', () => {
    const before = lostPassport()
    const anna = walk(before, FINNISH)
    anna.finishes('report', 'photo')
    const after: Service = {
      ...before,
      steps: before.steps.filter(({ id }) => id !== 'prepare').concat([]),
    }
    const told = advance(after, anna.now(), { kind: 'seen' }, moment('second'))
    expect(told.changed).toBe(true)
    expect(Object.keys(told.walkthrough.done)).toEqual(['report'])
    expect(told.progress.items.map(({ node }) => node.id)).toEqual(['report', 'temporary'])
    expect(advance(after, told.walkthrough, { kind: 'seen' }, moment('second')).changed).toBe(false)
  })

  it('asks again where a value is gone', () => {
    const before = lostPassport()
    const anna = walk(before, FINNISH)
    const after: Service = {
      ...before,
      facts: before.facts.map((fact) => ({ ...fact, values: fact.values.filter(({ id }) => id !== 'fi') })),
    }
    const { progress, walkthrough } = advance(after, anna.now(), { kind: 'seen' }, moment('second'))
    expect(progress.standing).toMatchObject({ kind: 'asked', fact: { id: 'citizenship' } })
    expect(walkthrough.facts).toEqual({ happened: 'lost', soon: 'yes' })
  })

  it('does not reopen what was finished', () => {
    const before = lostPassport()
    const anna = walk(before, FINNISH)
    anna.finishes('report', 'photo', 'copy', 'temporary')
    const extra = { id: 'extra', text: { en: 'One more' } }
    const after: Service = { ...before, steps: [extra, ...before.steps] }
    const { walkthrough, changed } = advance(after, anna.now(), { kind: 'seen' }, moment('second'))
    expect({ state: walkthrough.state, changed }).toEqual({ state: 'finished', changed: false })
  })
})

const anyone = anySpecification().chain((service) =>
  fc.tuple(fc.constant(service), anybody(service), fc.array(fc.nat(99), { minLength: 1, maxLength: 20 })),
)
/** After so many times around, what was asked later has had other answers. */
const MOST_ROUNDS = 8

it('comes to an end for everybody in any order, and nothing that was done is lost on the way', () => {
  fc.assert(
    fc.property(anyone, ([service, person, choices]) => {
      const anna = walk(service)
      const pick = (count: number, at: number) => (choices[at % choices.length] ?? 0) % count
      let rounds = 0
      for (let turn = 0; anna.now().state === 'active' && rounds < MOST_ROUNDS; turn += 1) {
        const before = anna.now().done
        const { standing, items } = progressOf(service, anna.now())
        const open = openItems(items)
        const { restarted } =
          standing.kind === 'asked'
            ? anna.answers(
                rounds === 0
                  ? (person[standing.fact.id] ?? '')
                  : (standing.fact.values[(turn + rounds) % standing.fact.values.length]?.id ?? ''),
              )
            : anna.does({ kind: 'done', node: open[pick(open.length, turn)]?.node.id ?? '' })
        if (restarted) rounds += 1
        else expect(anna.now().done).toMatchObject(before)
        expect(turn).toBeLessThan(MOST_ROUNDS * 200)
      }
      if (rounds === 0) expect(anna.now().state).toBe('finished')
    }),
  )
})

it('never fails, whatever is pressed when', () => {
  const pressed = anySpecification().chain((service) => {
    const node = fc.constantFrom('gone', ...everyNode(service.steps).map(({ id }) => id))
    const fact = fc.constantFrom('gone', ...service.facts.map(({ id }) => id))
    const value = fc.constantFrom('gone', 'a', 'b', 'c')
    const document = fc.constantFrom('gone', ...service.documents.map(({ id }) => id))
    const event: fc.Arbitrary<GuideEvent> = fc.oneof(
      fc.record({ kind: fc.constantFrom('seen', 'left', 'resumed', 'has-all') }),
      fc.record({ kind: fc.constant('answered' as const), fact, value }),
      fc.record({ kind: fc.constantFrom('done', 'undone'), node }),
      fc.record({ kind: fc.constantFrom('has', 'lacks'), document }),
      fc.record({ kind: fc.constant('reminds' as const), wanted: fc.boolean() }),
    )
    return fc.tuple(fc.constant(service), fc.array(event, { maxLength: 30 }))
  })
  fc.assert(
    fc.property(pressed, ([service, events]) => {
      const anna = walk(service)
      for (const event of events) {
        const before = anna.now()
        const { walkthrough, restarted } = anna.does(event)
        if (event.kind !== 'undone' && !restarted) expect(walkthrough.done).toMatchObject(before.done)
        if (walkthrough.state !== 'active' || !walkthrough.reminds) expect(walkthrough.dueAt).toBeNull()
      }
    }),
  )
})
