import { describe, expect, it } from 'vitest'
import { DeliveryError } from '../../src/errors.ts'
import { plainMessage } from '../../src/message.ts'
import { createScriptPlatform, fails } from '../support/script-platform.ts'
import { aDelivery } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const REJECTED = fails(new DeliveryError('rejected', 'too old'))

describe('an edit', () => {
  it('changes the message that an earlier delivery sent, later that was sent', async () => {
    const { add, dispatcher, platform, later } = createRig()
    platform.script(fails(new DeliveryError('transient', 'down')))
    const [first] = await add(aDelivery('old'))
    await add(aDelivery('new', { edits: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    expect(platform.calls).toHaveLength(1)
    await later(1000)
    expect(platform.calls.map(({ kind, text }) => [kind, text])).toEqual([
      ['send', 'old'],
      ['send', 'old'],
      ['edit', 'new'],
    ])
    expect(platform.texts()).toEqual(['new'])
  })

  it('is sent anew when the platform refuses it, and the next edit changes that message', async () => {
    const { add, dispatcher, platform } = createRig()
    const [first] = await add(aDelivery('one'))
    await dispatcher.idle()
    platform.script(REJECTED)
    const [second] = await add(aDelivery('two', { edits: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['one', 'two'])
    await add(aDelivery('three', { edits: { delivery: second ?? 0 } }))
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['one', 'three'])
  })

  it('is sent anew when nothing was shown to edit', async () => {
    const { add, dispatcher, platform } = createRig()
    platform.script(REJECTED)
    const [first] = await add(aDelivery('old'))
    await add(aDelivery('new', { edits: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'send'])
    expect(platform.texts()).toEqual(['new'])
  })

  it('is sent anew where messages cannot be edited', async () => {
    const { add, dispatcher, platform } = createRig({ platform: createScriptPlatform({ edits: false }) })
    await add(aDelivery('new', { edits: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['send'])
  })

  it('is tried again, not sent anew, later a passing failure', async () => {
    const { add, dispatcher, platform, later } = createRig()
    const [first] = await add(aDelivery('old'))
    await dispatcher.idle()
    platform.script(fails(new DeliveryError('transient', 'down')), fails(new DeliveryError('uncertain', 'lost')))
    await add(aDelivery('new', { edits: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    await later(1000)
    await later(2000)
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['send', 'edit', 'edit', 'edit'])
    expect(platform.texts()).toEqual(['new'])
  })

  it.each([
    ['files', { media: [{ kind: 'location', latitude: 60, longitude: 25 } as const] }],
    ['a thread', { thread: { title: 'Question' } }],
  ])('of a message with %s fails when it is refused, and nothing is sent', async (_, extras) => {
    const { add, dispatcher, platform, outcomes } = createRig()
    platform.script(REJECTED)
    const message = { ...plainMessage('en', 'new'), ...extras }
    await add(aDelivery('', { message, edits: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['edit'])
    expect(outcomes).toMatchObject([{ state: 'failed', error: 'too old' }])
  })

  it('of a message with files fails where messages cannot be edited', async () => {
    const { add, dispatcher, platform, states } = createRig({ platform: createScriptPlatform({ edits: false }) })
    const media = [{ kind: 'location', latitude: 60, longitude: 25 } as const]
    await add(aDelivery('', { message: { ...plainMessage('en', 'new'), media }, edits: { ref: { id: 'm1' } } }))
    await dispatcher.idle()
    expect(platform.calls).toEqual([])
    expect(await states()).toEqual(['1 failed'])
  })

  it('does not open a thread only to close it, when nothing was shown to edit', async () => {
    const { add, dispatcher, platform, states } = createRig()
    platform.script(REJECTED)
    const [first] = await add(aDelivery('offer'))
    const message = { ...plainMessage('en', 'over'), thread: { title: 'Question', closed: true as const } }
    await add(aDelivery('', { message, edits: { delivery: first ?? 0 } }))
    await dispatcher.idle()
    expect(platform.calls.map(({ kind }) => kind)).toEqual(['send'])
    expect(await states()).toEqual(['2 failed'])
  })
})
