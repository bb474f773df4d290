import { beforeAll, describe, expect, it } from 'vitest'
import type { ChangingBase } from '../../src/knowledge/answer.ts'
import type { Lessons } from '../../src/knowledge/lessons.ts'
import { openRecognisers, type Recognisers } from '../../src/knowledge/open.ts'
import { createRefusals } from '../../src/knowledge/search/refusals.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'

const LIBRARY = aService()
const TRAM = aService({
  id: 'fi-tram-card',
  title: everywhere('Tram card'),
  summary: everywhere('How to travel by tram.'),
  keywords: { en: ['tram'] },
  exampleQuestions: { en: ['How do I travel by tram?'] },
})
const SERVICES = [LIBRARY, TRAM]

const taught = (id: string, given: Partial<Lessons>) => new Map([[id, { means: {}, not: {}, ...given }]])

let createBase: Recognisers['createBase']
beforeAll(async () => {
  createBase = (await openRecognisers()).createBase
})
const makeBase = (lessons?: ReadonlyMap<string, Lessons>) =>
  createBase({ services: SERVICES, situations: [], lifeEvents: [] }, undefined, lessons)
const asked = (base: ChangingBase, text: string) => base.answer({ text, locale: 'en' })
const scoreOf = (base: ChangingBase, text: string, id: string) =>
  asked(base, text).services.find((service) => service.id === id)?.score ?? 0

describe('what a question means', () => {
  const QUESTION = 'zeppelin umbrella quixotic'
  const MEANS = taught(TRAM.id, { means: { en: [QUESTION] } })

  it('is known from what was learnt, in any order and in other words near it', () => {
    const [base, plain] = [makeBase(MEANS), makeBase()]
    for (const text of [QUESTION, 'umbrella zeppelin?', 'my quixotic umbrela']) {
      expect(asked(base, text).services[0]?.id, text).toBe(TRAM.id)
      expect(scoreOf(base, text, TRAM.id), text).toBeGreaterThan(scoreOf(plain, text, TRAM.id))
    }
    expect(asked(plain, QUESTION).decision).toBe('none')
    expect(asked(base, QUESTION).decision).not.toBe('none')
  })

  it('is learnt and forgotten again by the entry alone, and teaches no language', () => {
    const base = makeBase()
    const before = asked(base, QUESTION)
    base.replace({ services: SERVICES, lessons: MEANS })
    expect(asked(base, QUESTION)).toEqual(asked(makeBase(MEANS), QUESTION))
    base.replace({ services: SERVICES, lessons: new Map(MEANS) })
    expect(asked(base, QUESTION)).toEqual(asked(makeBase(MEANS), QUESTION))
    base.replace({ services: SERVICES })
    expect(asked(base, QUESTION)).toEqual(before)
  })

  it('says nothing of entries that are not there', () => {
    const base = makeBase(taught('fi-gone', { means: { en: [QUESTION] }, not: { en: ['tram'] } }))
    expect(asked(base, QUESTION)).toEqual(asked(makeBase(), QUESTION))
  })
})

describe('what a question does not mean', () => {
  const QUESTION = 'How do I get a library card with books?'

  it('comes last, with no chance, and is never the answer', () => {
    expect(asked(makeBase(), QUESTION).services[0]?.id).toBe(LIBRARY.id)
    const base = makeBase(taught(LIBRARY.id, { not: { en: [QUESTION] } }))
    for (const text of [
      QUESTION,
      'Library card, BOOKS with how do I get a',
      'a library card, how do I get, bokks with books',
    ]) {
      const { services } = asked(base, text)
      expect(
        services.map(({ id }) => id),
        text,
      ).toEqual([TRAM.id, LIBRARY.id])
      expect(services[1]?.score, text).toBe(0)
    }
    const all = taught(LIBRARY.id, { not: { en: ['library card'] } })
    all.set(TRAM.id, { means: {}, not: { fi: ['library card'] } })
    expect(asked(makeBase(all), 'library card')).toMatchObject({ decision: 'none' })
  })

  it('is meant by other questions as before', () => {
    const base = makeBase(taught(LIBRARY.id, { not: { en: [QUESTION] } }))
    for (const text of ['library card', 'How do I get a card', 'where is the library'])
      expect(asked(base, text), text).toEqual(asked(makeBase(), text))
    expect(scoreOf(base, 'library card', LIBRARY.id)).toBeGreaterThan(0)
  })

  it('takes four words of five', () => {
    const refused = createRefusals(taught(LIBRARY.id, { not: { ru: ['где взять билет на поезд'], en: ['x'] } }))
    const finds = (text: string) => refused(text, [LIBRARY.id, TRAM.id]).has(LIBRARY.id)
    expect(finds('Где взять билет на поезд?')).toBe(true)
    expect(finds('взять билет на поезд')).toBe(true)
    expect(finds('билет на поезд')).toBe(false)
    expect(finds('где взять билет на самый быстрый поезд')).toBe(false)
    expect(finds('')).toBe(false)
  })
})
