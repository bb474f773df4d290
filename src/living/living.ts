import { type EntryKind, fileOf } from '../curation/entry.ts'
import { createAssembler, type LoadedKnowledge } from '../knowledge/assemble.ts'
import { type Knowledge, openRecognisers } from '../knowledge/open.ts'
import type { CurationStore, PublishedEntry } from '../store/curation-store.ts'
import { seedBase } from './seeding.ts'
import { type Kept, standingsOf } from './standings.ts'

/** The base as it is published at any moment; its properties change, so that nobody should keep a copy of them. */
export interface LivingKnowledge extends Knowledge {
  /**
   * Takes over what has been published since, in this process or another; cheap when nothing has. Returns whether
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
}

/** Takes in the files that have changed, and serves the base out of the store. */
export async function openLivingKnowledge({ directory, store, now }: LivingOptions): Promise<LivingKnowledge> {
  const seeded = await seedBase(directory, store, now())
  const { createBase, ...recognisers } = await openRecognisers()
  const assemble = createAssembler()
  const written = new Map<EntryKind, Map<string, Kept>>()
  let version = -1
  let current = await taken()
  const base = createBase(current, standingsOf(current, written))

  /** All that is there, of which only what is new is read and checked. */
  async function taken(): Promise<LoadedKnowledge> {
    const entries = await store.published(Math.max(version, 0))
    for (const entry of entries) put(written, entry)
    version = entries.reduce((newest, { seq }) => Math.max(newest, seq), Math.max(version, 0))
    const all = (kind: EntryKind) => [...(written.get(kind)?.values() ?? [])]
    return assemble({
      services: all('service'),
      documents: all('document'),
      situations: all('situation'),
      lifeEvents: seeded.lifeEvents,
    })
  }

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
      if ((await store.version()) <= version) return false
      current = await taken()
      base.replace({ ...current, standings: standingsOf(current, written) })
      return true
    },
  }
}

function put(written: Map<EntryKind, Map<string, Kept>>, { ref, content, stale, updatedAt }: PublishedEntry): void {
  const { country } = content
  const ofKind = written.get(ref.kind) ?? new Map<string, Kept>()
  ofKind.set(ref.id, { file: fileOf(ref, country), content, standing: { changedAt: updatedAt, outdated: stale } })
  written.set(ref.kind, ofKind)
}
