import type { Store } from '../store/store.ts'
import type { Dispatcher } from './dispatch.ts'
import type { JobHandlers, JobQueue } from './jobs.ts'
import { reclaimDelay } from './policy.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** A week: no platform offers an update again after a day or two. */
const UPDATES_KEPT_MS = 7 * DAY_MS
/** A draft that nobody touches for so long is not written any more. */
const DRAFTS_KEPT_MS = 90 * DAY_MS
/** Rows erased in one go: few enough that an answer does not wait for them. */
const PRUNE_BATCH = 500

export interface HandlerOptions {
  readonly store: Store
  readonly dispatchers: { readonly live: Dispatcher; readonly bulk: Dispatcher }
  readonly questions: { runTimers(): Promise<void>; tellAuthors(): Promise<void> }
  readonly digests: () => Promise<void>
  readonly guides: () => Promise<void>
  readonly reviews: () => Promise<void>
  readonly links: () => Promise<void>
  /** Erases files and pictures that nothing mentions any more. */
  readonly eraseUnusedFiles: () => Promise<unknown>
  readonly retentionDays: number
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
  readonly isGone: (owner: string) => boolean
}

/** What each job does. */
export function createHandlers({
  store,
  dispatchers,
  questions,
  digests,
  guides,
  reviews,
  links,
  eraseUnusedFiles,
  retentionDays,
  now,
  random,
  isGone,
}: HandlerOptions): JobHandlers {
  return {
    async dispatch({ lane }) {
      await dispatchers[lane].idle()
    },
    async sweep() {
      await store.deliveries.reclaim(now(), isGone, (attempts) => reclaimDelay(attempts, random()))
      dispatchers.live.nudge()
      dispatchers.bulk.nudge()
    },
    async questions() {
      await store.console.endOver(now())
      await questions.runTimers()
      await questions.tellAuthors()
    },
    digests,
    guides,
    reviews,
    links,
    async prune() {
      const before = { updates: now() - UPDATES_KEPT_MS, personal: now() - retentionDays * DAY_MS }
      while ((await store.prune(before, PRUNE_BATCH)) > 0) await new Promise(setImmediate)
      while ((await store.relay.eraseTexts(before.personal, PRUNE_BATCH)) > 0) await new Promise(setImmediate)
      const untouched = now() - DRAFTS_KEPT_MS
      while ((await store.outreach.eraseDrafts(untouched, PRUNE_BATCH)) > 0) await new Promise(setImmediate)
      await eraseUnusedFiles()
    },
  }
}

/** The times at which jobs come by themselves. */
export async function scheduleJobs(queue: JobQueue): Promise<void> {
  await queue.schedule('sweep', '*/5 * * * * *', 'UTC', 'sweep', {})
  await queue.schedule('questions', '*/5 * * * * *', 'UTC', 'questions', {})
  await queue.schedule('digests', '*/10 * * * * *', 'UTC', 'digests', {})
  await queue.schedule('guides', '0 * * * * *', 'UTC', 'guides', {})
  await queue.schedule('links', '30 */2 * * * *', 'UTC', 'links', {})
  await queue.schedule('reviews', '30 * * * * *', 'UTC', 'reviews', {})
  await queue.schedule('prune', '30 3 * * *', 'Europe/Helsinki', 'prune', {})
}
