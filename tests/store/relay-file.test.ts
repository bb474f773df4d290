import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { asker, openQuestion, personOf, save } from '../contract/store/relay-data.ts'
import { aDelivery, aRelayedMessage, aResponder, NOON, sendAll, stateAt } from '../support/store-data.ts'
import { newFile, rawTables } from './sqlite-file.ts'

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'src', 'store', 'migrations')

/** A file as it was before there was a relay. */
async function oldFile(statements: string): Promise<string> {
  const file = await newFile()
  const db = new Database(file)
  db.exec(await readFile(join(MIGRATIONS, '0000_first.sql'), 'utf8'))
  const { entries } = JSON.parse(await readFile(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8'))
  db.exec('create table __drizzle_migrations (id integer primary key, hash text not null, created_at integer)')
  db.prepare("insert into __drizzle_migrations (hash, created_at) values ('', ?)").run(entries[0].when)
  db.exec(statements)
  db.close()
  return file
}

describe('the relay in an SQLite file', () => {
  it('takes over the questions of an older file, where their asker can still be answered', async () => {
    const file = await oldFile(`
      insert into people values ('p1', 'fi', null, null, null, 1, 0, 0, 0), ('p2', null, null, null, null, 1, 0, 0, 0);
      insert into identities values ('script', 'olga', 'p1');
      insert into addresses values ('script', 'old', 'p1', null), ('script', 'new', 'p1', 5);
      insert into questions values
        ('abcdefghij', 'p1', 'q1', 'Where?', 'fi', 'ee', '["fi-a"]', 77),
        ('klmnopqrst', 'p2', 'q2', 'Nowhere?', 'fi', null, '[]', 77);
      insert into deliveries (lane, platform, chat, person_id, traceless, state, attempts, uncertain, next_attempt_at, created_at)
        values ('live', 'script', 'old', 'p1', 0, 'failed', 0, 0, 1, 1);`)
    const store = openSqliteStore(file)
    const found = await store.relay.question('abcdefghij')
    expect(found?.question).toEqual({
      id: 'abcdefghij',
      alias: expect.stringMatching(/^[0-9A-F]{3}$/),
      askerId: 'p1',
      queryId: 'q1',
      text: 'Where?',
      locale: 'fi',
      country: 'ee',
      topic: null,
      services: ['fi-a'],
      address: { platform: 'script', chat: 'new' },
      state: 'open',
      rung: 'matched',
      dueAt: 77,
      awaits: null,
      reminded: false,
      claimantId: null,
      place: null,
      openedAt: 77,
      claimedAt: null,
      answeredAt: null,
      closedAt: null,
      mergedInto: null,
      rating: null,
      ratingWord: null,
      sharesContacts: false,
      hidden: false,
    })
    expect(found?.asker).toMatchObject({ role: 'traveller', ban: null })
    expect(await store.relay.question('klmnopqrst')).toBeUndefined()
    expect(await store.relay.dueQuestions(77, 9)).toEqual(['abcdefghij'])
    const data = await store.conversations.exportPerson({ platform: 'script', user: 'olga' })
    expect(data?.deliveries).toHaveLength(1)
    await store.close()
  })

  it('is the same when the file is opened again, down to each NULL', async () => {
    const file = await newFile()
    const first = openSqliteStore(file)
    const anna = await personOf(first, 'anna')
    const { question, address, person } = await openQuestion(first, 'olga', { state: 'claimed', claimantId: anna.id })
    const source = { address, ref: { id: 'm1' } }
    const message = aRelayedMessage(question.id, person.id, { source })
    const form = aRelayedMessage(question.id, anna.id, { side: 'responder', replyTo: message.id })
    await save(
      first,
      { kind: 'message-saved', message },
      { kind: 'message-saved', message: form },
      { kind: 'responder-saved', responder: aResponder(anna.id, { hours: null }) },
    )
    const relay = { question: question.id, purpose: 'copy', message: message.id } as const
    await first.deliveries.add([aDelivery('copy', { relay }), aDelivery('not yet', { relay })], NOON)
    await sendAll(first)
    await first.deliveries.add([aDelivery('not yet', { relay })], NOON)
    const file1 = await first.relay.question(question.id)
    await first.close()
    const second = openSqliteStore(file)
    expect(await second.relay.question(question.id)).toEqual(file1)
    expect(await second.relay.messages(question.id)).toEqual([message, form])
    const { update } = await asker(second, 'olga')
    const { relay: state } = await stateAt(second, update({ relay: { source: { id: 'm1' } } }))
    expect(state.message?.copies.map((copy) => copy.state)).toEqual(['sent', 'sent', 'due'])
    await second.close()
    for (const { name, rows } of rawTables(file)) {
      for (const row of rows) expect(Object.values(row), name).not.toContain('null')
    }
  })
})
