import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkGlossary, readGlossary } from '../../src/knowledge/check/glossary.ts'
import { createTermCheck } from '../../src/knowledge/check/terms.ts'
import { type Concept, loadGlossary } from '../../src/knowledge/glossary.ts'
import type { Localised } from '../../src/locale.ts'
import type { Fault } from '../../src/yaml.ts'
import { everywhere, knowledgeFolder } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'

const SHIPPED = join(PROJECT, 'data', 'glossary.yaml')

function concept(id: string, also: Localised<string[]> = {}, avoid: Localised<string[]> = {}): Concept {
  return { id, terms: { en: id, fi: id, sv: id, ru: id, et: id }, also, avoid }
}

describe('the glossary', () => {
  it('has the concepts of the field, each with its own terms', async () => {
    const faults: Fault[] = []
    const glossary = await readGlossary(join(PROJECT, 'data'), faults)
    expect(faults).toEqual([])
    expect(glossary.length).toBeGreaterThanOrEqual(150)
    expect(await loadGlossary(SHIPPED)).toEqual(glossary)
  })

  it('may be missing from a folder', async () => {
    const faults: Fault[] = []
    expect(await readGlossary(await knowledgeFolder({}), faults)).toEqual([])
    expect(faults).toEqual([])
  })

  it.each([
    ['a language left out', '- id: visa\n  terms: { en: visa, fi: viisumi, sv: visum, ru: виза }', /terms\.et/],
    ['an unknown field', '- id: visa\n  synonyms: [visas]', /synonyms/],
    ['a full stop', '- id: visa\n  terms: { en: visa., fi: viisumi, sv: visum, ru: виза, et: viisa }', /full stop/],
  ])('cannot be used with %s', async (_, text, message) => {
    const directory = await knowledgeFolder({ 'glossary.yaml': text })
    const faults: Fault[] = []
    expect(await readGlossary(directory, faults)).toEqual([])
    expect(faults.map((fault) => `${fault.path} ${fault.message}`).join('\n')).toMatch(message)
    await expect(loadGlossary(join(directory, 'glossary.yaml'))).rejects.toThrow(message)
  })
})

describe('the check of the glossary', () => {
  const paths = (glossary: Concept[]) => checkGlossary(glossary, 'glossary.yaml').map(({ path }) => path)

  it('finds a term that means two concepts in one language', () => {
    const twice = [concept('visa', { fi: ['lupa'] }), concept('permit', { sv: ['lupa'], fi: ['Lupa'] })]
    expect(checkGlossary(twice, 'glossary.yaml')).toEqual([
      {
        file: 'glossary.yaml',
        path: '1.also.fi.0',
        message: '"Lupa" is a term of "visa" already; leave it to one of them',
        severity: 'error',
      },
    ])
  })

  it('finds a term that stands twice in one concept, an id that does, and a term without a word', () => {
    expect(paths([concept('visa', { en: ['visa'] })])).toEqual(['0.also.en.0'])
    expect(paths([concept('visa'), { ...concept('permit'), id: 'visa' }])).toEqual(['1.id'])
    expect(paths([concept('visa', { en: ['…'] })])).toEqual(['0.also.en.0'])
  })
})

describe('the check of terms', () => {
  const check = createTermCheck([concept('dvv', {}, { fi: ['maistraatti'] })])

  it('lists what to avoid, with its endings, and what to write', () => {
    const entry = { summary: { fi: 'Varaa aika maistraatista.' }, steps: [{ text: everywhere('maistraatti') }] }
    expect(check(entry)).toEqual([
      { path: 'summary', locale: 'fi', words: 'maistraatista', instead: 'dvv' },
      ...(['en', 'fi', 'sv', 'ru', 'et'] as const).map((locale) => ({
        path: 'steps.0.text',
        locale,
        words: 'maistraatti',
        instead: 'dvv',
      })),
    ])
  })

  it('leaves what people type alone', () => {
    expect(check({ keywords: { fi: ['maistraatti'] }, exampleQuestions: { fi: ['missä on maistraatti'] } })).toEqual([])
  })
})
