import { readdir } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { describeFault, type Fault, readYaml } from '../yaml.ts'
import { checkBase, type Filed } from './check/base.ts'
import { checkDocument, checkSituationFile } from './check/entries.ts'
import { resolveDocuments } from './check/resolve.ts'
import { checkService } from './check.ts'
import {
  type Document,
  documentSchema,
  type LifeEvent,
  lifeEventSchema,
  type Service,
  serviceFileSchema,
} from './service.ts'
import { type Situation, situationSchema } from './situation.ts'

export interface LoadedKnowledge {
  readonly services: readonly Service[]
  /** Documents that have a file of their own. */
  readonly documents: readonly Document[]
  readonly situations: readonly Situation[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly faults: readonly Fault[]
}

/**
 * Reads `life-events.yaml`, `documents/<id>.yaml`, `services/<country>/<id>.yaml` and `situations/<id>.yaml` below
 * `directory`. A file with an error is left out and its faults are reported; the rest still load.
 */
export async function loadKnowledge(directory: string): Promise<LoadedKnowledge> {
  const faults: Fault[] = []
  const lifeEvents = await readYaml(directory, 'life-events.yaml', z.array(lifeEventSchema), faults)
  const codes = lifeEvents && new Set(lifeEvents.map((event) => event.code))

  const documents = await readFolder('documents', documentSchema, (document, file) => ({
    entry: document,
    found: checkDocument(document, file),
  }))
  const known = new Map(documents.sound.map(({ entry }) => [entry.id, entry]))
  const services = await readFolder('services', serviceFileSchema, (written, file) => {
    const { service, found } = resolveDocuments(written, file, known, documents.leftOut)
    return { entry: service, found: [...found, ...checkService(service, file, codes)] }
  })
  const situations = await readFolder('situations', situationSchema, (situation, file) => ({
    entry: situation,
    found: checkSituationFile(situation, file, codes),
  }))

  const between = checkBase({
    services: services.sound,
    documents: documents.sound,
    situations: situations.sound,
    leftOut: services.leftOut,
  })
  faults.push(...between)
  const refused = new Set(between.filter(isError).map(({ file }) => file))
  const entries = <Entry>(filed: readonly Filed<Entry>[]) =>
    filed.filter(({ file }) => !refused.has(file)).map(({ entry }) => entry)
  return {
    services: entries(services.sound),
    // A document whose origin is wrong is still what it is.
    documents: documents.sound.map(({ entry }) => entry),
    situations: entries(situations.sound),
    lifeEvents: lifeEvents ?? [],
    faults,
  }

  /** The entries of a folder that have no error of their own, and the ids of those that have, by their files' names. */
  async function readFolder<Written, Entry extends { readonly id: string }>(
    folder: string,
    schema: z.ZodType<Written>,
    check: (written: Written, file: string) => { readonly entry: Entry; readonly found: readonly Fault[] },
  ): Promise<{ readonly sound: readonly Filed<Entry>[]; readonly leftOut: ReadonlySet<string> }> {
    const sound = new Map<string, Filed<Entry>>()
    const leftOut = new Set<string>()
    for (const file of await filesIn(directory, folder, faults)) {
      const written = await readYaml(directory, file, schema, faults)
      const { entry, found } = written === undefined ? { entry: undefined, found: [] } : check(written, file)
      faults.push(...found)
      if (entry && sound.has(entry.id)) {
        const message = `another file already has the id "${entry.id}"`
        faults.push({ file, path: 'id', message, severity: 'error' })
      } else if (entry && !found.some(isError)) sound.set(entry.id, { entry, file })
      else leftOut.add(basename(file).replace(/\.ya?ml$/, ''))
    }
    return { sound: [...sound.values()], leftOut }
  }
}

function isError({ severity }: Fault): boolean {
  return severity === 'error'
}

/** The files of a folder, in alphabetical order. Only the one with the services has to be there. */
async function filesIn(directory: string, folder: string, faults: Fault[]): Promise<string[]> {
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
