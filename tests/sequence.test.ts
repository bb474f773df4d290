import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSequence } from '../src/sequence.ts'

describe('a sequence', () => {
  it('runs the tasks of one key one after another, in the order given', async () => {
    const sequence = createSequence()
    const order: string[] = []
    const first = Promise.withResolvers<void>()
    const task = (name: string, wait?: Promise<void>) => async () => {
      order.push(`${name} begins`)
      await wait
      order.push(`${name} ends`)
    }
    const running = [
      sequence.run('matti', task('a', first.promise)),
      sequence.run('matti', task('b')),
      sequence.run('olga', task('c')),
    ]
    await running[2]
    expect(order).toEqual(['a begins', 'c begins', 'c ends'])
    first.resolve()
    await Promise.all(running)
    expect(order.slice(3)).toEqual(['a ends', 'b begins', 'b ends'])
  })

  it('gives each caller its own result or error, and goes on after a failure', async () => {
    const sequence = createSequence()
    const results = await Promise.allSettled([
      sequence.run('k', async () => 1),
      sequence.run('k', async () => Promise.reject(new Error('two'))),
      sequence.run('k', () => {
        throw new Error('three, at once')
      }),
      sequence.run('k', async () => 4),
    ])
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason.message))).toEqual([
      1,
      'two',
      'three, at once',
      4,
    ])
  })

  it('is idle when nothing waits, tasks added meanwhile included', async () => {
    const sequence = createSequence()
    await sequence.idle()
    const done: number[] = []
    const running = sequence.run('k', async () => {
      done.push(1)
      sequence.run('other', async () => {
        await new Promise(setImmediate)
        done.push(2)
      })
    })
    await sequence.idle()
    await running
    expect(done).toEqual([1, 2])
  })

  it('never overlaps and keeps the order, whatever comes', async () => {
    const tasks = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), turns: fc.nat(3), fails: fc.boolean() }))
    await fc.assert(
      fc.asyncProperty(tasks, async (given) => {
        const sequence = createSequence()
        const underWay = new Set<string>()
        const ended: { key: string; index: number }[] = []
        const running = given.map(({ key, turns, fails }, index) =>
          sequence.run(key, async () => {
            expect(underWay.has(key)).toBe(false)
            underWay.add(key)
            for (let turn = 0; turn < turns; turn += 1) await Promise.resolve()
            underWay.delete(key)
            ended.push({ key, index })
            if (fails) throw new Error('failed')
          }),
        )
        const outcomes = await Promise.allSettled(running)
        expect(outcomes.map(({ status }) => status === 'rejected')).toEqual(given.map(({ fails }) => fails))
        for (const key of ['a', 'b', 'c']) {
          const order = ended.filter((end) => end.key === key).map(({ index }) => index)
          expect(order).toEqual(given.flatMap((task, index) => (task.key === key ? [index] : [])))
        }
        await sequence.idle()
      }),
      { numRuns: 50 },
    )
  })
})
