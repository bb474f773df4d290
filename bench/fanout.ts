import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Address } from '../src/address.ts'
import { openSqliteStore } from '../src/store/sqlite.ts'
import { startSilta } from '../tests/support/silta-process.ts'
import { announcementNews, subscribeAll } from '../tests/support/subscribers.ts'
import { startTelegramServer, type TelegramServer } from '../tests/support/telegram-server.ts'
import { askEverySecond } from './support/asking.ts'
import { type Percentiles, percentiles } from './support/percentiles.ts'
import type { Bench } from './support/result.ts'

const RECIPIENTS = 10_000
const PER_SECOND = 30
const PER_MINUTE = 20
/** A forum whose topics have subscribed each: messages that one group gets. More than it may have in a minute. */
const GROUP = -1_000_000
const TOPICS = { least: 25, most: 60 }
const FIRST_SUBSCRIBER = 1_000_000

interface Figures {
  readonly subscribers: Stretch
  readonly topics: Stretch
  readonly answers: readonly number[]
  /** From the first message of the digest to its last, everything that the bot sent. */
  readonly all: Stretch
  readonly refused: number
}

interface Stretch {
  readonly messages: number
  readonly seconds: number
}

export const bench: Bench = {
  name: 'fanout',
  describe: 'one digest to many Telegram subscribers at the limits of the Bot API, while people ask',
  async run({ recipients = RECIPIENTS }) {
    const topics = Math.min(TOPICS.most, Math.max(TOPICS.least, Math.round(recipients / 100)))
    const { subscribers, topics: group, all, answers, refused } = await measure(recipients, topics)
    const share = rate(all) / PER_SECOND
    const waits: Percentiles = percentiles(answers)
    return {
      input:
        `a daily digest with one announcement, due for ${recipients} people in five languages and ${topics} topics of a forum; ` +
        `a loopback server that refuses more than ${PER_SECOND} messages in any second, 5 in any 5 seconds in a chat and ` +
        `${PER_MINUTE} in any minute in a group; one of 60 people asks every second; one process with everything in it`,
      tables: [
        {
          title: 'Messages',
          columns: ['to', 'messages', 'seconds', 'a second', 'of the limit'],
          rows: [
            [
              'subscribers',
              subscribers.messages,
              subscribers.seconds,
              rate(subscribers),
              rate(subscribers) / PER_SECOND,
            ],
            ['all while the digest lasts', all.messages, all.seconds, rate(all), share],
            ['topics of one group', group.messages, group.seconds, rate(group), (60 * rate(group)) / PER_MINUTE],
          ],
        },
        {
          title: 'Answers meanwhile, from the question to the answer, in milliseconds',
          columns: ['answers', 'p50', 'p95'],
          rows: [[answers.length, waits.p50, waits.p95]],
        },
      ],
      goals: [
        { goal: `at least 0.98 of ${PER_SECOND} messages a second`, met: share >= 0.98, figure: share },
        { goal: 'nothing refused (429)', met: refused === 0, figure: refused },
        { goal: 'p95 of an answer below 1000 ms', met: waits.p95 < 1000, figure: waits.p95 },
      ],
    }
  },
}

async function measure(recipients: number, topics: number): Promise<Figures> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const telegram = await startTelegramServer({ rateLimits: true })
  const chats = Array.from({ length: recipients }, (_, index) => FIRST_SUBSCRIBER + index)
  for (const chat of chats) telegram.meet(chat)
  telegram.addGroup(GROUP, { forum: true })
  const threads = Array.from({ length: topics }, (_, index) => telegram.openTopic(GROUP, `Topic ${index}`))
  await prepare(join(directory, 'silta.db'), [
    ...threads.map((thread) => ({ platform: 'telegram', chat: String(GROUP), thread: String(thread) })),
    ...chats.map((chat) => ({ platform: 'telegram', chat: String(chat) })),
  ])
  const silta = startSilta({
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_MESSAGES_PER_SECOND: String(PER_SECOND),
  })
  try {
    await telegram.waitFor(() => telegram.sentCount > 0)
    const from = { at: performance.now(), count: telegram.sentCount }
    const since = (messages: number): Stretch => ({ messages, seconds: (performance.now() - from.at) / 1000 })
    const ended = new AbortController()
    const asking = askEverySecond(telegram, ended.signal)
    const told = telegram.waitFor(allTold(telegram, chats)).then(() => {
      ended.abort()
      return { subscribers: since(recipients), all: since(telegram.sentCount - from.count) }
    })
    const posted = telegram.waitFor(() => telegram.messagesTo(GROUP).length === topics).then(() => since(topics))
    const [found, group, answers] = await Promise.all([told, posted, asking])
    return { ...found, topics: group, answers, refused: telegram.throttledCount }
  } finally {
    await silta.kill('SIGTERM')
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Who has been told is not looked at again. */
function allTold(telegram: TelegramServer, chats: readonly number[]): () => boolean {
  let told = 0
  return () => {
    while (telegram.messagesTo(chats[told] ?? 0).length > 0) told += 1
    return told === chats.length
  }
}

async function prepare(file: string, addresses: readonly Address[]): Promise<void> {
  const store = openSqliteStore(file)
  await subscribeAll(store, addresses, Date.now())
  await store.outreach.addNews([announcementNews(Date.now())])
  await store.close()
}

function rate({ messages, seconds }: Stretch): number {
  return messages / seconds
}
