import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Desk } from '../../../src/relay/responder.ts'
import type { Store } from '../../../src/store/store.ts'
import {
  ADDRESS,
  aDelivery,
  anUpdate,
  aQuery,
  aQuestion,
  aRelayedMessage,
  aResponder,
  NOON,
  sendAll,
  stateAt,
} from '../../support/store-data.ts'
import { asker, openQuestion, personOf, save } from './relay-data.ts'

const HASH = createHash('sha256').update('ABCD-2345').digest('hex')

export function relayPeopleContract(open: () => Promise<Store>): void {
  describe('those who answer', () => {
    it('are kept whole, with the claims they have open', async () => {
      const store = await open()
      const { person, update } = await asker(store, 'anna')
      expect((await stateAt(store, update())).relay).toMatchObject({ responder: undefined, openClaims: 0 })
      for (const state of ['claimed', 'answered', 'resolved'] as const) {
        const closedAt = state === 'resolved' ? NOON : null
        await openQuestion(store, 'olga', { state, claimantId: person.id, closedAt })
      }
      const { question } = await openQuestion(store, 'olga')
      const responder = aResponder(person.id, { hours: null, awayUntil: NOON, focus: question.id, topics: ['t'] })
      await save(store, { kind: 'responder-saved', responder: aResponder(person.id) })
      await save(store, { kind: 'responder-saved', responder })
      expect((await stateAt(store, update())).relay).toMatchObject({ responder, openClaims: 2 })
      const applied = aResponder((await personOf(store, 'ben')).id, { state: 'applied', joinedAt: NOON + 1 })
      await save(store, { kind: 'responder-saved', responder: applied })
      expect(await store.relay.responders(0, 9)).toEqual({ items: [responder, applied], total: 2 })
      expect(await store.relay.responders(1, 1)).toEqual({ items: [applied], total: 2 })
    })

    it('are those who may be offered a question: active, not banned, reachable; with how long others waited', async () => {
      const store = await open()
      const away = (chat: string) =>
        ({ kind: 'reachability', address: { ...ADDRESS, chat }, reachable: false }) as const
      for (const user of ['active', 'applied', 'banned', 'blocked'] as const) {
        const { id } = await personOf(store, user, user === 'active' ? { role: 'moderator' } : {})
        const state = user === 'applied' ? 'applied' : 'active'
        const address = { ...ADDRESS, chat: `chat of ${user}` }
        await save(store, { kind: 'responder-saved', responder: aResponder(id, { name: user, state, address }) })
        if (user === 'banned') await save(store, { kind: 'standing-changed', personId: id, ban: 'ban' })
        if (user === 'active') await openQuestion(store, 'olga', { state: 'claimed', claimantId: id })
      }
      await stateAt(store, anUpdate(), { changes: [away('chat of blocked')] })
      const desk: Desk = { address: { ...ADDRESS, chat: 'desk' }, name: 'Desk', locales: ['fi'], addedAt: NOON }
      await save(store, { kind: 'desk-saved', desk: { ...desk, name: 'Old' } }, { kind: 'desk-saved', desk })
      await openQuestion(store, 'olga', { claimedAt: NOON + 60_000 })
      await openQuestion(store, 'olga', { claimedAt: NOON + 90_000 })
      await openQuestion(store, 'olga', { locale: 'ru', claimedAt: NOON + 1 })
      const { relay } = await stateAt(store, anUpdate({ relay: { roster: true } }))
      expect(relay.roster.responders).toMatchObject([{ name: 'active', role: 'moderator', openClaims: 1 }])
      expect(relay.roster.desks).toEqual([desk])
      expect([...relay.roster.waits].sort((a, b) => a.locale.localeCompare(b.locale))).toEqual([
        { locale: 'en', waited: 90_000 },
        { locale: 'en', waited: 60_000 },
        { locale: 'ru', waited: 1 },
      ])
    })

    it('are told of the desk of their chat, until it is removed', async () => {
      const store = await open()
      const address = { ...ADDRESS, chat: 'desk' }
      const desk: Desk = { address, name: 'Desk', locales: [], addedAt: NOON }
      await save(store, { kind: 'desk-saved', desk })
      const update = () => anUpdate({ address: { ...address, thread: 't1' }, direct: false })
      expect((await stateAt(store, update())).relay.desk).toEqual(desk)
      await save(store, { kind: 'desk-removed', address })
      expect((await stateAt(store, update())).relay.desk).toBeUndefined()
    })

    it('have a standing, which operators may change for somebody not yet known', async () => {
      const store = await open()
      const identity = { platform: 'script', user: 'user-1' }
      expect(await store.relay.hasAdmin()).toBe(false)
      expect((await stateAt(store, anUpdate())).relay.withoutAdmin).toBe(true)
      const newcomer = { platform: 'script', user: 'boss' }
      expect(await store.relay.party(newcomer)).toBeUndefined()
      await store.relay.changeStanding(newcomer, 'admin', NOON)
      expect(await store.relay.party(newcomer)).toMatchObject({ role: 'admin', addresses: [] })
      const { relay, person } = await stateAt(store, anUpdate())
      expect(relay.withoutAdmin).toBe(false)
      expect(await store.relay.hasAdmin()).toBe(true)
      await store.relay.changeStanding(identity, 'moderator', NOON)
      await save(store, { kind: 'standing-changed', personId: person.id, ban: 'shadow' })
      expect((await stateAt(store, anUpdate())).person).toMatchObject({ role: 'moderator', ban: 'shadow' })
      await save(store, { kind: 'standing-changed', personId: person.id, role: 'traveller', ban: null })
      expect((await stateAt(store, anUpdate())).person).toMatchObject({ role: 'traveller', ban: null })
    })

    it('are found by their id, with the chats they can be reached in, the last used first', async () => {
      const store = await open()
      const { person } = await stateAt(store, anUpdate())
      const chat = (name: string) => ({ ...ADDRESS, chat: name })
      await stateAt(store, anUpdate({ address: chat('two'), at: NOON + 2 }))
      await stateAt(store, anUpdate({ address: chat('three'), at: NOON + 3 }))
      const closed = { kind: 'reachability', address: chat('three'), reachable: false } as const
      await stateAt(store, anUpdate({ at: NOON + 1 }), { changes: [closed] })
      const { relay } = await stateAt(store, anUpdate({ at: NOON + 1, relay: { person: person.id } }))
      expect(relay.subject).toMatchObject({ personId: person.id, addresses: [chat('two'), ADDRESS] })
      expect((await stateAt(store, anUpdate({ relay: { person: 'nobody' } }))).relay.subject).toBeUndefined()
    })
  })

  describe('one-time codes', () => {
    it('are found as they were typed, once', async () => {
      const store = await open()
      const code = { hash: HASH, purpose: 'admin', personId: null, detail: null, expiresAt: NOON } as const
      await store.relay.makeCode(code)
      const typed = async (text: string) => (await stateAt(store, anUpdate({ relay: { code: text } }))).relay.code
      expect(await typed(' abcd 2345 ')).toEqual(code)
      expect(await typed('ABCD-2345')).toEqual(code)
      expect(await typed('ABCD-2346')).toBeUndefined()
      await save(store, { kind: 'code-redeemed', hash: HASH })
      expect(await typed('ABCD-2345')).toBeUndefined()
      await save(store, { kind: 'code-made', code })
      expect(await typed('ABCD-2345')).toEqual(code)
      expect(await store.prune({ updates: NOON + 1, personal: 0 }, 9)).toBeGreaterThan(0)
      expect(await typed('ABCD-2345')).toBeUndefined()
    })
  })

  describe('the audit', () => {
    it('is read from the newest on', async () => {
      const store = await open()
      const { question, person } = await openQuestion(store, 'olga')
      const entry = (action: string) => ({
        kind: 'audited' as const,
        entry: { actorId: null, action, questionId: question.id, subjectId: person.id, detail: 'spam', at: NOON },
      })
      await save(store, entry('one'), entry('two'), entry('three'))
      const { items, total } = await store.relay.audit(1, 1)
      expect({ items, total }).toEqual({ items: [entry('two').entry], total: 3 })
      expect((await store.relay.audit(0, 9)).items.map(({ action }) => action)).toEqual(['three', 'two', 'one'])
    })
  })

  describe('people who are linked', () => {
    it('become one, who has what both had', async () => {
      const store = await open()
      const target = await asker(store, 'target')
      const source = await asker(store, 'source')
      const { question } = await openQuestion(store, 'source')
      const claimed = await openQuestion(store, 'olga', { state: 'claimed', claimantId: source.person.id })
      const message = aRelayedMessage(question.id, source.person.id)
      const responder = aResponder(source.person.id)
      await save(store, { kind: 'message-saved', message }, { kind: 'responder-saved', responder })
      for (const { person } of [source, target])
        await save(store, { kind: 'question-passed', questionId: claimed.question.id, personId: person.id })
      await save(store, { kind: 'standing-changed', personId: source.person.id, role: 'moderator', ban: 'ban' })
      await stateAt(store, target.update(), { person: { locale: 'fi' } })
      const entry = {
        actorId: source.person.id,
        action: 'linked',
        questionId: null,
        subjectId: null,
        detail: null,
        at: 1,
      }
      const query = aQuery({ message: { id: 'm' } })
      const linking = await stateAt(store, source.update(), {
        person: { locale: 'ru', country: 'ee' },
        changes: [
          { kind: 'people-linked', into: target.person.id },
          { kind: 'query-asked', query },
          { kind: 'audited', entry },
        ],
        deliveries: [aDelivery('linked')],
      })
      const state = await stateAt(
        store,
        source.update({ relay: { question: claimed.question.id }, query: { id: query.id } }),
      )
      expect(state.person).toMatchObject({
        id: target.person.id,
        locale: 'fi',
        country: 'ee',
        role: 'moderator',
        ban: 'ban',
      })
      expect(state.relay).toMatchObject({
        responder: { personId: target.person.id },
        openClaims: 1,
        own: { question: { id: question.id, askerId: target.person.id } },
        file: { question: { claimantId: target.person.id }, passed: [target.person.id] },
      })
      expect(state.query).toEqual(query)
      expect(await store.relay.messages(question.id)).toMatchObject([{ authorId: target.person.id }])
      expect((await store.relay.audit(0, 9)).items).toMatchObject([{ actorId: target.person.id }])
      const data = await store.conversations.exportPerson(target.from)
      expect(data).toMatchObject({
        people: [{}],
        identities: [{ user: 'target' }, { user: 'source' }],
        addresses: [{}, {}],
      })
      expect(data?.deliveries?.map(({ id }) => id)).toEqual(linking.deliveries)
      expect(await sendAll(store)).toHaveLength(1)
    })

    it('keep the settings of the one they become, and stay as they are when that one is gone', async () => {
      const store = await open()
      const target = await asker(store, 'target')
      const source = await asker(store, 'source')
      for (const { person } of [source, target])
        await save(store, { kind: 'responder-saved', responder: aResponder(person.id, { name: person.id }) })
      for (const into of ['nobody', source.person.id])
        await stateAt(store, source.update(), { changes: [{ kind: 'people-linked', into }] })
      expect((await stateAt(store, source.update())).person.id).toBe(source.person.id)
      await stateAt(store, source.update(), { changes: [{ kind: 'people-linked', into: target.person.id }] })
      expect((await stateAt(store, source.update())).relay.responder?.name).toBe(target.person.id)
      expect((await store.relay.responders(0, 9)).total).toBe(1)
      const question = aQuestion(target.person.id)
      await stateAt(store, source.update(), { changes: [{ kind: 'question-saved', question }] })
    })
  })
}
