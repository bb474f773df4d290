import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, aQuery, aQuestion, NOON, stateAt, take } from '../../support/store-data.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const CLOSED = { state: 'resolved', dueAt: null, closedAt: NOON - 11 * DAY_MS } as const

export function personalDataContract(open: () => Promise<Store>): void {
  /** A person who has asked a question and been answered, with something in every place. */
  async function live(store: Store, user: string, at = NOON) {
    const from = { platform: 'script', user }
    const address = { ...ADDRESS, chat: `chat of ${user}` }
    const query = aQuery({ text: `question of ${user}`, message: { id: '1' }, askedAt: at })
    const update = { from, address, at }
    const known = await stateAt(store, anUpdate(update))
    const question = aQuestion(known.person.id, { ...CLOSED, text: query.text, openedAt: at, address })
    const { person } = await stateAt(store, anUpdate(update), {
      person: { allowanceAt: at, locale: 'fi' },
      changes: [
        { kind: 'query-asked', query },
        { kind: 'question-saved', question },
      ],
      deliveries: [aDelivery(`answer to ${user}`, { address })],
    })
    await store.deliveries.add([aDelivery(`digest for ${user}`, { address, lane: 'bulk' })], at)
    const message = plainMessage('en', `question of ${user}`)
    await store.transcripts.append(address.chat, { key: 'k', author: 'person', message, at })
    return { from, address, query, question, person, update }
  }

  describe('what is held on a person', () => {
    it('is exported whole', async () => {
      const store = await open()
      const { from, address, query, question, person } = await live(store, 'matti')
      await live(store, 'olga')
      const data = await store.conversations.exportPerson(from)
      expect(data).toMatchObject({
        people: [{ id: person.id, locale: 'fi', createdAt: NOON }],
        identities: [from],
        addresses: [address],
        queries: [{ id: query.id, text: query.text, services: query.services }],
        questions: [{ id: question.id, text: query.text, state: 'resolved' }],
        deliveries: [
          { chat: address.chat, message: plainMessage('en', 'answer to matti') },
          { chat: address.chat, message: plainMessage('en', 'digest for matti') },
        ],
        transcripts: [{ chat: address.chat, message: plainMessage('en', query.text) }],
      })
      expect(JSON.stringify(data)).not.toContain('olga')
    })

    it('is nothing for a stranger', async () => {
      const store = await open()
      expect(await store.conversations.exportPerson({ platform: 'script', user: 'nobody' })).toBeUndefined()
    })

    it('is erased, and nothing of anybody else', async () => {
      const store = await open()
      const matti = await live(store, 'matti')
      const olga = await live(store, 'olga')
      const before = await store.conversations.exportPerson(olga.from)
      await stateAt(store, anUpdate(matti.update), { changes: [{ kind: 'person-forgotten' }] })
      expect(await store.conversations.exportPerson(matti.from)).toBeUndefined()
      expect(await store.transcripts.since(matti.address.chat, 0, 10)).toEqual([])
      expect(await store.conversations.exportPerson(olga.from)).toEqual(before)
      const left = [...(await take(store)), ...(await take(store, { lane: 'bulk' }))]
      expect(left.map(({ address }) => address.chat)).toEqual([olga.address.chat, olga.address.chat])

      const again = await stateAt(store, anUpdate({ ...matti.update, query: { id: matti.query.id } }))
      expect(again.person.id).not.toBe(matti.person.id)
      expect(again.query).toBeUndefined()
    })

    it('may be told to the person in a last message', async () => {
      const store = await open()
      const { from, update, address } = await live(store, 'matti')
      const last = aDelivery('all erased', { address, traceless: true })
      const forgets = { changes: [{ kind: 'person-forgotten' } as const], deliveries: [last] }
      await stateAt(store, anUpdate(update), forgets)
      const [delivery] = await take(store)
      expect(delivery?.message).toEqual(last.message)
      expect(await store.conversations.exportPerson(from)).toBeUndefined()
    })

    it('may be erased while a message to the person is under way', async () => {
      const store = await open()
      const { from, update } = await live(store, 'matti')
      const [delivery] = await take(store)
      await stateAt(store, anUpdate(update), { changes: [{ kind: 'person-forgotten' }] })
      await store.deliveries.finish(delivery?.id ?? 0, { state: 'sent', at: NOON, ref: { id: '1' } })
      expect(await store.conversations.exportPerson(from)).toBeUndefined()
      expect(await store.deliveries.counts()).toEqual([])
    })
  })

  describe('retention', () => {
    const ALL = 100

    it('erases what is older than it may be kept and nothing else', async () => {
      const store = await open()
      const old = await live(store, 'old', NOON - 10 * DAY_MS)
      const fresh = await live(store, 'fresh')
      const before = await store.conversations.exportPerson(fresh.from)
      expect(await store.prune({ updates: NOON - DAY_MS, personal: NOON - DAY_MS }, ALL)).toBeGreaterThan(0)
      expect(await store.conversations.exportPerson(old.from)).toBeUndefined()
      expect(await store.transcripts.since(old.address.chat, 0, 10)).toEqual([])
      expect(await store.conversations.exportPerson(fresh.from)).toEqual(before)
      expect(await store.prune({ updates: NOON - DAY_MS, personal: NOON - DAY_MS }, ALL)).toBe(0)
    })

    it('erases the old queries of a person who still writes, and keeps questions for their own time', async () => {
      const store = await open()
      const { from, update, query, question } = await live(store, 'matti', NOON - 10 * DAY_MS)
      const [delivery] = await take(store)
      await store.deliveries.finish(delivery?.id ?? 0, { state: 'sent', at: NOON - 10 * DAY_MS, ref: { id: '1' } })
      await stateAt(store, anUpdate({ ...update, at: NOON, query: { id: query.id } }), {
        person: { allowanceAt: NOON },
      })
      await store.prune({ updates: NOON - DAY_MS, personal: NOON - DAY_MS }, ALL)
      const data = await store.conversations.exportPerson(from)
      expect(data).toMatchObject({ people: [{ locale: 'fi' }], queries: [], questions: [{ id: question.id }] })
      expect(data?.transcripts).toEqual([])
      // What has not been sent yet is not finished, however old it is.
      expect(data?.deliveries).toMatchObject([{ lane: 'bulk', state: 'due' }])
    })

    it('keeps a person who has just been heard of and has not written yet', async () => {
      const store = await open()
      await stateAt(store, anUpdate())
      await store.prune({ updates: 0, personal: NOON - DAY_MS }, ALL)
      expect(await store.conversations.exportPerson(anUpdate().from)).toBeDefined()
      await store.prune({ updates: 0, personal: NOON + 1 }, ALL)
      expect(await store.conversations.exportPerson(anUpdate().from)).toBeUndefined()
    })

    it('keeps the ids of updates for their own time', async () => {
      const store = await open()
      const update = anUpdate({ at: NOON - 2 * DAY_MS })
      await stateAt(store, update, { person: { allowanceAt: NOON } })
      await store.prune({ updates: NOON - 3 * DAY_MS, personal: NOON - DAY_MS }, ALL)
      expect(await store.conversations.handle(update, () => expect.fail('decided twice'))).toEqual({ duplicate: true })
      await store.prune({ updates: NOON - DAY_MS, personal: NOON - DAY_MS }, ALL)
      await stateAt(store, update)
    })

    it('erases at most so many rows of a kind at once', async () => {
      const store = await open()
      for (let index = 0; index < 5; index += 1) await stateAt(store, anUpdate({ at: NOON - DAY_MS }))
      const counts = []
      for (let time = 0; time < 4; time += 1) counts.push(await store.prune({ updates: NOON, personal: 0 }, 2))
      expect(counts).toEqual([2, 2, 1, 0])
    })
  })
}
