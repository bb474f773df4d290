import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../src/errors.ts'
import { createScriptPlatform, fails } from '../support/script-platform.ts'
import { ADDRESS, aDelivery, anUpdate, LEASE_MS, stateAt, take } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const inChat = (chat: string) => ({ address: { ...ADDRESS, chat } })

describe('dispatching', () => {
  it('sends what is due, to its address and with its own key', async () => {
    const { add, dispatcher, platform, store } = createRig()
    const address = { ...ADDRESS, thread: 't1' }
    const [id] = await add(aDelivery('hello', { address }))
    await dispatcher.idle()
    expect(platform.shown()).toEqual([{ to: address, ref: { id: 'm1' }, text: 'hello', key: String(id) }])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('keeps the order within each of many chats', async () => {
    const { add, dispatcher, platform } = createRig({ concurrency: 4 })
    const deliveries = Array.from({ length: 60 }, (_, index) => aDelivery(`${index}`, inChat(`chat-${index % 5}`)))
    // Some answer late, so that an order kept by luck would break.
    platform.script(...deliveries.map((_, index) => () => new Promise((done) => setImmediate(done, index))))
    await add(...deliveries)
    await dispatcher.idle()
    const shown = platform.shown()
    for (let chat = 0; chat < 5; chat += 1) {
      const texts = shown.filter(({ to }) => to.chat === `chat-${chat}`).map(({ text }) => Number(text))
      expect(texts).toEqual(Array.from({ length: 12 }, (_, index) => index * 5 + chat))
    }
  })

  it('has no more under way than it may', async () => {
    const { add, dispatcher, platform } = createRig({ concurrency: 3 })
    let underWay = 0
    let most = 0
    const step = async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise(setImmediate)
      underWay -= 1
    }
    platform.script(...Array.from({ length: 20 }, () => step))
    await add(...Array.from({ length: 20 }, (_, index) => aDelivery('x', inChat(`${index}`))))
    await dispatcher.idle()
    expect(platform.shown()).toHaveLength(20)
    expect(most).toBe(3)
  })

  it('sends its own lane only', async () => {
    const { add, dispatcher, platform, states } = createRig({ lane: 'bulk' })
    await add(aDelivery('reply'), aDelivery('digest', { lane: 'bulk' }))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['digest'])
    expect(await states()).toEqual(['1 due'])
  })

  it('waits out a rate limit and the chat waits with it, other chats do not', async () => {
    const { add, dispatcher, platform, later, states } = createRig()
    platform.script(fails(new DeliveryError('rate-limited', 'slow down', { retryAfterMs: 30_000 })))
    await add(aDelivery('first'), aDelivery('second'), aDelivery('elsewhere', inChat('chat-2')))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['elsewhere'])
    await later(29_999)
    expect(platform.texts()).toEqual(['elsewhere'])
    expect(await states()).toEqual(['2 due'])
    await later(1)
    expect(platform.texts()).toEqual(['elsewhere', 'first', 'second'])
  })

  it('tries again later after a passing failure', async () => {
    const { add, dispatcher, platform, later, outcomes } = createRig()
    const failure = fails(new DeliveryError('transient', 'down'))
    platform.script(failure, failure)
    await add(aDelivery('hello'))
    await dispatcher.idle()
    await later(499)
    expect(platform.calls).toHaveLength(1)
    await later(1)
    expect(platform.calls).toHaveLength(2)
    await later(1000)
    expect(platform.texts()).toEqual(['hello'])
    expect(outcomes.map(({ state }) => state)).toEqual(['due', 'due', 'sent'])
    expect(outcomes[1]).toMatchObject({ attempts: 2, error: 'down' })
  })

  it('keeps what is for a platform that is switched off', async () => {
    const { add, dispatcher, states, outcomes } = createRig()
    await add(aDelivery('hello', { address: { platform: 'off', chat: '1' } }))
    await dispatcher.idle()
    expect(await states()).toEqual(['1 due'])
    expect(outcomes).toMatchObject([{ attempts: 1, uncertain: false, error: expect.stringContaining('"off"') }])
  })

  it('marks the address of somebody who cannot be reached, and a new message clears it', async () => {
    const { store, dispatcher, platform, clock } = createRig()
    const addresses = async () => (await store.conversations.exportPerson(anUpdate().from))?.addresses
    platform.script(fails(new DeliveryError('unreachable', 'blocked')))
    await stateAt(store, anUpdate(), { deliveries: [aDelivery('hello')] })
    await dispatcher.idle()
    expect(await addresses()).toMatchObject([{ unreachableSince: clock.now }])
    await stateAt(store, anUpdate())
    expect(await addresses()).toMatchObject([{ unreachableSince: null }])
  })

  it.each([
    ['an error of its own', new TypeError('x is not a function'), /x is not a function/],
    ['a text', 'no', /no/],
    ['nothing', undefined, /undefined/],
    ['null', null, /null/],
    ['an object', { code: 500 }, /500/],
    ['something without a prototype', Object.create(null), /./],
    ['a symbol', Symbol('odd'), /odd/],
  ])('fails the delivery of a platform that throws %s, and goes on', async (_, rubbish, reason) => {
    const { add, dispatcher, platform, outcomes } = createRig()
    platform.script(fails(rubbish))
    await add(aDelivery('lost'), aDelivery('next'))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['next'])
    expect(outcomes).toMatchObject([{ state: 'failed', error: expect.stringMatching(reason) }, { state: 'sent' }])
  })

  it('records the outcome even when whoever counts it fails', async () => {
    const onOutcome = () => {
      throw new Error('the metrics are broken')
    }
    const { add, dispatcher, platform, store } = createRig({ onOutcome })
    await add(aDelivery('hello'), aDelivery('next'))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['hello', 'next'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('leaves the lease to run out when the outcome cannot be recorded', async () => {
    let broken = true
    const deliveries: Parameters<typeof createRig>[0] = {
      deliveries: (real) => ({
        ...real,
        async finish(...given) {
          if (broken) throw new Error('the disk is full')
          await real.finish(...given)
        },
      }),
    }
    const { add, dispatcher, platform, store, later, states, clock } = createRig(deliveries)
    await add(aDelivery('hello'))
    await dispatcher.idle()
    expect(await states()).toEqual(['1 sending'])
    broken = false
    await later(120_000)
    expect(await store.deliveries.reclaim(clock.now, () => false)).toBe(1)
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['hello', 'hello'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('leaves alone what another process has under way', async () => {
    const { add, dispatcher, platform, store } = createRig()
    await add(aDelivery('theirs'), aDelivery('after it'))
    const [theirs] = await take(store, { owner: 'other', leaseUntil: LEASE_MS })
    await dispatcher.idle()
    expect(platform.calls).toEqual([])
    await store.deliveries.finish(theirs?.id ?? 0, { state: 'sent', at: 0, ref: { id: 'x' } })
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['after it'])
  })
})

describe('a delivery that may have arrived', () => {
  const lost = fails(new DeliveryError('uncertain', 'the answer was lost'))

  /** The platform shows the message and its answer is lost. */
  async function sendAndLose(repeats: 'idempotent' | 'may-repeat' | 'must-not-repeat') {
    const platform = createScriptPlatform({ repeats })
    const rig = createRig({ platform })
    const { send } = platform
    let first = true
    platform.send = async (...given) => {
      const ref = await send(...given)
      if (!first) return ref
      first = false
      throw new DeliveryError('uncertain', 'the answer was lost')
    }
    await rig.add(aDelivery('hello'), aDelivery('next'))
    await rig.dispatcher.idle()
    await rig.later(60_000)
    return rig
  }

  it('is shown once where sends are idempotent', async () => {
    const { platform, store } = await sendAndLose('idempotent')
    expect(platform.texts()).toEqual(['hello', 'next'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('may be shown twice where a reply survives that', async () => {
    const { platform, store } = await sendAndLose('may-repeat')
    expect(platform.texts()).toEqual(['hello', 'hello', 'next'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('waits for somebody to look where it must not be shown twice', async () => {
    const { platform, states } = await sendAndLose('must-not-repeat')
    expect(platform.texts()).toEqual(['hello', 'next'])
    expect(await states()).toEqual(['1 unconfirmed'])
  })

  it('is not sent again by a process that finds it left behind, where it must not be shown twice', async () => {
    const { add, store, dispatcher, platform, states, clock } = createRig({
      platform: createScriptPlatform({ repeats: 'must-not-repeat' }),
    })
    await add(aDelivery('hello'))
    await take(store, { owner: 'gone' })
    await store.deliveries.reclaim(clock.now, (owner) => owner === 'gone')
    await dispatcher.idle()
    expect(platform.calls).toEqual([])
    expect(await states()).toEqual(['1 unconfirmed'])
  })

  it.each([true, false])('is not posted twice in place of an edit, on a platform with edits: %s', async (edits) => {
    const platform = createScriptPlatform({ repeats: 'must-not-repeat', edits })
    const { add, dispatcher, states, later } = createRig({ platform })
    // The message to edit is gone, so that the new text is posted anew; then the answer to that is lost.
    platform.script(...(edits ? [fails(new DeliveryError('rejected', 'gone')), lost] : [lost]))
    await add(aDelivery('new text', { edits: { ref: { id: 'gone' } } }))
    await dispatcher.idle()
    await later(60_000)
    await later(60_000)
    expect(platform.calls.filter(({ kind }) => kind === 'send')).toHaveLength(1)
    expect(await states()).toEqual(['1 unconfirmed'])
  })
})
