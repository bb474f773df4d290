import { objectOf, objectsOf } from '../loose.ts'
import type { Progress } from '../progress.ts'
import { type ImportReport, tally } from '../report.ts'
import type { Sink } from '../sink.ts'
import { BATCH, type PtvApi, type PtvKind } from './api.ts'
import { importPtv } from './service.ts'
import { readState, writeState } from './state.ts'
import { idOf } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

export interface CrawlOptions {
  readonly api: PtvApi
  readonly sink: Sink
  readonly report: ImportReport
  readonly progress: Progress
  /** Where the state is kept, and under what name. */
  readonly directory: string
  readonly key: string
  /** Asks for everything, not only for what has changed. */
  readonly all: boolean
  /** In milliseconds since 1970. */
  readonly now: number
}

/**
 * Imports the services of the catalogue page by page, each with its channels and organisations. What is done is
 * remembered after each page, so that an import that was stopped goes on there; the next one asks only for what has
 * changed since this one began. Throws SourceError when the catalogue does not answer.
 */
export async function crawlPtv(options: CrawlOptions): Promise<void> {
  const { api, sink, report, progress, directory, key, all, now } = options
  const { completed, current } = await readState(directory, key)
  const fresh = { started: momentOf(now), since: all ? undefined : completed, page: 0 }
  // One that asks only for changes does not become one of everything.
  const { started, since, page: done } = current && !(all && current.since) ? current : fresh
  const channels = createJoin(api, 'ServiceChannel')
  const organisations = createJoin(api, 'Organization')
  const joined = { channel: channels.get, organisation: organisations.get }
  const seen = new Date(now).toISOString().slice(0, 10)

  // The last page that was done is gone through again: what was published or withdrawn meanwhile has moved the rest.
  let pages = Math.max(1, done)
  for (let page = pages; page <= pages; page++) {
    const listed = await api.page(page, since)
    pages = listed.pages
    for (const ids of batches(listed.ids)) {
      const services = await api.details('Service/serviceWithGD', ids)
      await channels.load(services.flatMap(({ serviceChannels }) => referredTo(serviceChannels, 'serviceChannel')))
      await organisations.load(services.flatMap(({ organizations }) => referredTo(organizations, 'organization')))
      for (const service of services) await sink.put(importPtv(service, { joined, seen }))
      const given = new Set(services.map(idOf))
      for (const id of ids)
        if (!given.has(id)) tally(report.notes, 'listed by the catalogue, but not there when asked for', id)
      progress.advance(report.read, `page ${page} of ${pages}`)
    }
    // First what the entries need, then that they are done.
    await sink.finish()
    await writeState(directory, key, { completed, current: { started, since, page } })
  }
  await writeState(directory, key, { completed: started })
}

/** As the API takes it: without a fraction and a zone. */
function momentOf(now: number): string {
  return new Date(now).toISOString().slice(0, 19)
}

function referredTo(connections: unknown, name: string): string[] {
  return objectsOf(connections).flatMap((connection) => idOf(objectOf(connection[name])) ?? [])
}

function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH) yield ids.slice(at, at + BATCH)
}

/** So many are kept, since services share channels and organisations: a few tens of megabytes at the most. */
const KEPT = 3000

/** Fetches what is referred to by id and keeps what was wanted last. */
function createJoin(api: PtvApi, kind: PtvKind) {
  const kept = new Map<string, Loose | undefined>()
  return {
    get: (id: string) => kept.get(id),
    async load(ids: readonly string[]): Promise<void> {
      const wanted = new Set(ids)
      for (const batch of batches([...wanted].filter((id) => !kept.has(id)))) {
        // What is not there is not asked for again.
        for (const id of batch) kept.set(id, undefined)
        for (const found of await api.details(kind, batch)) kept.set(idOf(found) ?? '', found)
      }
      for (const id of kept.keys()) {
        if (kept.size <= KEPT) break
        if (!wanted.has(id)) kept.delete(id)
      }
    },
  }
}
