import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { exportKnowledge } from '../../../src/cli/knowledge-export.ts'
import { UsageError } from '../../../src/cli/usage.ts'
import { EXPORT_FORMATS } from '../../../src/exchange/export/export.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

const { services: shipped } = await loadKnowledge('data')

async function run(
  ...args: readonly string[]
): Promise<{ readonly said: string; readonly files: string[]; readonly out: string }> {
  const out = await makeTempDir()
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await exportKnowledge([...args, '--out', out])
    const found = await readdir(out, { recursive: true, withFileTypes: true })
    const files = found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    return { said: log.mock.calls.flat().join('\n'), files: files.sort(), out }
  } finally {
    log.mockRestore()
    process.exitCode = undefined
  }
}

describe('the export command', () => {
  it.each(EXPORT_FORMATS)('writes the shipped base as %s', async (format) => {
    const { said, files } = await run('--format', format, '--languages', 'fi,ru')
    expect(said).toContain(`${shipped.length} services written`)
    const languages = ['hsds', 'schemaorg', 'bpmn'].includes(format) ? ['fi', 'ru'] : []
    for (const language of languages)
      expect(files.filter((file) => file.startsWith(`${language}/`))).toHaveLength(shipped.length)
    if (languages.length > 0) expect(files).toHaveLength(2 * shipped.length)
    if (format === 'cpsv') expect(files).toHaveLength(shipped.length)
    if (format === 'csv') expect(files).toEqual(['services.csv'])
  })

  it('writes a folder of YAML that is the base again', async () => {
    const { out } = await run('--format', 'yaml')
    const [before, after] = [await loadKnowledge('data'), await loadKnowledge(out)]
    expect(after.services).toEqual(before.services)
    expect(after.situations).toEqual(before.situations)
    expect(after.lifeEvents).toEqual(before.lifeEvents)
    expect(after.faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('writes the published services, or those that are named', async () => {
    const data = await knowledgeFolder({
      'services/fi/fi-a.yaml': JSON.stringify(serviceContent({ id: 'fi-a' })),
      'services/fi/fi-b.yaml': JSON.stringify(serviceContent({ id: 'fi-b', status: 'draft' })),
      'services/fi/fi-broken.yaml': '{',
    })
    const all = await run('--format', 'cpsv', '--data', data, '--home', 'https://silta.example/')
    expect(all.files).toEqual(['fi-a.jsonld'])
    expect(all.said).toContain('1 files with errors were left out')
    expect(await readFile(join(all.out, 'fi-a.jsonld'), 'utf8')).toContain('"https://silta.example/services/fi-a"')
    expect((await run('--format', 'cpsv', '--data', data, '--ids', 'fi-b')).files).toEqual(['fi-b.jsonld'])
  })

  it.each([
    [[], /Say the format/],
    [['--format', 'pdf'], /Say the format/],
    [['--format', 'csv', '--ids', 'fi-nothing'], /no service fi-nothing/],
    [['--format', 'bpmn', '--languages', 'de'], /not de/],
    [['--format', 'cpsv', '--home', 'silta'], /takes a web address/],
    [['--format', 'cpsv', '--colour'], /colour/],
  ])('refuses %j in words', async (args, words) => {
    const error = await run(...args).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toMatch(words)
  })
})
