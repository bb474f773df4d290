import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { aResponder, NOON } from '../../support/store-data.ts'
import { addRevision, addSuggestion, anInstitution, curate, PASSPORT } from './curation-data.ts'
import { personOf, save } from './relay-data.ts'

export function suggestionContract(open: () => Promise<Store>): void {
  const openOnes = async (store: Store) => (await store.curation.suggestions('open', 0, 9)).items

  describe('suggestions', () => {
    it('are kept whole, and changed whole', async () => {
      const store = await open()
      const suggestion = await addSuggestion(store)
      const bare = await addSuggestion(store, { about: null, country: null, topic: null, kind: 'change', asked: 0 })
      expect(await store.curation.suggestion(suggestion.id)).toEqual({ suggestion, alike: [] })
      expect(await store.curation.suggestion(bare.id)).toEqual({ suggestion: bare, alike: [] })
      expect(await store.curation.suggestion('none')).toBeUndefined()
      const used = { ...suggestion, state: 'used', decidedAt: NOON + 1 } as const
      await curate(store, { kind: 'suggestion-saved', suggestion: used })
      expect(await store.curation.suggestions('used', 0, 9)).toEqual({
        items: [{ suggestion: used, alike: [] }],
        total: 1,
      })
      expect((await openOnes(store)).map((line) => line.suggestion)).toEqual([bare])
    })

    it('are ranked by how often they and those like them were asked, then by age, in pages', async () => {
      const store = await open()
      const often = await addSuggestion(store, { asked: 3 })
      const head = await addSuggestion(store, { asked: 1, createdAt: NOON + 2 })
      const later = await addSuggestion(store, { asked: 2, createdAt: NOON + 4, mergedInto: head.id })
      const sooner = await addSuggestion(store, { asked: 1, createdAt: NOON + 3, mergedInto: head.id })
      const young = await addSuggestion(store, { asked: 3, createdAt: NOON + 1 })
      const { items, total } = await store.curation.suggestions('open', 0, 9)
      expect(items).toEqual([
        { suggestion: head, alike: [sooner, later] },
        { suggestion: often, alike: [] },
        { suggestion: young, alike: [] },
      ])
      expect(total).toBe(3)
      expect(await store.curation.suggestions('open', 1, 1)).toEqual({ items: items.slice(1, 2), total })
      expect(await store.curation.openSuggestions()).toEqual([often, young, head])
    })

    it('that are merged go along, into another one and when it is decided', async () => {
      const store = await open()
      const [first, second] = [await addSuggestion(store), await addSuggestion(store)]
      const third = await addSuggestion(store, { mergedInto: second.id })
      await addSuggestion(store, { ...second, mergedInto: first.id })
      expect(await openOnes(store)).toMatchObject([
        { suggestion: first, alike: [{ id: second.id }, { id: third.id, mergedInto: first.id }] },
      ])
      await addSuggestion(store, { ...first, state: 'dismissed', decidedAt: NOON + 1 })
      expect(await openOnes(store)).toEqual([])
      const dismissed = { state: 'dismissed', decidedAt: NOON + 1 }
      expect((await store.curation.suggestions('dismissed', 0, 9)).items).toMatchObject([
        { suggestion: dismissed, alike: [dismissed, dismissed] },
      ])
    })
  })

  describe('institutions', () => {
    it('have people and entries', async () => {
      const store = await open()
      const [anna, ben] = [await personOf(store, 'anna'), await personOf(store, 'ben')]
      const [police, library] = [anInstitution('police'), anInstitution('library', { name: { fi: 'Kirjasto' } })]
      const joined = (personId: string, at = NOON) =>
        ({ kind: 'member-added', institutionId: 'police', personId, at }) as const
      await addRevision(store)
      await save(store, { kind: 'responder-saved', responder: aResponder(anna.id) })
      await save(store, { kind: 'responder-saved', responder: aResponder(ben.id, { state: 'applied' }) })
      await curate(
        store,
        { kind: 'institution-saved', institution: { ...police, url: 'https://old.example.org' } },
        { kind: 'institution-saved', institution: library },
        joined(ben.id, NOON + 1),
        joined(anna.id),
        joined(anna.id, NOON + 2),
        { kind: 'entry-kept', ref: PASSPORT, institutionId: 'police', keeperId: null },
        { kind: 'institution-saved', institution: police },
      )
      expect(await store.curation.institutions()).toEqual([
        { ...library, members: 0, answering: 0, entries: 0 },
        { ...police, members: 2, answering: 1, entries: 1 },
      ])
      const state = await store.curation.state({ institution: 'police' }, 'nobody')
      expect(state.members.map(({ personId }) => personId)).toEqual([anna.id, ben.id])
      await curate(store, { kind: 'member-removed', institutionId: 'police', personId: anna.id })
      expect((await store.curation.standing(anna.id)).institutions).toEqual([])
      expect((await store.curation.standing(ben.id)).institutions).toEqual([police])
    })

    it('that are removed leave their people and entries without one', async () => {
      const store = await open()
      const { id } = await personOf(store, 'anna')
      await curate(
        store,
        { kind: 'institution-saved', institution: anInstitution('police') },
        { kind: 'member-added', institutionId: 'police', personId: id, at: NOON },
      )
      await addRevision(store, { institutionId: 'police' })
      await curate(
        store,
        { kind: 'entry-kept', ref: PASSPORT, institutionId: 'police', keeperId: id },
        { kind: 'institution-removed', id: 'police' },
      )
      expect(await store.curation.institutions()).toEqual([])
      expect((await store.curation.standing(id)).institutions).toEqual([])
      expect(await store.curation.file(PASSPORT)).toMatchObject({
        entry: { institutionId: null, keeperId: id },
        current: { institutionId: null },
      })
    })
  })
}
