import { mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { knowledgeFolder, serviceContent } from '../support/knowledge-data.ts'

const GOOD = 'services/fi/fi-library-card.yaml'
const BAD = 'services/fi/fi-bad.yaml'
const good = JSON.stringify(serviceContent())

/** What a field of the service has that is given, as a file. */
const withField = (field: string, value: unknown) =>
  JSON.stringify(serviceContent({ id: 'fi-bad', ...(value === undefined ? {} : { [field]: value }) }))

/** Each of so many lines stands for two of the line before. */
function aliasBomb(lines: number): string {
  const bombs = Array.from({ length: lines }, (_, index) => `    - &x${index + 1} {allOf: [*x${index}, *x${index}]}`)
  return `${['requiredDocuments:', '  allOf:', '    - &x0 {allOf: [a, b]}', ...bombs].join('\n')}\n`
}

const BROKEN: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
  ['an empty file', '', '', /empty/],
  ['only a comment', '# later\n', '', /empty/],
  ['a text', 'hello', '', /write fields here/],
  ['a list', '- a\n- b\n', '', /write fields here/],
  ['a bracket that never closes', 'id: [a\nstatus: b\n', '', /line \d+, column \d+/],
  ['a tab', '\tid: a\n', '', /line 1/],
  ['a field twice', 'id: a\nid: b\n', '', /line 2.*duplicate/],
  ['two documents', 'id: a\n---\nid: b\n', '', /single document/],
  ['a picture', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256), '', /line \d+/],
  ['more than is read', `id: ${'x'.repeat(600_000)}`, '', /600004 bytes; at most 524288/],
  ['a deep nest', `id: ${'['.repeat(50_000)}`, '', /nesting/],
  ['a bomb of aliases', aliasBomb(60), '', /alias/],
  ['a tag that would run code', 'id: !!js/function "process.exit()"', '', /tag/],
  ['a number for a text', withField('status', 5), 'status', /draft/],
  ['an unknown field', withField('colour', 'blue'), '', /"colour"/],
  ['an id in capitals', withField('id', 'FI-Bad'), 'id', /lower-case/],
  ['an id too long for a button', withField('id', `fi-${'x'.repeat(40)}`), 'id', /40 characters/],
  [
    'a wrong address',
    withField('competentAuthority', { name: { en: 'A' }, url: 'poliisi.fi' }),
    'competentAuthority.url',
    /whole web address/,
  ],
  [
    'a script for an address',
    withField('competentAuthority', { name: { en: 'A' }, url: 'javascript:alert(1)' }),
    'competentAuthority.url',
    /whole web address/,
  ],
  ['a text in no language', withField('title', {}), 'title', /at least one of: en, fi, sv, ru, et/],
  ['a text in an unknown language', withField('title', { en: 'A', de: 'B' }), 'title', /"de"/],
  ['an empty text', withField('title', { en: ' ' }), 'title.en', /write the text or leave the language out/],
  ['a time without quotation marks', withField('channels', [channelOpen(900)]), 'channels.0.openingHours.0.opens', /./],
  ['a wrong time', withField('channels', [channelOpen('25:00')]), 'channels.0.openingHours.0.opens', /"09:00"/],
  [
    'a wrong date',
    withField('sources', [{ url: 'https://a.fi', title: 'A', seen: '21.11.2026' }]),
    'sources.0.seen',
    /"2026-11-21"/,
  ],
  ['a wrong duration', withField('review', { every: 'half a year' }), 'review.every', /"P3M"/],
  [
    'a choice of one document',
    withField('requiredDocuments', { anyOf: ['passport'] }),
    'requiredDocuments.anyOf',
    /two documents or more/,
  ],
]

const text = { en: 'A' }

/** A node, far within a process. */
const deepNode = (node: unknown) =>
  withField('steps', [
    { id: 'a', text },
    {
      id: 'b',
      choice: [
        { when: { c: 'd' }, steps: [] },
        { steps: [{ id: 'e', parallel: [{ steps: [node] }, { steps: [node] }] }] },
      ],
    },
  ])
const DEEP = 'steps.1.choice.1.steps.0.parallel.0.steps.0'

const BROKEN_NODES: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['a node that is a word', 'apply', DEEP, /write fields here/],
  ['a node that is nothing', null, DEEP, /write fields here/],
  ['a step without a text', { id: 'x' }, `${DEEP}.text`, /^this field is missing; add it$/],
  ['a step of two kinds', { id: 'x', text, wait: text, takes: 'P1D' }, DEEP, /"text"/],
  ['a wait without an end', { id: 'x', wait: text, takes: 'two weeks' }, `${DEEP}.takes`, /ISO 8601 duration/],
  ['an end of no kind', { id: 'x', end: 'over', text }, `${DEEP}.end`, /write one of: done, refused, restart/],
  ['a choice without branches', { id: 'x', choice: [] }, `${DEEP}.choice`, /at least one branch/],
  ['a branch without steps', { id: 'x', choice: [{ when: { a: 'b' } }] }, `${DEEP}.choice.0.steps`, /is missing/],
  [
    'a parallel of one',
    { id: 'x', parallel: [{ steps: [{ id: 'y', text }] }] },
    `${DEEP}.parallel`,
    /two parts or more/,
  ],
  ['a condition of nothing', { id: 'x', text, when: {} }, `${DEEP}.when`, /at least one fact/],
  ['a condition that is a truth', { id: 'x', text, when: { a: true } }, `${DEEP}.when.a`, /a value of the fact/],
  ['an unknown field', { id: 'x', text, cost: 5 }, DEEP, /"cost"/],
]

function channelOpen(opens: unknown) {
  const openingHours = [{ days: ['mo'], opens, closes: '16:00' }]
  return {
    id: 'desk',
    type: 'office',
    name: { en: 'Desk' },
    address: 'A street 1',
    timeZone: 'Europe/Helsinki',
    openingHours,
  }
}

describe('loading the knowledge base', () => {
  it('reads every service and the life events', async () => {
    const { services, lifeEvents, faults } = await loadKnowledge(await knowledgeFolder({ [GOOD]: good }))
    expect(faults).toEqual([])
    expect(services.map(({ id }) => id)).toEqual(['fi-library-card'])
    expect(lifeEvents.map(({ code }) => code)).toEqual(['KE5'])
  })

  it.each(BROKEN)('reports %s with file, place and hint, and reads the rest', async (_, content, path, hint) => {
    const { services, faults } = await loadKnowledge(await knowledgeFolder({ [GOOD]: good, [BAD]: content }))
    expect(services.map(({ id }) => id)).toEqual(['fi-library-card'])
    expect(faults.length).toBeLessThan(30)
    expect(faults).toContainEqual({ file: BAD, path, message: expect.stringMatching(hint), severity: 'error' })
    expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([BAD]))
  })

  it.each(BROKEN_NODES)('reports %s, however deep', async (_, node, path, hint) => {
    const { services, faults } = await loadKnowledge(await knowledgeFolder({ [BAD]: deepNode(node) }))
    expect(services).toEqual([])
    expect(faults).toContainEqual({ file: BAD, path, message: expect.stringMatching(hint), severity: 'error' })
    // The same node stands in both parts.
    expect(faults.filter((fault) => !fault.path.includes('.parallel.0.')).map((fault) => fault.path)).toEqual([
      path.replace('.parallel.0.', '.parallel.1.'),
    ])
  })

  it('names each field that is missing', async () => {
    const { faults } = await loadKnowledge(await knowledgeFolder({ [BAD]: 'id: fi-bad\nreview: {}\n' }))
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(['title', 'steps', 'review.every']))
    expect(faults.find(({ path }) => path === 'title')?.message).toBe('this field is missing; add it')
    expect(faults.map(({ message }) => message).join()).not.toContain('undefined')
  })

  it('takes an id for the first file that has it', async () => {
    const copy = 'services/spare/fi/fi-library-card.yaml'
    const { services, faults } = await loadKnowledge(await knowledgeFolder({ [GOOD]: good, [copy]: good }))
    expect(services).toHaveLength(1)
    expect(faults).toEqual([
      { file: copy, path: 'id', message: expect.stringMatching(/another file/), severity: 'error' },
    ])
  })

  it('still reads the services when the life events cannot be read', async () => {
    const { services, lifeEvents, faults } = await loadKnowledge(
      await knowledgeFolder({ [GOOD]: good, 'life-events.yaml': '- code: [' }),
    )
    expect(services).toHaveLength(1)
    expect(lifeEvents).toEqual([])
    expect(faults).toMatchObject([{ file: 'life-events.yaml', severity: 'error' }])
  })

  it('says which folder or file is missing', async () => {
    const directory = await knowledgeFolder({})
    await rm(join(directory, 'life-events.yaml'))
    const { services, faults } = await loadKnowledge(directory)
    expect(services).toEqual([])
    expect(faults).toMatchObject([
      { file: 'life-events.yaml', message: expect.stringMatching(/no such file/) },
      { file: 'services', message: expect.stringMatching(/no such file/) },
    ])
  })

  it('passes over what is no service file, follows links, and reports one that leads nowhere', async () => {
    const directory = await knowledgeFolder({ 'elsewhere.yaml': good, 'services/fi/README.md': '# Not a service' })
    await mkdir(join(directory, 'services/fi/folder.yaml'))
    await writeFile(join(directory, 'services/.DS_Store'), 'x')
    await symlink('../../elsewhere.yaml', join(directory, GOOD))
    await symlink('../../nowhere.yaml', join(directory, BAD))
    const { services, faults } = await loadKnowledge(directory)
    expect(services).toHaveLength(1)
    expect(faults).toMatchObject([{ file: BAD, severity: 'error' }])
  })

  it('reads files with a byte order mark and the line ends of Windows', async () => {
    const content = `\uFEFF${JSON.stringify(serviceContent(), null, 2).replaceAll('\n', '\r\n')}`
    const { services, faults } = await loadKnowledge(await knowledgeFolder({ [GOOD]: content }))
    expect(faults).toEqual([])
    expect(services).toHaveLength(1)
  })
})
