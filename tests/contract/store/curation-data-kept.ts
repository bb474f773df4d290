import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { NOON, stateAt } from '../../support/store-data.ts'
import {
  aCode,
  addRevision,
  addSuggestion,
  anInstitution,
  contentOf,
  curate,
  PASSPORT,
  proposalOf,
} from './curation-data.ts'
import { asker, openQuestion, save } from './relay-data.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const FORGET = { changes: [{ kind: 'person-forgotten' }] } as const

export function curationDataContract(open: () => Promise<Store>): void {
  /** Olga asks, Anna answers, and the answer is suggested; Anna keeps an entry, works for the police and is signed in. */
  async function curating() {
    const store = await open()
    const anna = await asker(store, 'anna')
    const ben = await asker(store, 'ben')
    const olga = await openQuestion(store, 'olga')
    const { id } = anna.person
    await addRevision(store, { content: contentOf('By Anna'), why: 'words of anna', authorId: id })
    await addRevision(store, {
      content: contentOf('By Ben'),
      why: 'words of ben',
      authorId: ben.person.id,
      reviewerId: id,
      verdict: 'verdict of anna',
    })
    await curate(
      store,
      { kind: 'institution-saved', institution: anInstitution('police') },
      { kind: 'institution-saved', institution: anInstitution('library') },
      { kind: 'member-added', institutionId: 'police', personId: id, at: NOON },
      { kind: 'entry-kept', ref: PASSPORT, institutionId: null, keeperId: id },
    )
    const suggestion = await addSuggestion(store, {
      questionId: olga.question.id,
      authorId: id,
      title: 'words of olga',
      text: 'words of anna',
    })
    await store.console.signIn(await aCode(store, id), 'session', NOON, NOON + DAY_MS)
    return { store, anna, ben, olga, suggestion }
  }

  describe('personal data of the base', () => {
    it("is in the export, without others' words and what opens the console", async () => {
      const { store, anna, ben, olga, suggestion } = await curating()
      const data = await store.conversations.exportPerson(anna.from)
      expect(data).toMatchObject({
        members: [{ institutionId: 'police' }],
        entries: [{ ...PASSPORT }],
        revisions: [
          { number: 1, content: contentOf('By Anna'), why: 'words of anna', verdict: null },
          { number: 2, content: null, why: null, verdict: 'verdict of anna' },
        ],
        suggestions: [{ id: suggestion.id, text: 'words of anna', title: null }],
        consoleSessions: [{ createdAt: NOON, expiresAt: NOON + DAY_MS }],
      })
      const text = JSON.stringify(data)
      for (const hidden of ['words of olga', 'words of ben', ben.person.id, olga.person.id])
        expect(text).not.toContain(hidden)
      expect(JSON.stringify(data?.consoleSessions)).not.toContain('session')
      const asked = await store.conversations.exportPerson(olga.from)
      expect(asked?.suggestions).toMatchObject([{ id: suggestion.id, text: null, title: 'words of olga' }])
      expect(JSON.stringify(asked)).not.toContain(anna.person.id)
      const written = await store.conversations.exportPerson(ben.from)
      expect(written?.revisions).toMatchObject([{ content: contentOf('By Ben'), why: 'words of ben', verdict: null }])
      expect(JSON.stringify(written)).not.toContain('anna')
    })

    it('is forgotten, and what was written into the base stays without a name', async () => {
      const { store, anna, ben, suggestion } = await curating()
      await addRevision(store, { state: 'proposed', authorId: anna.person.id, suggestionId: suggestion.id })
      const version = await store.curation.version()
      await stateAt(store, anna.update(), FORGET)
      expect(await store.curation.suggestion(suggestion.id)).toBeUndefined()
      expect(await store.console.visitor('session', NOON, NOON + 1, DAY_MS)).toBeUndefined()
      expect(await store.curation.institutions()).toMatchObject([{ members: 0 }, { members: 0 }])
      const { entry, current, proposals } = (await store.curation.file(PASSPORT)) ?? {}
      expect(entry?.keeperId).toBeNull()
      expect(current).toMatchObject({ authorId: ben.person.id, reviewerId: null, content: contentOf('By Ben') })
      expect(proposals).toMatchObject([{ authorId: null, suggestionId: null }])
      const { items } = await store.curation.history(PASSPORT, 0, 9)
      expect(items.map(({ revision }) => [revision.number, revision.authorId])).toEqual([
        [null, null],
        [2, ben.person.id],
        [1, null],
      ])
      expect(await store.curation.version()).toBe(version)
    })

    it('of one who has asked takes the suggestion along', async () => {
      const { store, olga, suggestion } = await curating()
      await stateAt(store, olga.update(), FORGET)
      expect(await store.curation.suggestion(suggestion.id)).toBeUndefined()
      expect((await store.curation.file(PASSPORT))?.entry?.number).toBe(2)
    })

    it('leaves those that were merged into what has gone merged', async () => {
      const { store, anna, ben, suggestion } = await curating()
      const mine = await addSuggestion(store, { authorId: anna.person.id, mergedInto: suggestion.id, createdAt: 1 })
      const given = { authorId: ben.person.id, mergedInto: suggestion.id }
      const younger = await addSuggestion(store, { ...given, createdAt: NOON + 2 })
      const older = await addSuggestion(store, { ...given, createdAt: NOON + 1 })
      const alone = await addSuggestion(store, { createdAt: NOON + 3 })
      await stateAt(store, anna.update(), FORGET)
      expect(await store.curation.suggestion(mine.id)).toBeUndefined()
      expect((await store.curation.suggestions('open', 0, 9)).items).toMatchObject([
        { suggestion: { id: older.id, mergedInto: null }, alike: [{ id: younger.id }] },
        { suggestion: { id: alone.id }, alike: [] },
      ])
    })

    it('moves with the person to the one they are linked with', async () => {
      const { store, anna, suggestion } = await curating()
      const into = await asker(store, 'anna elsewhere')
      const personId = into.person.id
      await addRevision(store, { state: 'proposed', authorId: anna.person.id })
      await curate(
        store,
        { kind: 'member-added', institutionId: 'police', personId, at: NOON },
        { kind: 'member-added', institutionId: 'library', personId: anna.person.id, at: NOON },
      )
      await stateAt(store, anna.update(), { changes: [{ kind: 'people-linked', into: personId }] })
      expect((await store.curation.standing(personId)).institutions.map(({ id }) => id)).toEqual(['library', 'police'])
      expect(await store.curation.institutions()).toMatchObject([{ members: 1 }, { members: 1 }])
      expect(await store.curation.file(PASSPORT)).toMatchObject({
        entry: { keeperId: personId },
        current: { reviewerId: personId },
        proposals: [{ authorId: personId }],
      })
      expect((await store.curation.suggestion(suggestion.id))?.suggestion.authorId).toBe(personId)
      expect(await store.console.visitor('session', NOON, NOON + 1, DAY_MS)).toMatchObject({ party: { personId } })
    })
  })

  describe('the retention of the base', () => {
    const prune = (store: Store, personal = NOON + 9 * DAY_MS) => store.prune({ updates: 0, personal }, 100)

    it('keeps whoever acts for an institution or looks after an entry', async () => {
      const { store, anna, ben } = await curating()
      const member = await asker(store, 'member')
      const joined = { institutionId: 'police', personId: member.person.id }
      await curate(
        store,
        { kind: 'member-added', ...joined, at: NOON },
        { kind: 'member-removed', institutionId: 'police', personId: anna.person.id },
      )
      await prune(store)
      const isKnown = async ({ from }: typeof anna) => (await store.conversations.exportPerson(from)) !== undefined
      expect([await isKnown(anna), await isKnown(member), await isKnown(ben)]).toEqual([true, true, false])
      await curate(
        store,
        { kind: 'member-removed', ...joined },
        { kind: 'entry-kept', ref: PASSPORT, institutionId: 'police', keeperId: null },
      )
      await prune(store)
      expect([await isKnown(anna), await isKnown(member)]).toEqual([false, false])
    })

    it('erases what was decided long ago, and keeps what waits and what was published', async () => {
      const { store, anna, suggestion } = await curating()
      await save(store, { kind: 'standing-changed', personId: anna.person.id, role: 'moderator' })
      const decidedAt = NOON + DAY_MS
      const used = await addSuggestion(store, { state: 'used', decidedAt })
      const merged = await addSuggestion(store)
      await addSuggestion(store, { ...merged, mergedInto: used.id, state: 'used', decidedAt })
      const ended: number[] = []
      for (const state of ['rejected', 'withdrawn'] as const) {
        await addRevision(store, { state: 'proposed', suggestionId: used.id })
        const seq = await proposalOf(store)
        ended.push(seq)
        const by = { reviewerId: null, verdict: 'no', at: decidedAt }
        await curate(store, { kind: 'revision-ended', seq, state, ...by })
      }
      await addRevision(store, { state: 'proposed', suggestionId: used.id, why: 'waits' })
      await prune(store, decidedAt)
      expect(await store.curation.suggestion(used.id)).toMatchObject({ alike: [{ id: merged.id }] })
      for (const seq of ended) expect(await store.curation.revision(seq)).toBeDefined()
      // Whoever asked has been silent for as long: with them goes what was suggested.
      expect(await store.curation.suggestion(suggestion.id)).toBeDefined()
      await prune(store, decidedAt + 1)
      for (const { id } of [used, merged]) expect(await store.curation.suggestion(id)).toBeUndefined()
      for (const seq of ended) expect(await store.curation.revision(seq)).toBeUndefined()
      const { items } = await store.curation.history(PASSPORT, 0, 9)
      expect(items.map(({ revision }) => [revision.state, revision.suggestionId])).toEqual([
        ['proposed', null],
        ['published', null],
        ['published', null],
      ])
      expect(await store.curation.suggestion(suggestion.id)).toBeDefined()
      expect(await prune(store, decidedAt + 1)).toBe(0)
    })
  })
}
