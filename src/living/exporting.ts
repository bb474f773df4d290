import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { normalised } from '../curation/importing.ts'
import { readIfThere, writeWhole } from '../exchange/import/files.ts'
import { FOLDERS } from '../knowledge/load.ts'
import type { CurationStore, PublishedEntry } from '../store/curation-store.ts'
import { contentHash, entryFile, entryText } from './files.ts'
import { type Exported, MANIFEST, manifestText, readManifest } from './manifest.ts'

export interface LivingExport {
  readonly store: CurationStore
  /** Of the files that the base began with: those that are no entries are copied. */
  readonly seedDirectory: string
  /** Where the files go. */
  readonly directory: string
}

export interface ExportedBase {
  readonly entries: number
  readonly files: number
  /** Files of an earlier export whose entries are elsewhere now. */
  readonly removed: readonly string[]
  /** The same, but somebody has changed them. */
  readonly left: readonly string[]
}

/**
 * Writes all entries of the living base, of whatever status, with everything else that a base consists of, as the folder
 * that it can begin with. An entry that says what its file said is that file, letter by letter.
 */
export async function exportLiving({ store, seedDirectory, directory }: LivingExport): Promise<ExportedBase> {
  const before = await readManifest(directory)
  const written = new Map<string, Exported>()
  let files = 0
  for (const file of await otherFiles(seedDirectory)) {
    await writeChanged(join(directory, file), await readFile(join(seedDirectory, file)))
    files += 1
  }
  for (const entry of await store.published()) {
    const { ref, content, seq } = entry
    const file = entryFile(ref, content)
    await writeChanged(join(directory, file), await textOf(entry, store))
    written.set(file, { seq, content: contentHash(normalised(ref.kind, content)) })
    files += 1
  }
  const gone = Object.keys(before?.files ?? {}).filter((file) => !written.has(file))
  const { removed, left } = await removeUntouched(gone, { store, directory, before: before?.files ?? {} })
  await writeChanged(join(directory, MANIFEST), manifestText(written))
  return { entries: written.size, files, removed, left }
}

async function textOf(
  { ref, seq, content }: Pick<PublishedEntry, 'ref' | 'seq' | 'content'>,
  store: CurationStore,
): Promise<string> {
  return (await store.source(seq)) ?? entryText(ref.kind, content)
}

/** A file that is as it should be keeps its time. */
async function writeChanged(path: string, content: string | Uint8Array): Promise<void> {
  const old = await readFile(path).catch(() => undefined)
  if (old?.equals(Buffer.from(content))) return
  await writeWhole(path, content)
}

/** An entry that has moved to another country has another file; the first one would be the same entry once more. */
async function removeUntouched(
  files: readonly string[],
  {
    store,
    directory,
    before,
  }: Pick<LivingExport, 'store' | 'directory'> & { before: Readonly<Record<string, Exported>> },
): Promise<{ readonly removed: readonly string[]; readonly left: readonly string[] }> {
  const removed: string[] = []
  const left: string[] = []
  for (const file of files) {
    const text = await readIfThere(join(directory, file))
    const { seq, content } = before[file] ?? {}
    const revision = seq === undefined ? undefined : await store.revision(seq)
    if (text === undefined) continue
    const wasWritten =
      revision !== undefined &&
      contentHash(normalised(revision.ref.kind, revision.content)) === content &&
      text === (await textOf(revision, store))
    if (wasWritten) await rm(join(directory, file))
    ;(wasWritten ? removed : left).push(file)
  }
  return { removed, left }
}

/** What is below the folder beside the entries; files that begin with a full stop are nobody's. */
async function otherFiles(directory: string): Promise<string[]> {
  const found = await readdir(directory, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')) && !isEntry(file))
    .sort()
}

function isEntry(file: string): boolean {
  return /\.ya?ml$/.test(file) && FOLDERS.some((folder) => file.startsWith(`${folder}/`))
}
