import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../src/errors.ts'
import { createScriptPlatform, fails } from '../support/script-platform.ts'
import { aDelivery } from '../support/store-data.ts'
import { createRig } from './rig.ts'

describe('a removal', () => {
  it('takes back what an earlier delivery sent, and tells which message that was', async () => {
    const { add, dispatcher, platform, outcomes, store } = createRig()
    const [first] = await add(aDelivery('said too much'), aDelivery('stays'))
    await add(aDelivery('', { removes: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['stays'])
    expect(outcomes.at(-1)).toMatchObject({ state: 'sent', ref: { id: 'm1' } })
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('is done at once when nothing was sent, even where the platform is switched off', async () => {
    const { add, dispatcher, platform, outcomes, store } = createRig({
      deliveries: (real) => ({
        ...real,
        takeDue: async (given) => (await real.takeDue(given)).map((delivery) => ({ ...delivery, removes: null })),
      }),
    })
    await add(aDelivery(''), aDelivery('', { address: { platform: 'off', chat: '1' } }))
    await dispatcher.idle()
    expect(platform.calls).toEqual([])
    expect(outcomes.map(({ state }) => state)).toEqual(['sent', 'sent'])
    expect(await store.deliveries.counts()).toEqual([])
  })

  it('is tried again when nobody knows whether it was done, and never sends anything', async () => {
    const platform = createScriptPlatform({ repeats: 'must-not-repeat' })
    const { add, dispatcher, later } = createRig({ platform })
    await add(aDelivery('said too much'))
    await dispatcher.idle()
    const lost = fails(new DeliveryError('uncertain', 'the answer was lost'))
    platform.script(lost, lost)
    await add(aDelivery('', { removes: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    await later(1000)
    await later(2000)
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'remove', 'remove', 'remove'])
    expect(platform.texts()).toEqual([])
  })

  it('that comes too late puts its own message in the place of the other', async () => {
    const { add, dispatcher, platform, outcomes } = createRig()
    await add(aDelivery('said too much'))
    await dispatcher.idle()
    platform.script(fails(new DeliveryError('rejected', 'older than two days')))
    await add(aDelivery('taken back', { removes: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['taken back'])
    expect(outcomes.at(-1)).toMatchObject({ state: 'sent', ref: { id: 'm1' } })
  })

  it('fails when it comes too late and the platform knows no edits', async () => {
    const { add, dispatcher, platform, states } = createRig({ platform: createScriptPlatform({ edits: false }) })
    platform.script(fails(new DeliveryError('rejected', 'older than two days')))
    await add(aDelivery('', { removes: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['remove'])
    expect(await states()).toEqual(['1 failed'])
  })
})
