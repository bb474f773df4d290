import { describe, expect, it } from 'vitest'
import { latinRussian, romanise } from '../../../src/knowledge/search/russian.ts'
import { questionWords, rawWords, wordKey } from '../../../src/knowledge/search/words.ts'

describe('words', () => {
  it('splits at everything that is neither letter, digit nor inner apostrophe', () => {
    expect(rawWords("Don't panic: 112, e-mail (lapsilisä)!")).toEqual([
      "don't",
      'panic',
      '112',
      'e',
      'mail',
      'lapsilisä',
    ])
    expect(rawWords('   …  ')).toEqual([])
  })

  it.each([
    ['eläkeikäinen', 'elakeikainen'],
    ['töötu', 'tootu'],
    ['õpilane', 'opilane'],
    ['språk', 'sprak'],
    ['šokk', 'sokk'],
    ['Ёлка'.toLowerCase(), 'elka'],
    ['паспорт', 'pasport'],
  ])('knows %s as %s', (raw, key) => expect(wordKey(raw)).toBe(key))

  it('folds a decomposed letter like a composed one', () => {
    expect(rawWords('la\u0308a\u0308ka\u0308ri').map(wordKey)).toEqual(['laakari'])
  })

  it('keeps both readings of a word in Latin letters', () => {
    expect(questionWords('poteryal')).toEqual([{ raw: 'poteryal', key: 'poteryal', russianKey: 'poterial' }])
    expect(questionWords('потерял')).toEqual([{ raw: 'потерял', key: 'poterial' }])
  })

  it('cuts a word that nobody would type', () => expect(wordKey('a'.repeat(500))).toHaveLength(40))
})

describe('Russian in Latin letters', () => {
  it.each([
    ['потерял', ['poteryal', 'poterjal', 'poterial']],
    ['что', ['chto', '4to']],
    ['хочу', ['khochu', 'hochu', 'xochu', 'xo4u']],
    ['щи', ['shchi', 'schi']],
    ['юрист', ['yurist', 'jurist', 'iurist']],
    ['больница', ["bol'nitsa", 'bolnica', 'bolnitsa']],
    ['срочный', ['srochnyy', 'srochnyj', 'srochniy', 'srochny']],
    ['россия', ['rossiya', 'rossija', 'rossia']],
    ['ребёнок', ['rebyonok', 'rebjonok', 'rebenok']],
    ['жена', ['zhena']],
  ])('reads every way of typing %s alike', (cyrillic, spellings) => {
    for (const spelling of spellings) expect(latinRussian(spelling)).toBe(romanise(cyrillic))
  })
})
