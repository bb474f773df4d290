import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { NOON } from '../../support/store-data.ts'
import { addRevision, aSeed, contentOf, curate, PASSPORT, proposalOf } from './curation-data.ts'
import { personOf } from './relay-data.ts'

export function seedingContract(open: () => Promise<Store>): void {
  const FIRST = contentOf('Lost passport', { steps: [{ id: 'report' }], costs: 1 })
  const LATER = { ...FIRST, costs: 2 }

  /** A store that has taken in a file. */
  async function seeded() {
    const store = await open()
    await store.curation.seed([aSeed(PASSPORT, FIRST)], NOON)
    const file = async () => {
      const found = await store.curation.file(PASSPORT)
      if (!found) throw new Error('there is no such entry')
      return found
    }
    return { store, file }
  }

  /** One where somebody has changed the entry since. */
  async function edited(given = {}) {
    const { store, file } = await seeded()
    const mine = { ...FIRST, title: { en: 'By hand' } }
    await addRevision(store, { content: mine, base: (await file()).entry?.seq ?? null, ...given })
    return { store, file, mine }
  }

  describe('a file', () => {
    it('that is new is an entry, and its text is kept', async () => {
      const { store, file } = await seeded()
      const { entry, current, proposals } = await file()
      expect(entry).toEqual({
        ...PASSPORT,
        seq: current?.seq,
        number: 1,
        status: 'published',
        country: 'fi',
        title: FIRST.title,
        // Nobody has ever checked it.
        dueAt: NOON,
        institutionId: null,
        keeperId: null,
        stale: {},
        askedAt: null,
        updatedAt: NOON,
      })
      expect(current).toMatchObject({ number: 1, state: 'published', origin: 'file', content: FIRST, authorId: null })
      expect(proposals).toEqual([])
      const { source, hash } = aSeed(PASSPORT, FIRST)
      expect(await store.curation.source(current?.seq ?? 0)).toBe(source)
      expect(await store.curation.seeds()).toEqual([{ ref: PASSPORT, seed: hash, fromFile: true }])
    })

    it('of a document belongs to no country and is always there', async () => {
      const store = await open()
      const ref = { kind: 'document', id: 'photo' } as const
      await store.curation.seed([aSeed(ref, { name: { en: 'Photo' } })], NOON)
      expect((await store.curation.file(ref))?.entry).toMatchObject({
        status: 'published',
        country: null,
        title: { en: 'Photo' },
        dueAt: null,
      })
    })

    it('that has changed is what the entry says from now on, with what is stale then', async () => {
      const { store, file } = await seeded()
      const title = { en: 'Lost passport', fi: 'Passi hukassa' }
      await store.curation.seed([aSeed(PASSPORT, { ...FIRST, title })], NOON + 1)
      const { entry, current } = await file()
      expect(current).toMatchObject({ number: 2, content: { title }, createdAt: NOON + 1 })
      expect(entry).toMatchObject({ title, stale: { en: { paths: ['title'], source: 'fi', since: NOON } } })
    })

    it('that says the same in other words of YAML makes no revision, and is exported as it is now', async () => {
      const { store, file } = await seeded()
      const before = await store.curation.version()
      await store.curation.seed([{ ...aSeed(PASSPORT, FIRST), source: '# moved', hash: 'other' }], NOON + 1)
      expect(await store.curation.version()).toBe(before)
      expect(await store.curation.source((await file()).current?.seq ?? 0)).toBe('# moved')
      expect(await store.curation.seeds()).toMatchObject([{ seed: 'other' }])
    })

    it('that has changed after somebody has changed the entry waits as a proposal', async () => {
      const { store, file, mine } = await edited()
      const version = await store.curation.version()
      await store.curation.seed([aSeed(PASSPORT, LATER)], NOON + 1)
      const { current, proposals } = await file()
      expect(current?.content).toEqual(mine)
      // What the file said before is what its change is compared with.
      expect(proposals).toMatchObject([{ state: 'proposed', origin: 'file', content: LATER, number: null }])
      expect((await store.curation.revision(proposals[0]?.base ?? 0))?.content).toEqual(FIRST)
      expect(await store.curation.version()).toBe(version)
      expect(await store.curation.seeds()).toEqual([
        { ref: PASSPORT, seed: aSeed(PASSPORT, LATER).hash, fromFile: false },
      ])
    })

    it("that has changed again replaces its own proposal and nobody else's", async () => {
      const { store, file } = await edited()
      await addRevision(store, { state: 'proposed', content: contentOf('Mine') })
      await store.curation.seed([aSeed(PASSPORT, LATER)], NOON + 1)
      await store.curation.seed([aSeed(PASSPORT, { ...FIRST, costs: 3 })], NOON + 2)
      expect((await file()).proposals).toMatchObject([{ origin: 'console' }, { origin: 'file', content: { costs: 3 } }])
      await store.curation.seed([aSeed(PASSPORT, { ...FIRST, title: { en: 'By hand' } })], NOON + 3)
      expect((await file()).proposals).toMatchObject([{ origin: 'console' }])
    })

    it("that says what somebody has changed is the entry's own again", async () => {
      const { store, file, mine } = await edited()
      await store.curation.seed([aSeed(PASSPORT, mine)], NOON + 1)
      expect(await file()).toMatchObject({ current: { origin: 'console', number: 2 }, proposals: [] })
      expect(await store.curation.seeds()).toMatchObject([{ fromFile: true }])
      await store.curation.seed([aSeed(PASSPORT, { ...mine, costs: 4 })], NOON + 2)
      expect(await file()).toMatchObject({ current: { origin: 'file', content: { costs: 4 } }, proposals: [] })
    })

    it("is nobody else's once its proposal is published as it is, but with other words in it", async () => {
      for (const content of [LATER, { ...LATER, costs: 9 }]) {
        const { store, file } = await edited()
        await store.curation.seed([aSeed(PASSPORT, LATER)], NOON + 1)
        const { id: reviewerId } = await personOf(store, 'reviewer')
        const seq = await proposalOf(store)
        await curate(store, { kind: 'revision-published', seq, content, reviewerId, at: NOON + 2, stale: {} })
        const isWhole = content === LATER
        expect((await file()).current).toMatchObject({ origin: isWhole ? 'file' : 'import', content })
        expect(await store.curation.seeds()).toMatchObject([{ fromFile: isWhole }])
        await store.curation.seed([aSeed(PASSPORT, { ...LATER, country: 'ee' })], NOON + 3)
        expect((await file()).proposals).toHaveLength(isWhole ? 0 : 1)
      }
    })
  })

  describe('a file that is gone', () => {
    it('leaves the entry retired, once, and a file that comes back is published again', async () => {
      const { store, file } = await seeded()
      await store.curation.retire(PASSPORT, NOON + 1)
      await store.curation.retire(PASSPORT, NOON + 2)
      expect(await file()).toMatchObject({
        entry: { status: 'retired', number: 2, updatedAt: NOON + 1 },
        current: { origin: 'file', content: { ...FIRST, status: 'retired' } },
      })
      const [{ seed } = { seed: null }] = await store.curation.seeds()
      expect(seed).not.toBe(aSeed(PASSPORT, FIRST).hash)
      await store.curation.seed([aSeed(PASSPORT, FIRST)], NOON + 3)
      expect(await file()).toMatchObject({ entry: { status: 'published', number: 3 }, current: { content: FIRST } })
    })

    it('leaves what somebody has changed as it is, and what never was', async () => {
      const { store, file, mine } = await edited()
      await store.curation.retire(PASSPORT, NOON + 1)
      expect((await file()).current?.content).toEqual(mine)
      await store.curation.retire({ kind: 'service', id: 'nothing' }, NOON + 1)
      expect(await store.curation.file({ kind: 'service', id: 'nothing' })).toBeUndefined()
    })
  })
}
