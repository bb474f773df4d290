import { differences, isSame } from './differences.ts'
import { ENTRY_SCHEMAS, type EntryContent, type EntryKind } from './entry.ts'
import { merge } from './merging.ts'
import { isObject, itemKeys } from './paths.ts'

/** Something that a file and the base have both changed. */
export interface ImportConflict {
  /** Where, as `steps.report.text.fi`. */
  readonly path: string
  /** `undefined` where there is nothing any more. */
  readonly mine: unknown
  readonly theirs: unknown
}

/** What a file brings to the base. */
export type ImportPlan =
  /** The base says the same. */
  | { readonly kind: 'same' }
  /** Only the base has changed since the file came out of it. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'new' | 'updated'; readonly content: EntryContent }
  /** Both have changed, in different places. */
  | { readonly kind: 'merged'; readonly content: EntryContent }
  /** `content` has what the file says where both have changed the same, and all that the base alone has changed. */
  | { readonly kind: 'conflict'; readonly content: EntryContent; readonly conflicts: readonly ImportConflict[] }

export interface ImportSides {
  /** The revision that the file came from; absent when nobody knows. */
  readonly base: EntryContent | undefined
  /** The file. */
  readonly mine: EntryContent
  /** The revision that is published; absent for an entry that the base does not have. */
  readonly theirs: EntryContent | undefined
}

/** Each side is as {@link normalised} gives it. */
export function planImport({ base, mine, theirs }: ImportSides): ImportPlan {
  if (theirs === undefined) return { kind: 'new', content: mine }
  if (isSame(mine, theirs)) return { kind: 'same' }
  if (base === undefined) {
    // Which side has changed is anybody's guess.
    const paths = differences(theirs, mine).map(({ path, locale }) => (locale === null ? path : `${path}.${locale}`))
    return { kind: 'conflict', content: mine, conflicts: conflictsAt([...new Set(paths)], mine, theirs) }
  }
  if (isSame(base, mine)) return { kind: 'kept' }
  if (isSame(base, theirs)) return { kind: 'updated', content: mine }
  const merged = merge(base, mine, theirs)
  const content = merged.content as EntryContent
  if (merged.conflicts.length > 0)
    return { kind: 'conflict', content, conflicts: conflictsAt(merged.conflicts, mine, theirs) }
  return isSame(content, theirs) ? { kind: 'kept' } : { kind: 'merged', content }
}

function conflictsAt(paths: readonly string[], mine: EntryContent, theirs: EntryContent): ImportConflict[] {
  return paths.map((path) => ({ path, mine: valueAt(mine, path), theirs: valueAt(theirs, path) }))
}

function valueAt(content: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return value[itemKeys(value).indexOf(key)]
    return isObject(value) ? value[key] : undefined
  }, content)
}

/** The content in the order of its schema and with what is left out in it, so that two can be compared. */
export function normalised(kind: EntryKind, content: EntryContent): EntryContent {
  const read = ENTRY_SCHEMAS[kind].safeParse(content)
  // What is published had the shape of its time.
  return read.success ? (read.data as EntryContent) : content
}
