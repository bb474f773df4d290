import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere } from '../exchange/import/files.ts'

/** Of which revision each file of an export is, so that an import can tell what has changed in the file and what in the base. */
export interface Manifest {
  readonly version: 1
  readonly files: Readonly<Record<string, Exported>>
}

export interface Exported {
  /** Of the revision. Another database has its own numbers. */
  readonly seq: number
  /** SHA-256 of what the entry says, by which the revision is told from another one with its number. */
  readonly content: string
}

export const MANIFEST = '.silta-export.json'

const schema = z.object({
  version: z.literal(1),
  files: z.record(z.string(), z.object({ seq: z.int().positive(), content: z.string() })),
})

/** `undefined` when there is none. Throws when it cannot be read, rather than take every entry for a conflict. */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const text = await readIfThere(join(directory, MANIFEST))
  if (text === undefined) return undefined
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new Error(`${join(directory, MANIFEST)} is not as an export wrote it: restore it, or remove it`)
  }
}

export function manifestText(files: ReadonlyMap<string, Exported>): string {
  const sorted = [...files].sort(([one], [other]) => (one < other ? -1 : 1))
  const manifest: Manifest = { version: 1, files: Object.fromEntries(sorted) }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
