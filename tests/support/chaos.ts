import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { randomBetween, seededRandom } from './random.ts'
import { type RedisServer, startRedisServer } from './redis-server.ts'
import { type SiltaProcess, startSilta } from './silta-process.ts'
import { announcementNews, subscribeAll } from './subscribers.ts'
import { startTelegramServer, type TelegramServer } from './telegram-server.ts'

export interface ChaosOptions {
  /** Half of them on Telegram, where a repeated send is a second message, half in the web chat, where it is none. */
  readonly recipients: number
  readonly seed: number
  /** Resolves when it is time for kill number `kill`, from 0 on, or with false when there are to be no more. */
  readonly next: (kill: number, telegram: TelegramServer, random: () => number) => Promise<boolean>
}

export interface ChaosReport {
  readonly workerKills: number
  readonly redisKills: number
  readonly seconds: number
  /** Rows of deliveries; as many as recipients when every digest was made once. */
  readonly rows: number
  readonly telegram: Arrivals
  readonly web: Arrivals
}

export interface Arrivals {
  readonly recipients: number
  readonly lost: number
  /** Messages beyond each recipient's first. */
  readonly doubles: number
  /** Sends that had begun and were not recorded when their worker was killed: only these may double. */
  readonly underWay: number
  /** Recipients with a double for which no such send accounts. */
  readonly strange: number
}

const WORKERS = 3
const FIRST_CHAT = 1000
const LOOK_EVERY_MS = 50

/**
 * A digest to all recipients by three workers on one database and one Redis, of which one after another, picked by
 * the seed, is killed without warning and started again; a Redis that comes back is empty. Needs a redis-server.
 */
export async function chaosRun({ recipients, seed, next }: ChaosOptions): Promise<ChaosReport> {
  const random = seededRandom(seed)
  const directory = await mkdtemp(join(tmpdir(), 'silta-chaos-'))
  const file = join(directory, 'silta.db')
  const telegram = await startTelegramServer()
  const redis = await startRedisServer()
  const chats = Array.from({ length: recipients }, (_, index) => FIRST_CHAT + index)
  const onTelegram = chats.slice(0, Math.ceil(recipients / 2))
  const inWebChat = chats.slice(onTelegram.length).map((chat) => `web-${chat}`)
  for (const chat of onTelegram) telegram.meet(chat)
  await prepare(file, onTelegram, inWebChat)
  const database = new Database(file, { readonly: true })
  const settings = {
    DATA_DIR: directory,
    LOG_LEVEL: 'fatal',
    REDIS_URL: redis.url,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  }
  const workers: SiltaProcess[] = Array.from({ length: WORKERS }, () => startSilta(settings, 'worker'))
  const kills = { worker: 0, redis: 0 }
  const underWay: string[] = []
  try {
    const from = performance.now()
    let isDone = false
    const done = allSent(database, recipients).then(() => {
      isDone = true
    })
    // Whoever fails before has no use for it.
    done.catch(() => undefined)
    while (!isDone && (await next(kills.worker + kills.redis, telegram, random))) {
      const victim = randomBetween(random, 0, WORKERS)
      const worker = workers[victim]
      if (worker) {
        underWay.push(...(await killWorker(worker, database)))
        workers[victim] = startSilta(settings, 'worker')
        kills.worker += 1
      } else {
        await restart(redis)
        kills.redis += 1
      }
    }
    await done
    const seconds = (performance.now() - from) / 1000
    await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
    const shown = new Map(
      database
        .prepare<[], [string, number]>("select chat, count(*) from transcripts where author = 'silta' group by chat")
        .raw()
        .all(),
    )
    return {
      workerKills: kills.worker,
      redisKills: kills.redis,
      seconds,
      rows: count(database, 'true'),
      telegram: arrivals(
        onTelegram.map((chat) => [String(chat), telegram.messagesTo(chat).length] as const),
        underWay,
      ),
      web: arrivals(
        inWebChat.map((chat) => [chat, shown.get(chat) ?? 0] as const),
        underWay,
      ),
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.kill('SIGKILL')))
    database.close()
    await redis.close()
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

async function prepare(file: string, onTelegram: readonly number[], inWebChat: readonly string[]): Promise<void> {
  const store = openSqliteStore(file)
  const addresses = [
    ...onTelegram.map((chat) => ({ platform: 'telegram', chat: String(chat) })),
    ...inWebChat.map((chat) => ({ platform: 'web', chat })),
  ]
  await subscribeAll(store, addresses, Date.now())
  await store.outreach.addNews([announcementNews(Date.now())])
  await store.close()
}

/** Returns the chats of what it was sending. Throws when the worker had ended by itself. */
async function killWorker(worker: SiltaProcess, database: Database.Database): Promise<readonly string[]> {
  const code = await worker.kill('SIGKILL')
  if (code !== null) throw new Error(`a worker ended by itself with ${code}:\n${worker.output()}`)
  return database
    .prepare<[string], string>("select chat from deliveries where state = 'sending' and lease_owner like ?")
    .pluck()
    .all(`%/${worker.pid}/%`)
}

async function restart(redis: RedisServer): Promise<void> {
  await redis.kill()
  await redis.start()
}

async function allSent(database: Database.Database, recipients: number): Promise<void> {
  while (count(database, "state = 'sent'") < recipients || count(database, "state <> 'sent'") > 0)
    await setTimeout(LOOK_EVERY_MS)
}

function count(database: Database.Database, condition: string): number {
  return database.prepare<[], number>(`select count(*) from deliveries where ${condition}`).pluck().get() ?? 0
}

function arrivals(shown: readonly (readonly [chat: string, messages: number])[], sending: readonly string[]): Arrivals {
  const own = new Set(shown.map(([chat]) => chat))
  const times = new Map<string, number>()
  for (const chat of sending) if (own.has(chat)) times.set(chat, (times.get(chat) ?? 0) + 1)
  return {
    recipients: shown.length,
    lost: shown.filter(([, messages]) => messages === 0).length,
    doubles: shown.reduce((sum, [, messages]) => sum + Math.max(0, messages - 1), 0),
    underWay: [...times.values()].reduce((sum, each) => sum + each, 0),
    strange: shown.filter(([chat, messages]) => messages > 1 + (times.get(chat) ?? 0)).length,
  }
}
