import type { Job, Queue } from 'bullmq'

/** What only Redis can tell of the jobs of all processes. */
export interface JobFigures {
  /** Jobs given up that are kept for a look. */
  readonly failed: number
  /** Processes that run jobs; `undefined` where Redis does not say who is connected. */
  readonly workers: number | undefined
  /** Since when the job that should run next has been due, in milliseconds since 1970; in the future when none is. */
  readonly nextDue: number | undefined
}

/** Throws when Redis does not answer. */
export async function readFigures(jobs: Queue): Promise<JobFigures> {
  const [failed, workers, waiting, delayed] = await Promise.all([
    jobs.getFailedCount(),
    jobs.getWorkersCount().catch(() => undefined),
    jobs.getWaiting(0, 0),
    jobs.getDelayed(0, 0),
  ])
  const due = [...waiting, ...delayed].map(dueAt)
  return { failed, workers, nextDue: due.length > 0 ? Math.min(...due) : undefined }
}

/** A job that has come to wait has lost its delay, but not the options with which it was added. */
function dueAt({ timestamp, delay, opts }: Job): number {
  return timestamp + Math.max(delay, opts.delay ?? 0)
}
