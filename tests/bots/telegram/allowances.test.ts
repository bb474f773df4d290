import { expect, it } from 'vitest'
import { allowances } from '../../../src/bots/telegram/allowances.ts'
import { createPacer } from '../../../src/queue/pacer.ts'
import { randomBetween, seededRandom } from '../../support/random.ts'
import { createRateLimits } from '../../support/telegram/rate-limits.ts'

const MINUTE = 60_000

/**
 * Sends as many messages as the pacer lets go in `period` to the chats in turn, each up to `late` milliseconds late.
 * Returns how many. Throws what Telegram answers to one too many.
 */
async function send(chats: readonly string[], period: number, late: number): Promise<number> {
  const random = seededRandom(7)
  const clock = { now: 0 }
  const pacer = createPacer(() => clock.now)
  const sent: { chat: string; at: number }[] = []
  for (let index = 0; clock.now < period; index += 1) {
    const chat = chats[index % chats.length] ?? ''
    const allowed = allowances({ platform: 'telegram', chat }, '1:token', 30)
    clock.now += await pacer.reserve(allowed, MINUTE, String(index))
    const at = clock.now + randomBetween(random, 0, late)
    await pacer.arrived(allowed, String(index), clock.now - at)
    sent.push({ chat, at })
  }
  const limits = createRateLimits(() => clock.now)
  for (const { chat, at } of sent.toSorted((one, other) => one.at - other.at)) {
    clock.now = at
    limits.take(Number(chat))
  }
  return sent.length
}

const PEOPLE = Array.from({ length: 300 }, (_, index) => String(1000 + index))

it('lets go nearly all that Telegram takes, and nothing that it refuses', async () => {
  expect(await send(PEOPLE, MINUTE, 4)).toBeGreaterThan(0.98 * 30 * 60)
})

it('lets go nothing that Telegram refuses, however late a busy process sends', async () => {
  expect(await send(PEOPLE, MINUTE, 200)).toBeGreaterThan(0.8 * 30 * 60)
})

it('stays within the twenty messages a minute of a group, bursts included', async () => {
  expect(await send(['-1'], 10 * MINUTE, 4)).toBeGreaterThanOrEqual(0.98 * 20 * 10)
})
