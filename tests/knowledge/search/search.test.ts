import { describe, expect, it } from 'vitest'
import type { Field, SearchDocument } from '../../../src/knowledge/search/document.ts'
import { createSearchIndex } from '../../../src/knowledge/search/search.ts'
import type { Country } from '../../../src/knowledge/service.ts'
import type { Localised } from '../../../src/locale.ts'

function document(
  id: string,
  country: Country,
  fields: Partial<Record<Field, Localised<readonly string[]>>>,
): SearchDocument {
  return { id, country, fields: { title: {}, keywords: {}, questions: {}, summary: {}, body: {}, ...fields } }
}

const DOCUMENTS = [
  document('passport', 'fi', {
    title: { en: ['Lost passport'], fi: ['Kadonnut passi'], ru: ['Потерян паспорт'], et: ['Kadunud pass'] },
    questions: { en: ['my passport was stolen'], ru: ['потерял паспорт, что делать'], fi: ['passi on hukassa'] },
  }),
  document('permit', 'fi', {
    title: {
      en: ['Residence permit for work'],
      fi: ['Työntekijän oleskelulupa'],
      et: ['Elamisluba töötamiseks'],
      ru: ['Вид на жительство'],
    },
    body: { en: ['You need a valid passport and a photo.'], fi: ['Tarvitset voimassa olevan passin.'] },
  }),
  document('benefit', 'fi', {
    title: { en: ['Child benefit'], fi: ['Lapsilisä'], sv: ['Barnbidrag'], ru: ['Пособие на ребёнка'] },
    keywords: { fi: ['lapsilisä', 'Kela'], en: ['Kela'] },
  }),
  document('ambulance-fi', 'fi', { title: { en: ['Ambulance'], fi: ['Ambulanssi'], ru: ['Скорая помощь'] } }),
  document('ambulance-ee', 'ee', { title: { en: ['Ambulance'], et: ['Kiirabi'], ru: ['Скорая помощь'] } }),
]
const index = createSearchIndex(DOCUMENTS)
const first = (text: string, options: { country?: Country } = {}) =>
  index.find({ text, limit: 5, ...options }).hits[0]?.id

describe('search', () => {
  it.each([
    ['a title in its own language', 'residence permit', 'permit'],
    ['an inflected form', 'oleskelulupaa', 'permit'],
    ['a compound around the word', 'oleskelulupahakemus', 'permit'],
    ['a part of a compound', 'lupa', 'permit'],
    ['letters without their dots', 'lapsilisaa', 'benefit'],
    ['a letter left out', 'pasport stollen', 'passport'],
    ['two letters swapped', 'barnbirdag', 'benefit'],
    ['Cyrillic', 'украли паспорт', 'passport'],
    ['Russian in Latin letters', 'poteryal pasport chto delat', 'passport'],
    ['another way of writing it', "poterjal pasport, 4to delat'", 'passport'],
    ['a Finnish word in Cyrillic', 'лапсилиса', 'benefit'],
    ['two languages in one question', 'как получить lapsilisä', 'benefit'],
    ['Estonian stems that change', 'elamisloa taotlemine', 'permit'],
  ])('finds %s', (_, text, id) => expect(first(text)).toBe(id))

  it('puts a document about a thing before one that mentions it', () => {
    const ids = index.find({ text: 'passport', limit: 5 }).hits.map((hit) => hit.id)
    expect(ids.slice(0, 2)).toEqual(['passport', 'permit'])
  })

  it('leans towards the country named, then towards the asker’s', () => {
    expect(first('ambulance in Tartu')).toBe('ambulance-ee')
    expect(first('ambulance', { country: 'ee' })).toBe('ambulance-ee')
    expect(first('ambulance in Oulu', { country: 'ee' })).toBe('ambulance-fi')
    expect(first('passport in Tartu')).toBe('passport')
  })

  it('prefers the asker’s language without requiring it', () => {
    const inRussian = index.find({ text: 'ambulanssi', locale: 'ru', limit: 1 }).hits[0]
    const inFinnish = index.find({ text: 'ambulanssi', locale: 'fi', limit: 1 }).hits[0]
    expect([inRussian?.id, inFinnish?.id]).toEqual(['ambulance-fi', 'ambulance-fi'])
    expect(inFinnish?.score).toBeGreaterThan(inRussian?.score ?? 0)
  })

  it('finds nothing for nothing', () => {
    for (const text of ['', '  ', '?!', '🙂', 'xyzzy qwrtp']) expect(index.find({ text, limit: 5 }).hits).toEqual([])
    expect(createSearchIndex([]).find({ text: 'passport', limit: 5 }).hits).toEqual([])
  })

  it('answers alike however often and in whatever order it is asked', () => {
    const questions = ['passport', 'x'.repeat(5000), 'скорая', 'lapsilisä '.repeat(300), 'elamisluba']
    const ask = (text: string) => index.find({ text, limit: 5 }).hits
    const once = questions.map(ask)
    expect(questions.toReversed().map(ask).toReversed()).toEqual(once)
  })

  it('lists at most as many as asked, best first', () => {
    const scores = index.find({ text: 'passport ambulance child', limit: 3 }).hits.map((hit) => hit.score)
    expect(scores).toHaveLength(3)
    expect(scores.toSorted((a, b) => b - a)).toEqual(scores)
  })
})
