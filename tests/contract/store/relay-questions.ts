import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/relay/question.ts'
import type { Store } from '../../../src/store/store.ts'
import { ADDRESS, aDelivery, anUpdate, aQuestion, aResponder, NOON, stateAt } from '../../support/store-data.ts'
import { asker, openQuestion, personOf, save } from './relay-data.ts'

export function relayQuestionContract(open: () => Promise<Store>): void {
  describe('questions', () => {
    it('are found by their id whoever asks, whole, with everybody who has a part in them', async () => {
      const store = await open()
      const { person } = await asker(store, 'olga')
      const anna = await personOf(store, 'anna', { locale: 'fi' })
      const place = { platform: 'script', chat: 'desk', thread: 't1' }
      const question = aQuestion(person.id, {
        queryId: 'q-1',
        topic: 'travel',
        address: { platform: 'script', chat: 'chat of olga', thread: 'x' },
        state: 'answered',
        rung: 'language',
        awaits: 'asker',
        reminded: true,
        claimantId: anna.id,
        place,
        claimedAt: NOON + 1,
        answeredAt: NOON + 2,
        rating: 'partly',
        ratingWord: 'slow',
        sharesContacts: true,
        hidden: true,
      })
      await save(
        store,
        { kind: 'question-saved', question },
        { kind: 'responder-saved', responder: aResponder(anna.id) },
      )
      await save(store, { kind: 'question-passed', questionId: question.id, personId: person.id })
      await save(store, { kind: 'question-passed', questionId: question.id, personId: person.id })
      const { relay } = await stateAt(store, anUpdate({ relay: { question: question.id } }))
      expect(relay.by).toBe('name')
      expect(relay.file).toEqual({
        question,
        asker: {
          personId: person.id,
          role: 'traveller',
          ban: null,
          locale: null,
          addresses: [{ platform: 'script', chat: 'chat of olga' }],
          responder: undefined,
        },
        claimant: {
          personId: anna.id,
          role: 'traveller',
          ban: null,
          locale: 'fi',
          addresses: [{ platform: 'script', chat: 'chat of anna' }],
          responder: aResponder(anna.id),
        },
        offers: [],
        passed: [person.id],
      })
      expect(await store.relay.question(question.id)).toEqual(relay.file)
      expect(await store.relay.question('nothing')).toBeUndefined()
    })

    it('may be several of one query, such as one closed long ago and a new one', async () => {
      const store = await open()
      const { person } = await asker(store, 'olga')
      const given = { queryId: 'q-1', state: 'resolved', closedAt: NOON } as const
      await save(store, { kind: 'question-saved', question: aQuestion(person.id, given) })
      await save(store, { kind: 'question-saved', question: aQuestion(person.id, given) })
    })

    it('are claimed by one of many who try in the same instant', async () => {
      const store = await open()
      const { question } = await openQuestion(store, 'olga')
      const names = Array.from({ length: 25 }, (_, index) => `volunteer ${index}`)
      const claims = names.map((user) =>
        store.conversations.handle(
          anUpdate({ from: { platform: 'script', user }, relay: { question: question.id } }),
          ({ person, relay }) => {
            const found = relay.file?.question
            const free = found?.claimantId === null
            const claimed: Question = { ...question, state: 'claimed', claimantId: person.id }
            return {
              person,
              changes: free ? [{ kind: 'question-saved', question: claimed }] : [],
              deliveries: [],
              result: { won: free, holder: found?.claimantId, me: person.id },
            }
          },
        ),
      )
      const results = (await Promise.all(claims)).map((handled) => (handled.duplicate ? undefined : handled.result))
      const winners = results.filter((result) => result?.won)
      expect(winners).toHaveLength(1)
      const losers = results.filter((result) => !result?.won)
      expect(new Set(losers.map((result) => result?.holder))).toEqual(new Set([winners[0]?.me]))
      expect((await store.relay.question(question.id))?.question.claimantId).toBe(winners[0]?.me)
    })

    it('belong to their asker: the latest that is open, else the one closed last', async () => {
      const store = await open()
      const { person, update } = await asker(store, 'olga')
      const own = async () => (await stateAt(store, update())).relay.own?.question.id
      expect(await own()).toBeUndefined()
      const older = aQuestion(person.id, { openedAt: NOON - 9, state: 'expired', closedAt: NOON + 9 })
      const newer = aQuestion(person.id, { openedAt: NOON - 8, state: 'resolved', closedAt: NOON + 8 })
      await save(store, { kind: 'question-saved', question: newer }, { kind: 'question-saved', question: older })
      expect(await own()).toBe(older.id)
      const live = aQuestion(person.id, { openedAt: NOON - 10 })
      await save(store, { kind: 'question-saved', question: live })
      expect(await own()).toBe(live.id)
      expect((await stateAt(store, anUpdate())).relay.own).toBeUndefined()
    })

    it('are due when their timer runs out, the longest overdue first', async () => {
      const store = await open()
      expect(await store.relay.nextDue()).toBeUndefined()
      const [b, a, later] = await Promise.all(
        [NOON + 2, NOON + 1, NOON + 50].map((dueAt) => openQuestion(store, 'olga', { dueAt })),
      )
      await openQuestion(store, 'olga', { state: 'resolved', dueAt: null, closedAt: NOON })
      expect(await store.relay.dueQuestions(NOON, 9)).toEqual([])
      expect(await store.relay.dueQuestions(NOON + 2, 9)).toEqual([a?.question.id, b?.question.id])
      expect(await store.relay.dueQuestions(NOON + 50, 2)).toEqual([a?.question.id, b?.question.id])
      expect(await store.relay.dueQuestions(NOON + 50, 9)).toContain(later?.question.id)
      expect(await store.relay.nextDue()).toBe(NOON + 1)
    })

    it('change by a timer in one step, with everybody who may be offered them', async () => {
      const store = await open()
      const { question } = await openQuestion(store, 'olga')
      const anna = await personOf(store, 'anna')
      await save(store, { kind: 'responder-saved', responder: aResponder(anna.id) })
      const ids = await store.relay.change({ question: question.id }, NOON + 5, ({ file, message, roster }) => {
        expect(message).toBeUndefined()
        expect(roster.responders.map(({ personId }) => personId)).toEqual([anna.id])
        const changed: Question = { ...file.question, state: 'offered', dueAt: NOON + 99 }
        return {
          changes: [{ kind: 'question-saved', question: changed }],
          deliveries: [aDelivery('an offer', { relay: { question: question.id, purpose: 'offer' } })],
        }
      })
      const file = await store.relay.question(question.id)
      expect(file?.question).toMatchObject({ state: 'offered', dueAt: NOON + 99 })
      expect(file?.offers.map(({ delivery }) => delivery)).toEqual(ids)
      expect(await store.relay.change({ question: 'gone' }, NOON, () => expect.fail('decided'))).toBeUndefined()
      expect(await store.relay.change({ delivery: 4711 }, NOON, () => expect.fail('decided'))).toBeUndefined()
    })

    it('are left as they were when deciding on them fails', async () => {
      const store = await open()
      const { question } = await openQuestion(store, 'olga')
      const failing = store.relay.change({ question: question.id }, NOON, () => {
        throw new Error('the decision failed')
      })
      await expect(failing).rejects.toThrow('the decision failed')
      // @ts-expect-error: an async decision would commit outside its transaction
      const late = store.relay.change({ question: question.id }, NOON, async () => ({ changes: [], deliveries: [] }))
      await expect(late).rejects.toThrow()
      expect((await store.relay.question(question.id))?.question).toEqual(question)
    })

    it('are listed by state, language and claimant, without those of the shadow-banned', async () => {
      const store = await open()
      const anna = await personOf(store, 'anna')
      await save(store, { kind: 'responder-saved', responder: aResponder(anna.id, { name: 'Anna' }) })
      const made = []
      for (const given of [
        { openedAt: NOON + 3 },
        { openedAt: NOON + 1, locale: 'ru' },
        { openedAt: NOON + 2, state: 'claimed', claimantId: anna.id },
        { openedAt: NOON, hidden: true },
      ] as const)
        made.push((await openQuestion(store, 'olga', given)).question.id)
      const [free, russian, claimed] = made
      const listed = async (filter: Parameters<Store['relay']['questions']>[0], offset = 0, limit = 9) => {
        const { items, total } = await store.relay.questions(filter, offset, limit)
        return { ids: items.map(({ question }) => question.id), total }
      }
      const all = { states: ['open', 'claimed'] } as const
      expect(await listed(all)).toEqual({ ids: [russian, claimed, free], total: 3 })
      expect(await listed(all, 1, 1)).toEqual({ ids: [claimed], total: 3 })
      expect(await listed({ states: ['open'], locales: ['ru', 'fi'] })).toEqual({ ids: [russian], total: 1 })
      expect(await listed({ ...all, claimant: anna.id })).toEqual({ ids: [claimed], total: 1 })
      const { items } = await store.relay.questions(all, 0, 9)
      expect(items.map(({ claimant }) => claimant)).toEqual([null, 'Anna', null])
      const { states, oldestWaiting } = await store.relay.counts()
      expect([...states].sort((a, b) => a.state.localeCompare(b.state))).toEqual([
        { state: 'claimed', count: 1 },
        { state: 'open', count: 2 },
      ])
      expect(oldestWaiting).toBe(NOON + 1)
    })
  })

  describe('the other end of a conversation', () => {
    it('is found from both ends, and from nowhere else', async () => {
      const store = await open()
      const anna = await personOf(store, 'anna')
      const place = { ...ADDRESS, chat: 'desk', thread: 't1' }
      const { question, from } = await openQuestion(store, 'olga', { state: 'claimed', claimantId: anna.id, place })
      const volunteer = { platform: 'script', user: 'anna' }
      expect(await store.relay.counterpart(from, question.address)).toEqual(place)
      expect(await store.relay.counterpart(volunteer, place)).toEqual(question.address)
      expect(await store.relay.counterpart(from, place)).toBeUndefined()
      expect(await store.relay.counterpart(volunteer, { ...ADDRESS, chat: 'chat of anna' })).toBeUndefined()
      expect(await store.relay.counterpart({ platform: 'script', user: 'nobody' }, place)).toBeUndefined()

      const own = { ...ADDRESS, chat: 'chat of anna' }
      const moved = { ...question, place: own }
      const responder = aResponder(anna.id, { focus: question.id })
      await save(store, { kind: 'question-saved', question: moved }, { kind: 'responder-saved', responder })
      expect(await store.relay.counterpart(volunteer, own)).toEqual(question.address)
      await save(store, { kind: 'question-saved', question: { ...moved, state: 'resolved', closedAt: NOON } })
      expect(await store.relay.counterpart(volunteer, own)).toBeUndefined()
      expect(await store.relay.counterpart(from, question.address)).toBeUndefined()
    })
  })
}
