import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { load, YAMLException } from 'js-yaml'
import { z } from 'zod'
import { checkService, type Fault } from './check.ts'
import { type LifeEvent, lifeEventSchema, type Service, serviceSchema } from './service.ts'

export interface LoadedKnowledge {
  readonly services: readonly Service[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly faults: readonly Fault[]
}

/** The largest file that is read, in bytes: ten times the longest service there is. */
const MAXIMUM_BYTES = 512 * 1024

/**
 * Reads `life-events.yaml` and `services/<country>/<id>.yaml` below `directory`.
 * A file with an error is left out and its faults are reported; the rest still load.
 */
export async function loadKnowledge(directory: string): Promise<LoadedKnowledge> {
  const faults: Fault[] = []
  const lifeEvents = await readYaml(directory, 'life-events.yaml', z.array(lifeEventSchema), faults)
  const codes = lifeEvents && new Set(lifeEvents.map((event) => event.code))

  const services = new Map<string, Service>()
  for (const file of await serviceFiles(directory, faults)) {
    const service = await readYaml(directory, file, serviceSchema, faults)
    if (!service) continue
    const found = checkService(service, file, codes)
    if (services.has(service.id)) {
      found.push({ file, path: 'id', message: `another file already has the id "${service.id}"`, severity: 'error' })
    }
    faults.push(...found)
    if (found.every((fault) => fault.severity !== 'error')) services.set(service.id, service)
  }
  return { services: [...services.values()], lifeEvents: lifeEvents ?? [], faults }
}

async function serviceFiles(directory: string, faults: Fault[]): Promise<string[]> {
  try {
    const entries = await readdir(join(directory, 'services'), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && /\.ya?ml$/.test(entry.name))
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
  } catch (error) {
    faults.push({ file: 'services', path: '', message: describe(error), severity: 'error' })
    return []
  }
}

async function readYaml<T>(
  directory: string,
  file: string,
  schema: z.ZodType<T>,
  faults: Fault[],
): Promise<T | undefined> {
  const report = (path: string, message: string) => faults.push({ file, path, message, severity: 'error' })
  try {
    const path = join(directory, file)
    const { size } = await stat(path)
    if (size > MAXIMUM_BYTES) {
      report('', `the file has ${size} bytes; at most ${MAXIMUM_BYTES} are read, so split it`)
      return undefined
    }
    // Without aliases: a few lines of them can stand for more than any machine can check.
    const content = load(await readFile(path, 'utf8'), { maxAliases: 0 })
    const parsed = schema.safeParse(content, { error: explainMissing })
    if (parsed.success) return parsed.data
    for (const issue of parsed.error.issues) report(issue.path.join('.'), issue.message)
  } catch (error) {
    report('', describe(error))
  }
  return undefined
}

/** Zod would say that it received "undefined", which means nothing to who writes the file. */
function explainMissing({ code, input }: { code?: string; input?: unknown }): string | undefined {
  return code === 'invalid_type' && input === undefined ? 'this field is missing; add it' : undefined
}

function describe(error: unknown): string {
  if (error instanceof YAMLException) {
    const { line = 0, column = 0 } = error.mark ?? {}
    return `line ${line + 1}, column ${column + 1}: ${error.reason}`
  }
  return error instanceof Error ? error.message : String(error)
}
