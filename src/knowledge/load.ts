import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { describeFault, type Fault, parseYaml, readText, readYaml } from '../yaml.ts'
import { assembleKnowledge, type LoadedKnowledge, type Written } from './assemble.ts'
import { type LifeEvent, lifeEventSchema } from './service.ts'

export type { LoadedKnowledge } from './assemble.ts'

/** The folders of a base. */
export const FOLDERS = ['documents', 'services', 'situations'] as const
export type Folder = (typeof FOLDERS)[number]

export interface FoundFile {
  readonly folder: Folder
  /** Below the base's folder, such as `services/fi/fi-child-benefit.yaml`. */
  readonly file: string
  /** Absent when it could not be read. */
  readonly text: string | undefined
}

/**
 * Reads `life-events.yaml`, `documents/<id>.yaml`, `services/<country>/<id>.yaml` and `situations/<id>.yaml` below
 * `directory`. A file with an error is left out and its faults are reported; the rest still load.
 */
export async function loadKnowledge(directory: string): Promise<LoadedKnowledge> {
  const faults: Fault[] = []
  const lifeEvents = await readLifeEvents(directory, faults)
  const files = await readFiles(directory, faults)
  const inFolder = (folder: Folder) =>
    files.filter((found) => found.folder === folder).map((found) => writtenIn(found, faults))
  const loaded = assembleKnowledge({
    documents: inFolder('documents'),
    services: inFolder('services'),
    situations: inFolder('situations'),
    lifeEvents,
  })
  return { ...loaded, faults: [...faults, ...loaded.faults] }
}

export function readLifeEvents(directory: string, faults: Fault[]): Promise<LifeEvent[] | undefined> {
  return readYaml(directory, 'life-events.yaml', z.array(lifeEventSchema), faults)
}

/** The texts of all files of a base, in alphabetical order within each folder. */
export async function readFiles(directory: string, faults: Fault[]): Promise<FoundFile[]> {
  const found: FoundFile[] = []
  for (const folder of FOLDERS) {
    for (const file of await filesIn(directory, folder, faults)) {
      found.push({ folder, file, text: await readText(directory, file, faults) })
    }
  }
  return found
}

/** What a file says; when it is no YAML, its fault is reported. */
export function writtenIn({ file, text }: FoundFile, faults: Fault[]): Written {
  const parsed = text === undefined ? undefined : parseYaml(text, file, faults)
  return parsed ? { file, content: parsed.content } : { file, content: undefined, isUnread: true }
}

/** The files of a folder, in alphabetical order. Only the one with the services has to be there. */
async function filesIn(directory: string, folder: Folder, faults: Fault[]): Promise<string[]> {
  try {
    const entries = await readdir(join(directory, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (folder === 'services' || !isMissing)
      faults.push({ file: folder, path: '', message: describeFault(error), severity: 'error' })
    return []
  }
}
