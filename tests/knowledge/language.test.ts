import { describe, expect, it } from 'vitest'
import { createLanguageIdentifier } from '../../src/knowledge/language.ts'
import { loadLanguageSamples } from '../../src/knowledge/samples.ts'

const identifyLanguage = createLanguageIdentifier(await loadLanguageSamples('data/language-samples'))

describe('language of a message', () => {
  it.each([
    ['en', 'where can I see a doctor tonight'],
    ['fi', 'mist mä saan sen kortin'],
    ['fi', 'missa voin hakea elakkeen'],
    ['sv', 'var kan jag söka hjälp med mitt pass'],
    ['et', 'kust ma saan uue dokumendi'],
    ['et', 'kuidas registreerida elukoht'],
    ['ru', 'где получить новый паспорт'],
    ['ru', 'poteryal pasport v helsinki chto delat'],
    ['ru', 'gde poluchit vid na zhitelstvo'],
    ['ru', 'как получить henkilötunnus'],
    ['en', 'my kid is 3, do we get lapsilisä if we live in Tallinn?'],
  ] as const)('%s: %s', (locale, text) => expect(identifyLanguage(text).locale).toBe(locale))

  it('stays with the person’s language on one word in Latin letters', () => {
    for (const prior of ['en', 'fi', 'sv', 'ru', 'et'] as const)
      expect(identifyLanguage('lapsilisä', prior)).toEqual({ locale: prior, sure: false })
  })

  it('leaves it at once for Cyrillic', () => {
    expect(identifyLanguage('паспорт', 'fi')).toEqual({ locale: 'ru', sure: true })
  })

  it('leaves it for a clear sentence in another', () => {
    expect(identifyLanguage('I have lost my wallet and do not know what to do', 'ru').locale).toBe('en')
    expect(identifyLanguage('mida ma pean tegema, kui laps on haige', 'fi').locale).toBe('et')
  })

  it('keeps it where there is nothing to go by', () => {
    for (const text of ['', '112', '???', '🙂', 'https://poliisi.fi/passi'])
      expect(identifyLanguage(text, 'sv')).toEqual({ locale: 'sv', sure: false })
  })
})
