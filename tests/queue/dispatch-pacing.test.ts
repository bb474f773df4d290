import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../src/errors.ts'
import { createScriptPlatform, fails } from '../support/script-platform.ts'
import { ADDRESS, aDelivery } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const CHAT = { key: 'chat', count: 1, perMs: 60_000, burst: 2 } as const
const ALL = { key: 'all', count: 1000, perMs: 1000, burst: 1 } as const

describe('a dispatcher', () => {
  it('puts off what a platform’s allowance does not cover, and it costs no attempt', async () => {
    const platform = createScriptPlatform({ allowances: [ALL, CHAT] })
    const { add, dispatcher, states, later } = createRig({ platform })
    await add(aDelivery('one'), aDelivery('two'), aDelivery('three'))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['one', 'two'])
    expect(await states()).toEqual(['1 due'])
    await later(60_000)
    expect(platform.texts()).toEqual(['one', 'two', 'three'])
  })

  it('tells the pacer when a message may have arrived, less what the fastest one has taken once that is known', async () => {
    const arrived: number[] = []
    const platform = createScriptPlatform({ allowances: [ALL] })
    const { add, dispatcher, clock } = createRig({
      platform,
      concurrency: 1,
      pacer: (real) => ({ ...real, arrived: async (_allowances, _message, ago) => void arrived.push(ago) }),
    })
    const taking = (milliseconds: number) => () => {
      clock.now += milliseconds
    }
    const first = Array.from({ length: 20 }, () => taking(50))
    platform.script(...first, taking(90), taking(20), fails(new DeliveryError('rejected', 'no')), taking(90))
    const chats = Array.from({ length: 24 }, (_, index) => ({ ...ADDRESS, chat: `chat ${index}` }))
    await add(...chats.map((address) => aDelivery('news', { address })))
    await dispatcher.idle()
    expect(arrived).toEqual([...first.map(() => 0), 50, 20, 20])
  })

  it('tells whose turn has come, and how each attempt ended', async () => {
    const platform = createScriptPlatform({ allowances: [ALL, CHAT] })
    const told: unknown[] = []
    const { add, dispatcher, clock, outcomes } = createRig({
      platform,
      onTurn: (name, allowances, hasCome) => told.push([name, allowances.length, hasCome]),
      onAttempt: (name, result, milliseconds) => told.push([name, result, milliseconds]),
    })
    platform.script(
      () => {
        clock.now += 250
      },
      fails(new DeliveryError('rejected', 'no')),
    )
    await add(aDelivery('one'), aDelivery('two'), aDelivery('three'))
    await dispatcher.idle()
    const [turn, putOff] = [
      ['script', 2, true],
      ['script', 2, false],
    ]
    expect(told).toEqual([turn, ['script', 'sent', 250], turn, ['script', 'rejected', 0], putOff])
    // What was put off has not been tried.
    expect(outcomes.map(({ state }) => state)).toEqual(['sent', 'failed'])
  })

  it('learns from a refusal: what shares the allowance waits as long', async () => {
    const platform = createScriptPlatform({ allowances: [ALL, { ...CHAT, perMs: 100 }] })
    const { add, dispatcher, later } = createRig({ platform })
    platform.script(fails(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 30_000 })))
    await add(aDelivery('one'))
    await dispatcher.idle()
    await add(aDelivery('elsewhere', { address: { ...ADDRESS, chat: 'chat-2' } }))
    await later(10_000)
    expect(platform.texts()).toEqual([])
    await later(21_000)
    expect([...platform.texts()].sort()).toEqual(['elsewhere', 'one'])
  })
})
