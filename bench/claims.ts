import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openClaimDesk } from '../tests/support/claim-desk.ts'
import { type Percentiles, percentiles } from './support/percentiles.ts'
import type { Bench } from './support/result.ts'

const SIZES = [10, 1000, 10_000]
const CLAIMS = 200
const LARGEST_RATIO = 1.5
/** Opened together, so that they share a wait for the disk. */
const BATCH = 100

export const bench: Bench = {
  name: 'claims',
  describe: 'time of a claim by the number of open questions on the desk, through the conversation',
  async run() {
    const measured: { size: number; times: Percentiles }[] = []
    for (const size of SIZES) measured.push({ size, times: await claimTimes(size) })
    const ratio = (measured.at(-1)?.times.p50 ?? Number.NaN) / (measured[0]?.times.p50 ?? Number.NaN)
    return {
      input: `${CLAIMS} claims one after another; each question was offered to five volunteers; a claimed one is replaced by a new one; the wait for the disk included`,
      tables: [
        {
          title: 'A claim, in milliseconds',
          columns: ['open questions', 'p50', 'p95'],
          rows: measured.map(({ size, times }) => [String(size), times.p50, times.p95]),
        },
      ],
      goals: [
        {
          goal: `with ${SIZES.at(-1)} at most ${LARGEST_RATIO} times as long as with ${SIZES[0]}`,
          met: ratio <= LARGEST_RATIO,
          figure: ratio,
        },
      ],
    }
  },
}

async function claimTimes(size: number): Promise<Percentiles> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const desk = await openClaimDesk(join(directory, 'silta.db'))
  try {
    const [volunteer] = await Promise.all(
      ['Anna', 'Boris', 'Cilla', 'Dmitri', 'Eeva'].map((name) => desk.volunteer(name, 'one')),
    )
    if (!volunteer) throw new Error('there is nobody to claim anything')
    const ids = Array.from({ length: size + CLAIMS }, (_, index) => `q${index}`)
    for (let start = 0; start < size; start += BATCH) {
      await Promise.all(ids.slice(start, Math.min(size, start + BATCH)).map((id) => desk.open(id)))
    }
    const times: number[] = []
    for (let index = 0; index < CLAIMS; index += 1) {
      // Longer than the flood limit asks for.
      desk.clock.now += 5000
      const from = performance.now()
      await desk.claim(volunteer, ids[index] ?? '')
      times.push(performance.now() - from)
      await desk.open(ids[size + index] ?? '')
    }
    const { items } = await desk.store.relay.questions({ states: ['claimed'] }, 0, 1)
    if (items.length === 0) throw new Error('nothing was claimed')
    return percentiles(times)
  } finally {
    await desk.close()
    await rm(directory, { recursive: true, force: true })
  }
}
