import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import { describeFault, type Fault, readYaml } from '../yaml.ts'
import { checkService } from './check.ts'
import { type LifeEvent, lifeEventSchema, type Service, serviceSchema } from './service.ts'

export interface LoadedKnowledge {
  readonly services: readonly Service[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly faults: readonly Fault[]
}

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
    faults.push({ file: 'services', path: '', message: describeFault(error), severity: 'error' })
    return []
  }
}
