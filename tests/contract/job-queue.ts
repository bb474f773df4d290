import { describe, expect, it, onTestFinished } from 'vitest'
import type { JobHandlers, JobQueue } from '../../src/queue/jobs.ts'

/** How long an engine may take for what the suite waits for, in milliseconds. */
const PATIENCE = 10_000

/**
 * What every JobQueue must do. `create` makes one with no jobs and short waits between attempts; the
 * suite closes it.
 */
export function jobQueueContract(name: string, create: () => Promise<JobQueue>): void {
  async function created(): Promise<JobQueue> {
    const queue = await create()
    onTestFinished(() => queue.close())
    return queue
  }

  /** Handlers that write down what they were called with. */
  function recorder(given: Partial<JobHandlers> = {}) {
    const calls: string[] = []
    const handlers: JobHandlers = {
      dispatch: async ({ lane }) => void calls.push(`dispatch ${lane}`),
      sweep: async () => void calls.push('sweep'),
      questions: async () => void calls.push('questions'),
      digests: async () => void calls.push('digests'),
      guides: async () => void calls.push('guides'),
      reviews: async () => void calls.push('reviews'),
      links: async () => void calls.push('links'),
      prune: async () => void calls.push('prune'),
      ...given,
    }
    return { calls, handlers, until: (count: number) => waitUntil(() => calls.length >= count) }
  }

  describe(`${name} as a JobQueue`, () => {
    it('runs each job with its payload', async () => {
      const queue = await created()
      const { calls, handlers } = recorder()
      await queue.work(handlers)
      await queue.enqueue('dispatch', { lane: 'live' })
      await queue.enqueue('dispatch', { lane: 'bulk' })
      await queue.enqueue('prune', {})
      await queue.drain()
      expect(calls.sort()).toEqual(['dispatch bulk', 'dispatch live', 'prune'])
    })

    it('keeps jobs that come before anybody works', async () => {
      const queue = await created()
      const { calls, handlers } = recorder()
      await queue.enqueue('sweep', {})
      expect(calls).toEqual([])
      await queue.work(handlers)
      await queue.drain()
      expect(calls).toEqual(['sweep'])
    })

    it('refuses a payload that does not fit the job, and names the field', async () => {
      const queue = await created()
      const wrong = { lane: 'express' } as unknown as { lane: 'live' }
      await expect(queue.enqueue('dispatch', wrong)).rejects.toThrow(/"dispatch"[\s\S]*lane/)
      const extra = { lane: 'live', more: 1 } as const
      await expect(queue.enqueue('dispatch', extra)).rejects.toThrow(/more/)
      await expect(queue.schedule('id', '* * * * * *', 'UTC', 'dispatch', wrong)).rejects.toThrow(/lane/)
    })

    it('adds a job with a key once while it waits, and again when it has begun', async () => {
      const queue = await created()
      const begun = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      const { calls, handlers } = recorder({
        async dispatch({ lane }) {
          calls.push(lane)
          begun.resolve()
          await end.promise
        },
      })
      for (let time = 0; time < 3; time += 1) await queue.enqueue('dispatch', { lane: 'live' }, { key: 'k' })
      await queue.work(handlers)
      await begun.promise
      await queue.enqueue('dispatch', { lane: 'live' }, { key: 'k' })
      end.resolve()
      await queue.drain()
      expect(calls).toEqual(['live', 'live'])
    })

    it('takes two jobs of different keys, or of none, for different jobs', async () => {
      const queue = await created()
      const { calls, handlers } = recorder()
      await queue.enqueue('sweep', {}, { key: 'a' })
      await queue.enqueue('sweep', {}, { key: 'b' })
      await queue.enqueue('sweep', {})
      await queue.enqueue('sweep', {})
      await queue.work(handlers)
      await queue.drain()
      expect(calls).toHaveLength(4)
    })

    it('runs a delayed job later and does not wait for it', async () => {
      const queue = await created()
      const { calls, handlers, until } = recorder()
      await queue.work(handlers)
      // So much later that no machine is slow enough to come to it.
      await queue.enqueue('sweep', {}, { delayMs: 600_000 })
      await queue.enqueue('prune', {})
      await queue.drain()
      expect(calls).toEqual(['prune'])
      await queue.enqueue('questions', {}, { delayMs: 30 })
      await until(2)
      expect(calls).toEqual(['prune', 'questions'])
    })

    it('tries a job again that fails, three times in all, and goes on with the others', async () => {
      const queue = await created()
      const { calls, handlers, until } = recorder({
        async sweep() {
          calls.push('failing')
          throw new Error('no')
        },
      })
      await queue.work(handlers)
      await queue.enqueue('sweep', {})
      await until(3)
      await queue.enqueue('prune', {})
      await until(4)
      await queue.drain()
      expect(calls).toEqual(['failing', 'failing', 'failing', 'prune'])
    })

    it('stops trying when a job has succeeded', async () => {
      const queue = await created()
      const { calls, handlers, until } = recorder({
        sweep() {
          calls.push('sweep')
          if (calls.length === 1) throw new Error('at once, not later')
          return Promise.resolve()
        },
      })
      await queue.work(handlers)
      await queue.enqueue('sweep', {})
      await until(2)
      await queue.drain()
      expect(calls).toEqual(['sweep', 'sweep'])
    })

    it('counts what waits, runs and is delayed', async () => {
      const queue = await created()
      const begun = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      const { handlers } = recorder({
        async dispatch() {
          begun.resolve()
          await end.promise
        },
      })
      await queue.enqueue('dispatch', { lane: 'live' })
      await queue.enqueue('sweep', {}, { delayMs: 3_600_000 })
      expect(await queue.counts()).toEqual({ waiting: 1, active: 0, delayed: 1 })
      await queue.work(handlers)
      await begun.promise
      expect(await queue.counts()).toEqual({ waiting: 0, active: 1, delayed: 1 })
      end.resolve()
      await queue.drain()
      expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 1 })
    })

    it('enqueues a job at the times of its schedule', async () => {
      const queue = await created()
      const { calls, handlers, until } = recorder()
      await queue.work(handlers)
      await queue.schedule('often', '* * * * * *', 'UTC', 'dispatch', { lane: 'bulk' })
      await until(1)
      expect(calls[0]).toBe('dispatch bulk')
    })

    it('replaces a schedule of the same id', async () => {
      const queue = await created()
      const { calls, handlers, until } = recorder()
      await queue.work(handlers)
      await queue.schedule('often', '* * * * * *', 'UTC', 'sweep', {})
      await queue.schedule('often', '* * * * * *', 'UTC', 'prune', {})
      await until(1)
      expect(calls).not.toContain('sweep')
    })

    it('refuses a schedule that is none', async () => {
      const queue = await created()
      await expect(queue.schedule('id', 'every now and then', 'UTC', 'sweep', {})).rejects.toThrow()
      await expect(queue.schedule('id', '* * * * *', 'Europe/Atlantis', 'sweep', {})).rejects.toThrow()
    })

    it('waits at the close for what runs, starts nothing more, and is not healthy then', async () => {
      const queue = await created()
      expect(queue.health()).toEqual({ ok: true })
      const begun = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      let isClosing = false
      const { calls, handlers } = recorder({
        // On a busy machine it may be due before.
        sweep: async () => void (isClosing && calls.push('sweep')),
        async dispatch() {
          begun.resolve()
          await end.promise
          calls.push('ended')
          await queue.enqueue('prune', {}).catch(() => {})
        },
      })
      await queue.work(handlers)
      await queue.enqueue('dispatch', { lane: 'live' })
      await begun.promise
      await queue.enqueue('sweep', {}, { delayMs: 20 })
      isClosing = true
      const closing = queue.close()
      end.resolve()
      await closing
      expect(calls).toEqual(['ended'])
      expect(queue.health().ok).toBe(false)
      await queue.close()
    })

    it('has nothing to drain after the close, though jobs wait', async () => {
      const queue = await created()
      const begun = Promise.withResolvers<void>()
      const end = Promise.withResolvers<void>()
      const { calls, handlers } = recorder({
        async dispatch({ lane }) {
          calls.push(lane)
          begun.resolve()
          await end.promise
        },
      })
      await queue.work(handlers)
      for (let time = 0; time < 50; time += 1) await queue.enqueue('dispatch', { lane: 'live' })
      await begun.promise
      const closing = queue.close()
      end.resolve()
      await closing
      const ran = calls.length
      expect(ran).toBeLessThan(50)
      await queue.drain()
      expect(calls).toHaveLength(ran)
    })
  })
}

/** Looks again and again: an engine may stand on a server and tells nobody when it has begun a job. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`did not happen in ${PATIENCE} ms`)
    await new Promise((again) => setTimeout(again, 5))
  }
}
