import { describe, expect, it } from 'vitest'
import type { Interest } from '../../../src/outreach/subscription.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, aQuery, aResponder, NOON, stateAt, take } from '../../support/store-data.ts'
import { anAnnouncement, DAY_MS, saveOutreach, subscribed } from './outreach-data.ts'
import { asker, openQuestion, personOf, save } from './relay-data.ts'

const STAFF: readonly Interest[] = [{ kind: 'waiting-questions' }, { kind: 'moderation' }]
const HOUR_MS = DAY_MS / 24

export function workContract(open: () => Promise<Store>): void {
  async function waitingQuestions(): Promise<Store> {
    const store = await open()
    await openQuestion(store, 'olga', { locale: 'fi', openedAt: NOON - HOUR_MS })
    await openQuestion(store, 'olga', { locale: 'fi', openedAt: NOON - 3 * HOUR_MS, state: 'offered' })
    await openQuestion(store, 'olga', { locale: 'ru', openedAt: NOON, state: 'escalated', rung: 'kept' })
    await openQuestion(store, 'olga', { locale: 'fi', state: 'claimed' })
    await openQuestion(store, 'olga', { locale: 'fi', hidden: true })
    return store
  }
  const FINNISH = { locale: 'fi', count: 2, oldest: NOON - 3 * HOUR_MS }
  const RUSSIAN = { locale: 'ru', count: 1, oldest: NOON }

  const workOf = async (store: Store, id: string) => (await store.outreach.digestCase(id, NOON, 9))?.work

  describe('the work in a digest', () => {
    it('is only for those who asked for it and may see it', async () => {
      const store = await waitingQuestions()
      const traveller = await personOf(store, 'vera')
      const [reader, staff] = [{ personId: traveller.id }, { personId: traveller.id, interests: STAFF }]
      expect(await workOf(store, (await subscribed(store, reader)).id)).toBeUndefined()
      expect(await workOf(store, (await subscribed(store, staff)).id)).toEqual({ waiting: [] })
      expect(await workOf(store, (await subscribed(store, { interests: STAFF })).id)).toEqual({ waiting: [] })
    })

    it('of volunteers is what waits in their languages, as long as they are volunteers', async () => {
      const store = await waitingQuestions()
      const { id: personId } = await personOf(store, 'anna', { role: 'responder' })
      const { id } = await subscribed(store, { personId, interests: STAFF })
      const as = async (given: Parameters<typeof aResponder>[1]) => {
        await save(store, { kind: 'responder-saved', responder: aResponder(personId, given) })
        return workOf(store, id)
      }
      expect(await as({ locales: ['fi', 'en'] })).toEqual({ waiting: [FINNISH] })
      expect(await as({ locales: ['ru', 'fi'] })).toEqual({ waiting: [FINNISH, RUSSIAN] })
      expect(await as({ locales: [] })).toEqual({ waiting: [] })
      expect(await as({ locales: ['fi'], awayUntil: NOON + 1 })).toEqual({ waiting: [] })
      expect(await as({ locales: ['fi'], awayUntil: NOON })).toEqual({ waiting: [FINNISH] })
      await save(store, { kind: 'standing-changed', personId, ban: 'shadow' })
      expect(await workOf(store, id)).toEqual({ waiting: [] })
      await save(store, { kind: 'standing-changed', personId, ban: null })
      expect(await as({ locales: ['fi'], state: 'left' })).toEqual({ waiting: [] })
    })

    it('of a desk is what waits in its languages, as long as it is one', async () => {
      const store = await waitingQuestions()
      const address = { ...ADDRESS, chat: 'desk' }
      const { id } = await subscribed(store, { address, interests: [{ kind: 'waiting-questions' }] })
      const desk = { address, name: 'Desk', locales: ['ru'], addedAt: NOON } as const
      await save(store, { kind: 'desk-saved', desk })
      expect(await workOf(store, id)).toEqual({ waiting: [RUSSIAN] })
      await save(store, { kind: 'desk-saved', desk: { ...desk, locales: [] } })
      expect(await workOf(store, id)).toEqual({ waiting: [FINNISH, RUSSIAN] })
      await save(store, { kind: 'desk-removed', address })
      expect(await workOf(store, id)).toEqual({ waiting: [] })
    })

    it('of moderators is what they look after, and ends with their role', async () => {
      const store = await waitingQuestions()
      const { update } = await asker(store, 'vera')
      const queries = [
        aQuery({ decision: 'none', locale: 'fi', askedAt: NOON - DAY_MS }),
        aQuery({ decision: 'none', locale: 'fi', askedAt: NOON - DAY_MS - 1 }),
        aQuery({ decision: 'none', locale: 'ru' }),
        aQuery({ decision: 'answer', locale: 'ru' }),
      ]
      await stateAt(store, update(), { changes: queries.map((query) => ({ kind: 'query-asked', query })) })
      for (const state of ['review', 'draft', 'posted'] as const)
        await saveOutreach(store, { kind: 'announcement-saved', announcement: anAnnouncement({ state }) })
      for (const [chat, at] of [
        ['a', NOON - DAY_MS],
        ['b', NOON],
        ['c', NOON - DAY_MS - 1],
      ] as const) {
        await store.deliveries.add([aDelivery('lost', { address: { ...ADDRESS, chat } })], NOON)
        const [lost] = await take(store)
        await store.deliveries.finish(lost?.id ?? 0, { state: 'failed', at, error: 'no', unreachable: false })
      }
      const { id: personId } = await personOf(store, 'mila', { role: 'moderator' })
      const { id } = await subscribed(store, { personId, interests: [{ kind: 'moderation' }] })
      expect(await workOf(store, id)).toEqual({
        waiting: [],
        moderation: {
          waiting: 3,
          kept: 1,
          since: NOON - DAY_MS,
          unanswered: [
            { locale: 'fi', count: 1 },
            { locale: 'ru', count: 1 },
          ],
          announcements: 1,
          proposals: 0,
          suggestions: 0,
          due: 0,
          unowned: 0,
          givenUp: [{ platform: 'script', count: 2 }],
        },
      })
      await save(store, { kind: 'standing-changed', personId, role: 'traveller' })
      expect(await workOf(store, id)).toEqual({ waiting: [] })
    })

    it('of moderators who answer in no language is what waits in any', async () => {
      const store = await waitingQuestions()
      const { id: personId } = await personOf(store, 'mila', { role: 'moderator' })
      const { id } = await subscribed(store, { personId, interests: [{ kind: 'waiting-questions' }] })
      expect(await workOf(store, id)).toEqual({ waiting: [FINNISH, RUSSIAN] })
    })
  })
}
