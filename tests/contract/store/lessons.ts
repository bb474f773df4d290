import { describe, expect, it } from 'vitest'
import { CARD_SENT, type Lesson, type NewLesson } from '../../../src/curation/lesson.ts'
import type { LessonFilter } from '../../../src/store/lesson-store.ts'
import type { Query, Store } from '../../../src/store/store.ts'
import { aQuery, aResponder, NOON, stateAt } from '../../support/store-data.ts'
import { addRevision, addSuggestion, contentOf, curate, PASSPORT } from './curation-data.ts'
import { asker, openQuestion, personOf, save } from './relay-data.ts'

const DAY_MS = 24 * 60 * 60 * 1000

export function aLesson(given: Partial<NewLesson> = {}): NewLesson {
  return {
    text: 'my passport is gone',
    locale: 'en',
    entry: PASSPORT,
    verdict: 'means',
    source: 'helped',
    agreedBy: null,
    agreedAt: NOON,
    ...given,
  }
}

/** Somebody asks the base and says whether an entry helped. */
async function rate(
  store: Store,
  user: string,
  helped: boolean,
  given: Partial<Query> = {},
  entry: string | null = null,
) {
  const { update, person } = await asker(store, user)
  const query = aQuery(given)
  await stateAt(store, update(), { changes: [{ kind: 'query-asked', query }] })
  await stateAt(store, update(), { changes: [{ kind: 'query-rated', queryId: query.id, helped, entry }] })
  return { query, update, person, origin: { kind: 'query', id: query.id } as const }
}

export function lessonContract(open: () => Promise<Store>): void {
  const agree = (store: Store, ...lessons: readonly NewLesson[]) =>
    curate(store, ...lessons.map((lesson) => ({ kind: 'lesson-agreed', lesson }) as const))
  const waiting = async (store: Store, filter: LessonFilter = {}) =>
    (await store.curation.candidates(filter, 0, 9)).items

  describe('what may be learnt', () => {
    it('is what was rated, masked, with the entry that this was said of, the oldest first', async () => {
      const store = await open()
      const text = 'I lost it,  call +358 40 123 4567'
      const failed = await rate(store, 'anna', false, { text, locale: 'fi', askedAt: NOON + 1 }, 'ee-emergency')
      const helped = await rate(store, 'ben', true)
      await stateAt(store, failed.update(), { changes: [{ kind: 'query-asked', query: aQuery() }] })
      const shown = ['fi-lost-passport', 'ee-emergency']
      const common = { shown, rating: null }
      const first = { ...common, origin: helped.origin, source: 'helped', entry: PASSPORT.id, locale: 'en', at: NOON }
      expect(await waiting(store)).toEqual([
        { ...first, text: 'Where is my passport?' },
        {
          ...{ ...common, origin: failed.origin, source: 'failed', entry: 'ee-emergency', locale: 'fi', at: NOON + 1 },
          text: 'I lost it, call ▒▒▒',
        },
      ])
      expect(await store.curation.candidate(helped.origin)).toMatchObject(first)
      expect(await store.curation.candidate({ ...helped.origin, kind: 'question' })).toBeUndefined()
    })

    it('is also what a volunteer answered with an entry, once it is resolved', async () => {
      const store = await open()
      const sent = { actorId: null, action: CARD_SENT, subjectId: null, at: NOON }
      const about = { id: 'ee-emergency', kind: 'service' } as const
      const ask = (user: string, given = {}) =>
        openQuestion(store, user, { state: 'resolved', closedAt: NOON, rating: 'helped', ...given })
      const { question: first } = await ask('anna')
      const { question: second } = await ask('ben', { closedAt: NOON + 1, rating: null })
      const { question: live } = await ask('eva', { state: 'answered', closedAt: null })
      const { question: useless } = await ask('ida', { rating: 'no' })
      await ask('olga')
      for (const { id: questionId } of [first, live, useless])
        await save(store, { kind: 'audited', entry: { ...sent, questionId, detail: PASSPORT.id } })
      for (const { id: questionId } of [first, second]) await addSuggestion(store, { questionId, about })
      const found = await waiting(store)
      expect(found).toMatchObject([
        { source: 'volunteer', entry: PASSPORT.id, rating: 'helped', at: NOON },
        { source: 'volunteer', entry: about.id, rating: null, at: NOON + 1 },
      ])
      expect(found.map(({ origin }) => origin.id)).toEqual([first.id, second.id])
    })

    it('is nothing of an emergency, of somebody banned, or of what was asked anew', async () => {
      const store = await open()
      await rate(store, 'anna', true, { decision: 'emergency' })
      const { person } = await rate(store, 'ben', true)
      await save(store, { kind: 'standing-changed', personId: person.id, ban: 'shadow' })
      const { query, update } = await rate(store, 'eva', false)
      await stateAt(store, update(), { changes: [{ kind: 'query-revised', query: { ...query, text: 'Other words' } }] })
      expect(await waiting(store)).toEqual([])
    })

    it('is found by language, source and entry, in pages', async () => {
      const store = await open()
      await addRevision(store, { content: contentOf('Lost passport') })
      const english = await rate(store, 'anna', true)
      const finnish = await rate(store, 'ben', false, { locale: 'fi', askedAt: NOON + 1 }, 'ee-emergency')
      const of = async (filter: LessonFilter & { readonly source?: Lesson['source'] }) =>
        (await store.curation.candidates(filter, 0, 9)).items.map(({ origin }) => origin.id)
      expect(await of({ locale: 'fi' })).toEqual([finnish.query.id])
      expect(await of({ source: 'helped' })).toEqual([english.query.id])
      expect(await of({ words: 'PASS lost' })).toEqual([english.query.id])
      expect(await of({ words: 'passport', locale: 'fi' })).toEqual([])
      const { items, total } = await store.curation.candidates({}, 1, 1)
      expect([items.map(({ origin }) => origin.id), total]).toEqual([[finnish.query.id], 2])
    })

    it('comes no more once it is decided, unless it is asked anew', async () => {
      const store = await open()
      const { origin, query, update } = await rate(store, 'anna', true)
      const { question } = await openQuestion(store, 'ben', { state: 'resolved' })
      await addSuggestion(store, { questionId: question.id })
      const asked = { kind: 'question', id: question.id } as const
      for (const one of [origin, asked, origin]) await curate(store, { kind: 'lesson-decided', origin: one, at: NOON })
      expect(await waiting(store)).toEqual([])
      expect(await store.curation.candidate(origin)).toBeUndefined()
      expect((await store.curation.state({ candidate: asked }, 'nobody')).candidate).toBeUndefined()
      await stateAt(store, update(), { changes: [{ kind: 'query-revised', query: { ...query, helped: true } }] })
      expect((await store.curation.state({ candidate: origin }, 'nobody')).candidate).toMatchObject({ origin })
    })

    it('goes with the person, and with time', async () => {
      const store = await open()
      const { update, origin } = await rate(store, 'anna', true)
      await rate(store, 'ben', true, { askedAt: NOON - DAY_MS })
      expect(await waiting(store)).toHaveLength(2)
      await store.prune({ updates: 0, personal: NOON }, 9)
      expect(await waiting(store)).toMatchObject([{ origin }])
      await stateAt(store, update(), { changes: [{ kind: 'person-forgotten' }] })
      expect(await waiting(store)).toEqual([])
    })
  })

  describe('lessons', () => {
    it('are kept whole, each once, and the opposite is not kept beside them', async () => {
      const store = await open()
      const maria = await personOf(store, 'maria')
      await save(store, { kind: 'responder-saved', responder: aResponder(maria.id, { name: 'Maria' }) })
      const lesson = aLesson({ agreedBy: maria.id })
      await agree(store, lesson, { ...lesson, source: 'failed' }, aLesson({ locale: 'fi', verdict: 'not' }))
      const all = await store.curation.lessons()
      expect(all).toMatchObject([lesson, { locale: 'fi', verdict: 'not' }])
      expect((await store.curation.state({ lesson: all[0]?.id ?? 0 }, 'nobody')).lesson).toEqual(all[0])
      expect((await store.curation.lessonPage({ locale: 'en' }, 0, 9)).items).toEqual([
        { lesson: all[0], moderator: 'Maria' },
      ])
      await agree(store, { ...lesson, verdict: 'not' })
      expect((await store.curation.lessons()).map(({ verdict }) => verdict)).toEqual(['not', 'not'])
    })

    it('have another version with each change', async () => {
      const store = await open()
      const versions = [await store.curation.lessonVersion()]
      for (const text of ['one', 'two']) {
        await agree(store, aLesson({ text }))
        versions.push(await store.curation.lessonVersion())
      }
      const newest = async () => (await store.curation.lessons()).at(-1)?.id ?? 0
      await curate(store, { kind: 'lesson-removed', id: await newest() })
      await agree(store, aLesson({ text: 'three' }))
      versions.push(await store.curation.lessonVersion())
      await curate(store, { kind: 'lesson-removed', id: await newest() })
      expect(new Set(versions).size).toBe(versions.length)
      expect((await store.curation.lessons()).map(({ text }) => text)).toEqual(['one'])
      expect(await store.curation.lessonVersion()).toBe(versions[1])
    })

    it('stay when who agreed is forgotten, without the name', async () => {
      const store = await open()
      const maria = await asker(store, 'maria')
      await agree(store, aLesson({ agreedBy: maria.person.id }))
      expect(await store.conversations.exportPerson(maria.from)).toMatchObject({ lessons: [{ verdict: 'means' }] })
      await stateAt(store, maria.update(), { changes: [{ kind: 'person-forgotten' }] })
      expect(await store.curation.lessons()).toMatchObject([aLesson({ agreedBy: null })])
    })
  })
}
