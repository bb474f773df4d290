import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { take } from '../support/store-data.ts'
import { newFile, rawTables } from './sqlite-file.ts'

const SCRIPT = join(import.meta.dirname, 'open-and-add.ts')

/** A process that waits at the start until it is told to go. */
async function startWriter(file: string, name: string, count: number) {
  const child: ChildProcess = spawn(process.execPath, [SCRIPT, file, name, String(count)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill())
  let errors = ''
  child.stderr?.on('data', (data) => {
    errors += data
  })
  const ended = once(child, 'close')
  if (child.stdout) await once(child.stdout, 'data')
  return {
    go: () => child.stdin?.write('go\n'),
    ended: ended.then(([code]) => ({ code, errors })),
  }
}

describe('one file and several processes', () => {
  it('may be made by all of them at once, and takes what each writes', async () => {
    const file = await newFile()
    const writers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => startWriter(file, name, 10)))
    for (const writer of writers) writer.go()
    for (const { ended } of writers) expect(await ended).toEqual({ code: 0, errors: '' })
    const deliveries = rawTables(file).find(({ name }) => name === 'deliveries')
    expect(deliveries?.rows).toHaveLength(40)
  })

  it('goes on when another process writes', async () => {
    const file = await newFile()
    const store = openSqliteStore(file)
    onTestFinished(() => store.close())
    const writer = await startWriter(file, 'other', 10)
    writer.go()
    expect(await writer.ended).toEqual({ code: 0, errors: '' })
    expect(await take(store)).toHaveLength(1)
  })
})
