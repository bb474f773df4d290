import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Allowance } from '../../src/bots/platform.ts'
import { createPacer } from '../../src/queue/pacer.ts'

const EVERYBODY: Allowance = { key: 'all', count: 10, perMs: 1000, burst: 1 }

function chat(name: string): Allowance {
  return { key: `chat ${name}`, count: 1, perMs: 1000, burst: 3 }
}

function createRig() {
  const clock = { now: 0 }
  return { clock, pacer: createPacer(() => clock.now) }
}

describe('the pacer', () => {
  it('lets messages go evenly where there is no burst', async () => {
    const { pacer } = createRig()
    const waits = []
    for (let index = 0; index < 4; index += 1) waits.push(await pacer.reserve([EVERYBODY], 1000))
    expect(waits).toEqual([0, 100, 200, 300])
  })

  it('lets a burst go at once, then one after the other', async () => {
    const { pacer, clock } = createRig()
    const waits = []
    for (let index = 0; index < 5; index += 1) waits.push(await pacer.reserve([chat('a')], 10_000))
    expect(waits).toEqual([0, 0, 0, 1000, 2000])
    clock.now = 60_000
    expect(await pacer.reserve([chat('a')], 0)).toBe(0)
  })

  it('reserves nothing for whom the wait is too long', async () => {
    const { pacer } = createRig()
    for (let index = 0; index < 3; index += 1) await pacer.reserve([EVERYBODY, chat('a')], 1000)
    expect(await pacer.reserve([EVERYBODY, chat('a')], 500)).toBe(1000)
    // The place in front of everybody was not taken.
    expect(await pacer.reserve([EVERYBODY, chat('b')], 500)).toBe(300)
  })

  it('holds back what a platform has asked to hold back, and nothing else', async () => {
    const { pacer, clock } = createRig()
    await pacer.hold(chat('a'), 5000)
    expect(await pacer.reserve([chat('a')], 10_000)).toBe(5000)
    expect(await pacer.reserve([chat('b')], 0)).toBe(0)
    clock.now = 6500
    expect(await pacer.reserve([chat('a')], 0)).toBe(0)
  })

  describe('with a strict allowance', () => {
    const STRICT: Allowance = { ...EVERYBODY, burst: 4, strict: true }
    // Two for clocks that do not agree to the millisecond.
    const afterASecond = 1002

    it('counts the burst among the messages of its period', async () => {
      const { pacer, clock } = createRig()
      for (let index = 0; index < 10; index += 1) clock.now += await pacer.reserve([STRICT], 1000, String(index))
      expect(clock.now).toBe(600)
      expect(await pacer.reserve([STRICT], 1000, 'one more')).toBe(afterASecond - 600)
    })

    it('counts a message from when it may have arrived', async () => {
      const { pacer, clock } = createRig()
      for (let index = 0; index < 10; index += 1) clock.now += await pacer.reserve([STRICT], 1000, String(index))
      await pacer.arrived([STRICT], '0', 500)
      await pacer.arrived([STRICT], 'unknown', 0)
      expect(await pacer.reserve([STRICT], 1000, 'one more')).toBe(afterASecond - 600)
      for (const early of ['0', '1', '2', '3']) await pacer.arrived([STRICT], early, 550)
      expect(await pacer.reserve([STRICT], 1000, 'and one more')).toBe(50 + afterASecond - 600)
    })
  })

  it('never lets more go in a window than the allowance and its burst', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 5 }),
        async (pauses, burst) => {
          const { pacer, clock } = createRig()
          const allowance = { ...EVERYBODY, burst }
          const sent: number[] = []
          for (const pause of pauses) {
            clock.now += pause
            sent.push(clock.now + (await pacer.reserve([allowance], Number.POSITIVE_INFINITY)))
          }
          for (const start of sent) {
            const within = sent.filter((at) => at >= start && at < start + 1000)
            expect(within.length).toBeLessThanOrEqual(10 + burst - 1)
          }
        },
      ),
      { seed: 7 },
    )
  })
})
