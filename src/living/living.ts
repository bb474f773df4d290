import { type Knowledge, openRecognisers, type Recognisers } from '../knowledge/open.ts'
import type { CurationStore } from '../store/curation-store.ts'
import { createPublishedReader } from './published.ts'
import { seedBase } from './seeding.ts'

/** The base as it is published at any moment; its properties change, so that nobody should keep a copy of them. */
export interface LivingKnowledge extends Knowledge {
  /**
   * Takes over what has been published or learnt since, in this process or another; cheap when nothing has. Returns whether
   * anything has.
   */
  refresh(): Promise<boolean>
}

export interface LivingOptions {
  /** Of the files that the base begins with. */
  readonly directory: string
  readonly store: CurationStore
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Those that Silta ships, when they are open already. */
  readonly recognisers?: Recognisers | undefined
}

/** Takes in the files that have changed, and serves the base out of the store. */
export async function openLivingKnowledge(options: LivingOptions): Promise<LivingKnowledge> {
  const { directory, store, now } = options
  const seeded = await seedBase(directory, store, now())
  const { createBase, ...recognisers } = options.recognisers ?? (await openRecognisers())
  const reader = createPublishedReader(store, seeded.lifeEvents)
  let current = await reader.read()
  const base = createBase(current, current.standings, current.lessons)

  return {
    ...recognisers,
    base,
    get documents() {
      return current.documents
    },
    get faults() {
      return [...seeded.faults, ...current.faults]
    },
    async refresh() {
      if (!(await reader.isBehind())) return false
      current = await reader.read()
      base.replace(current)
      return true
    },
  }
}
