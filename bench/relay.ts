import { startTelegramServer, type TelegramServer } from '../tests/support/telegram-server.ts'
import { PAIRS, type StartCopyBot, startBareBot, startRelay, traveller, volunteer } from './support/copy-bots.ts'
import { type Percentiles, percentiles } from './support/percentiles.ts'
import type { Bench } from './support/result.ts'

/** So few of a person that the flood limit stays out of it, in both measurements together. */
const MESSAGES_EACH = 10
const SINGLE_MESSAGES = 300
const ROUNDS = 3

interface Figures {
  /** Messages that have come to the other side in a second. */
  readonly rate: number
  /** From the traveller's message to its copy in the other chat, in milliseconds. */
  readonly delay: Percentiles
}

export const bench: Bench = {
  name: 'relay',
  describe: 'messages from travellers to volunteers, beside a bare grammY bot that sends them on, on the same server',
  async run() {
    const rounds: { bare: Figures; silta: Figures }[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({ bare: await measure(startBareBot), silta: await measure(startRelay) })
    const figure = (read: (figures: Figures) => number, program: 'bare' | 'silta') =>
      percentiles(rounds.map((round) => read(round[program]))).p50
    const row = (name: string, program: 'bare' | 'silta') => [
      name,
      figure(({ rate }) => rate, program),
      figure(({ delay }) => delay.p50, program),
      figure(({ delay }) => delay.p95, program),
    ]
    const added = (read: (figures: Figures) => number) => figure(read, 'silta') - figure(read, 'bare')
    return {
      input: `${PAIRS} conversations; ${PAIRS * MESSAGES_EACH} messages waiting, then ${SINGLE_MESSAGES} one by one; long polling; the median of ${ROUNDS} rounds`,
      tables: [
        {
          title: 'Messages passed on',
          columns: ['program', 'messages/s', 'delay p50, ms', 'delay p95, ms'],
          rows: [row('bare grammY bot', 'bare'), row('Silta', 'silta')],
        },
        {
          title: 'Delay that Silta adds',
          columns: ['', 'ms'],
          rows: [
            ['p50', added(({ delay }) => delay.p50)],
            ['p95', added(({ delay }) => delay.p95)],
          ],
        },
      ],
      goals: [],
      notes: ['Silta also tells the author of each message that it has arrived: two messages for every one passed on.'],
    }
  },
}

async function measure(start: StartCopyBot): Promise<Figures> {
  const telegram = await startTelegramServer()
  let stop: (() => Promise<unknown>) | undefined
  try {
    // Whom the bot writes to must have been there before.
    for (let pair = 0; pair < PAIRS; pair += 1) telegram.unblock(volunteer(pair))
    for (let index = 0; index < PAIRS * MESSAGES_EACH; index += 1)
      telegram.say(traveller(index % PAIRS), `Waiting message ${index}`)
    stop = await start(telegram)
    const rate = await measureRate(telegram)
    await quiet(telegram)
    const delays: number[] = []
    for (let index = 0; index < SINGLE_MESSAGES; index += 1) delays.push(await measureDelay(telegram, index))
    return { rate, delay: percentiles(delays) }
  } finally {
    await stop?.()
    await telegram.close()
  }
}

/** From the first copy to the last: what it takes to start is another bench. */
async function measureRate(telegram: TelegramServer): Promise<number> {
  await telegram.waitFor(() => copies(telegram) > 0)
  const from = { at: performance.now(), count: copies(telegram) }
  await telegram.waitFor(() => copies(telegram) === PAIRS * MESSAGES_EACH)
  return ((copies(telegram) - from.count) / (performance.now() - from.at)) * 1000
}

async function measureDelay(telegram: TelegramServer, index: number): Promise<number> {
  const pair = index % PAIRS
  const before = telegram.messagesTo(volunteer(pair)).length
  const from = performance.now()
  telegram.say(traveller(pair), `Single message ${index}`)
  await telegram.waitFor(() => telegram.messagesTo(volunteer(pair)).length > before)
  const delay = performance.now() - from
  await quiet(telegram)
  return delay
}

const QUIET_MS = 10

/** Waits until the bot has sent nothing for a while, such as a receipt. */
async function quiet(telegram: TelegramServer): Promise<void> {
  for (let sent = -1; sent !== telegram.sentCount; ) {
    sent = telegram.sentCount
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
  }
}

function copies(telegram: TelegramServer): number {
  let count = 0
  for (let pair = 0; pair < PAIRS; pair += 1) count += telegram.messagesTo(volunteer(pair)).length
  return count
}
