import { Redis } from 'ioredis'
import type { Log } from '../log.ts'
import type { Pacer } from './pacer.ts'
import { WINDOW_MARGIN_MS } from './window.ts'

/**
 * Reserves a place under every allowance, or under none; the same rule as in `pacer.ts`, by the clock of Redis, which
 * all processes share. Returns the wait in milliseconds.
 */
const RESERVE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local horizon, message, margin = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
local wait = 0
local rules = {}
for i = 1, #KEYS, 2 do
  local at = 2 * i + 2
  local rule = {
    schedule = KEYS[i], window = KEYS[i + 1], strict = ARGV[at + 3] == '1',
    period = tonumber(ARGV[at]), count = tonumber(ARGV[at + 1]), burst = tonumber(ARGV[at + 2])
  }
  rule.interval = rule.period / rule.count
  rule.due = tonumber(redis.call('GET', rule.schedule) or '0')
  wait = math.max(wait, rule.due - (rule.burst - 1) * rule.interval - now)
  if rule.strict then
    local oldest = redis.call('ZRANGE', rule.window, -rule.count, -rule.count, 'WITHSCORES')[2]
    if oldest then wait = math.max(wait, tonumber(oldest) + rule.period + margin - now) end
  end
  rules[#rules + 1] = rule
end
if wait <= horizon then
  for _, rule in ipairs(rules) do
    local due = math.max(rule.due, now) + rule.interval
    redis.call('SET', rule.schedule, string.format('%.3f', due), 'PX', math.ceil(due - now) + 1000)
    if rule.strict then
      redis.call('ZREMRANGEBYSCORE', rule.window, '-inf', string.format('%.3f', now - rule.period - margin))
      redis.call('ZADD', rule.window, string.format('%.3f', now + wait), message)
      redis.call('PEXPIRE', rule.window, math.ceil(rule.period + wait) + 1000)
    end
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

const ARRIVED = `
local time = redis.call('TIME')
local arrived = time[1] * 1000 + time[2] / 1000 - tonumber(ARGV[2])
for _, key in ipairs(KEYS) do
  redis.call('ZADD', key, 'XX', 'GT', string.format('%.3f', arrived), ARGV[1])
end
`

const PREFIX = 'silta:pace:'
const windowKey = (key: string) => `${PREFIX}${key} window`
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
    reserve(allowances, horizon, message = '') {
      if (allowances.length === 0) return Promise.resolve(0)
      const keys = allowances.flatMap(({ key }) => [PREFIX + key, windowKey(key)])
      const rules = allowances.flatMap(({ perMs, count, burst, strict }) => [perMs, count, burst, strict ? 1 : 0])
      const given = [horizon, message, WINDOW_MARGIN_MS, ...rules]
      return orAlone(
        async () => Math.max(0, Number(await client.eval(RESERVE, keys.length, ...keys, ...given))),
        () => standIn.reserve(allowances, horizon, message),
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
    async arrived(allowances, message, milliseconds) {
      const keys = allowances.flatMap(({ key, strict }) => (strict ? [windowKey(key)] : []))
      if (keys.length === 0) return
      await orAlone(
        async () => void (await client.eval(ARRIVED, keys.length, ...keys, message, milliseconds)),
        () => standIn.arrived(allowances, message, milliseconds),
      )
    },
    close: () => client.disconnect(),
  }
}
