import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { JobName } from './jobs.ts'

export interface Schedule {
  readonly id: string
  readonly cron: string
  readonly timeZone: string
  readonly name: JobName
  readonly data: unknown
}

/** The schedules that Redis has to have. */
export interface Schedules {
  /** Adds or replaces one, which the next `restore` tells Redis. */
  set(schedule: Schedule): void
  /** Asks Redis for each and adds what it has lost. Throws when it does not answer. */
  restore(): Promise<void>
}

/** A schedule whose next job nobody has begun for so long has lost that job, in milliseconds. */
const OVERDUE_MS = 60_000

export function createSchedules(jobs: Queue<unknown, void, JobName>, redis: Redis): Schedules {
  const wanted = new Map<string, Schedule>()
  /** Since when each has been seen overdue. */
  const overdue = new Map<string, number>()

  async function ensure(schedule: Schedule): Promise<void> {
    const { id, cron, timeZone, name, data } = schedule
    const found = await jobs.getJobScheduler(id)
    const isSame =
      found?.pattern === cron &&
      found.tz === timeZone &&
      found.name === name &&
      JSON.stringify(found.template?.data) === JSON.stringify(data)
    // One that is as it should be is left alone: replacing it would drop a job that is just due.
    if (isSame && !hasLostItsJob(id, found.next)) return
    await jobs.upsertJobScheduler(id as JobName, { pattern: cron, tz: timeZone }, { name, data })
    overdue.delete(id)
  }

  function hasLostItsJob(id: string, next: number | undefined): boolean {
    const now = Date.now()
    if (next !== undefined && next > now) {
      overdue.delete(id)
      return false
    }
    const since = overdue.get(id) ?? now
    overdue.set(id, since)
    return now - since > OVERDUE_MS
  }

  return {
    set(schedule) {
      wanted.set(schedule.id, schedule)
    },
    async restore() {
      if (wanted.size === 0) await redis.ping()
      await Promise.all([...wanted.values()].map(ensure))
    },
  }
}
