import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EntryContent } from '../src/curation/entry.ts'
import { openSqliteStore } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { startSilta } from '../tests/support/silta-process.ts'
import { fillBase, publish, serviceId, signIn } from './support/console-base.ts'
import { percentiles } from './support/percentiles.ts'
import { read } from './support/readers.ts'
import type { Bench, Goal } from './support/result.ts'
import { openWebChat } from './support/web-chat.ts'

const SIZES = [64, 25_000]
const READERS = 50
const REQUESTS = 1000
const REVISIONS = 1000
const PUBLISHED = 10
const SEARCHES = ['passport', 'lapsilisä', 'kadotin passini', 'виза в Финляндию', 'elamisluba', 'hur får jag ett kort']
/** Of a corrected entry in chat. */
const VISIBLE_MS = 1000

export const bench: Bench = {
  name: 'console',
  describe: 'pages under fifty readers, what is published until chat says it, long histories',
  async run({ recipients }) {
    const sizes = recipients === undefined ? SIZES : [recipients]
    const pages: (string | number)[][] = []
    const visible: (string | number)[][] = []
    const histories: (string | number)[][] = []
    const goals: Goal[] = []
    for (const size of sizes) {
      const figures = await measured(size)
      const [bare] = figures.pages
      for (const { page, p50, p95 } of figures.pages)
        pages.push([`${page}, ${size}`, p50, p95, bare ? p95 / bare.p95 : '-'])
      visible.push([
        size,
        figures.opening,
        figures.megabytes,
        figures.alone,
        figures.published.p50,
        figures.published.p95,
      ])
      histories.push([size, ...figures.history])
      const figure = figures.published.p95
      goals.push({ goal: `published is in chat within ${VISIBLE_MS} ms at ${size}`, met: figure <= VISIBLE_MS, figure })
    }
    return {
      input: `services with generated processes and the texts of the shipped ones mixed, in the database of a Silta that runs as a process of its own; ${READERS} readers over HTTP, ${REQUESTS} requests a page`,
      tables: [
        {
          title: `${READERS} readers at once`,
          columns: ['page, services', 'p50 ms', 'p95 ms', 'p95 of bare'],
          rows: pages,
        },
        {
          title: `an entry published by another process, then asked for in chat, ${PUBLISHED} times`,
          columns: ['services', 'start s', 'MB resident', 'answer alone ms', 'published p50 ms', 'p95 ms'],
          rows: visible,
        },
        {
          title: `an entry with ${REVISIONS} revisions, one reader`,
          columns: ['services', 'history p50 ms', 'p95 ms', 'difference p50 ms', 'p95 ms'],
          rows: histories,
        },
      ],
      goals,
    }
  },
}

async function measured(size: number) {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const folder = join(directory, 'data')
  // Everything but the services, so that the base is of the wanted size.
  await cp('data', folder, { recursive: true, filter: (path) => !/(services|situations)\/./.test(path) })
  const store = openSqliteStore(join(directory, 'silta.db'))
  await fillBase(store, size)
  const from = performance.now()
  const silta = startSilta({ DATA_DIR: directory, KNOWLEDGE_DIR: folder, LOG_LEVEL: 'error' })
  try {
    const url = await silta.ready
    const opening = (performance.now() - from) / 1000
    const cookie = await signIn(store, url)
    const pages = [{ page: 'bare hono page', ...percentiles(await bareTimes()) }]
    for (const [page, pathOf] of Object.entries(pagesOf(size))) {
      const times = await read(url, pathOf, { requests: REQUESTS, readers: READERS, cookie })
      pages.push({ page, ...percentiles(times) })
    }
    const published = await publishedTimes(store, url)
    return {
      opening,
      pages,
      ...published,
      megabytes: await residentMegabytes(silta.pid),
      history: await historyTimes(store, url, cookie),
    }
  } catch (error) {
    throw new Error(`at ${size} services, after Silta had printed:\n${silta.output().slice(-3000)}`, { cause: error })
  } finally {
    await silta.kill('SIGTERM')
    await store.close()
    await rm(directory, { recursive: true, force: true })
  }
}

function pagesOf(size: number): Readonly<Record<string, (number: number) => string>> {
  const id = (number: number) => serviceId((number * 7919) % size)
  const words = (number: number) => encodeURIComponent(SEARCHES[number % SEARCHES.length] ?? '')
  return {
    'a service': (number) => `/services/${id(number)}`,
    'search of services': (number) => `/services?q=${words(number)}`,
    'console: entries': (number) => `/console/entries?words=${words(number)}`,
    'console: history': (number) => `/console/entries/service/${id(number)}/history`,
  }
}

/** The same readers at a page of some size that is nothing but a template, in a process of its own. */
async function bareTimes(): Promise<readonly number[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support', 'bare-page.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const url = line.toString().trim()
    return await read(url, (number) => `/page-${number}`, { requests: REQUESTS, readers: READERS })
  } finally {
    child.kill()
  }
}

async function publishedTimes(store: Store, url: string) {
  const chat = await openWebChat(url)
  const ref = { kind: 'service', id: serviceId(0) } as const
  const content = (await store.curation.file(ref))?.current?.content as EntryContent
  const times: number[] = []
  let alone = 0
  try {
    for (let round = 0; round < PUBLISHED; round += 1) {
      const title = { en: `Zeppelin licence ${round}`, fi: `Zeppeliinilupa ${round}` }
      await publish(store, { ...content, title, exampleQuestions: { en: ['How do I get a zeppelin licence?'] } })
      times.push(await chat.ask('zeppelin licence', title.en))
      alone = await chat.ask('zeppelin licence', title.en)
    }
  } finally {
    chat.close()
  }
  return { alone, published: percentiles(times) }
}

async function historyTimes(store: Store, url: string, cookie: string): Promise<number[]> {
  const ref = { kind: 'service', id: serviceId(1) } as const
  const content = (await store.curation.file(ref))?.current?.content as EntryContent
  for (let number = 0; number < REVISIONS; number += 1)
    await publish(store, { ...content, title: { en: `Title ${number}` } })
  const seq = (await store.curation.file(ref))?.entry?.seq ?? 0
  const path = `/console/entries/service/${ref.id}/history`
  const list = await read(url, (number) => `${path}?page=${(number % 40) + 1}`, { requests: 100, readers: 1, cookie })
  const difference = await read(url, (number) => `${path}/${seq - number}`, { requests: 100, readers: 1, cookie })
  return [percentiles(list).p50, percentiles(list).p95, percentiles(difference).p50, percentiles(difference).p95]
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024
}
