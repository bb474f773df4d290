import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere, writeWhole } from '../files.ts'

/** How far the import from a catalogue has come: with it, one that was stopped goes on, and the next asks what is new. */
export interface CrawlState {
  /** When the last whole import began, as `2026-11-22T10:00:00` in UTC: what has changed since is asked for. */
  readonly completed?: string | undefined
  /** One that is not finished. */
  readonly current?:
    | {
        readonly started: string
        readonly since?: string | undefined
        /** The last page that is done; 0 for none. */
        readonly page: number
      }
    | undefined
}

const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
const states = z.record(
  z.string(),
  z.object({
    completed: moment.optional(),
    current: z.object({ started: moment, since: moment.optional(), page: z.int().nonnegative() }).optional(),
  }),
)

const FILE = '.import-ptv.json'

/** The states of the imports into `directory`, by what is imported: a file that cannot be read counts as none. */
export async function readState(directory: string, key: string): Promise<CrawlState> {
  return (await readStates(directory))[key] ?? {}
}

export async function writeState(directory: string, key: string, state: CrawlState): Promise<void> {
  const all = { ...(await readStates(directory)), [key]: state }
  await writeWhole(join(directory, FILE), `${JSON.stringify(all, undefined, 2)}\n`)
}

async function readStates(directory: string): Promise<Readonly<Record<string, CrawlState>>> {
  const text = await readIfThere(join(directory, FILE))
  try {
    const read = states.safeParse(JSON.parse(text ?? '{}'))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}
