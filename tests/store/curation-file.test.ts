import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import {
  addRevision,
  addSuggestion,
  anInstitution,
  contentOf,
  curate,
  PASSPORT,
} from '../contract/store/curation-data.ts'
import { NOON } from '../support/store-data.ts'
import { newFile, rawTables } from './sqlite-file.ts'

describe('the base in an SQLite file', () => {
  it('is seen by every process that has it open, as soon as it is published', async () => {
    const file = await newFile()
    const [chat, page] = [openSqliteStore(file), openSqliteStore(file)]
    await addRevision(chat)
    const version = await page.curation.version()
    expect(version).toBe(await chat.curation.version())
    expect(await page.curation.published()).toMatchObject([{ ref: PASSPORT, number: 1 }])
    // Both count on from what the other has written.
    await addRevision(page, { content: contentOf('Newer') })
    await addRevision(chat, { ref: { kind: 'situation', id: 'moving' } })
    for (const store of [chat, page]) {
      const newer = await store.curation.published(version)
      expect(newer.map(({ ref, number }) => [ref.id, number])).toEqual([
        [PASSPORT.id, 2],
        ['moving', 1],
      ])
      expect(await store.curation.version()).toBeGreaterThan(version)
      await store.close()
    }
  })

  it('gives no number out twice, though what had it has gone', async () => {
    const file = await newFile()
    const store = openSqliteStore(file)
    await addRevision(store)
    await addRevision(store, { state: 'proposed' })
    const seq = (await store.curation.file(PASSPORT))?.proposals[0]?.seq ?? 0
    await curate(store, {
      kind: 'revision-ended',
      seq,
      state: 'withdrawn',
      reviewerId: null,
      verdict: null,
      at: NOON,
    })
    await store.prune({ updates: 0, personal: NOON + 1 }, 9)
    await addRevision(store)
    expect(await store.curation.version()).toBeGreaterThan(seq)
    await store.close()
  })

  it('is the same when the file is opened again, down to each NULL', async () => {
    const file = await newFile()
    const first = openSqliteStore(file)
    await addRevision(first)
    await addSuggestion(first, { about: null, country: null })
    await curate(first, { kind: 'institution-saved', institution: anInstitution('police') })
    const seen = async (store: typeof first) => [
      await store.curation.published(),
      await store.curation.file(PASSPORT),
      await store.curation.suggestions('open', 0, 9),
      await store.curation.institutions(),
    ]
    const before = await seen(first)
    await first.close()
    const second = openSqliteStore(file)
    expect(await seen(second)).toEqual(before)
    await second.close()
    for (const { name, rows } of rawTables(file)) {
      for (const row of rows) expect(Object.values(row), name).not.toContain('null')
    }
  })
})
