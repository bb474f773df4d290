import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { type EntryContent, type EntryKind, type EntryRef, fileOf } from '../curation/entry.ts'
import { normalised } from '../curation/importing.ts'
import { isObject } from '../curation/paths.ts'
import { serviceFileYaml, writeYaml } from '../exchange/export/yaml.ts'
import type { Folder, FoundFile } from '../knowledge/load.ts'
import type { ServiceFile } from '../knowledge/service.ts'

/** Entries of the living base and the files that they are in. */

const KINDS: Readonly<Record<Folder, EntryKind>> = {
  documents: 'document',
  services: 'service',
  situations: 'situation',
}

export function refOf({ folder, file }: Pick<FoundFile, 'folder' | 'file'>): EntryRef {
  return { kind: KINDS[folder], id: basename(file).replace(/\.ya?ml$/, '') }
}

export function entryFile(ref: EntryRef, content: EntryContent): string {
  return fileOf(ref, content.country)
}

/** An entry as its authors write it. */
export function entryText(kind: EntryKind, content: EntryContent): string {
  const read = normalised(kind, content)
  return kind === 'service' && Array.isArray(read.facts)
    ? serviceFileYaml(read as unknown as ServiceFile)
    : writeYaml(read)
}

/** SHA-256. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The same for everything that says the same, in whatever order its fields are. */
export function contentHash(content: unknown): string {
  return textHash(JSON.stringify(content, (_, value) => (isObject(value) ? sorted(value) : value)))
}

function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
