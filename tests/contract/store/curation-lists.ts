import { describe, expect, it } from 'vitest'
import type { EntryRef } from '../../../src/curation/entry.ts'
import type { EntryFilter } from '../../../src/store/curation-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { NOON } from '../../support/store-data.ts'
import { addRevision, anInstitution, aRevision, contentOf, curate } from './curation-data.ts'
import { personOf } from './relay-data.ts'

const REVIEWED = { by: 'moderators', on: '2026-01-01', every: 'P6M' }
/** When that is due again. */
const DUE = Date.UTC(2026, 6, 1)

export function curationListContract(open: () => Promise<Store>): void {
  const service = (id: string): EntryRef => ({ kind: 'service', id })

  async function shelf() {
    const store = await open()
    const keeper = await personOf(store, 'keeper')
    const stale = { ru: { paths: ['title'], source: 'en', since: NOON } } as const
    const title = { en: 'Lost passport', ru: 'Потерянный Паспорт' }
    await curate(
      store,
      { kind: 'institution-saved', institution: anInstitution('police') },
      { kind: 'institution-saved', institution: anInstitution('library') },
      {
        kind: 'revision-added',
        revision: aRevision({ ref: service('b'), content: contentOf('', { title, review: REVIEWED }) }),
        stale,
      },
      { kind: 'entry-kept', ref: service('b'), institutionId: 'police', keeperId: null },
    )
    const overdue = { ...REVIEWED, on: '2025-01-01' }
    await addRevision(store, { ref: service('c'), content: contentOf('Old', { country: 'ee', review: overdue }) })
    await curate(store, { kind: 'entry-kept', ref: service('c'), institutionId: null, keeperId: keeper.id })
    await addRevision(store, { ref: service('a'), content: contentOf('Draft', { status: 'draft', review: overdue }) })
    await addRevision(store, { ref: { kind: 'situation', id: 'a' }, content: contentOf('Passport gone') })
    await addRevision(store, { ref: { kind: 'document', id: 'd' }, content: { name: { en: 'Pass_port 100%' } } })
    const ids = async (filter: EntryFilter) =>
      (await store.curation.entries(filter, 0, 9)).items.map(({ kind, id }) => `${kind}/${id}`)
    return { store, keeper, ids }
  }

  describe('the list of entries', () => {
    it('has all of them by id, in pages', async () => {
      const { store, ids } = await shelf()
      const all = ['service/a', 'situation/a', 'service/b', 'service/c', 'document/d']
      expect(await ids({})).toEqual(all)
      const { items, total } = await store.curation.entries({}, 1, 2)
      expect([items.map(({ id }) => id), total]).toEqual([['a', 'b'], 5])
      expect(await store.curation.entries({}, 9, 2)).toEqual({ items: [], total: 5 })
    })

    it('is searched by parts of words in any order, case and language', async () => {
      const { ids } = await shelf()
      expect(await ids({ words: 'PORT lost' })).toEqual(['service/b'])
      expect(await ids({ words: ' паспорт ' })).toEqual(['service/b'])
      expect(await ids({ words: 'pass' })).toEqual(['situation/a', 'service/b', 'document/d'])
      // These are signs like any others.
      expect(await ids({ words: '_' })).toEqual(['document/d'])
      expect(await ids({ words: '%' })).toEqual(['document/d'])
      expect(await ids({ words: '\'"; drop' })).toEqual([])
      expect(await ids({ words: 'port '.repeat(5000) })).toHaveLength(3)
    })

    it('is filtered by kind, country, state, and texts that are out of date', async () => {
      const { ids } = await shelf()
      expect(await ids({ kind: 'situation' })).toEqual(['situation/a'])
      expect(await ids({ country: 'ee' })).toEqual(['service/c'])
      expect(await ids({ status: 'draft' })).toEqual(['service/a'])
      expect(await ids({ stale: 'ru' })).toEqual(['service/b'])
      expect(await ids({ stale: 'fi' })).toEqual([])
      expect(await ids({ missing: 'ru' })).toEqual(['service/a', 'situation/a', 'service/c', 'document/d'])
      expect(await ids({ missing: 'en' })).toEqual([])
      for (const missing of ['$', 'ru"', '']) expect(await ids({ missing }), missing).toEqual([])
      for (const stale of ['$', '$.ru', 'ru"', '']) expect(await ids({ stale }), stale).toEqual([])
      expect(await ids({ kind: 'service', country: 'fi', status: 'published', words: 'lost' })).toEqual(['service/b'])
    })

    it('has what is due first that has been due longest, and only what travellers see', async () => {
      const { ids } = await shelf()
      expect(await ids({ dueBefore: DUE })).toEqual(['service/c', 'service/b'])
      expect(await ids({ dueBefore: DUE - 1 })).toEqual(['service/c'])
      expect(await ids({ dueBefore: 0 })).toEqual([])
    })

    it('has what is kept by one of these institutions or by this person', async () => {
      const { keeper, ids } = await shelf()
      expect(await ids({ institutions: ['police', 'library'] })).toEqual(['service/b'])
      expect(await ids({ keeper: keeper.id })).toEqual(['service/c'])
      expect(await ids({ keeper: keeper.id, institutions: ['police'] })).toEqual(['service/b', 'service/c'])
      expect(await ids({ keeper: keeper.id, institutions: [] })).toEqual(['service/c'])
      // Whoever has no institution sees nothing, rather than everything.
      expect(await ids({ institutions: [] })).toEqual([])
    })
  })

  describe('an entry', () => {
    it('is due again by its review, and a new owner is asked anew', async () => {
      const { store } = await shelf()
      const ref = service('b')
      const entry = async () => (await store.curation.file(ref))?.entry
      const content = (given: object) => contentOf('Lost passport', { review: REVIEWED, ...given })
      await curate(store, { kind: 'entry-asked', ref, at: NOON })
      expect(await entry()).toMatchObject({ dueAt: DUE, askedAt: NOON, institutionId: 'police' })
      await addRevision(store, { ref, content: content({ costs: 1 }) })
      expect(await entry()).toMatchObject({ askedAt: NOON, institutionId: 'police' })
      await addRevision(store, { ref, content: content({ review: { ...REVIEWED, on: '2026-11-21' } }) })
      expect(await entry()).toMatchObject({ dueAt: Date.UTC(2027, 4, 21), askedAt: NOON })
      await curate(
        store,
        { kind: 'entry-asked', ref, at: NOON },
        { kind: 'entry-kept', ref, institutionId: 'library', keeperId: null },
      )
      // The new owner has not been asked.
      expect(await entry()).toMatchObject({ institutionId: 'library', askedAt: null })
    })
  })

  describe('a line of the list', () => {
    it('says when the entry was last checked, and how many proposals wait', async () => {
      const { store } = await shelf()
      for (const state of ['proposed', 'proposed', 'published'] as const) {
        await addRevision(store, { ref: service('a'), state, content: contentOf('Draft') })
      }
      const { items } = await store.curation.entries({ kind: 'service' }, 0, 9)
      expect(items.map(({ id, checkedOn, proposals }) => [id, checkedOn, proposals])).toEqual([
        ['a', null, 2],
        ['b', '2026-01-01', 0],
        ['c', '2025-01-01', 0],
      ])
    })
  })

  describe('the review queue', () => {
    it("has what waits, the oldest first, and only one author's when it is asked for", async () => {
      const { store } = await shelf()
      const author = await personOf(store, 'author')
      for (const [why, createdAt] of [
        ['later', 3],
        ['first', 1],
        ['same', 3],
      ] as const) {
        const authorId = why === 'later' ? author.id : null
        await addRevision(store, { ref: service('b'), state: 'proposed', why, createdAt: NOON + createdAt, authorId })
      }
      const { items, total } = await store.curation.proposals({}, 0, 9)
      expect([items.map(({ revision }) => revision.why), total]).toEqual([['first', 'later', 'same'], 3])
      expect(await store.curation.proposals({}, 1, 1)).toEqual({ items: items.slice(1, 2), total })
      expect(await store.curation.proposals({ author: author.id }, 0, 9)).toEqual({ items: [items[1]], total: 1 })
    })
  })
}
