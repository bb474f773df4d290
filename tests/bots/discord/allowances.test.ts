import { REST, Routes } from 'discord.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodeTarget } from '../../../src/bots/discord/address.ts'
import { createAllowances } from '../../../src/bots/discord/allowances.ts'
import { plainMessage } from '../../../src/message.ts'
import { createPacer } from '../../../src/queue/pacer.ts'
import { createRedisPacer } from '../../../src/queue/redis-pacer.ts'
import { startDiscordServer } from '../../support/discord-server.ts'
import { startRedisServer } from '../../support/redis-server.ts'
import { SILENT_LOG } from '../../support/silent-log.ts'
import { createDiscordHarness, NOW, PERSON, sendOptions } from './harness.ts'

const TOKEN = 'bG9vcGJhY2s.bG9v.cGJhY2stdGVzdC10b2tlbg'
const CHANNEL = { platform: 'discord', chat: '1001' }

/** The allowances beside a real client whose every answer has these headers. */
function createRig(headers: Readonly<Record<string, string>> = {}, perSecond = 40) {
  const rest = new REST({ makeRequest: async () => Response.json({ id: '1' }, { headers }) }).setToken(TOKEN)
  const { of } = createAllowances(rest, { token: TOKEN, perSecond, now: () => NOW })
  const post = (chat: string) => rest.post(Routes.channelMessages(chat), { body: { content: 'x' } })
  return { of, post }
}

describe('the allowances of Discord', () => {
  it('are the bot’s and the channel’s, which never add up to more than five in five seconds', async () => {
    const { of } = createRig()
    const [bot, channel, ...others] = of(CHANNEL)
    expect(others).toEqual([])
    expect(bot).toMatchObject({ count: 40, perMs: 1000 })
    expect(channel).toMatchObject({ count: 3, perMs: 5000, burst: 3 })
    expect([bot?.key, channel?.key]).toEqual(['discord bG9vcGJhY2s', 'discord bG9vcGJhY2s 1001'])
    const [again, elsewhere] = of({ ...CHANNEL, chat: '1002' })
    expect(again).toEqual(bot)
    expect(elsewhere?.key).not.toBe(channel?.key)
  })

  it('are none where no limit is to be kept', () => {
    expect(createRig({}, 0).of(CHANNEL)).toEqual([])
  })

  it('count a thread as a channel, and an interaction only once it is over', async () => {
    const { of } = createRig()
    const [, thread] = of({ ...CHANNEL, thread: '77' })
    expect(thread?.key).toMatch(/ 77$/)
    const interaction = { application: '1', token: 'secret' }
    const answering = (expiresAt: number) =>
      of(encodeTarget({ channel: CHANNEL.chat, onlyFor: PERSON, interaction: { ...interaction, expiresAt } }))
    expect(answering(NOW + 1)).toEqual([])
    expect(answering(NOW)).toHaveLength(2)
    expect(JSON.stringify(answering(NOW))).not.toContain('secret')
  })

  const told = (limit: number, remaining: number, resetAfter: number) => ({
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset-after': String(resetAfter),
  })

  it('are learned from the headers of the first answer in a window, channel by channel', async () => {
    const { of, post } = createRig(told(8, 7, 1.93))
    await post(CHANNEL.chat)
    expect(of(CHANNEL)[1]).toMatchObject({ count: 5, perMs: 2000, burst: 4 })
    expect(of({ ...CHANNEL, chat: '1002' })[1]).toMatchObject({ count: 3, perMs: 5000 })
    expect(of({ ...CHANNEL, chat: `1001/${PERSON}` })[1]).toMatchObject({ count: 3, perMs: 5000 })
  })

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a later answer', told(8, 6, 1.5)],
    ['an answer without headers', {}],
    ['nonsense', told(1, 0, -3)],
  ])('stay as they are after %s', async (_, headers) => {
    const { of, post } = createRig(headers)
    await post(CHANNEL.chat)
    expect(of(CHANNEL)[1]).toMatchObject({ count: 3, perMs: 5000, burst: 3 })
  })

  it('let nobody be refused who sends as soon as they say, in two processes on one Redis', async () => {
    const redis = await startRedisServer()
    onTestFinished(() => redis.close())
    const join = () => {
      const pacer = createRedisPacer({ url: redis.url, standIn: createPacer(() => 0), log: SILENT_LOG })
      onTestFinished(() => pacer.close())
      return pacer
    }
    const [one, other] = [join(), join()]
    await expect
      .poll(async () => {
        const probe = { key: crypto.randomUUID(), count: 1, perMs: 60_000, burst: 1 }
        await one.reserve([probe], 0)
        return other.reserve([probe], -1)
      })
      .toBeGreaterThan(0)
    const server = await startDiscordServer({ rateLimits: true, now: () => NOW })
    const harness = await createDiscordHarness({ receive: async () => {}, server })
    onTestFinished(async () => {
      await harness.stop()
      await server.close()
    })
    const { platform } = harness
    const to = { platform: 'discord', chat: server.direct(PERSON).id }
    const waits: number[] = []
    for (const pacer of [one, other, one, other]) {
      waits.push(await pacer.reserve(platform.allowances(to), 400))
      if ((waits.at(-1) ?? 0) <= 400)
        await platform.send(to, plainMessage('en', 'x'), sendOptions(String(waits.length)))
    }
    expect(server.sentCount).toBe(3)
    expect(waits[3]).toBeGreaterThan(400)
    const [, channel] = platform.allowances(to)
    if (channel) await one.hold(channel, 60_000)
    expect(await other.reserve(platform.allowances(to), 400)).toBeGreaterThan(50_000)
  })
})
