import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../../src/exchange/import/files.ts'
import type { ImportResult } from '../../../src/exchange/import/imported.ts'
import { createReport, formatReport } from '../../../src/exchange/import/report.ts'
import { createSink } from '../../../src/exchange/import/sink.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { serviceFileSchema } from '../../../src/knowledge/service.ts'
import { serviceContent } from '../../support/knowledge-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

function entry(given: Record<string, unknown> = {}, others: Partial<ImportResult> = {}): ImportResult {
  const service = serviceFileSchema.parse(serviceContent({ status: 'draft', ...given }))
  return { service, origin: 'https://example.org/1', notes: [], languages: [], ...others }
}

async function sinkInto(directory: string) {
  const report = createReport()
  return { report, ...(await createSink({ directory, report, replace: false })) }
}

describe('where imported entries go', () => {
  it('has whole files only, also after an import that was killed', async () => {
    const directory = await makeTempDir()
    const folder = join(directory, 'services', 'fi')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, '.fi-library-card.yaml.00ff.unfinished'), 'id: fi-lib')
    const { put, finish } = await sinkInto(directory)
    await put(entry())
    await finish()
    expect(await readdir(folder)).toEqual(['fi-library-card.yaml'])
  })

  it('keeps the file that is there when the new one cannot be written', async () => {
    const directory = await makeTempDir()
    await writeFile(join(directory, 'plain'), 'a file')
    await expect(writeWhole(join(directory, 'plain', 'below.yaml'), 'text')).rejects.toThrow()
    await mkdir(join(directory, 'taken.yaml'))
    await expect(writeWhole(join(directory, 'taken.yaml'), 'text')).rejects.toThrow()
    expect(await readdir(directory)).toEqual(['plain', 'taken.yaml'])
  })

  it('gets the life events that the entries need, after those that are there', async () => {
    const directory = await makeTempDir()
    const own = '# Ours\n- code: S1\n  name: { en: A, fi: A, sv: A, ru: A, et: A }\n'
    await writeFile(join(directory, 'life-events.yaml'), own)
    const { put, finish, report } = await sinkInto(directory)
    await put(entry({ lifeEvents: ['KE5', 'S999', 'S1'] }))
    await put(entry({ id: 'fi-other', lifeEvents: ['S998'] }))
    await finish()
    await finish()
    const text = await readFile(join(directory, 'life-events.yaml'), 'utf8')
    expect(text.startsWith(own)).toBe(true)
    const { lifeEvents, services, faults } = await loadKnowledge(directory)
    expect(lifeEvents.map(({ code }) => code)).toEqual(['S1', 'KE5', 'S0'])
    expect(services.map((service) => service.lifeEvents)).toEqual([['KE5', 'S1'], ['S0']])
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.notes.get('life event left out, since nobody knows it')?.count).toBe(2)
  })

  it('is not touched when its own life events are broken', async () => {
    const directory = await makeTempDir()
    await writeFile(join(directory, 'life-events.yaml'), '- code: [')
    await expect(sinkInto(directory)).rejects.toThrow(/life-events\.yaml.*mend it first/)
    expect(await readFile(join(directory, 'life-events.yaml'), 'utf8')).toBe('- code: [')
  })

  it('takes no id twice, nothing that fails the checks, and no file of another country', async () => {
    const directory = await makeTempDir()
    await mkdir(join(directory, 'services', 'ee'), { recursive: true })
    await writeFile(join(directory, 'services/ee/fi-moved.yaml'), 'id: fi-moved')
    const { put, report } = await sinkInto(directory)
    await put(entry())
    await put(entry())
    await put(entry({ id: 'fi-bad', steps: [{ id: 'a', text: { en: 'Go' }, at: 'nowhere' }] }))
    await put(entry({ id: 'fi-moved' }))
    await put({ kind: 'it has no name', detail: 'row 7' })
    expect(report).toMatchObject({ read: 5, written: 1 })
    expect(Object.fromEntries([...report.leftOut].map(([kind, { count }]) => [kind, count]))).toEqual({
      'another entry of the import has the same id': 1,
      'it does not pass the checks': 1,
      'its file is in the folder of another country': 1,
      'it has no name': 1,
    })
  })
})

describe('the report', () => {
  it('counts by reason, shows the first of each, and moves no cursor', async () => {
    const directory = await makeTempDir()
    const { put, report } = await sinkInto(directory)
    for (let number = 1; number <= 5; number++) await put({ kind: 'it has no name', detail: `row ${number}\u001b[2J` })
    await put(entry({}, { languages: ['smn', 'de'], notes: [{ kind: 'title shortened', detail: 'here' }] }))
    report.interrupted = 'example.org went away'
    expect(formatReport(report)).toBe(`Stopped before the end: example.org went away
6 entries read: 1 new, 0 updated, 0 unchanged

Left out: 5
  5 × it has no name
      row 1 [2J
      row 2 [2J
      row 3 [2J
      and 2 more

To look at:
  1 × title shortened
      here

Languages left out: smn (1), de (1)`)
  })

  it('stays short whatever comes', async () => {
    const { put, report } = await sinkInto(await makeTempDir())
    for (let number = 0; number < 3000; number++) await put({ kind: `reason ${number}`, detail: 'x'.repeat(10_000) })
    expect(report.leftOut.size).toBe(101)
    expect(formatReport(report).length).toBeLessThan(100_000)
  })
})
