import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { someNews, subscribed } from '../contract/store/outreach-data.ts'
import { newFile, rawTables } from '../store/sqlite-file.ts'
import { makeDigests } from './digest-maker.ts'

const DYING = join(import.meta.dirname, 'digest-dying.ts')
const TITLES = ['Alpha', 'Beta', 'Gamma']
const SUBSCRIBERS = 4

/** How often each chat is told of each, by chat. */
function toldIn(file: string): ReadonlyMap<string, readonly number[]> {
  const rows = rawTables(file).find(({ name }) => name === 'deliveries')?.rows ?? []
  const messages = Map.groupBy(rows, ({ chat }) => String(chat))
  const times = (title: string, of: typeof rows) => of.filter(({ message }) => String(message).includes(title)).length
  return new Map([...messages].map(([chat, of]) => [chat, TITLES.map((title) => times(title, of))]))
}

it.each([
  ['decided', 3, 2],
  ['written', 3, 3],
] as const)(
  'a digest is told once when its maker dies with the one %s that has number %i',
  async (point, number, stored) => {
    const file = await newFile()
    const store = openSqliteStore(file)
    const chats: string[] = []
    for (let count = 0; count < SUBSCRIBERS; count += 1) chats.push((await subscribed(store)).address.chat)
    const news = TITLES.map((title) => someNews(title, { kind: 'announcement', change: null, details: [] }))
    await store.outreach.addNews(news.slice(0, 2))
    await store.close()

    const child = spawn(process.execPath, [DYING, file, point, String(number)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const [, signal] = await once(child, 'exit')
    expect(signal).toBe('SIGKILL')
    const before = toldIn(file)
    expect([...before.values()]).toEqual(Array(stored).fill([1, 1, 0]))
    // What comes meanwhile is for those who have not been told yet, and for the others' next digest.
    const again = openSqliteStore(file)
    await again.outreach.addNews(news.slice(2))
    await again.close()
    await makeDigests(file, () => undefined)
    const early = chats.filter((chat) => before.has(chat))
    expect([...toldIn(file).keys()].sort()).toEqual(chats.sort())
    for (const [chat, times] of toldIn(file)) expect(times).toEqual(early.includes(chat) ? [1, 1, 0] : [1, 1, 1])
  },
)
