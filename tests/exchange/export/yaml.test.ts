import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { serviceYaml } from '../../../src/exchange/export/yaml.ts'
import { resolveDocuments } from '../../../src/knowledge/check/resolve.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { type Document, documentSchema, type Service, serviceFileSchema } from '../../../src/knowledge/service.ts'
import { aService, everywhere } from '../../support/knowledge-data.ts'
import { anySpecification } from '../../support/specification-arbitrary.ts'
import { FULL } from './export-data.ts'

/** As the base reads a file. */
function read(text: string, entries: ReadonlyMap<string, Document> = new Map()): Service {
  const { service, found } = resolveDocuments(serviceFileSchema.parse(load(text)), 'a.yaml', entries, new Set())
  expect(found).toEqual([])
  return service
}

describe('a service as YAML', () => {
  it('comes back as it was, and is then written in the same way', () => {
    fc.assert(
      fc.property(anySpecification(), (service) => {
        const text = serviceYaml(service)
        expect(read(text)).toEqual(service)
        expect(serviceYaml(read(text))).toBe(text)
      }),
      { numRuns: 50, seed: 11 },
    )
  })

  it('keeps every text, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), (written) => {
        const text = written.trim()
        fc.pre(text !== '' && text.isWellFormed())
        const service = aService({ title: { en: text }, risks: [{ text: { fi: text } }] })
        expect(read(serviceYaml(service))).toEqual(service)
      }),
      { numRuns: 150, seed: 12 },
    )
  })

  it.each([
    '09:00',
    'no',
    'Yes',
    '112',
    '1e3',
    '2026-11-21',
    '~',
    '- a',
    'a: b',
    '# a',
    '"',
    "it's",
    'a\nb',
    '<<',
    '*a',
  ])('writes %j so that it stays a text', (text) => {
    const service = aService({ title: { en: text } })
    expect(read(serviceYaml(service)).title).toEqual({ en: text })
  })

  it('only names a document that has an entry, unless the service has another one of that id', () => {
    const entry = documentSchema.parse({ id: 'passport', name: everywhere('Passport'), broughtAlong: true })
    const entries = new Map([['passport', entry]])
    expect(serviceYaml(aService(), entries)).toContain('\ndocuments: [passport]\n')
    const other = aService({ documents: [{ ...entry, name: everywhere('Any passport') }] })
    expect(serviceYaml(other, entries)).toContain('\n  - id: passport\n')
    expect(read(serviceYaml(aService(), entries), entries)).toEqual(aService())
  })

  it('has lists of ids on one line, and nothing that is left out or usual', () => {
    const text = serviceYaml(FULL)
    expect(text).toContain('languages: [fi, sv]')
    expect(text).toContain('takes: {from: P1W, to: P3M}')
    expect(text).toContain('opens: "09:00"')
    expect(text).not.toContain('asked: first')
    expect(serviceYaml(aService())).not.toMatch(/facts|costs|customs/)
  })

  it('brings back the whole of the shipped base', async () => {
    const { services, documents } = await loadKnowledge('data')
    const entries = new Map(documents.map((document) => [document.id, document]))
    for (const service of services) expect(read(serviceYaml(service, entries), entries)).toEqual(service)
    expect(services.length).toBeGreaterThan(10)
  })
})
