import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importInto } from '../../../src/exchange/import/import.ts'
import { createKnowledgeBase } from '../../../src/knowledge/answer.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { loadLanguageSamples } from '../../../src/knowledge/samples.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

/** Real catalogues, beside the project and no part of it. */
const CORPORA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'corpora')
const DESCRIPTIONS = join(CORPORA, 'ptv', 'general_descriptions.json')
const EXAMPLES = join(CORPORA, 'hsds', 'examples')

describe.skipIf(!existsSync(DESCRIPTIONS))('the general descriptions of PTV', () => {
  it('import without an error, are indexed, and are found by their names', async () => {
    const directory = await makeTempDir()
    const report = await importInto({ format: 'ptv', place: DESCRIPTIONS, directory })
    expect(report).toMatchObject({ read: 250, written: 250 })
    expect(report.leftOut).toEqual(new Map())

    const { services, lifeEvents, faults } = await loadKnowledge(directory)
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(services.every(({ status }) => status === 'draft')).toBe(true)
    const base = createKnowledgeBase({
      services: services.map((service) => ({ ...service, status: 'published' as const })),
      lifeEvents,
      samples: await loadLanguageSamples('data/language-samples'),
    })
    const ranks = services.flatMap(({ id, title }) => {
      if (title.en === undefined) return []
      const { services: found } = base.answer({ text: `How do I get ${title.en}?`, locale: 'en' })
      return [found.findIndex((one) => one.id === id) + 1]
    })
    expect(ranks.length).toBeGreaterThan(240)
    expect(ranks.filter((rank) => rank !== 1 && rank !== 2)).toEqual([])
    expect(ranks.filter((rank) => rank === 2).length).toBeLessThan(ranks.length / 100)
  })
})

describe.skipIf(!existsSync(EXAMPLES))('the examples of HSDS', () => {
  it('import', async () => {
    for (const name of await readdir(EXAMPLES)) {
      const directory = await makeTempDir()
      const report = await importInto({ format: 'hsds', place: join(EXAMPLES, name), directory })
      expect(report).toMatchObject({ read: 1, written: 1 })
      const text = await readFile(join(directory, 'services/x/hsds-ac148810d857441c9679408f346de14b.yaml'), 'utf8')
      expect(text).toContain('Community Counselling')
    }
  })
})
