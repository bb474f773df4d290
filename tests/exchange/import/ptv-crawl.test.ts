import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importInto } from '../../../src/exchange/import/import.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { guid, ptvService } from '../../support/exchange/ptv-data.ts'
import { type PtvServer, startPtv } from '../../support/exchange/ptv-server.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

function services(count: number) {
  return Array.from({ length: count }, (_, at) => ptvService(at + 1))
}

async function setUp(count = 8) {
  const server = await startPtv(services(count))
  const directory = await makeTempDir()
  const waits: number[] = []
  const run = (given: { all?: boolean; now?: number } = {}) =>
    importInto({
      format: 'ptv',
      place: server.base,
      directory,
      now: NOW,
      fetch: { allowPrivate: true },
      pause: async (ms) => {
        waits.push(ms)
      },
      ...given,
    })
  return { server, directory, waits, run }
}

function pagesOf(server: PtvServer): (string | null)[] {
  return server.requests
    .filter((url) => url.startsWith('/api/v11/Service?'))
    .map((url) => new URL(url, 'http://ptv').searchParams.get('page'))
}

describe('importing from PTV', () => {
  it('goes through all pages, joins what is referred to, and asks for each of that once', async () => {
    const { server, directory, run } = await setUp()
    expect(await run()).toMatchObject({ read: 8, written: 8, updated: 0, unchanged: 0 })
    expect(pagesOf(server)).toEqual(['1', '2', '3'])
    expect(server.requests.filter((url) => url.includes('ServiceChannel'))).toHaveLength(1)
    expect(server.requests.filter((url) => url.includes('Organization'))).toHaveLength(1)
    const { services, faults } = await loadKnowledge(directory)
    expect(services).toHaveLength(8)
    expect(services.every(({ status }) => status === 'draft')).toBe(true)
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('asks for what has changed since, and writes that alone', async () => {
    const { server, directory, run } = await setUp()
    await run()
    const changed = ptvService(2, { modified: '2026-11-22T13:00:00Z', keywords: [{ language: 'en', value: 'canoe' }] })
    server.services[1] = changed
    const before = await times(directory)
    expect(await run({ now: NOW + 86_400_000 })).toMatchObject({ read: 1, updated: 1, unchanged: 0 })
    const after = await times(directory)
    const touched = [...after].filter(([name, time]) => before.get(name) !== time).map(([name]) => name)
    expect(touched).toEqual([`ptv-${guid(2).replaceAll('-', '')}.yaml`])
    expect(server.requests.at(-1)).not.toContain('date=')
    expect(server.requests.some((url) => url.includes('date=2026-11-22T12%3A00%3A00'))).toBe(true)
  })

  it('leaves files alone that say the same, when asked for everything', async () => {
    const { directory, run } = await setUp()
    await run()
    const before = await times(directory)
    expect(await run({ all: true, now: NOW + 86_400_000 })).toMatchObject({ read: 8, updated: 0, unchanged: 8 })
    expect(await times(directory)).toEqual(before)
  })

  it('goes on where it was stopped', async () => {
    const { server, directory, run } = await setUp()
    // When it is asked for the services of the third page.
    server.dieAt = 8
    const stopped = await run()
    expect(stopped.interrupted).toMatch(/^127\.0\.0\.1:\d+ cannot be read: /)
    expect(stopped.written).toBe(6)
    expect((await loadKnowledge(directory)).services).toHaveLength(6)

    server.dieAt = Number.POSITIVE_INFINITY
    const asked = server.requests.length
    const rest = await run()
    expect(rest).toMatchObject({ written: 2, unchanged: 3 })
    expect(rest.interrupted).toBeUndefined()
    expect(pagesOf({ ...server, requests: server.requests.slice(asked) })).toEqual(['2', '3'])
    expect((await loadKnowledge(directory)).services).toHaveLength(8)
  })

  it('waits as long as it is told to, and comes less than twice a second', async () => {
    const { server, waits, run } = await setUp(1)
    server.failures.push({ status: 429, retryAfter: '7' }, { status: 503 }, 'cut')
    expect(await run()).toMatchObject({ written: 1 })
    expect(waits).toContain(7000)
    const paces = waits.filter((ms) => ms === 600)
    expect(paces).toHaveLength(server.requests.length)
  })

  it('gives up on an address that is none of the catalogue', async () => {
    const { server, directory, run } = await setUp(1)
    server.failures.push({ status: 404 })
    const report = await run()
    expect(report.interrupted).toMatch(/answered 404$/)
    expect(await readdir(directory)).toEqual([])
  })

  it('tells what is listed and not there', async () => {
    const { server, run } = await setUp(2)
    server.services = [{ id: guid(77), modified: '2026-01-01' }, ...server.services]
    const report = await run()
    expect(report.leftOut.get('it has no id or no name')?.count).toBe(1)
    expect(report.written).toBe(2)
  })

  it('begins anew when its notes of how far it came are broken', async () => {
    const { directory, run } = await setUp(2)
    await run()
    await writeFile(join(directory, '.import-ptv.json'), '{"half":')
    expect(await run()).toMatchObject({ read: 2, unchanged: 2 })
  })

  it('keeps what a reviewer has changed, unless told otherwise', async () => {
    const { server, directory, run } = await setUp(1)
    await run()
    const file = join(directory, 'services/fi', `ptv-${guid(1).replaceAll('-', '')}.yaml`)
    const reviewed = (await readFile(file, 'utf8')).replace('status: draft', 'status: published')
    await writeFile(file, reviewed)
    server.services = [ptvService(1, { keywords: [] })]
    const report = await run({ all: true })
    expect([...report.leftOut.keys()]).toEqual(['changed here since it was imported (--replace overwrites it)'])
    expect(await readFile(file, 'utf8')).toBe(reviewed)
  })
})

async function times(directory: string): Promise<Map<string, number>> {
  const folder = join(directory, 'services', 'fi')
  const found = new Map<string, number>()
  for (const name of await readdir(folder)) found.set(name, (await stat(join(folder, name))).ino)
  return found
}
