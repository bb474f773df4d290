import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWriter, type Writer } from '../../src/store/writer.ts'

function open(): { writer: Writer; rows: () => unknown[]; insert: (text: string) => void; client: Database.Database } {
  const client = new Database(':memory:')
  onTestFinished(() => {
    client.close()
  })
  client.exec('create table notes (text text not null)')
  const insert = client.prepare<[string]>('insert into notes values (?)')
  return {
    client,
    writer: createWriter(client),
    insert: (text) => insert.run(text),
    rows: () => client.prepare('select text from notes').pluck().all(),
  }
}

describe('the writer', () => {
  it('gives back what the work returns once it is committed', async () => {
    const { writer, insert, client } = open()
    const kept = writer.run(() => {
      insert('a')
      return 7
    }, 'process')
    expect(await kept).toBe(7)
    expect(client.inTransaction).toBe(false)
  })

  it('undoes a change that throws, and nothing else of the same commit', async () => {
    const { writer, insert, rows } = open()
    const results = await Promise.allSettled([
      writer.run(() => insert('first'), 'process'),
      writer.run(() => {
        insert('half done')
        throw new Error('no')
      }, 'process'),
      writer.run(() => insert('last'), 'process'),
    ])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(rows()).toEqual(['first', 'last'])
  })

  it('makes the changes in the order in which they were asked for', async () => {
    const { writer, insert, rows } = open()
    const texts = Array.from({ length: 500 }, (_, index) => String(index))
    await Promise.all(texts.map((text) => writer.run(() => insert(text), 'process')))
    expect(rows()).toEqual(texts)
  })

  it('takes turns with the rest of the program when there is much to do', async () => {
    const { writer, insert } = open()
    let turns = 0
    const slow = Array.from({ length: 5 }, () =>
      writer.run(() => {
        const until = performance.now() + 20
        while (performance.now() < until);
        insert('slow')
      }, 'process'),
    )
    const count = () => {
      turns += 1
      if (turns < 100) setImmediate(count)
    }
    setImmediate(count)
    await Promise.all(slow)
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('tells every change of a commit that fails', async () => {
    const { writer, insert, client, rows } = open()
    client.exec('begin')
    const results = await Promise.allSettled([
      writer.run(() => insert('a'), 'process'),
      writer.run(() => insert('b'), 'power-cut'),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(rows()).toEqual([])
    await writer.run(() => insert('c'), 'process')
    expect(rows()).toEqual(['c'])
  })

  it('waits for the disk when one of the changes must survive a power cut', async () => {
    const { writer, client } = open()
    const seen: unknown[] = []
    const look = () => seen.push(client.pragma('synchronous', { simple: true }))
    await writer.run(look, 'process')
    await Promise.all([writer.run(look, 'process'), writer.run(look, 'power-cut')])
    expect(seen).toEqual([1, 2, 2])
  })

  it('commits what waits when it is flushed', () => {
    const { writer, insert, rows } = open()
    writer.run(() => insert('a'), 'process')
    writer.flush()
    expect(rows()).toEqual(['a'])
  })
})
