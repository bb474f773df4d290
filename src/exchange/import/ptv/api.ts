import { type FetchOptions, fetchPublic, SourceError } from '../../source.ts'
import { listOf, numberOf, objectOf, objectsOf } from '../loose.ts'
import { idOf } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

/** What can be asked for by ids, by its path. A service comes with the texts of its general description. */
export type PtvKind = 'Service/serviceWithGD' | 'ServiceChannel' | 'Organization'

export interface PtvPage {
  readonly ids: readonly string[]
  readonly pages: number
}

/** The catalogue's open API, asked politely. Both throw only SourceError, after some attempts. */
export interface PtvApi {
  /** One page of the services that are published; of those changed since `since` only, as `2026-11-22T10:00:00` in UTC. */
  page(page: number, since: string | undefined): Promise<PtvPage>
  /** What is there of those with these ids, at most {@link BATCH} of them. */
  details(kind: PtvKind, ids: readonly string[]): Promise<readonly Loose[]>
}

export interface PtvApiOptions {
  /** Ends with a slash. */
  readonly base: string
  /** The code of a municipality, to which services are limited. */
  readonly municipality?: string | undefined
  readonly fetch?: FetchOptions
  readonly pause: (ms: number) => Promise<void>
}

/** As many ids as the API takes at once. */
export const BATCH = 100

/** Between the beginnings of requests: fewer than two a second. */
const PACE_MS = 600
const ATTEMPTS = 6
const LONGEST_WAIT_MS = 10 * 60_000
const REQUEST = { timeoutMs: 120_000, maximumBytes: 64 * 1024 * 1024, headers: { accept: 'application/json' } }

export function createPtvApi({ base, municipality, fetch = {}, pause }: PtvApiOptions): PtvApi {
  const list =
    municipality === undefined ? 'Service' : `Service/area/Municipality/code/${encodeURIComponent(municipality)}`

  async function get(path: string): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      await pause(PACE_MS)
      try {
        const chunks: Uint8Array[] = []
        for await (const chunk of await fetchPublic(`${base}${path}`, { ...REQUEST, ...fetch })) chunks.push(chunk)
        return parsed(Buffer.concat(chunks).toString('utf8'))
      } catch (error) {
        const isTransient = error instanceof SourceError && error.kind === 'transient'
        if (!isTransient || attempt === ATTEMPTS) throw error
        await pause(Math.min(LONGEST_WAIT_MS, error.retryAfterMs ?? 1000 * 2 ** attempt))
      }
    }
  }

  return {
    async page(page, since) {
      const changed = since === undefined ? '' : `&date=${encodeURIComponent(since)}`
      const answer = objectOf(await get(`${list}?page=${page}${changed}`))
      const pages = numberOf(answer.pageCount)
      if (pages === undefined || !Array.isArray(answer.itemList ?? []))
        throw new SourceError('refused', `${new URL(base).host} gives no list of services; is the address right?`)
      return { ids: [...new Set(objectsOf(answer.itemList).flatMap((item) => idOf(item) ?? []))], pages }
    },
    async details(kind, ids) {
      if (ids.length === 0) return []
      try {
        return objectsOf(listOf(await get(`${kind}/list?guids=${ids.join(',')}`)))
      } catch (error) {
        // So it says that it has none of them.
        if (error instanceof SourceError && error.message.endsWith(' 404')) return []
        throw error
      }
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new SourceError('transient', 'the catalogue sent an answer that is no JSON')
  }
}
