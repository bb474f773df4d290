import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'
import type { EntryContent, EntryRef } from '../../src/curation/entry.ts'
import { type NewRevision, newRevision } from '../../src/curation/revision.ts'
import { exportLiving } from '../../src/living/exporting.ts'
import type { LivingImport } from '../../src/living/import-planning.ts'
import type { LivingReport } from '../../src/living/import-report.ts'
import { importLiving } from '../../src/living/importing.ts'
import { seedBase } from '../../src/living/seeding.ts'
import type { CurationStore } from '../../src/store/curation-store.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { NOON } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'

export const QUIET = { advance: () => {}, end: () => {} }

/** A living base of its own, closed with the test. */
export function freshBase(): CurationStore {
  const store = openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  return store.curation
}

export async function seededBase(directory: string): Promise<CurationStore> {
  const store = freshBase()
  await seedBase(directory, store, NOON)
  return store
}

/** Publishes what somebody has written, without asking whether they may. */
export async function publish(
  store: CurationStore,
  ref: EntryRef,
  content: EntryContent,
  given: Partial<NewRevision> = {},
): Promise<void> {
  await store.handle({ entry: ref }, null, NOON, ({ file }) => {
    const revision = newRevision({
      ref,
      state: 'published',
      content,
      base: file?.entry?.seq ?? null,
      origin: 'console',
      createdAt: NOON,
      ...given,
    })
    return { changes: [{ kind: 'revision-added', revision }], deliveries: [], result: null }
  })
}

export async function exported(store: CurationStore, seedDirectory: string, into?: string): Promise<string> {
  const directory = into ?? (await makeTempDir())
  await exportLiving({ store, seedDirectory, directory })
  return directory
}

export function imported(
  store: CurationStore,
  place: string,
  given: Partial<LivingImport> & Pick<LivingImport, 'seedDirectory'>,
): Promise<LivingReport> {
  return importLiving({ place, store, now: NOON, progress: QUIET, ...given })
}

/** All files below a folder by name, but for those of the export itself. */
export async function filesOf(directory: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  const names = found
    .filter((each) => each.isFile() && !each.name.startsWith('.'))
    .map((each) => relative(directory, join(each.parentPath, each.name)))
    .sort()
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'latin1')] as const)),
  )
}
