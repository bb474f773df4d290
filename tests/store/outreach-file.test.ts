import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { aNotice, anAnnouncement, saveOutreach, someNews, subscribed } from '../contract/store/outreach-data.ts'
import { newFile, rawTables } from './sqlite-file.ts'

const SCRIPT = join(import.meta.dirname, 'digest-due.ts')
const SUBSCRIBERS = 150

/** A process that makes digests once it is told to. */
async function startWorker(file: string) {
  const child = spawn(process.execPath, [SCRIPT, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill())
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  await lines.next()
  return {
    go: () => child.stdin.write('go\n'),
    /** Resolves once it has made some. */
    made: () => lines.next(),
    kill: () => child.kill('SIGKILL'),
    ended: ended.then(([code, signal]) => signal ?? code),
  }
}

/** A file with subscribers who have five items to be told of. */
async function dueFile() {
  const file = await newFile()
  const store = openSqliteStore(file)
  const subscribers = await Promise.all(Array.from({ length: SUBSCRIBERS }, () => subscribed(store)))
  await store.outreach.addNews(['a', 'b', 'c', 'd', 'e'].map((title) => someNews(title)))
  await store.close()
  return { file, ids: subscribers.map(({ id }) => id) }
}

/** What each subscriber is told, in order. */
function toldIn(file: string): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>()
  for (const { message } of rawTables(file).find(({ name }) => name === 'deliveries')?.rows ?? []) {
    const [, id = '', titles = ''] = /(sub-\d+): ([a-e, ]+)/.exec(String(message)) ?? []
    told.set(id, [...(told.get(id) ?? []), ...titles.split(', ')])
  }
  return told
}

const everything = (ids: readonly string[]) => new Map(ids.map((id) => [id, ['a', 'b', 'c', 'd', 'e']]))

describe('digests of one file', () => {
  it('are told once when several processes make them', async () => {
    const { file, ids } = await dueFile()
    const workers = await Promise.all([startWorker(file), startWorker(file), startWorker(file)])
    for (const worker of workers) worker.go()
    for (const worker of workers) expect(await worker.ended).toBe(0)
    expect(toldIn(file)).toEqual(everything(ids))
  })

  it('are told once when processes are killed in between', async () => {
    const { file, ids } = await dueFile()
    for (let killed = 0; killed < 3; killed += 1) {
      const worker = await startWorker(file)
      worker.go()
      await worker.made()
      worker.kill()
      expect(await worker.ended).toBe('SIGKILL')
      for (const titles of toldIn(file).values())
        expect(['a', 'b', 'c', 'd', 'e'].slice(0, titles.length)).toEqual(titles)
    }
    expect(toldIn(file).size).toBeGreaterThan(0)
    const last = await startWorker(file)
    last.go()
    expect(await last.ended).toBe(0)
    expect(toldIn(file)).toEqual(everything(ids))
  })
})

describe('outreach in an SQLite file', () => {
  it('is the same when the file is opened again, down to each NULL', async () => {
    const file = await newFile()
    const first = openSqliteStore(file)
    const subscription = await subscribed(first)
    const announcement = anAnnouncement()
    await saveOutreach(first, { kind: 'announcement-saved', announcement })
    await first.outreach.addNews([someNews('a'), aNotice('b')])
    const news = await first.outreach.news(0, 9)
    await first.close()
    const second = openSqliteStore(file)
    expect(await second.outreach.subscription(subscription.address)).toEqual({ ...subscription, urgentAt: news[1]?.at })
    expect(await second.outreach.announcement(announcement.id)).toEqual({ announcement, posts: [] })
    expect(await second.outreach.news(0, 9)).toEqual(news)
    await second.close()
    for (const { name, rows } of rawTables(file)) {
      for (const row of rows) expect(Object.values(row), name).not.toContain('null')
    }
  })
})
