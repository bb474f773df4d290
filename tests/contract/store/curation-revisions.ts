import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { aDelivery, aResponder, NOON, stateAt, take } from '../../support/store-data.ts'
import {
  addRevision,
  addSuggestion,
  anInstitution,
  aRevision,
  aSuggestion,
  contentOf,
  curate,
  PASSPORT,
  proposalOf,
} from './curation-data.ts'
import { asker, personOf, save } from './relay-data.ts'

export function revisionContract(open: () => Promise<Store>): void {
  const OTHER = { kind: 'situation', id: 'moving' } as const

  async function published(given = {}) {
    const store = await open()
    await addRevision(store, given)
    return store
  }

  const publish = (seq: number, reviewerId: string, content = contentOf('Lost passport')) =>
    ({ kind: 'revision-published', seq, content, reviewerId, at: NOON + 5, stale: {} }) as const

  describe('the published base', () => {
    it('is at version 0 and empty at first', async () => {
      const store = await open()
      expect(await store.curation.version()).toBe(0)
      expect(await store.curation.published()).toEqual([])
      expect(await store.curation.file(PASSPORT)).toBeUndefined()
      expect(await store.curation.revision(1)).toBeUndefined()
      expect(await store.curation.source(1)).toBeUndefined()
    })

    it('grows with what is published, and only what is newer is given out', async () => {
      const store = await published()
      const first = await store.curation.version()
      await addRevision(store, { ref: OTHER, content: contentOf('Moving') })
      await addRevision(store, { ref: OTHER, content: contentOf('Moving', { status: 'draft' }) })
      const all = await store.curation.published()
      expect(all.map(({ ref, number }) => [ref, number])).toEqual([
        [PASSPORT, 1],
        [OTHER, 2],
      ])
      expect(await store.curation.published(first)).toEqual(all.slice(1))
      expect(await store.curation.published(await store.curation.version())).toEqual([])
    })

    it('stays as it is when something is proposed, rejected or kept', async () => {
      const store = await published()
      const version = await store.curation.version()
      const reviewer = await personOf(store, 'reviewer')
      await addRevision(store, { state: 'proposed' })
      const seq = await proposalOf(store)
      const ended = { seq, state: 'rejected', reviewerId: reviewer.id, verdict: 'no', at: NOON + 1 } as const
      await curate(store, { kind: 'revision-ended', ...ended })
      await curate(store, { kind: 'entry-kept', ref: PASSPORT, institutionId: null, keeperId: reviewer.id })
      expect(await store.curation.version()).toBe(version)
      expect(await store.curation.revision(seq)).toMatchObject({
        state: 'rejected',
        verdict: 'no',
        decidedAt: NOON + 1,
      })
      // What is decided stays decided.
      await curate(store, publish(seq, reviewer.id), { kind: 'revision-ended', ...ended, state: 'withdrawn' })
      expect(await store.curation.revision(seq)).toMatchObject({ state: 'rejected', number: null })
      expect(await store.curation.version()).toBe(version)
    })
  })

  describe('a proposal', () => {
    it("that is published is the newest revision, its author's still", async () => {
      const store = await published()
      const [author, reviewer] = [await personOf(store, 'author'), await personOf(store, 'reviewer')]
      const suggestion = await addSuggestion(store)
      const proposal = { state: 'proposed', authorId: author.id, suggestionId: suggestion.id, base: 1 } as const
      await addRevision(store, { ...proposal, content: contentOf('Proposed'), why: 'because' })
      const seq = await proposalOf(store)
      await addRevision(store, { ref: OTHER })
      const before = await store.curation.version()
      const stale = { fi: { paths: ['title'], source: 'en', since: NOON } } as const
      await curate(store, { ...publish(seq, reviewer.id, contentOf('Merged')), stale })
      const { entry, current, proposals } = (await store.curation.file(PASSPORT)) ?? {}
      expect(proposals).toEqual([])
      expect(current).toEqual({
        ...aRevision({ ...proposal, content: contentOf('Merged'), why: 'because', state: 'published' }),
        seq: await store.curation.version(),
        number: 2,
        reviewerId: reviewer.id,
        createdAt: NOON,
        decidedAt: NOON + 5,
      })
      expect(entry).toMatchObject({ number: 2, stale, title: contentOf('Merged').title, updatedAt: NOON + 5 })
      expect(await store.curation.version()).toBeGreaterThan(before)
      expect(await store.curation.published(before)).toMatchObject([{ ref: PASSPORT, stale }])
      expect((await store.curation.history(PASSPORT, 0, 9)).total).toBe(2)
    })

    it('of a new entry is an entry only when it is published', async () => {
      const store = await open()
      const reviewer = await personOf(store, 'reviewer')
      await addRevision(store, { ref: OTHER, state: 'proposed', content: { title: ['no', 'title'], id: 7 } })
      expect(await store.curation.file(OTHER)).toMatchObject({ entry: undefined, current: undefined })
      expect((await store.curation.file(OTHER))?.proposals).toHaveLength(1)
      expect(await store.curation.entries({}, 0, 9)).toEqual({ items: [], total: 0 })
      expect((await store.curation.proposals({}, 0, 9)).items).toMatchObject([{ title: {} }])
      await curate(store, publish(await proposalOf(store, OTHER), reviewer.id, contentOf('Moving')))
      expect(await store.curation.file(OTHER)).toMatchObject({ entry: { number: 1 }, proposals: [] })
    })
  })

  describe('the history', () => {
    it('has what was published, rejected or waits, the newest first, with names and without contents', async () => {
      const store = await published()
      const author = await personOf(store, 'author')
      await save(store, { kind: 'responder-saved', responder: aResponder(author.id, { name: 'Anna' }) })
      for (const state of ['rejected', 'withdrawn', 'proposed'] as const) {
        await addRevision(store, { state: 'proposed', authorId: author.id, why: state })
        if (state === 'proposed') continue
        const seq = await proposalOf(store)
        await curate(store, { kind: 'revision-ended', seq, state, reviewerId: author.id, verdict: null, at: NOON })
      }
      await addRevision(store, { authorId: author.id, why: 'again' })
      await addRevision(store, { ref: OTHER })
      const { items, total } = await store.curation.history(PASSPORT, 0, 9)
      expect(items.map(({ revision, author: by }) => [revision.state, revision.why, by])).toEqual([
        ['published', 'again', 'Anna'],
        ['proposed', 'proposed', 'Anna'],
        ['rejected', 'rejected', 'Anna'],
        ['published', 'to be tested', null],
      ])
      expect(total).toBe(4)
      expect(items[2]).toMatchObject({ reviewer: 'Anna', title: contentOf('Lost passport').title })
      expect(JSON.stringify(items)).not.toContain('"content"')
      expect(await store.curation.history(PASSPORT, 1, 2)).toEqual({ items: items.slice(1, 3), total })
      const [newest, , rejected, first] = items.map(({ revision }) => revision)
      if (!newest || !rejected || !first) return expect.fail('there are fewer')
      // What was only proposed was never said.
      expect((await store.curation.before(newest))?.seq).toBe(first.seq)
      expect((await store.curation.before(rejected))?.seq).toBe(first.seq)
      expect(await store.curation.before(first)).toBeUndefined()
    })
  })

  describe('a decision about the base', () => {
    it('is shown all that it is about', async () => {
      const store = await published()
      const author = await personOf(store, 'author')
      const boss = await personOf(store, 'boss')
      const police = anInstitution('police')
      const suggestion = aSuggestion({ authorId: author.id })
      const first = await store.curation.version()
      await curate(
        store,
        { kind: 'institution-saved', institution: police },
        { kind: 'member-added', institutionId: police.id, personId: author.id, at: NOON },
        { kind: 'suggestion-saved', suggestion },
        { kind: 'revision-added', revision: aRevision({ state: 'proposed', base: first, authorId: author.id }) },
      )
      const seq = await proposalOf(store)
      const state = await store.curation.state({ revision: seq, institution: police.id }, author.id)
      expect(state).toMatchObject({
        file: { entry: { seq: first }, proposals: [{ seq }] },
        revision: { seq },
        base: { seq: first },
        suggestion: undefined,
        institutions: [police],
        institution: police,
        members: [{ personId: author.id }],
        author: { personId: author.id },
        othersReview: false,
      })
      expect(await store.curation.standing(author.id)).toEqual({ institutions: [police] })
      await save(store, { kind: 'standing-changed', personId: boss.id, role: 'moderator' })
      const asked = { suggestion: suggestion.id, entry: OTHER }
      expect(await store.curation.state(asked, author.id)).toMatchObject({
        file: { entry: undefined, proposals: [] },
        suggestion,
        author: { personId: author.id },
        othersReview: true,
      })
      expect(await store.curation.state(asked, boss.id)).toMatchObject({ institutions: [], othersReview: false })
      const { person, update } = await asker(store, 'author')
      expect(person.id).toBe(author.id)
      const told = await stateAt(store, update({ curation: { suggestion: suggestion.id } }))
      expect(told.curation).toMatchObject({ suggestion, institutions: [police] })
      expect((await stateAt(store, update())).curation).toBeUndefined()
    })

    it('is written whole, with what it says to people and to the audit', async () => {
      const store = await published()
      const { person, address } = await asker(store, 'boss')
      const entry = {
        actorId: person.id,
        action: 'published',
        questionId: null,
        subjectId: null,
        detail: 'x',
        at: NOON,
      }
      const { result, deliveries } = await store.curation.handle({ entry: PASSPORT }, person.id, NOON, (state) => ({
        changes: [
          { kind: 'revision-added', revision: aRevision({ base: state.file?.entry?.seq ?? null }) },
          { kind: 'audited', entry },
        ],
        deliveries: [aDelivery('look', { address, personId: person.id })],
        result: state.file?.entry?.number,
      }))
      expect(result).toBe(1)
      expect((await take(store)).map(({ id }) => id)).toEqual(deliveries)
      expect((await store.relay.audit(0, 9)).items).toEqual([entry])
      expect((await store.curation.file(PASSPORT))?.entry?.number).toBe(2)
    })

    it('that throws, or cannot be written whole, changes nothing', async () => {
      const store = await published()
      const added = { kind: 'revision-added', revision: aRevision() } as const
      const thrown = store.curation.handle({}, null, NOON, () => {
        throw new Error('no')
      })
      await expect(thrown).rejects.toThrow('no')
      const toNobody = { kind: 'member-added', institutionId: 'none', personId: 'nobody', at: NOON } as const
      await expect(curate(store, added, toNobody)).rejects.toThrow(/FOREIGN KEY/)
      expect((await store.curation.file(PASSPORT))?.entry?.number).toBe(1)
    })
  })
}
