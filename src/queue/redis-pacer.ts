import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { Pacer } from './pacer.ts'

/**
 * Reserves a place under every allowance, or under none; the same rule as in `pacer.ts`, by the clock of Redis, which
 * all processes share. Returns the wait in milliseconds.
 */
const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local horizon = tonumber(ARGV[1])
local wait = 0
for i, key in ipairs(KEYS) do
  local interval, burst = tonumber(ARGV[i * 2]), tonumber(ARGV[i * 2 + 1])
  local due = tonumber(redis.call('GET', key) or '0')
  wait = math.max(wait, due - (burst - 1) * interval - now)
end
if wait <= horizon then
  for i, key in ipairs(KEYS) do
    local due = math.max(tonumber(redis.call('GET', key) or '0'), now) + tonumber(ARGV[i * 2])
    redis.call('SET', key, string.format('%.3f', due), 'PX', math.ceil(due - now) + 1000)
  end
end
return string.format('%.3f', wait)
`

const HOLD = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now + tonumber(ARGV[1]))
redis.call('SET', KEYS[1], string.format('%.3f', due), 'PX', math.ceil(due - now) + 1000)
`

const PREFIX = 'silta:pace:'
/** A message must not wait for a Redis that hangs, in milliseconds. */
const COMMAND_TIMEOUT_MS = 1000

export interface RedisPacer extends Pacer {
  close(): void
}

/**
 * Paces across all processes on one Redis. While Redis is away each process keeps to the allowances by itself, with
 * `standIn`: together they may then send too much, and the platforms' own refusals are heeded as ever.
 */
export function createRedisPacer(options: { url: string; standIn: Pacer; log: Log }): RedisPacer {
  const { url, standIn, log } = options
  const client = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(times * 100, 2000),
  })
  let away = false

  function lost(error: Error): void {
    if (!away) log.warn({ reason: error.message }, 'Redis is away: this process keeps to the limits by itself')
    away = true
  }
  client.on('error', lost)
  client.on('ready', () => {
    away = false
  })

  async function orAlone<T>(shared: () => Promise<T>, alone: () => Promise<T>): Promise<T> {
    if (client.status !== 'ready') return alone()
    try {
      return await shared()
    } catch (error) {
      lost(error as Error)
      return alone()
    }
  }

  return {
    reserve(allowances, horizon) {
      if (allowances.length === 0) return Promise.resolve(0)
      const keys = allowances.map(({ key }) => PREFIX + key)
      const rules = allowances.flatMap(({ perMs, count, burst }) => [perMs / count, burst])
      return orAlone(
        async () => Math.max(0, Number(await client.eval(RESERVE, keys.length, ...keys, horizon, ...rules))),
        () => standIn.reserve(allowances, horizon),
      )
    },
    async hold(allowance, milliseconds) {
      const { key, perMs, count, burst } = allowance
      // The burst is used up as well.
      const until = milliseconds + (burst - 1) * (perMs / count)
      await orAlone(
        async () => void (await client.eval(HOLD, 1, PREFIX + key, until)),
        () => standIn.hold(allowance, milliseconds),
      )
    },
    close: () => client.disconnect(),
  }
}
