import { Redis } from 'ioredis'
import { ConfigError } from '../errors.ts'
import type { Log } from '../log.ts'
import { pause } from '../pause.ts'

/** The connection to Redis by which jobs are added, and whether Redis answers on it. */
export interface RedisLink {
  readonly client: Redis
  /** Another connection, whose commands wait for Redis however long it is away. The caller disconnects it. */
  open(): Redis
  /** Why Redis cannot be used now; `undefined` while it can. */
  reason(): string | undefined
  /** A command has failed: asks Redis at once whether it is still there. */
  failed(error: unknown): void
  /** Resolves when Redis has answered, or after `patienceMs`. Throws ConfigError when it refuses the login. */
  ready(patienceMs: number): Promise<void>
  close(): void
}

export interface RedisLinkOptions {
  readonly url: string
  /** Asked again and again; throws when Redis does not answer as it should. */
  readonly check: () => Promise<unknown>
  readonly checkEveryMs: number
  readonly log: Log
}

/** After this a command counts as failed, in milliseconds: whoever adds a job must not wait for a Redis that hangs. */
const COMMAND_TIMEOUT_MS = 2000
const LONGEST_RETRY_MS = 2000

const LOGIN_REFUSED = /^(WRONGPASS|NOAUTH|NOPERM|ERR invalid password|ERR DB index)/

export function createRedisLink({ url, check, checkEveryMs, log }: RedisLinkOptions): RedisLink {
  const client = new Redis(url, {
    retryStrategy,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
  })
  const answered = Promise.withResolvers<void>()
  answered.promise.catch(() => undefined)
  const closing = new AbortController()
  let reason: string | undefined = 'The connection to Redis is being made'
  let checking = false
  let timer: NodeJS.Timeout | undefined

  function lost(text: string): void {
    if (closing.signal.aborted) return
    if (reason === undefined) log.warn({ reason: text }, 'Redis is away: jobs run in this process until it is back')
    reason = `Redis: ${text}`
  }

  function found(): void {
    if (reason !== undefined) log.info('Redis answers')
    reason = undefined
    answered.resolve()
  }

  async function ask(): Promise<void> {
    clearTimeout(timer)
    // Whatever a queue is asked before the first connection would wait for it.
    if (checking || closing.signal.aborted || client.status !== 'ready') return
    checking = true
    try {
      await check()
      found()
    } catch (error) {
      lost(describe(error))
    }
    checking = false
    if (!closing.signal.aborted) timer = setTimeout(ask, checkEveryMs)
  }

  client.on('ready', ask)
  client.on('close', () => {
    if (reason === undefined) lost('the connection was cut')
  })
  client.on('error', (error: Error) => {
    lost(describe(error))
    if (LOGIN_REFUSED.test(error.message)) answered.reject(new ConfigError([refused(error.message)]))
  })

  return {
    client,
    open() {
      const opened = new Redis(url, { retryStrategy, maxRetriesPerRequest: null })
      opened.on('error', () => {
        // The first connection tells of it.
      })
      return opened
    },
    reason: () => reason,
    failed(error) {
      lost(describe(error))
      void ask()
    },
    async ready(patienceMs) {
      const patience = new AbortController()
      await Promise.race([answered.promise, pause(patienceMs, AbortSignal.any([patience.signal, closing.signal]))])
      patience.abort()
    },
    close() {
      closing.abort()
      clearTimeout(timer)
      reason = 'closed'
      client.disconnect()
    },
  }
}

function retryStrategy(times: number): number {
  return Math.min(times * 100, LONGEST_RETRY_MS)
}

function refused(message: string): string {
  return `REDIS_URL: Redis does not let Silta in (${message}). A valid example: REDIS_URL=redis://:password@127.0.0.1:6379/0`
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // Several addresses of one name that all refuse make an error without words.
  return error.message || ('code' in error && String(error.code)) || error.name
}
