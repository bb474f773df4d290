import { setImmediate } from 'node:timers/promises'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Near } from '../knowledge/search/search.ts'
import { LOCALES, type Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import { pause } from '../pause.ts'
import type { Client } from './client.ts'
import { entriesOf, entryText, keyOf } from './entries.ts'
import type { VectorFile } from './vector-file.ts'
import { type Direction, directionOf, nearest, type Placed } from './vectors.ts'

/** Finds entries by what they mean. */
export interface Recall {
  /** The entries nearest to a text in this language; `undefined` when that cannot be told now. */
  near(text: string, locale: Locale, signal: AbortSignal): Promise<readonly Near[] | undefined>
  /** Learns in the background what of the base is not known yet; costs nothing when that is nothing. */
  learn(): void
  /** Resolves when nothing is being learnt. */
  idle(): Promise<void>
}

export interface RecallOptions {
  readonly client: Pick<Client, 'embed'>
  readonly base: KnowledgeBase
  readonly file: VectorFile
  readonly stopped: AbortSignal
  readonly log: Log
}

/** How many entries are named. */
const MOST = 8
/** Texts in a request: the answer to more would be longer than the client takes. */
const BATCH = 4
/** For a batch, which nobody waits for. */
const BATCH_MS = 30_000
/** After a failure: as long as the client leaves a failing endpoint alone. */
const AGAIN_MS = 60_000
/** Entries dealt with before others get their turn. */
const AT_ONCE = 1000

export function createRecall({ client, base, file, stopped, log }: RecallOptions): Recall {
  const learnt = new Map<string, Direction>()
  /** For each language the keys of the entries' texts, or of those that stand in for them. */
  let keys = new Map<Locale, readonly { readonly id: string; readonly key: string }[]>()
  let placed = new Map<Locale, readonly Placed[]>()
  let known: KnowledgeBase['services'] | undefined
  let learning = Promise.resolve()
  let isKept = true

  function learn(): void {
    // Its maps are other ones after each change.
    if (base.services === known || stopped.aborted) return
    known = base.services
    learning = learning.then(learnAll).catch((error: unknown) => {
      log.error({ err: error }, 'the entries could not be prepared for recall')
    })
  }

  async function learnAll(): Promise<void> {
    const texts = await gather()
    if (learnt.size === 0) {
      const kept = await file.load((key) => texts.has(key)).catch(withoutFile)
      for (const [key, direction] of kept ?? []) learnt.set(key, direction)
    }
    for (const key of learnt.keys()) if (!texts.has(key)) learnt.delete(key)
    placed = new Map()
    const missing = [...texts].filter(([key]) => !learnt.has(key))
    for (let from = 0; from < missing.length && !stopped.aborted; ) {
      if (await learnSome(missing.slice(from, from + BATCH))) from += BATCH
      else await pause(AGAIN_MS, stopped)
    }
  }

  function withoutFile(error: unknown): undefined {
    isKept = false
    log.warn({ err: error }, 'what is prepared for recall cannot be kept, and is prepared anew after a restart')
  }

  /** The texts of all entries by their keys; notes which entry has which. */
  async function gather(): Promise<Map<string, string>> {
    const texts = new Map<string, string>()
    const found = new Map<Locale, { id: string; key: string }[]>(LOCALES.map((locale) => [locale, []]))
    for (const [count, entry] of entriesOf(base).entries()) {
      if (count % AT_ONCE === AT_ONCE - 1) await setImmediate()
      const own = new Map<Locale, string>()
      for (const locale of LOCALES) {
        const text = entryText(entry, locale)
        if (text === undefined) continue
        own.set(locale, keyOf(text))
        texts.set(keyOf(text), text)
      }
      const [other] = own.values()
      for (const locale of LOCALES) {
        const key = own.get(locale) ?? other
        if (key !== undefined) found.get(locale)?.push({ id: entry.id, key })
      }
    }
    keys = found
    return texts
  }

  async function learnSome(batch: readonly (readonly [string, string])[]): Promise<boolean> {
    const signal = AbortSignal.any([AbortSignal.timeout(BATCH_MS), stopped])
    const vectors = await client.embed(
      batch.map(([, text]) => text),
      signal,
    )
    if (!vectors) return false
    const fresh = new Map(
      batch.flatMap(([key], at) => {
        const vector = vectors[at]
        return vector ? [[key, directionOf(vector)] as const] : []
      }),
    )
    for (const [key, direction] of fresh) learnt.set(key, direction)
    placed = new Map()
    if (isKept) await file.append(fresh).catch(withoutFile)
    return true
  }

  function placedIn(locale: Locale): readonly Placed[] {
    const found =
      placed.get(locale) ??
      (keys.get(locale) ?? []).flatMap(({ id, key }) => {
        const direction = learnt.get(key)
        return direction ? [{ id, direction }] : []
      })
    placed.set(locale, found)
    return found
  }

  return {
    learn,
    idle: () => learning,
    async near(text, locale, signal) {
      const among = placedIn(locale)
      if (among.length === 0) return undefined
      const [vector] = (await client.embed([text], signal)) ?? []
      if (!vector) return undefined
      const to = directionOf(vector)
      let found: readonly Near[] = []
      for (let from = 0; from < among.length; from += AT_ONCE) {
        if (from > 0) await setImmediate()
        found = nearest(to, among.slice(from, from + AT_ONCE), MOST, found)
      }
      if (found.length > 0) return found
      log.warn('the embedding model has other vectors than before; delete its file in DATA_DIR and start again')
      return undefined
    },
  }
}
