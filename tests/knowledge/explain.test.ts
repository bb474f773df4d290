import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/i18n.ts'
import { explain } from '../../src/knowledge/explain.ts'
import { describeEntry, describeQuestion } from '../../src/knowledge/explanation-text.ts'
import type { Lessons } from '../../src/knowledge/lessons.ts'
import { openRecognisers, type Recognisers } from '../../src/knowledge/open.ts'
import { EVIDENCE } from '../../src/knowledge/search/evidence.ts'
import { LOCALES } from '../../src/locale.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'

const PERMIT = {
  title: everywhere('Residence permit'),
  summary: everywhere('How to get a residence permit.'),
  keywords: { en: ['permit'], fi: ['oleskelulupa'] },
}
const SERVICES = [
  aService(),
  aService({ ...PERMIT, id: 'ee-permit', country: 'ee', exampleQuestions: { et: ['kuidas saan elamisloa'] } }),
  aService({ ...PERMIT, id: 'fi-permit', exampleQuestions: { en: ['how do I apply for a residence permit'] } }),
]
const catalogue = loadCatalogue(join(PROJECT, 'locales'))

let createBase: Recognisers['createBase']
beforeAll(async () => {
  createBase = (await openRecognisers()).createBase
})
const makeBase = (lessons?: ReadonlyMap<string, Lessons>) =>
  createBase({ services: SERVICES, situations: [], lifeEvents: [] }, undefined, lessons)
const told = (query: Parameters<typeof explain>[1], lessons?: ReadonlyMap<string, Lessons>) => {
  const base = makeBase(lessons)
  const explanation = explain(base, query)
  const of = (id: string) => {
    const found = explanation.entries.find((entry) => entry.id === id)
    if (!found) throw new Error(`${id} is not among the entries`)
    return found
  }
  const textOf = (id: string) =>
    describeEntry(of(id), explanation.language, catalogue('en'), 'en').map(
      ({ text, quote }) => `${text} ${quote?.text}`,
    )
  const question = describeQuestion(explanation, catalogue('en'), 'en').map(({ text }) => text)
  return { base, explanation, of, textOf, question }
}

describe('an explanation', () => {
  const QUERY = { text: 'how do I apply for a residence permit in Tallinn, quickly', locale: 'en' } as const

  it('has the chances and the decision of the answer', () => {
    const { base, explanation } = told(QUERY)
    const { decision, language, country, services } = base.answer(QUERY)
    expect(explanation).toMatchObject({ decision, language, country })
    expect(explanation.entries.map(({ id, chance }) => ({ id, score: chance }))).toEqual(
      services.filter(({ score }) => score > 0),
    )
    const all = explanation.entries.reduce((sum, { chance }) => sum + chance, explanation.none)
    expect(all).toBeCloseTo(1)
  })

  it('says what the country of a town has done, as typed', () => {
    const { explanation, of, question } = told(QUERY)
    expect(explanation.places).toEqual([{ word: 'Tallinn', country: 'ee' }])
    const weightOf = (id: string) => of(id).reasons.find(({ group }) => group === 'place')?.weight ?? 0
    expect(weightOf('ee-permit')).toBeGreaterThan(0)
    expect(weightOf('fi-permit')).toBeLessThan(0)
    expect(question).toContain('It names “Tallinn”, so Estonia.')
    expect(question).toContain('So the service is needed in Estonia.')
  })

  it('names the nearest example question, the words and the terms', () => {
    const { of, textOf } = told(QUERY)
    expect(of('fi-permit').nearest).toMatchObject({ text: 'how do I apply for a residence permit', learnt: false })
    expect(of('fi-permit').words).toEqual({
      has: expect.arrayContaining(['residence', 'permit']),
      lacks: expect.arrayContaining(['quickly']),
    })
    expect(of('fi-permit').words.has).not.toContain('quickly')
    expect(of('fi-permit').terms.map(({ fi }) => fi)).toEqual(['oleskelulupa'])
    expect(of('fi-library-card').terms).toEqual([])
    expect(textOf('fi-permit')).toContainEqual(
      'The question is much like an example question of this entry: how do I apply for a residence permit',
    )
  })

  it('puts the weightiest reasons first and leaves tiny ones out', () => {
    const { explanation } = told(QUERY)
    for (const { reasons } of explanation.entries) {
      const sizes = reasons.map(({ weight }) => Math.abs(weight))
      expect(sizes).toEqual([...sizes].sort((one, other) => other - one))
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.3)
    }
  })

  it('tells countries without entries, agencies, and when the asker’s own country counts', () => {
    expect(told({ text: 'permit for Sweden', locale: 'en' }).question).toContain(
      'It names “Sweden”, a country about which there are no entries.',
    )
    const agencies = told({ text: 'permit and Kela card', locale: 'en' }).explanation.agencies
    expect(agencies).toMatchObject([{ country: 'fi' }])
    const asker = (text: string) => told({ text, locale: 'en', country: 'fi' }).explanation.asker
    expect(asker('residence permit')).toEqual({ country: 'fi', counts: true })
    expect(asker('residence permit in Tallinn')).toEqual({ country: 'fi', counts: false })
  })

  it('shows what was learnt', () => {
    const means = new Map([['fi-permit', { means: { en: ['zeppelin umbrella'] }, not: {} }]])
    const { of, textOf } = told({ text: 'my zeppelin umbrella', locale: 'en' }, means)
    expect(of('fi-permit').nearest).toMatchObject({ text: 'zeppelin umbrella', learnt: true })
    expect(textOf('fi-permit')[0]).toMatch(/is agreed to mean this entry: zeppelin umbrella/)
    const not = new Map([['fi-permit', { means: {}, not: { en: [QUERY.text] } }]])
    const refused = told(QUERY, not)
    expect(refused.of('fi-permit')).toMatchObject({ refused: true, chance: 0 })
    expect(refused.explanation.entries.at(-1)?.id).toBe('fi-permit')
    expect(refused.textOf('fi-permit')[0]).toContain('such a question does not mean this entry')
  })

  it('says so when nothing is found', () => {
    const { explanation, question } = told({ text: 'qqqq', locale: 'en' })
    expect(explanation).toMatchObject({ decision: 'none', none: 1, entries: [] })
    expect(question.at(-1)).toBe('Nothing that the entries say is like the question.')
  })

  it('has words for every kind of evidence, in every language', () => {
    const entry = told(QUERY).of('fi-permit')
    const reasons = Object.values(EVIDENCE).flatMap((group) => [
      { group, weight: 2 },
      { group, weight: -1 },
    ])
    for (const locale of LOCALES) {
      const lines = describeEntry({ ...entry, reasons }, 'en', catalogue(locale), locale)
      expect(new Set(lines.map(({ text }) => text)).size, locale).toBeGreaterThan(
        2 * new Set(Object.values(EVIDENCE)).size,
      )
    }
  })
})
