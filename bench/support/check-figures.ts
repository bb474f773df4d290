import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { serviceYaml } from '../../src/exchange/export/yaml.ts'
import { aService } from '../../tests/support/knowledge-data.ts'
import { seededRandom } from '../../tests/support/random.ts'
import { buildSpecification } from '../../tests/support/specification-builder.ts'
import type { CheckFigures } from './measure-check.ts'

/** How long a check may take; the bench ends even if it does not. */
const PATIENCE_MS = 600_000

export interface GeneratedFigures extends CheckFigures {
  /** Of all files. */
  readonly fileMegabytes: number
}

/** Checks so many services with generated processes; `undefined` when it did not end in time or ran out of memory. */
export async function checkFigures(count: number): Promise<GeneratedFigures | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'silta-check-'))
  try {
    const bytes = await writeBase(folder, count)
    const figures = await measure(folder)
    return figures && { ...figures, fileMegabytes: bytes / 1024 / 1024 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same of a folder that is there. */
export async function measure(folder: string): Promise<CheckFigures | undefined> {
  const script = join(import.meta.dirname, 'measure-check.ts')
  const child = spawn(process.execPath, ['--expose-gc', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE_MS,
  })
  const [output] = await Promise.all([text(child.stdout), once(child, 'close')])
  return output === '' ? undefined : (JSON.parse(output) as CheckFigures)
}

async function writeBase(folder: string, count: number): Promise<number> {
  const random = seededRandom(1)
  const directory = join(folder, 'services', 'fi')
  await mkdir(directory, { recursive: true })
  await writeFile(join(folder, 'life-events.yaml'), await readFile(join('data', 'life-events.yaml')))
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const decisions = Array.from({ length: 120 }, () => Math.floor(random() * 1000))
    const id = `fi-service-${number}`
    const content = serviceYaml(aService({ id, ...buildSpecification(decisions) }))
    bytes += Buffer.byteLength(content)
    await writeFile(join(directory, `${id}.yaml`), content)
  }
  return bytes
}
