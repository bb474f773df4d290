import { describe, expect, it } from 'vitest'
import type { Repeats, SendOptions } from '../../src/bots/platform.ts'
import { DeliveryError } from '../../src/errors.ts'
import { repeatsOf } from '../../src/queue/transmit.ts'
import type { Delivery, NewDelivery } from '../../src/store/store.ts'
import { anAnnouncement } from '../contract/store/outreach-data.ts'
import { createScriptPlatform, fails } from '../support/script-platform.ts'
import { ADDRESS, aDelivery, NOON, take } from '../support/store-data.ts'
import { createRig } from './rig.ts'

const ELSEWHERE = { address: { ...ADDRESS, chat: 'chat-2' } }
const lost = fails(new DeliveryError('uncertain', 'the answer was lost'))

/** A chat platform on which an announcement stands; `repeatsForMs` as in the port. */
async function announcing(options: { repeats?: Repeats; repeatsForMs?: number } = {}) {
  const { repeatsForMs } = options
  const script = createScriptPlatform({ repeats: options.repeats ?? 'may-repeat' })
  const broadcasts: SendOptions['broadcast'][] = []
  const { send } = script
  const platform = Object.assign(script, {
    ...(repeatsForMs !== undefined && { repeatsForMs }),
    send: (...given: Parameters<typeof send>) => {
      broadcasts.push(given[2].broadcast)
      return send(...given)
    },
  })
  const rig = createRig({ platform, lane: 'bulk' })
  const announcement = anAnnouncement()
  const entry = { actorId: null, action: 'written', questionId: null, subjectId: null, detail: null, at: NOON }
  await rig.store.outreach.createAnnouncement(announcement, entry)
  const post = (text: string, given: Partial<NewDelivery> = {}) =>
    aDelivery(text, { lane: 'bulk', announcement: { id: announcement.id, kind: 'post' }, ...given })
  const sends = () => platform.calls.filter(({ kind }) => kind === 'send').map(({ text }) => text)
  return { ...rig, platform, post, broadcasts, sends }
}

describe('an announcement in a chat', () => {
  it('goes to those who follow the chat as well, and other messages do not', async () => {
    const { add, dispatcher, post, broadcasts } = await announcing()
    await add(post('news'), aDelivery('digest', { lane: 'bulk', ...ELSEWHERE }))
    await dispatcher.idle()
    expect(broadcasts).toEqual([true, undefined])
  })

  it('whose answer was lost is for somebody to look at, while a digest is sent again', async () => {
    const { add, dispatcher, platform, post, sends, later, states, store } = await announcing()
    platform.script(lost, lost)
    const [id] = await add(post('news'), aDelivery('digest', { lane: 'bulk', ...ELSEWHERE }))
    await dispatcher.idle()
    await later(600_000)
    expect(sends()).toEqual(['news', 'digest', 'digest'])
    expect(await states()).toEqual(['1 unconfirmed'])
    const { items } = await store.outreach.deliveries(['unconfirmed'], 0, 9)
    expect(items).toMatchObject([{ id, error: 'the answer was lost' }])
    await store.outreach.retry({ id: id ?? 0 }, NOON)
    await dispatcher.idle()
    expect(platform.texts()).toEqual(['digest', 'news'])
  })

  it('that a process has left behind is not sent by the next one', async () => {
    const { add, store, dispatcher, post, sends, states, clock } = await announcing()
    await add(post('news'))
    await take(store, { lane: 'bulk', owner: 'gone' })
    await store.deliveries.reclaim(clock.now, (owner) => owner === 'gone')
    await dispatcher.idle()
    expect(sends()).toEqual([])
    expect(await states()).toEqual(['1 unconfirmed'])
  })

  it('is sent again while the platform knows its key', async () => {
    const { add, dispatcher, platform, post, sends, later, states } = await announcing({ repeatsForMs: 60_000 })
    platform.script(lost)
    await add(post('news'))
    await dispatcher.idle()
    await later(59_999)
    expect(sends()).toEqual(['news', 'news'])
    expect(await states()).toEqual([])
  })

  it('is not sent again once the platform may have forgotten its key', async () => {
    const { add, dispatcher, platform, post, sends, later, states } = await announcing({ repeatsForMs: 60_000 })
    platform.script(lost)
    await add(post('news'))
    await dispatcher.idle()
    await later(60_000)
    expect(sends()).toEqual(['news'])
    expect(await states()).toEqual(['1 unconfirmed'])
  })

  it('waits for its picture, and is in no doubt while that is fetched', async () => {
    const { add, dispatcher, platform, post, sends, later, outcomes } = await announcing()
    platform.download = async () => {
      throw new DeliveryError('uncertain', 'no answer')
    }
    const picture = { kind: 'photo', name: 'a.png', mediaType: 'image/png', size: 1 } as const
    const media = [{ ...picture, file: { platform: platform.name, id: 'f1' } }]
    await add(post('news', { message: { locale: 'en', blocks: [], media } }))
    await dispatcher.idle()
    await later(600_000)
    expect(sends()).toHaveLength(2)
    expect(outcomes).toMatchObject([
      { state: 'due', uncertain: false },
      { state: 'due', uncertain: false },
    ])
  })
})

describe('what a second attempt would do', () => {
  const before = { createdAt: NOON }
  const cases: readonly [Repeats, number | undefined, Delivery['announcement'], number, Repeats][] = [
    ['may-repeat', undefined, null, 1e9, 'may-repeat'],
    ['may-repeat', 1000, null, 1e9, 'may-repeat'],
    ['may-repeat', undefined, 'post', 0, 'must-not-repeat'],
    ['may-repeat', 1000, 'correction', 999, 'idempotent'],
    ['may-repeat', 1000, 'post', 1000, 'must-not-repeat'],
    ['idempotent', undefined, 'post', 1e9, 'idempotent'],
    ['idempotent', undefined, null, 1e9, 'idempotent'],
    ['idempotent', 1000, 'post', 999, 'idempotent'],
    ['idempotent', 1000, 'post', 1000, 'must-not-repeat'],
    ['must-not-repeat', undefined, 'post', 0, 'must-not-repeat'],
    ['must-not-repeat', 1000, 'post', 0, 'must-not-repeat'],
  ]
  it.each(cases)(
    '%s for %s ms, as announcement %s after %s ms: %s',
    (repeats, forMs, announcement, after, expected) => {
      const outlet = { ...createScriptPlatform({ repeats }), ...(forMs !== undefined && { repeatsForMs: forMs }) }
      expect(repeatsOf(outlet, { ...before, announcement }, NOON + after)).toBe(expected)
    },
  )
})
