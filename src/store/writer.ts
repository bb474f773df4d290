import type { Connection } from './database.ts'

/** Runs changes in transactions; each change is whole or not at all, whatever becomes of the others. */
export interface Writer {
  /**
   * Runs `work` in an immediate transaction and resolves when it is committed; rejects with what `work` throws,
   * and then nothing of it remains. Changes asked for together share a commit.
   */
  run<T>(work: () => T, durability: Durability): Promise<T>
  /** Commits what waits, at once. */
  flush(): void
}

/**
 * Whether a change must survive a power cut, which costs waiting for the disk, or only the end of the
 * process. An effect that a platform believes stored must; a lease or an outcome, when lost, only makes a
 * reply repeat, which counts as uncertain anyway.
 */
export type Durability = 'power-cut' | 'process'

interface Waiting {
  readonly durability: Durability
  /** Does the work and returns how to report it once it is committed. */
  readonly attempt: () => () => void
  readonly reject: (error: unknown) => void
}

/** How long changes may hold up everything else before the rest waits for its turn, in milliseconds. */
const PATIENCE_MS = 10

export function createWriter(client: Connection): Writer {
  const begin = client.prepare('begin immediate')
  const commit = client.prepare('commit')
  const rollback = client.prepare('rollback')
  const savepoint = client.prepare('savepoint change')
  const release = client.prepare('release change')
  const undo = client.prepare('rollback to change')
  let waiting: Waiting[] = []
  let due: NodeJS.Immediate | undefined
  let synchronous = ''

  /** One change inside the transaction; one that throws is undone alone. */
  function change<T>(work: () => T): T {
    savepoint.run()
    try {
      return work()
    } catch (error) {
      undo.run()
      throw error
    } finally {
      release.run()
    }
  }

  /** `FULL` waits for the disk at each commit. */
  function setSynchronous(wanted: 'FULL' | 'NORMAL'): void {
    if (synchronous === wanted) return
    client.pragma(`synchronous = ${wanted}`)
    synchronous = wanted
  }

  function write(): void {
    due = undefined
    const batch = waiting
    waiting = []
    const durable = batch.some(({ durability }) => durability === 'power-cut')
    const reports: (() => void)[] = []
    const since = performance.now()
    let done = 0
    try {
      setSynchronous(durable ? 'FULL' : 'NORMAL')
      begin.run()
      while (done < batch.length && (done === 0 || performance.now() - since < PATIENCE_MS)) {
        const next = batch[done]
        done += 1
        if (next) reports.push(next.attempt())
      }
      commit.run()
    } catch (error) {
      if (client.inTransaction) rollback.run()
      for (const { reject } of batch) reject(error)
      return
    }
    waiting = [...batch.slice(done), ...waiting]
    if (waiting.length > 0) schedule()
    for (const report of reports) report()
  }

  function schedule(): void {
    due ??= setImmediate(write)
  }

  return {
    run<T>(work: () => T, durability: Durability) {
      const { promise, resolve, reject } = Promise.withResolvers<T>()
      const attempt = () => {
        try {
          const value = change(work)
          return () => resolve(value)
        } catch (error) {
          return () => reject(error)
        }
      }
      waiting.push({ durability, attempt, reject })
      schedule()
      return promise
    },
    flush() {
      while (waiting.length > 0) {
        clearImmediate(due)
        write()
      }
    },
  }
}
