import { describe, expect, it } from 'vitest'
import { createOwner, isGone } from '../../src/owner.ts'
import { createEmbeddedQueue } from '../../src/queue/embedded.ts'
import { createHandlers, scheduleJobs } from '../../src/queue/handlers.ts'
import type { JobQueue } from '../../src/queue/jobs.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { aDelivery, anUpdate, NOON, stateAt, take } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const DAY_MS = 24 * 60 * 60 * 1000

function createHandlerRig() {
  const owner = createOwner()
  const live = createRig({ owner })
  const bulk = createRig({ lane: 'bulk', owner })
  const dispatchers = { live: live.dispatcher, bulk: bulk.dispatcher }
  const calls: string[] = []
  const handlers = createHandlers({
    store: live.store,
    dispatchers,
    questions: {
      runTimers: async () => void calls.push('timers'),
      tellAuthors: async () => void calls.push('authors'),
    },
    eraseUnusedFiles: async () => calls.push('files'),
    digests: async () => undefined,
    guides: async () => undefined,
    reviews: async () => undefined,
    links: async () => undefined,
    retentionDays: 30,
    now: () => live.clock.now,
    random: () => 0,
    isGone: (other) => isGone(other, owner),
  })
  return { ...live, bulk, handlers, calls }
}

describe('the jobs', () => {
  it('dispatch sends what is due in its lane', async () => {
    const { add, bulk, handlers, platform } = createHandlerRig()
    await add(aDelivery('reply'))
    await bulk.add(aDelivery('digest', { lane: 'bulk' }))
    await handlers.dispatch({ lane: 'bulk' })
    expect([platform.texts(), bulk.platform.texts()]).toEqual([[], ['digest']])
    await handlers.dispatch({ lane: 'live' })
    expect(platform.texts()).toEqual(['reply'])
  })

  it('sweep finds what nobody announced and what a process left behind that is gone', async () => {
    const { add, handlers, platform, store, dispatcher } = createHandlerRig()
    await add(aDelivery('left behind'), aDelivery('not announced'))
    // A process of this machine that had this process's id before.
    const gone = createOwner()
    await take(store, { owner: gone })
    await dispatcher.idle()
    expect(platform.calls).toEqual([])
    await handlers.sweep({})
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['left behind', 'not announced'])
  })

  it('prune erases by age, in as many turns as it takes', async () => {
    const { handlers, store, clock, calls } = createHandlerRig()
    for (let index = 0; index < 600; index += 1) await stateAt(store, anUpdate(), { person: { allowanceAt: NOON } })
    clock.now = NOON + 7 * DAY_MS + 1
    await handlers.prune({})
    expect(await store.prune({ updates: clock.now, personal: 0 }, 10)).toBe(0)
    expect(await store.conversations.exportPerson(anUpdate().from)).toBeDefined()
    clock.now = NOON + 30 * DAY_MS + 1
    await handlers.prune({})
    expect(await store.conversations.exportPerson(anUpdate().from)).toBeUndefined()
    expect(calls).toEqual(['files', 'files'])
  })

  it('questions moves questions on before it tells authors', async () => {
    const { handlers, calls } = createHandlerRig()
    await handlers.questions({})
    expect(calls).toEqual(['timers', 'authors'])
  })

  it('are scheduled with times and payloads that an engine takes', async () => {
    const scheduled: string[] = []
    const engine = createEmbeddedQueue({ log: SILENT_LOG })
    const queue: JobQueue = {
      ...engine,
      async schedule(id, ...given) {
        scheduled.push(id)
        await engine.schedule(id, ...given)
      },
    }
    await scheduleJobs(queue)
    await engine.close()
    expect(scheduled).toEqual(['sweep', 'questions', 'digests', 'guides', 'links', 'reviews', 'prune'])
  })
})
