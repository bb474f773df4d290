import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { loadKnowledge } from '../../src/knowledge/load.ts'

/**
 * Checks a base in a process of its own, so that its memory is its own: `node measure-check.ts DIRECTORY` prints one
 * JSON object. Needs `--expose-gc`.
 */
export interface CheckFigures {
  readonly services: number
  readonly faults: number
  /** Wall-clock time of reading and checking everything. */
  readonly seconds: number
  /** Of reading the same files and parsing their YAML, with the library alone. */
  readonly yamlSeconds: number
  /** Heap that the base takes, checked and ready. */
  readonly megabytes: number
}

const MEGABYTE = 1024 * 1024

const [directory = ''] = process.argv.slice(2)
// Once for nothing, so that the library does not have to read from the disk what the check then has in memory.
await parseAlone(directory)
const yamlSeconds = await timed(() => parseAlone(directory))
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
const start = performance.now()
const { services, faults } = await loadKnowledge(directory)
const seconds = (performance.now() - start) / 1000
globalThis.gc?.()
const megabytes = (process.memoryUsage().heapUsed - before) / MEGABYTE
const figures: CheckFigures = { services: services.length, faults: faults.length, seconds, yamlSeconds, megabytes }
console.log(JSON.stringify(figures))

async function parseAlone(folder: string): Promise<void> {
  for (const part of ['services', 'documents', 'situations']) {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(() => [])
    for (const entry of entries) if (entry.isFile()) load(await readFile(join(entry.parentPath, entry.name), 'utf8'))
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const from = performance.now()
  await run()
  return (performance.now() - from) / 1000
}
