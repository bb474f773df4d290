import { type EntryKind, fileOf } from '../curation/entry.ts'
import type { BaseEntries } from '../knowledge/answer.ts'
import { createAssembler, type LoadedKnowledge } from '../knowledge/assemble.ts'
import type { Lessons } from '../knowledge/lessons.ts'
import type { LifeEvent } from '../knowledge/service.ts'
import type { CurationStore, PublishedEntry } from '../store/curation-store.ts'
import { gatherLessons } from './lessons.ts'
import { type Kept, standingsOf } from './standings.ts'

/** All that a base is made of. */
export type Published = LoadedKnowledge & Required<Pick<BaseEntries, 'standings' | 'lessons'>>

type PublishedStore = Pick<CurationStore, 'version' | 'published' | 'lessonVersion' | 'lessons'>

/** Reads what is published and agreed, and then only what is new. */
export interface PublishedReader {
  /** Whether there is anything that has not been read. */
  isBehind(): Promise<boolean>
  /** All that is there, of which only what is new is read and checked. */
  read(): Promise<Published>
}

/** `lifeEvents` is as the files have it; without it they could not be read. */
export function createPublishedReader(
  store: PublishedStore,
  lifeEvents: readonly LifeEvent[] | undefined,
): PublishedReader {
  const assemble = createAssembler()
  const written = new Map<EntryKind, Map<string, Kept>>()
  let version = -1
  let learnt = ''
  let lessons: ReadonlyMap<string, Lessons> = new Map()

  return {
    async isBehind() {
      return (await store.version()) > version || (await store.lessonVersion()) !== learnt
    },
    async read() {
      const entries = await store.published(Math.max(version, 0))
      for (const entry of entries) put(written, entry)
      version = entries.reduce((newest, { seq }) => Math.max(newest, seq), Math.max(version, 0))
      // What is agreed meanwhile is read again.
      const agreed = { version: await store.lessonVersion(), all: await store.lessons() }
      lessons = gatherLessons(agreed.all, lessons)
      learnt = agreed.version
      const all = (kind: EntryKind) => [...(written.get(kind)?.values() ?? [])]
      const services = all('service')
      const loaded = assemble({ services, documents: all('document'), situations: all('situation'), lifeEvents })
      return { ...loaded, standings: standingsOf(loaded, written), lessons }
    },
  }
}

function put(written: Map<EntryKind, Map<string, Kept>>, { ref, content, stale, updatedAt }: PublishedEntry): void {
  const { country } = content
  const ofKind = written.get(ref.kind) ?? new Map<string, Kept>()
  ofKind.set(ref.id, { file: fileOf(ref, country), content, standing: { changedAt: updatedAt, outdated: stale } })
  written.set(ref.kind, ofKind)
}
