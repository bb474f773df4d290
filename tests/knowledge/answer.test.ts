import { describe, expect, it } from 'vitest'
import { MOST_CHOICES } from '../../src/bots/replies/answers.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { openRecognisers } from '../../src/knowledge/open.ts'

const { createBase } = await openRecognisers()
const knowledge = await loadKnowledge('data')
const base = createBase(knowledge)
const brief = (text: string, options: Parameters<typeof base.answer>[0] = { text }) => {
  const { language, decision, services } = base.answer({ ...options, text })
  return [language, decision, services[0]?.id]
}

describe('answers from the shipped base', () => {
  it.each([
    ['Kadotin passini Lappeenrannassa, juna lähtee huomenna', 'fi', 'fi-lost-passport'],
    ['poteryal pasport v helsinki chto delat', 'ru', 'fi-lost-passport'],
    ['Потерял паспорт в Питере', 'ru', 'ru-lost-passport'],
    ['mul kadus pass Moskvas', 'et', 'ru-lost-passport'],
    ['lapsilisa', 'fi', 'fi-child-benefit'],
    ['jag har tappat mitt pass i Vasa', 'sv', 'fi-lost-passport'],
    ['mul hambavalu soomes kuhu minna', 'et', 'fi-urgent-care'],
  ])('%s', (text, language, id) => expect(brief(text)).toEqual([language, 'answer', id]))

  it.each([
    'hello',
    'what is the weather like in May',
    'tell me a joke',
    'buy cheap shoes',
    'kerro hyvä vitsi',
    'mikä on paras elokuva',
    'vad blir det för mat i kväll',
    'где купить дешёвые кроссовки',
    'кто выиграл чемпионат по футболу',
    'mis ilm homme on',
    'spasibo, poka',
    'asdfgh',
    '',
  ])('knows nothing about "%s"', (text) => expect(base.answer({ text }).decision).toBe('none'))

  it('asks back where a Finnish word and an Estonian town are named', () => {
    const { language, decision, services } = base.answer({
      text: 'my kid is 3, do we get lapsilisä if we live in Tallinn?',
    })
    expect([language, decision]).toEqual(['en', 'clarify'])
    expect(services.slice(0, 2).map(({ id }) => id)).toEqual(['fi-child-benefit', 'ee-family-benefits'])
  })

  it('asks back where the country decides and nobody named it', () => {
    const { decision, services } = base.answer({ text: 'ambulance', locale: 'en' })
    expect(decision).toBe('clarify')
    const offered = services.slice(0, MOST_CHOICES).map(({ id }) => id)
    expect(offered).toEqual(expect.arrayContaining(['fi-emergency', 'ee-emergency', 'ru-emergency']))
  })

  it('are the same with addresses of pages and mailboxes, which say nothing of what is asked', () => {
    const question = 'I lost my passport in Helsinki'
    const text = `${question}, olga.smirnova@mail.example or https://tallinn.example/olga?visa=1, www.example.org`
    expect(base.answer({ text })).toEqual(base.answer({ text: `${question} or` }))
  })

  it('puts the asker’s own country first, and the country named before that', () => {
    expect(base.answer({ text: 'ambulance', locale: 'en', country: 'ee' }).services[0]?.id).toBe('ee-emergency')
    expect(base.answer({ text: 'ambulance in Moscow', locale: 'en', country: 'ee' }).services[0]?.id).toBe(
      'ru-emergency',
    )
  })

  it('lists at least five services with falling chances, whatever it decides', () => {
    for (const text of ['passport', 'hello', '', 'lapsilisä', 'скорая помощь']) {
      const { services } = base.answer({ text })
      expect(services.length).toBeGreaterThanOrEqual(5)
      expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
      const scores = services.map(({ score }) => score)
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores)
      for (const score of scores) expect(score >= 0 && score <= 1).toBe(true)
    }
  })

  it('finds its own example questions among the first three', () => {
    const questions = knowledge.services.flatMap(({ id, exampleQuestions }) =>
      Object.values(exampleQuestions).flatMap((texts) => texts.map((text) => ({ id, text }))),
    )
    // All of them would take a minute.
    const asked = questions.filter((_, at) => at % 31 === 0)
    const misses = asked.filter(({ id, text }) => {
      const { services } = base.answer({ text })
      return !services.slice(0, 3).some((found) => found.id === id)
    })
    expect(misses.length, JSON.stringify(misses)).toBeLessThan(asked.length / 200)
  })

  it('never offers a draft or a retired service', () => {
    const drafts = createBase({
      ...knowledge,
      services: knowledge.services.map((service) => ({
        ...service,
        status: service.id === 'fi-lost-passport' ? 'draft' : service.status,
      })),
    })
    expect(drafts.answer({ text: 'lost passport' }).services.map(({ id }) => id)).not.toContain('fi-lost-passport')
    expect(drafts.services.has('fi-lost-passport')).toBe(false)
  })
})
