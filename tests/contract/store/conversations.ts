import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../../src/message.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, aQuery, deciding, NOON, stateAt, take } from '../../support/store-data.ts'

export function conversationContract(open: () => Promise<Store>): void {
  describe('handling an update', () => {
    it('makes a person on first contact and knows them by platform and user', async () => {
      const store = await open()
      const first = await stateAt(store, anUpdate())
      const again = await stateAt(store, anUpdate())
      const other = await stateAt(store, anUpdate({ from: { platform: 'script', user: 'user-2' } }))
      const elsewhere = await stateAt(store, anUpdate({ from: { platform: 'other', user: 'user-1' } }))
      expect(first.person).toMatchObject({
        locale: null,
        detected: null,
        country: null,
        greetedAt: null,
        warned: false,
        role: 'traveller',
        ban: null,
      })
      expect(first.person.createdAt).toBe(NOON)
      expect(again.person).toEqual(first.person)
      expect(new Set([first, other, elsewhere].map(({ person }) => person.id)).size).toBe(3)
    })

    it('makes nobody known by an update that is only about those who are', async () => {
      const store = await open()
      const update = anUpdate({ onlyKnown: true })
      expect(await store.conversations.handle(update, deciding({}))).toEqual({ duplicate: true })
      expect(await store.conversations.exportPerson(update.from)).toBeUndefined()
      await stateAt(store, anUpdate())
      expect(await stateAt(store, anUpdate({ onlyKnown: true }))).toBeDefined()
    })

    it('shows what it would decide, and keeps nothing of it', async () => {
      const store = await open()
      const update = anUpdate()
      const decide = deciding({ person: { locale: 'sv' }, deliveries: [aDelivery('once')] })
      expect(await store.conversations.preview(update, decide)).toMatchObject({ person: { locale: 'sv' } })
      expect(await store.conversations.exportPerson(update.from)).toBeUndefined()
      await store.conversations.handle(update, deciding({ person: { locale: 'fi' } }))
      const again = await store.conversations.preview(update, (state) => ({
        ...deciding({})(state),
        result: state.person.locale,
      }))
      expect(again?.result).toBe('fi')
      expect(await take(store)).toEqual([])
    })

    it('shows nothing for an update that is only about those who are known', async () => {
      const store = await open()
      const update = anUpdate({ onlyKnown: true })
      expect(await store.conversations.preview(update, deciding({}))).toBeUndefined()
    })

    it('keeps every field of the person as decided', async () => {
      const store = await open()
      const wanted = {
        locale: 'fi',
        detected: 'ru',
        country: 'ee',
        greetedAt: NOON + 1,
        allowance: 7,
        allowanceAt: NOON + 2,
        warned: true,
        role: 'moderator',
        ban: 'shadow',
      } as const
      const { person } = await stateAt(store, anUpdate(), { person: wanted })
      expect((await stateAt(store, anUpdate())).person).toEqual({ ...person, ...wanted })
    })

    it('handles an update once, and the same id of another platform as another update', async () => {
      const store = await open()
      const update = anUpdate()
      const decide = deciding({ person: { locale: 'sv' }, deliveries: [aDelivery('once')] })
      expect(await store.conversations.handle(update, decide)).toMatchObject({ duplicate: false })
      let decided = false
      const second = await store.conversations.handle(update, (state) => {
        decided = true
        return decide(state)
      })
      expect(second).toEqual({ duplicate: true })
      expect(decided).toBe(false)
      expect(await take(store)).toHaveLength(1)
      const elsewhere = { ...update, from: { platform: 'other', user: 'user-1' } }
      expect(await store.conversations.handle(elsewhere, decide)).toMatchObject({ duplicate: false })
    })

    it('rolls everything back when deciding throws, so that the update can be handled again', async () => {
      const store = await open()
      const { person } = await stateAt(store, anUpdate())
      const update = anUpdate({ from: { platform: 'script', user: 'newcomer' } })
      const failing = store.conversations.handle(update, () => {
        throw new Error('the decision failed')
      })
      await expect(failing).rejects.toThrow('the decision failed')
      expect(await store.conversations.exportPerson(update.from)).toBeUndefined()
      const handled = await stateAt(store, update)
      expect(handled.person.id).not.toBe(person.id)
    })

    it('rolls back what was written before a change that fails', async () => {
      const store = await open()
      const query = aQuery()
      await stateAt(store, anUpdate(), { changes: [{ kind: 'query-asked', query }] })
      const update = anUpdate()
      const decide = deciding({
        person: { locale: 'et' },
        deliveries: [aDelivery('must not stay')],
        changes: [{ kind: 'query-asked', query }],
      })
      await expect(store.conversations.handle(update, decide)).rejects.toThrow()
      expect(await take(store)).toEqual([])
      expect((await stateAt(store, update)).person.locale).toBeNull()
    })

    it('refuses a decision that is made later, at compile time and when run', async () => {
      const store = await open()
      const update = anUpdate()
      const decide = deciding({ deliveries: [aDelivery('too late')] })
      // @ts-expect-error: an async decide would commit outside its transaction
      const late = store.conversations.handle(update, async (state) => decide(state))
      await expect(late).rejects.toThrow()
      const promising = () =>
        // @ts-expect-error: nor may its result be a promise
        store.conversations.handle(update, (state) => ({ ...decide(state), result: Promise.resolve(1) }))
      expect(promising).toBeTypeOf('function')
      expect(await take(store)).toEqual([])
      expect(await store.conversations.handle(update, decide)).toMatchObject({ duplicate: false })
    })

    it('returns the ids of the deliveries in order', async () => {
      const store = await open()
      const { deliveries } = await stateAt(store, anUpdate(), { deliveries: [aDelivery('a'), aDelivery('b')] })
      expect(deliveries).toHaveLength(2)
      expect(deliveries[0]).toBeLessThan(deliveries[1] ?? 0)
      expect((await take(store))[0]?.id).toBe(deliveries[0])
    })
  })

  describe('queries', () => {
    it('finds a query by its id, whole, with the delivery that answered it', async () => {
      const store = await open()
      const query = aQuery({ message: { id: 'm1' } })
      const asked = await stateAt(store, anUpdate(), {
        changes: [{ kind: 'query-asked', query }],
        deliveries: [aDelivery('call 112'), aDelivery('the card')],
      })
      const state = await stateAt(store, anUpdate({ query: { id: query.id } }))
      expect(state.query).toEqual(query)
      expect(state.answer).toBe(asked.deliveries[1])
    })

    it.each(['17', 'a/b', '/', '["x"]', 'ключ ä'])('finds a query by the message %j of its chat', async (id) => {
      const store = await open()
      const query = aQuery({ message: { id } })
      await stateAt(store, anUpdate(), { changes: [{ kind: 'query-asked', query }] })
      expect((await stateAt(store, anUpdate({ query: { message: { id } } }))).query).toEqual(query)
      const elsewhere = anUpdate({ address: { ...ADDRESS, chat: 'chat-2' }, query: { message: { id } } })
      expect((await stateAt(store, elsewhere)).query).toBeUndefined()
    })

    it('shows a query to nobody but its person', async () => {
      const store = await open()
      const query = aQuery({ message: { id: 'm1' } })
      await stateAt(store, anUpdate(), { changes: [{ kind: 'query-asked', query }] })
      const from = { platform: 'script', user: 'somebody-else' }
      expect((await stateAt(store, anUpdate({ from, query: { id: query.id } }))).query).toBeUndefined()
      expect((await stateAt(store, anUpdate({ from, query: { message: { id: 'm1' } } }))).query).toBeUndefined()
    })

    it('rates a query, and forgets the rating with the answer when the query is revised', async () => {
      const store = await open()
      const query = aQuery({ message: { id: 'm1' } })
      await stateAt(store, anUpdate(), { changes: [{ kind: 'query-asked', query }], deliveries: [aDelivery('first')] })
      await stateAt(store, anUpdate(), {
        changes: [{ kind: 'query-rated', queryId: query.id, helped: false, entry: null }],
      })
      const rated = await stateAt(store, anUpdate({ query: { id: query.id } }))
      expect(rated.query).toEqual({ ...query, helped: false })

      const revised = { ...query, text: 'Where is my visa?', decision: 'none', services: [], country: null }
      const revising = await stateAt(store, anUpdate(), {
        changes: [{ kind: 'query-revised', query: revised }],
        deliveries: [aDelivery('second')],
      })
      const state = await stateAt(store, anUpdate({ query: { id: query.id } }))
      expect(state.query).toEqual(revised)
      expect(state.answer).toBe(revising.deliveries[0])
    })

    it('keeps the answer of a query that is revised without a reply', async () => {
      const store = await open()
      const query = aQuery()
      const asked = await stateAt(store, anUpdate(), {
        changes: [{ kind: 'query-asked', query }],
        deliveries: [aDelivery('the card')],
      })
      await stateAt(store, anUpdate(), { changes: [{ kind: 'query-revised', query }] })
      expect((await stateAt(store, anUpdate({ query: { id: query.id } }))).answer).toBe(asked.deliveries[0])
    })
  })

  describe('reachability', () => {
    const unreachableSince = async (store: Store) =>
      (await store.conversations.exportPerson(anUpdate().from))?.addresses?.map((row) => row.unreachableSince)

    it('is remembered for the chat until the person writes again', async () => {
      const store = await open()
      await stateAt(store, anUpdate())
      expect(await unreachableSince(store)).toEqual([null])
      const change = { kind: 'reachability', address: ADDRESS, reachable: false } as const
      await stateAt(store, anUpdate({ at: NOON + 5 }), { changes: [change] })
      expect(await unreachableSince(store)).toEqual([NOON + 5])
      await stateAt(store, anUpdate({ at: NOON + 9 }))
      expect(await unreachableSince(store)).toEqual([null])
    })

    it('is marked by a delivery that finds nobody there', async () => {
      const store = await open()
      await stateAt(store, anUpdate(), {
        deliveries: [{ ...aDelivery('hello'), message: plainMessage('en', 'hello') }],
      })
      const [delivery] = await take(store)
      const outcome = { state: 'failed', at: NOON + 7, error: 'blocked', unreachable: true } as const
      await store.deliveries.finish(delivery?.id ?? 0, outcome)
      expect(await unreachableSince(store)).toEqual([NOON + 7])
      await stateAt(store, anUpdate())
      expect(await unreachableSince(store)).toEqual([null])
    })

    it('does not take a group for the address of a person', async () => {
      const store = await open()
      await stateAt(store, anUpdate({ direct: false, address: { ...ADDRESS, chat: 'group' } }))
      expect(await unreachableSince(store)).toEqual([])
    })
  })
}
