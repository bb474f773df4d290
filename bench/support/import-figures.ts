import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { dump } from 'js-yaml'
import { importInto } from '../../src/exchange/import/import.ts'
import { guid, ptvService } from '../../tests/support/exchange/ptv-data.ts'
import { seededRandom } from '../../tests/support/random.ts'

export interface ImportFigures {
  readonly entries: number
  /** Of the file that is imported. */
  readonly megabytes: number
  readonly perSecond: number
  /** The same entries parsed, turned into YAML and written by bare library calls, without mapping or checks. */
  readonly barePerSecond: number
  /** When everything is there already and nothing has to be written. */
  readonly unchangedPerSecond: number
  /** Of memory, while the first fifth is imported and while all of it is. */
  readonly peakMegabytes: { readonly firstFifth: number; readonly all: number }
}

const MEGABYTE = 1024 * 1024
const SAMPLE_MS = 20

/** How quickly generated entries of PTV are imported, and with how much memory. */
export async function importFigures(entries = 25_000): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'silta-import-'))
  try {
    const place = join(folder, 'services.json')
    await pipeline(generated(entries), createWriteStream(place))
    const directory = join(folder, 'data')
    const peaks = { firstFifth: 0, all: 0 }
    let read = 0
    const sampling = setInterval(() => {
      const rss = process.memoryUsage().rss / MEGABYTE
      if (read < entries / 5) peaks.firstFifth = Math.max(peaks.firstFifth, rss)
      peaks.all = Math.max(peaks.all, rss)
    }, SAMPLE_MS)
    const progress = {
      advance(total: number) {
        read = total
      },
      end() {},
    }
    const run = () => importInto({ format: 'ptv', place, directory, progress })
    const first = await seconds(run)
    clearInterval(sampling)
    const again = await seconds(run)
    const bare = await seconds(() => barely(place, join(folder, 'bare')))
    return {
      entries,
      megabytes: (await stat(place)).size / MEGABYTE,
      perSecond: entries / first,
      barePerSecond: entries / bare,
      unchangedPerSecond: entries / again,
      peakMegabytes: peaks,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return (performance.now() - start) / 1000
}

/** Texts of the length that PTV's have, of words that differ. */
function* generated(entries: number): Generator<string> {
  const random = seededRandom(1)
  const words = (count: number) =>
    Array.from({ length: count }, () =>
      random()
        .toString(36)
        .slice(2, 4 + Math.floor(random() * 9)),
    ).join(' ')
  const inThree = (count: number) =>
    ['fi', 'sv', 'en'].map((language) => ({ language, value: `${words(count)}. ${words(count)}.` }))
  for (let number = 0; number < entries; number++) {
    const serviceDescriptions = ['Summary', 'Description', 'UserInstruction'].flatMap((type, at) =>
      inThree([8, 60, 20][at] ?? 0).map((text) => ({ ...text, type })),
    )
    const service = ptvService(number + 1, { serviceDescriptions, requirements: inThree(20) })
    yield `${number === 0 ? '[' : ',\n'}${JSON.stringify(service)}`
  }
  yield ']'
}

async function barely(place: string, directory: string): Promise<void> {
  await mkdir(directory)
  const services = JSON.parse(await readFile(place, 'utf8')) as { id: string }[]
  for (const [number, service] of services.entries())
    await writeFile(join(directory, `${guid(number)}.yaml`), dump(service, { lineWidth: -1, noRefs: true }))
}
