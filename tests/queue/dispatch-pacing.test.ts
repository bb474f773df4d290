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
