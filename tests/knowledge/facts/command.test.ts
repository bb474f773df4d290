import { parse } from 'csv-parse/sync'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { listFacts } from '../../../src/cli/knowledge-facts.ts'
import { UsageError } from '../../../src/cli/usage.ts'
import { everywhere, knowledgeFolder, serviceContent } from '../../support/knowledge-data.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')

async function run(...args: readonly string[]) {
  const said: string[] = []
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(`${text}\n`))
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  const warn = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    await listFacts(['--facts', ...args], NOW)
    return { said: said.join(''), warned: warn.mock.calls.flat().join('\n') }
  } finally {
    for (const spy of [log, write, warn]) spy.mockRestore()
  }
}

const FILES = {
  'services/fi/fi-a.yaml': JSON.stringify(
    serviceContent({
      id: 'fi-a',
      summary: { ...everywhere('Free; "20" questions'), ru: 'Бесплатно' },
      channels: [
        { id: 'desk', type: 'phone', name: everywhere('Library'), phone: '+358 9 310 1111' },
        { id: 'online', type: 'web', name: everywhere('Online'), url: 'https://library.example.org' },
      ],
    }),
  ),
  'services/fi/fi-b.yaml': JSON.stringify(serviceContent({ id: 'fi-b' })),
  'services/fi/fi-broken.yaml': '{',
}

describe('the list of facts', () => {
  it('has a line to tick off for each, grouped by entry, and totals', async () => {
    const { said, warned } = await run('--data', await knowledgeFolder(FILES), '--id', 'fi-a')
    const source = 'City Library, https://library.example.org, seen 2026-11-20'
    expect(said.split('\n')).toEqual([
      'fi-a',
      `  [ ] competentAuthority.url  https://library.example.org/en  — ${source}`,
      `  [ ] channels.0.phone  +35893101111  — ${source}`,
      `  [ ] channels.1.url  https://library.example.org  — ${source}`,
      `  [ ] summary  20 (en fi sv et: "Free; "20" questions (en)")  — ${source}  ! differs between languages (not in ru)`,
      '',
      '4 facts in 1 entries',
      '  phone: 1',
      '  link: 2',
      '  figure-in-text: 1',
      'flagged:',
      '  differs between languages: 1',
      '',
    ])
    expect(warned).toContain('1 files with errors were left out')
  })

  it('is a table that a spreadsheet opens and computes nothing in', async () => {
    const { said } = await run('--data', await knowledgeFolder(FILES), '--csv')
    const rows = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(said, { bom: true, delimiter: ';', columns: true, record_delimiter: '\r\n' }))
    expect(new Set(rows.map(({ entry }) => entry))).toEqual(new Set(['fi-a', 'fi-b']))
    expect(rows.find(({ kind }) => kind === 'phone')).toMatchObject({
      path: 'channels.0.phone',
      value: ' +35893101111',
    })
    expect(rows.find(({ path }) => path === 'summary')).toMatchObject({
      words: 'Free; "20" questions (en)',
      languages: 'en fi sv et',
      source: 'City Library',
      seen: '2026-11-20',
      flags: 'differs between languages (not in ru)',
    })
  })

  it('is one JSON object', async () => {
    const list = JSON.parse((await run('--data', await knowledgeFolder(FILES), '--json')).said)
    expect(list.totals).toMatchObject({ entries: 2, flags: { 'differs between languages': 1 } })
    expect(list.facts).toHaveLength(list.totals.facts)
  })

  it.each([
    [['--id', 'fi-nothing'], /no entry fi-nothing/],
    [['--json', '--csv'], /Choose --json or --csv/],
  ])('refuses %j in words', async (args, words) => {
    const error = await run('--data', await knowledgeFolder(FILES), ...args).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UsageError)
    expect(String(error)).toMatch(words)
  })
})
