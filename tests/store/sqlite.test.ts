import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { storeContract } from '../contract/store.ts'
import { aDelivery, anUpdate, aQuery, NOON, stateAt, take } from '../support/store-data.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { newFile, openFreshStore, rawTables } from './sqlite-file.ts'

storeContract('SQLite in a file', openFreshStore)

describe('an SQLite file', () => {
  it('is made with its folder', async () => {
    const file = join(await makeTempDir(), 'a', 'b', 'silta.db')
    const store = openSqliteStore(file)
    await store.ping()
    await store.close()
    expect(rawTables(file).map(({ name }) => name)).toContain('people')
  })

  it('keeps its data when it is opened again', async () => {
    const file = await newFile()
    const first = openSqliteStore(file)
    const update = anUpdate()
    await stateAt(first, update, { person: { locale: 'ru' }, deliveries: [aDelivery('still here')] })
    await first.close()
    const tables = rawTables(file)

    const second = openSqliteStore(file)
    expect(rawTables(file)).toEqual(tables)
    expect(await second.conversations.handle(update, () => expect.fail('decided twice'))).toEqual({ duplicate: true })
    expect(await take(second)).toHaveLength(1)
    await second.close()
  })

  it('is left as it was when a migration fails', async () => {
    const file = await newFile()
    const db = new Database(file)
    // The first migration makes other tables before it comes to this one.
    db.exec("create table people (name text); insert into people values ('Matti')")
    db.close()
    const before = rawTables(file)
    expect(() => openSqliteStore(file)).toThrow(/people/)
    expect(rawTables(file)).toEqual(before)
  })

  it('says so when it is no database', async () => {
    const file = join(await makeTempDir(), 'silta.db')
    await writeFile(file, 'this is a text, and a longer one than a header of a database would be, to be sure of that')
    expect(() => openSqliteStore(file)).toThrow(/not a database/)
  })

  it('holds NULL where there is nothing, never the text null', async () => {
    const file = await newFile()
    const store = openSqliteStore(file)
    const query = aQuery({ country: null })
    await stateAt(store, anUpdate(), {
      changes: [{ kind: 'query-asked', query }],
      deliveries: [aDelivery('sent'), aDelivery('failed'), aDelivery('due')],
    })
    await store.transcripts.append('chat-1', { key: 'k', author: 'silta', message: aDelivery('x').message, at: NOON })
    const [sent] = await take(store)
    await store.deliveries.finish(sent?.id ?? 0, { state: 'sent', at: NOON, ref: { id: 'r' } })
    const [failed] = await take(store)
    await store.deliveries.finish(failed?.id ?? 0, { state: 'failed', at: NOON, error: 'no', unreachable: false })
    await store.close()
    const tables = rawTables(file)
    for (const { name, rows } of tables) {
      for (const row of rows) expect(Object.values(row), name).not.toContain('null')
    }
    const deliveries = tables.find(({ name }) => name === 'deliveries')?.rows
    expect(deliveries).toMatchObject([
      { message: null, edits_ref: null, edits_delivery: null, ref: '{"id":"r"}' },
      { edits_ref: null, ref: null },
      { edits_ref: null, ref: null },
    ])
  })
})
