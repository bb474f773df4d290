import { createBullQueue } from '../src/queue/bullmq.ts'
import { createEmbeddedQueue } from '../src/queue/embedded.ts'
import { hasRedisServer, startRedisServer } from '../tests/support/redis-server.ts'
import { SILENT_LOG } from '../tests/support/silent-log.ts'
import { percentiles } from './support/percentiles.ts'
import { CONCURRENCY, deliveryRate, jobRate, rawBullRate, rawInProcessRate } from './support/queue-rates.ts'
import type { Bench } from './support/result.ts'

const COUNT = 10_000
const ROUNDS = 3
const WANTED = 0.7

type Rates = Awaited<ReturnType<typeof measureAll>>

export const bench: Bench = {
  name: 'queue',
  describe: 'deliveries a second through both engines, beside jobs that do nothing on bare BullMQ and in this process',
  async run({ recipients = COUNT }) {
    if (!hasRedisServer()) return { input: 'none', tables: [], goals: [], notes: ['there is no redis-server here'] }
    const rounds: Rates[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureAll(recipients))
    const median = (name: keyof Rates) => percentiles(rounds.map((round) => round[name])).p50
    const row = (label: string, name: keyof Rates, peer: keyof Rates) => [
      label,
      Math.round(median(name)),
      median(name) / median(peer),
    ]
    const shared = median('bullDeliveries') / median('rawBull')
    const embedded = median('embeddedDeliveries') / median('rawInProcess')
    return {
      input:
        `${recipients} of each, all waiting at the beginning, ${CONCURRENCY} at once; a delivery is a row of an SQLite file, ` +
        `leased, sent to a platform that takes it at once, and its outcome written; Redis without a disk; one process; the median of ${ROUNDS} rounds`,
      tables: [
        {
          title: 'On Redis',
          columns: ['what', 'a second', 'of bare BullMQ'],
          rows: [
            row('bare BullMQ, jobs that do nothing', 'rawBull', 'rawBull'),
            row('Silta, jobs that do nothing', 'bullJobs', 'rawBull'),
            row('Silta, deliveries', 'bullDeliveries', 'rawBull'),
          ],
        },
        {
          title: 'In one process',
          columns: ['what', 'a second', 'of the bare array'],
          rows: [
            row('an array of jobs that do nothing', 'rawInProcess', 'rawInProcess'),
            row('Silta, jobs that do nothing', 'embeddedJobs', 'rawInProcess'),
            row('Silta, deliveries', 'embeddedDeliveries', 'rawInProcess'),
          ],
        },
      ],
      goals: [
        { goal: `deliveries on Redis at least ${WANTED} of bare BullMQ`, met: shared >= WANTED, figure: shared },
        { goal: `deliveries in one process at least ${WANTED} of an array`, met: embedded >= WANTED, figure: embedded },
      ],
      notes: ['the jobs of the peers keep nothing; a delivery waits for the disk when it is leased'],
    }
  },
}

async function measureAll(count: number) {
  const redis = await startRedisServer()
  const embedded = () => createEmbeddedQueue({ log: SILENT_LOG, concurrency: CONCURRENCY })
  const shared = (prefix: string) =>
    createBullQueue({ url: redis.url, standIn: embedded(), log: SILENT_LOG, concurrency: CONCURRENCY, prefix })
  try {
    return {
      rawBull: await rawBullRate(redis.url, count),
      bullJobs: await jobRate(await shared('jobs'), count),
      bullDeliveries: await deliveryRate(await shared('deliveries'), count),
      rawInProcess: await rawInProcessRate(count),
      embeddedJobs: await jobRate(embedded(), count),
      embeddedDeliveries: await deliveryRate(embedded(), count),
    }
  } finally {
    await redis.close()
  }
}
