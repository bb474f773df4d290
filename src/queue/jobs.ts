import { z } from 'zod'
import type { Health } from '../health.ts'

/** Every job there is, with the shape of its payload. A job is only a nudge: losing one loses nothing. */
export const JOBS = {
  /** Send what is due in a lane. */
  dispatch: z.strictObject({ lane: z.enum(['live', 'bulk']) }),
  /** Find what no nudge announced: lapsed leases and due rows. */
  sweep: z.strictObject({}),
  /** Move on the questions whose time has come, and tell authors what became of their messages. */
  questions: z.strictObject({}),
  /** Make the digests that are due. */
  digests: z.strictObject({}),
  /** Remind those who are guided through a service. */
  guides: z.strictObject({}),
  /** Look at some of the pages that entries name. */
  links: z.strictObject({}),
  /** Ask those who look after entries to check them. */
  reviews: z.strictObject({}),
  /** Erase what is older than it may be kept. */
  prune: z.strictObject({}),
} as const

export type JobName = keyof typeof JOBS
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>
export type JobHandlers = { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> }

export interface EnqueueOptions {
  /** While a job with this key waits, another one with it is not added. */
  readonly key?: string
  readonly delayMs?: number
}

export interface JobCounts {
  /** Could run now. */
  readonly waiting: number
  readonly active: number
  /** Wait for their time or their next attempt. */
  readonly delayed: number
}

/** The port of both engines; the contract suite is `tests/contract/job-queue.ts`. */
export interface JobQueue {
  /** Throws only when the payload does not fit the job; one that cannot be added is dropped. */
  enqueue<Name extends JobName>(name: Name, payload: JobPayload<Name>, options?: EnqueueOptions): Promise<void>
  /** Enqueues the job at each time of `cron` in `timeZone`; a second call with the same `id` replaces the first. */
  schedule<Name extends JobName>(
    id: string,
    cron: string,
    timeZone: string,
    name: Name,
    payload: JobPayload<Name>,
  ): Promise<void>
  /** Begins to run jobs. A handler that throws is tried again, three times in all. */
  work(handlers: JobHandlers): Promise<void>
  /** Resolves when no job waits that could run now, and none runs. */
  drain(): Promise<void>
  /** How many jobs there are now. Never throws: what cannot be counted is left out. */
  counts(): Promise<JobCounts>
  health(): Health
  /** Starts no further job; resolves when none runs. */
  close(): Promise<void>
}

/** Checks a payload against its job. Throws with the field at fault. */
export function parsePayload<Name extends JobName>(name: Name, payload: unknown): JobPayload<Name> {
  const schema: z.ZodType = JOBS[name]
  const parsed = schema.safeParse(payload)
  if (!parsed.success) throw new Error(`payload of the job "${name}": ${z.prettifyError(parsed.error)}`)
  return parsed.data as JobPayload<Name>
}

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name)
}

/** Runs the job's handler. Throws what the handler throws, and when the payload does not fit. */
export async function runJob<Name extends JobName>(handlers: JobHandlers, name: Name, payload: unknown): Promise<void> {
  await handlers[name](parsePayload(name, payload))
}
