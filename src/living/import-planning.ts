import { isSame } from '../curation/differences.ts'
import { ENTRY_SCHEMAS, type EntryContent, type EntryRef, refText } from '../curation/entry.ts'
import { type ImportPlan, normalised, planImport } from '../curation/importing.ts'
import type { Progress } from '../exchange/import/progress.ts'
import { tally } from '../exchange/import/report.ts'
import { FOLDERS, type FoundFile, readFiles, writtenIn } from '../knowledge/load.ts'
import type { CurationStore, PublishedEntry } from '../store/curation-store.ts'
import { type Fault, shaped } from '../yaml.ts'
import { contentHash, refOf } from './files.ts'
import type { LivingReport } from './import-report.ts'
import type { Exported, Manifest } from './manifest.ts'

export interface LivingImport {
  /** A folder as an export writes it. */
  readonly place: string
  /** Of the files that the base began with: its life events hold. */
  readonly seedDirectory: string
  readonly store: CurationStore
  /** Milliseconds since 1970. */
  readonly now: number
  /** Says what it would do, and does nothing. */
  readonly dryRun?: boolean
  /** Publishes nothing: all of it waits for a reviewer. */
  readonly proposes?: boolean
  /** Retires the entries whose exported files are gone. */
  readonly retires?: boolean
  readonly progress: Progress
}

/** What is to happen to an entry. */
export interface Planned {
  readonly ref: EntryRef
  readonly file: string
  /** The revision that the plan was made for; null for a new entry. */
  readonly seq: number | null
  readonly plan: Exclude<ImportPlan, { readonly kind: 'same' | 'kept' }>
  /** Of the file, when it says just what the plan does. */
  readonly text: string | undefined
  readonly publishes: boolean
}

/** An entry as a file has it. */
export interface ReadFile {
  readonly ref: EntryRef
  readonly file: string
  readonly text: string
  readonly content: EntryContent
}

export interface ReadFolder {
  readonly files: readonly ReadFile[]
  /** Every entry that has a file, as its text; also of files that cannot be read. */
  readonly present: ReadonlySet<string>
}

/** What can be read; what is wrong with the others is told. */
export async function readEntries(place: string, report: LivingReport): Promise<ReadFolder> {
  const faults: Fault[] = []
  const found = await readFiles(place, faults)
  report.read = found.length
  const entries = new Map<string, ReadFile>()
  for (const file of found) {
    const ref = refOf(file)
    const read = readEntry(file, ref, faults)
    if (!read) continue
    const other = entries.get(refText(ref))
    if (other) tally(report.leftOut, 'another file is the same entry', `${file.file}: ${other.file}`)
    else entries.set(refText(ref), read)
  }
  const told = new Set<string>()
  for (const { file, path, message } of faults) {
    if (told.has(file)) continue
    told.add(file)
    tally(report.leftOut, 'its file has mistakes', `${file}${path === '' ? '' : ` at ${path}`}: ${message}`)
  }
  return { files: [...entries.values()], present: new Set(found.map((each) => refText(refOf(each)))) }
}

function readEntry(found: FoundFile, ref: EntryRef, faults: Fault[]): ReadFile | undefined {
  const { file, text } = found
  if (text === undefined) return undefined
  const { content, isUnread } = writtenIn(found, faults)
  const read = isUnread ? undefined : shaped<object>(content, file, ENTRY_SCHEMAS[ref.kind], faults)
  return read && { ref, file, text, content: read as EntryContent }
}

export async function planOf(
  { ref, content: mine }: ReadFile,
  entry: PublishedEntry | undefined,
  exported: Exported | undefined,
  store: CurationStore,
): Promise<ImportPlan> {
  const theirs = entry && normalised(ref.kind, entry.content)
  if (theirs === undefined || isSame(mine, theirs)) return planImport({ base: undefined, mine, theirs })
  const base = (await exportedContent(ref, exported, store)) ?? (await lastFiled(ref, store))
  return planImport({ base: base && normalised(ref.kind, base), mine, theirs })
}

/** What the entry said when the file was written, if this is the base that wrote it. */
async function exportedContent(
  ref: EntryRef,
  exported: Exported | undefined,
  store: CurationStore,
): Promise<EntryContent | undefined> {
  if (exported === undefined) return undefined
  const revision = await store.revision(exported.seq)
  if (revision?.state !== 'published' || refText(revision.ref) !== refText(ref)) return undefined
  return contentHash(normalised(ref.kind, revision.content)) === exported.content ? revision.content : undefined
}

/** More revisions than this are not looked through. */
const LOOKED_THROUGH = 200

/** What the entry said when it last was what a file says. */
async function lastFiled(ref: EntryRef, store: CurationStore): Promise<EntryContent | undefined> {
  const { items } = await store.history(ref, 0, LOOKED_THROUGH)
  for (const { revision } of items) {
    if (revision.state !== 'published') continue
    const isFiled = revision.origin === 'file' || (await store.source(revision.seq)) !== undefined
    if (isFiled) return (await store.revision(revision.seq))?.content
  }
  return undefined
}

/** Exported entries without a file are told; with `retires` those that nobody has changed since are to be retired. */
export async function removedEntries(
  present: ReadFolder['present'],
  manifest: Manifest | undefined,
  current: ReadonlyMap<string, PublishedEntry>,
  { store, retires = false, proposes = false }: LivingImport,
  report: LivingReport,
): Promise<Planned[]> {
  const planned: Planned[] = []
  for (const [file, exported] of Object.entries(manifest?.files ?? {})) {
    const folder = FOLDERS.find((each) => file.startsWith(`${each}/`))
    const ref = folder && refOf({ folder, file })
    const entry = ref && current.get(refText(ref))
    if (!ref || !entry || present.has(refText(ref)) || entry.content.status === 'retired') continue
    report.removed.push(file)
    if (!retires) continue
    if (ref.kind === 'document') {
      report.notes.push(`${file}: documents are not retired; change the services that name it`)
      continue
    }
    const theirs = normalised(ref.kind, entry.content)
    const content = { ...theirs, status: 'retired' }
    const base = await exportedContent(ref, exported, store)
    const isUnchanged = base !== undefined && isSame(normalised(ref.kind, base), theirs)
    const conflicts = [{ path: 'status', mine: 'retired', theirs: theirs.status }]
    const plan = isUnchanged
      ? ({ kind: 'updated', content } as const)
      : ({ kind: 'conflict', content, conflicts } as const)
    planned.push({ ref, file, seq: entry.seq, plan, text: undefined, publishes: isUnchanged && !proposes })
  }
  return planned
}
