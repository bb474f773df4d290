import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DeliveryError } from '../../src/errors.ts'
import { plainMessage } from '../../src/message.ts'
import { fails, hangs } from '../support/script-platform.ts'
import { ADDRESS, aDelivery, NOON } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const inChat = (chat: string) => ({ address: { ...ADDRESS, chat } })

/** Timers are faked, so that a minute takes no time; the rig's clock follows them. */
function createTimedRig(options: Parameters<typeof createRig>[0] = {}) {
  const rig = createRig(options)
  return {
    ...rig,
    async pass(ms: number) {
      for (let passed = 0; passed < ms; passed += 100) {
        rig.clock.now += Math.min(100, ms - passed)
        await vi.advanceTimersByTimeAsync(Math.min(100, ms - passed))
        // The store commits at the end of a turn of the event loop: taking, sending and noting it take a few.
        for (let turn = 0; turn < 4; turn += 1) await new Promise(setImmediate)
      }
    },
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a dispatcher left to itself', () => {
  it('sends again by itself when a wait is over', async () => {
    const { add, dispatcher, platform, pass } = createTimedRig()
    platform.script(fails(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 3000 })))
    await add(aDelivery('hello'))
    await dispatcher.idle()
    await pass(2900)
    expect(platform.texts()).toEqual([])
    await pass(100)
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['hello'])
  })

  it('does so when more waits behind it in the chat', async () => {
    const { add, dispatcher, platform, pass } = createTimedRig()
    platform.script(fails(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 3000 })))
    await add(aDelivery('first'), aDelivery('second'))
    await dispatcher.idle()
    await pass(3000)
    expect(platform.texts()).toEqual(['first', 'second'])
  })

  it('does so while another chat is kept waiting by its platform', async () => {
    const { add, dispatcher, platform, pass } = createTimedRig()
    platform.script(fails(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 3000 })), hangs)
    await add(aDelivery('hello'), aDelivery('never answered', inChat('chat-2')))
    dispatcher.nudge()
    await vi.advanceTimersByTimeAsync(0)
    await pass(3000)
    expect(platform.texts()).toEqual(['hello'])
  })

  it('gives up on a platform that never answers, and takes the message for uncertain', async () => {
    const { add, dispatcher, platform, pass, outcomes, states } = createTimedRig()
    platform.script(hangs)
    await add(aDelivery('hello'))
    dispatcher.nudge()
    await pass(44_900)
    expect(await states()).toEqual(['1 sending'])
    await pass(200)
    expect(outcomes).toMatchObject([
      { state: 'due', uncertain: true, attempts: 1, error: expect.stringMatching(/45 s/) },
    ])
    await pass(1000)
    expect(platform.texts()).toEqual(['hello'])
  })

  it('waits longer for files, which are fetched and sent', async () => {
    const { add, dispatcher, platform, pass, outcomes, states } = createTimedRig()
    platform.script(hangs)
    const media = [{ kind: 'location', latitude: 60, longitude: 25 } as const]
    await add(aDelivery('here', { message: { ...plainMessage('en', 'here'), media } }))
    dispatcher.nudge()
    await pass(99_900)
    expect(await states()).toEqual(['1 sending'])
    await pass(200)
    expect(outcomes).toMatchObject([{ state: 'due', uncertain: true }])
  })

  it('reads again when the store had failed to answer, at the next nudge', async () => {
    let broken = true
    const { add, dispatcher, platform } = createTimedRig({
      deliveries: (real) => ({
        ...real,
        async takeDue(given) {
          if (broken) throw new Error('the database is locked')
          return real.takeDue(given)
        },
      }),
    })
    await add(aDelivery('hello'))
    await dispatcher.idle()
    expect(platform.texts()).toEqual([])
    broken = false
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['hello'])
  })
})

describe('stopping a dispatcher', () => {
  it('waits for what is under way and takes no more', async () => {
    const { add, dispatcher, platform, states } = createTimedRig()
    const answer = Promise.withResolvers<void>()
    platform.script(() => answer.promise)
    await add(aDelivery('under way'), aDelivery('waiting'))
    dispatcher.nudge()
    await vi.advanceTimersByTimeAsync(0)
    const stopped = dispatcher.stop(1000)
    answer.resolve()
    await stopped
    expect(platform.texts()).toEqual(['under way'])
    expect(await states()).toEqual(['1 due'])
    dispatcher.nudge()
    await dispatcher.idle()
    expect(platform.calls).toHaveLength(1)
  })

  it('waits for what a nudge just before it began', async () => {
    const { add, dispatcher, platform, store } = createTimedRig()
    platform.script(() => new Promise(setImmediate))
    await add(aDelivery('just in time'))
    dispatcher.nudge()
    await dispatcher.stop(1000)
    expect(platform.texts()).toEqual(['just in time'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('waits no longer than it may, and leaves the row leased', async () => {
    const { add, dispatcher, platform, pass, states } = createTimedRig()
    platform.script(hangs)
    await add(aDelivery('never answered'), aDelivery('waiting'))
    dispatcher.nudge()
    await vi.advanceTimersByTimeAsync(0)
    let stopped = false
    const stopping = dispatcher.stop(1000).then(() => {
      stopped = true
    })
    await pass(900)
    expect(stopped).toBe(false)
    await pass(100)
    await stopping
    expect((await states()).sort()).toEqual(['1 due', '1 sending'])
  })

  it('leaves no alarm behind', async () => {
    const { add, dispatcher, platform, pass } = createTimedRig()
    platform.script(fails(new DeliveryError('transient', 'down')))
    await add(aDelivery('hello'))
    await dispatcher.idle()
    await dispatcher.stop(1000)
    expect(vi.getTimerCount()).toBe(0)
    await pass(5000)
    expect(platform.calls).toHaveLength(1)
  })
})
