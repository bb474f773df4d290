import { ENTRY_SCHEMAS, type EntryContent, type EntryRef, refText } from '../curation/entry.ts'
import { staleAfter } from '../curation/staleness.ts'
import { assembleKnowledge, isError } from '../knowledge/assemble.ts'
import { type Folder, readFiles, readLifeEvents, writtenIn } from '../knowledge/load.ts'
import type { LifeEvent } from '../knowledge/service.ts'
import type { CurationStore, SeedEntry } from '../store/curation-store.ts'
import { type Fault, shaped } from '../yaml.ts'
import { refOf, textHash } from './files.ts'

export interface Seeded {
  /** `undefined` when they could not be read. */
  readonly lifeEvents: readonly LifeEvent[] | undefined
  /** Why files that have changed have not been taken in; what is less is said of the entries. */
  readonly faults: readonly Fault[]
}

/**
 * Takes the files of a base that are new or have changed into the living base. What somebody has changed since the file
 * was taken in stays: what the file says now waits as a proposal. An entry whose file is gone is retired, unless
 * somebody has changed it.
 */
export async function seedBase(directory: string, store: CurationStore, now: number): Promise<Seeded> {
  const faults: Fault[] = []
  const lifeEvents = await readLifeEvents(directory, faults)
  const files = (await readFiles(directory, faults)).map((file) => ({
    ...file,
    ref: refOf(file),
    hash: textHash(file.text ?? ''),
  }))
  const known = new Map((await store.seeds()).map((each) => [refText(each.ref), each]))
  const changed = files.filter(({ ref, hash }) => known.get(refText(ref))?.seed !== hash)
  if (changed.length > 0) {
    const found: Fault[] = []
    const written = files.map((file) => ({ ...file, written: writtenIn(file, found) }))
    const inFolder = (folder: Folder) => written.filter((file) => file.folder === folder).map((file) => file.written)
    found.push(
      ...assembleKnowledge({
        services: inFolder('services'),
        documents: inFolder('documents'),
        situations: inFolder('situations'),
        lifeEvents,
      }).faults,
    )
    const refused = new Set(found.filter(isError).map(({ file }) => file))
    const isChanged = new Set(changed.map(({ file }) => file))
    const sound = written.filter(({ file }) => isChanged.has(file) && !refused.has(file))
    await store.seed(
      sound.flatMap(({ ref, written: { file, content }, text = '', hash }): SeedEntry[] => {
        const read = shaped<object>(content, file, ENTRY_SCHEMAS[ref.kind], [])
        return read ? [{ ref, content: read as EntryContent, source: text, hash, stale: staleBy(now) }] : []
      }),
      now,
    )
    faults.push(...found.filter(({ file }) => refused.has(file)))
  }
  await retireMissing(files, known, store, now)
  return { lifeEvents, faults }
}

function staleBy(now: number): SeedEntry['stale'] {
  return (earlier, before, after) => (before === undefined ? {} : staleAfter(earlier, before, after, now))
}

/** Without any file the folder is the wrong one, or not there just now. */
async function retireMissing(
  files: readonly { readonly ref: EntryRef }[],
  known: ReadonlyMap<string, { readonly ref: EntryRef; readonly fromFile: boolean }>,
  store: CurationStore,
  now: number,
): Promise<void> {
  if (!files.some(({ ref }) => ref.kind === 'service')) return
  const there = new Set(files.map(({ ref }) => refText(ref)))
  for (const { ref, fromFile } of known.values()) {
    if (there.has(refText(ref)) || !fromFile || ref.kind === 'document') continue
    await store.retire(ref, now)
  }
}
