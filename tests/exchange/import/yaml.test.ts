import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeYaml } from '../../../src/exchange/export/yaml.ts'
import { importInto } from '../../../src/exchange/import/import.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { everywhere, serviceContent } from '../../support/knowledge-data.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

async function folder(files: Readonly<Record<string, object | string>>): Promise<string> {
  const place = await makeTempDir()
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(place, name)), { recursive: true })
    await writeFile(join(place, name), typeof content === 'string' ? content : writeYaml(content))
  }
  return place
}

async function importing(files: Readonly<Record<string, object | string>>, directory?: string, replace = false) {
  const target = directory ?? (await makeTempDir())
  const report = await importInto({ format: 'yaml', place: await folder(files), directory: target, replace })
  return { report, directory: target, reasons: [...report.leftOut.values()].flatMap(({ examples }) => examples) }
}

const service = (given: Record<string, unknown> = {}) => serviceContent(given)

describe('importing files of the base itself', () => {
  it('copies them letter by letter, and takes no file twice', async () => {
    const text = `# by hand\n${writeYaml(service())}`
    const { report, directory } = await importing({ 'a/any-name.yaml': text })
    expect(report).toMatchObject({ read: 1, written: 1 })
    expect(await readFile(join(directory, 'services/fi/fi-library-card.yaml'), 'utf8')).toBe(text)
    expect((await loadKnowledge(directory)).services).toHaveLength(1)
    const again = await importing({ 'b.yaml': service(), 'c.yaml': service() }, directory)
    expect(again.report).toMatchObject({ read: 2, unchanged: 1, updated: 0 })
    expect(again.reasons).toEqual(['c.yaml: fi-library-card'])
  })

  it('leaves what is there and different, unless told otherwise', async () => {
    const { directory } = await importing({ 'a.yaml': service() })
    const changed = { 'a.yaml': service({ summary: everywhere('Another summary.') }) }
    const refused = await importing(changed, directory)
    expect(refused.report).toMatchObject({ updated: 0 })
    expect(refused.reasons).toEqual(['a.yaml: services/fi/fi-library-card.yaml'])
    expect((await importing(changed, directory, true)).report).toMatchObject({ updated: 1 })
    expect((await loadKnowledge(directory)).services[0]?.summary.en).toBe('Another summary. (en)')
  })

  it('takes documents, situations and life events of a whole data folder with them', async () => {
    const { report, directory } = await importing({
      'community.yaml': 'nothing of ours',
      'life-events.yaml': [{ code: 'S77', name: everywhere('Sailing') }],
      'documents/passport.yaml': { id: 'passport', name: everywhere('Passport'), broughtAlong: true },
      'services/fi/fi-library-card.yaml': service({ documents: ['passport'], lifeEvents: ['S77'] }),
      'situations/lost.yaml': {
        id: 'lost',
        status: 'published',
        country: 'fi',
        title: everywhere('Lost'),
        summary: everywhere('It is lost.'),
        services: [{ service: 'fi-library-card' }],
        lifeEvents: ['S77'],
        keywords: {},
        exampleQuestions: {},
        review: { every: 'P1Y' },
      },
    })
    expect(report.leftOut).toEqual(new Map())
    const { services, documents, situations, lifeEvents, faults } = await loadKnowledge(directory)
    expect([services.length, documents.length, situations.length, lifeEvents.map(({ code }) => code)]).toEqual([
      1,
      1,
      1,
      ['S77'],
    ])
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each([
    ['a: [', /^a\.yaml: line \d+, column \d+/],
    ['&a [*a]', /^a\.yaml: /],
    [service({ title: 'Card' }), /^a\.yaml at title: /],
    [service({ channels: [] }), /^a\.yaml at channels: /],
    [service({ documents: ['nowhere'] }), /^a\.yaml at documents\.0: there is no documents\/nowhere\.yaml/],
    [service({ lifeEvents: ['S99'] }), /^a\.yaml at lifeEvents\.0: unknown life event/],
    [service({ country: '../../x' }), /^a\.yaml at country: /],
  ])('refuses one with mistakes, and says where: %j', async (content, reason) => {
    const { report, reasons, directory } = await importing({
      'a.yaml': content,
      'good.yaml': service({ id: 'fi-good' }),
    })
    expect(reasons).toEqual([expect.stringMatching(reason)])
    expect(report.written).toBe(1)
    expect(await readdir(join(directory, 'services/fi'))).toEqual(['fi-good.yaml'])
  })

  it('refuses services whose documents go round in a circle', async () => {
    const yielding = (id: string, own: string, other: string, from: string) =>
      service({
        id,
        steps: [{ id: 'get', text: everywhere('Get it'), documents: [other], yields: [own] }],
        documents: [
          { id: own, name: everywhere(own) },
          { id: other, name: everywhere(other), service: from },
        ],
        requiredDocuments: other,
      })
    const { report } = await importing({
      'a.yaml': yielding('fi-a', 'paper-a', 'paper-b', 'fi-b'),
      'b.yaml': yielding('fi-b', 'paper-b', 'paper-a', 'fi-a'),
      'c.yaml': service(),
    })
    expect(report).toMatchObject({ read: 3, written: 1 })
  })

  it('says so when there is nothing to read', async () => {
    expect((await importing({})).report.interrupted).toMatch(/has no YAML files/)
    const report = await importInto({ format: 'yaml', place: '/nowhere/at/all', directory: await makeTempDir() })
    expect(report.interrupted).toMatch(/there is no file or folder/)
  })
})
