import { describe, expect, it } from 'vitest'
import { type MediaFile, plainMessage } from '../../src/message.ts'
import type { Delivery } from '../../src/store/store.ts'
import { createScriptPlatform } from '../support/script-platform.ts'
import { aDelivery } from '../support/store-data.ts'
import { createRig } from './rig.ts'

function aFile(platform: string, id: string, size: number): MediaFile {
  return { kind: 'file', name: 'a.txt', mediaType: 'text/plain', size, file: { platform, id } }
}

function withFile(file: MediaFile) {
  return aDelivery('', { message: { ...plainMessage('en', 'look'), media: [file] } })
}

describe('files on their way to another platform', () => {
  function createPair() {
    const other = createScriptPlatform({ name: 'other' })
    return { other, ...createRig({ other }) }
  }

  it('come from the platform that has them', async () => {
    const { add, dispatcher, platform, other } = createPair()
    other.files.set('f1', 'the content')
    await add(withFile(aFile('other', 'f1', 11)))
    await dispatcher.idle()
    expect(platform.shown()).toMatchObject([{ text: 'look', files: ['the content'] }])
  })

  it.each([
    ['as is said beforehand', 101, 'short'],
    ['as turns out', 5, 'x'.repeat(101)],
  ])('are refused with clear words when they are too large, %s', async (_, size, content) => {
    const { add, dispatcher, platform, other, outcomes } = createPair()
    other.files.set('f1', content)
    await add(withFile(aFile('other', 'f1', size)))
    await dispatcher.idle()
    expect(platform.shown()).toEqual([])
    expect(outcomes).toMatchObject([{ state: 'failed', error: expect.stringMatching(/more than .* "script" takes/) }])
  })

  it.each([
    ['the platform is unknown', aFile('nowhere', 'f1', 1), /"nowhere"/],
    ['they are gone', aFile('other', 'f2', 1), /no such file/],
  ])('are refused when %s', async (_, file, reason) => {
    const { add, dispatcher, platform, outcomes } = createPair()
    await add(withFile(file))
    await dispatcher.idle()
    expect(platform.shown()).toEqual([])
    expect(outcomes).toMatchObject([{ state: 'failed', error: expect.stringMatching(reason) }])
  })
})

describe('what a dispatcher passes on', () => {
  it('is the message that is answered', async () => {
    const { add, dispatcher, platform } = createRig()
    const [first] = await add(aDelivery('question'))
    await add(aDelivery('answer', { replyTo: { delivery: first ?? 0 } }))
    await add(aDelivery('to a person', { replyTo: { ref: { id: 'theirs' } } }))
    await dispatcher.idle()
    expect(platform.shown().map(({ replyTo }) => replyTo)).toEqual([undefined, { id: 'm1' }, { id: 'theirs' }])
  })

  it('is each outcome with its delivery', async () => {
    const seen: Delivery[] = []
    const { add, dispatcher } = createRig({ onOutcome: (_lane, _outcome, delivery) => seen.push(delivery) })
    const ids = await add(aDelivery('one'), aDelivery('two'))
    await dispatcher.idle()
    expect(seen.map(({ id }) => id)).toEqual(ids)
  })
})
