import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import { GOLDEN_FOLDER } from '../knowledge/golden/golden.ts'
import type { GoldenOutcome } from '../knowledge/golden/run.ts'
import { type Comparison, compareGolden } from '../knowledge/golden/turned.ts'
import type { Lessons } from '../knowledge/lessons.ts'
import type { Service } from '../knowledge/service.ts'
import type { Situation } from '../knowledge/situation.ts'
import type { Log } from '../log.ts'

/** An entry as it would be. */
export interface ChangedEntry {
  readonly service?: Service
  readonly situation?: Situation
}

export type Rehearsed =
  | ({ readonly kind: 'done' } & Comparison)
  /** Of the base's own questions there are none. */
  | { readonly kind: 'no-questions' }
  /** The base has more entries than a copy of it is made of. */
  | { readonly kind: 'too-large'; readonly most: number }
  /** Another one is under way. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed' }

/**
 * Asks the golden questions of the base as it is and as it would be with one entry changed, added or retired. Never rejects
 * and changes nothing; takes some seconds, of a thread of its own.
 */
export type Rehearse = (changed: ChangedEntry) => Promise<Rehearsed>

export interface RehearsalOptions {
  /** Where the files of the base are, and its questions. */
  readonly directory: string
  readonly base: Pick<KnowledgeBase, 'services' | 'situations'>
  /** What was learnt of the entries, which the base knows as well. */
  readonly lessons: () => Promise<ReadonlyMap<string, Lessons>>
  readonly log: Log
  /** How long it may take, in milliseconds. */
  readonly patience?: number
}

/** What the thread is begun with. */
export interface RehearsalTask {
  readonly directory: string
  readonly changed: ChangedEntry
  readonly lessons: ReadonlyMap<string, Lessons>
  /** How the base is as it is need not be found out again. */
  readonly wantsBefore: boolean
}

/** Some of the entries; the last part ends them. */
export interface RehearsalPart {
  readonly services: readonly Service[]
  readonly situations: readonly Situation[]
  readonly isLast: boolean
}

export interface RehearsalOutcomes {
  /** Absent when it was not wanted. */
  readonly before?: readonly GoldenOutcome[]
  readonly after: readonly GoldenOutcome[]
}

/** Entries; a second base of more would take too much memory beside the first. */
const MOST_ENTRIES = 2000
const PATIENCE_MS = 60_000
/** Entries that are copied at once: the copying holds up everything else for a few milliseconds. */
const AT_ONCE = 20

const FAR_SIDE = new URL('./rehearsal-worker.ts', import.meta.url)

/** What is known of the base as it is, as long as it and its questions are the same. */
interface Baseline {
  readonly of: readonly unknown[]
  readonly outcomes: readonly GoldenOutcome[]
}

export function createRehearsal({ directory, base, lessons, log, patience = PATIENCE_MS }: RehearsalOptions): Rehearse {
  let isBusy = false
  let baseline: Baseline | undefined
  return async (changed) => {
    if (base.services.size + base.situations.size > MOST_ENTRIES) return { kind: 'too-large', most: MOST_ENTRIES }
    if (isBusy) return { kind: 'busy' }
    isBusy = true
    const isLate = AbortSignal.timeout(patience)
    try {
      const { services, situations } = base
      const stamp = await stampOf(directory)
      if (stamp === undefined) return { kind: 'no-questions' }
      const of = [services, situations, stamp]
      const known = baseline?.of.every((each, at) => each === of[at]) ? baseline.outcomes : undefined
      const task = { directory, changed, lessons: await lessons(), wantsBefore: known === undefined }
      const entries = { services: [...services.values()], situations: [...situations.values()] }
      const { before = known ?? [], after } = await inThread(task, entries, isLate)
      baseline = { of, outcomes: before }
      return after.length === 0 ? { kind: 'no-questions' } : { kind: 'done', ...compareGolden(before, after) }
    } catch (error) {
      if (isLate.aborted) return { kind: 'late' }
      log.error({ err: error }, 'the golden questions could not be tried')
      return { kind: 'failed' }
    } finally {
      isBusy = false
    }
  }
}

async function inThread(
  task: RehearsalTask,
  { services, situations }: { readonly services: readonly Service[]; readonly situations: readonly Situation[] },
  signal: AbortSignal,
): Promise<RehearsalOutcomes> {
  const worker = new Worker(FAR_SIDE, { workerData: task })
  // Whoever stops the app does not wait for it.
  worker.unref()
  try {
    const answered = once(worker, 'message', { signal })
    answered.catch(() => undefined)
    for (let at = 0; at < Math.max(services.length, situations.length, 1); at += AT_ONCE) {
      const part: RehearsalPart = {
        services: services.slice(at, at + AT_ONCE),
        situations: situations.slice(at, at + AT_ONCE),
        isLast: at + AT_ONCE >= Math.max(services.length, situations.length),
      }
      worker.postMessage(part)
      await setImmediate()
    }
    const [outcomes] = await answered
    return outcomes
  } finally {
    await worker.terminate()
  }
}

/** Another text after each change of the questions; `undefined` when there are none. */
async function stampOf(directory: string): Promise<string | undefined> {
  const folder = join(directory, GOLDEN_FOLDER)
  const names = await readdir(folder).catch(() => [])
  const stamps = await Promise.all(
    names.sort().map(async (name) => {
      const { mtimeMs, size } = await stat(join(folder, name))
      return `${name} ${mtimeMs} ${size}`
    }),
  )
  return stamps.length === 0 ? undefined : stamps.join('\n')
}
