import { join } from 'node:path'
import { z } from 'zod'
import { type LifeEvent, lifeEventSchema } from '../../knowledge/service.ts'
import { type Fault, readYaml } from '../../yaml.ts'
import { writeYaml } from '../export/yaml.ts'
import { readIfThere, writeWhole } from './files.ts'
import { LIFE_EVENTS } from './life-events.ts'

const FILE = 'life-events.yaml'

/** The life events of a data folder, to which those that imported entries need are added. */
export interface LifeEventsFile {
  /** Codes that entries may have: those that are there, and those that can be added. */
  readonly usable: ReadonlySet<string>
  need(codes: readonly string[]): void
  /** Adds what was needed and is not there. */
  save(): Promise<void>
}

/**
 * Those of a data folder; what is added can also come from the one of another folder, `also`. Throws when one of them
 * cannot be read: what is added would spoil it.
 */
export async function openLifeEvents(directory: string, also?: string): Promise<LifeEventsFile> {
  const known = new Set((await readLifeEvents(directory)).map(({ code }) => code))
  const others = also === undefined ? [] : await readLifeEvents(also)
  const addable = new Map([...LIFE_EVENTS, ...others.map((event) => [event.code, event] as const)])
  const needed = new Set<string>()
  return {
    usable: new Set([...known, ...addable.keys()]),
    need(codes) {
      for (const code of codes) needed.add(code)
    },
    async save() {
      const missing = [...needed].filter((code) => !known.has(code)).flatMap((code) => addable.get(code) ?? [])
      if (missing.length === 0) return
      const path = join(directory, FILE)
      const text = (await readIfThere(path)) ?? ''
      const added = missing.map((event) => writeYaml(event).trimEnd().replace(/^/gm, '  ').replace(/^ {2}/, '- '))
      await writeWhole(path, `${text === '' ? '' : `${text.trimEnd()}\n`}${added.join('\n')}\n`)
      for (const { code } of missing) known.add(code)
    },
  }
}

async function readLifeEvents(directory: string): Promise<readonly LifeEvent[]> {
  const faults: Fault[] = []
  const read = await readYaml(directory, FILE, z.array(lifeEventSchema), faults, { optional: true })
  const [fault] = faults
  if (fault) throw new Error(`${join(directory, FILE)}: ${fault.path} ${fault.message}; mend it first`)
  return read ?? []
}
