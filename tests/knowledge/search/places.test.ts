import { describe, expect, it } from 'vitest'
import { findPlaces, namesPlace } from '../../../src/knowledge/search/places.ts'

describe('places', () => {
  it.each([
    ['Kadotin passini Lappeenrannassa', 'fi'],
    ['poteryal pasport v helsinki', 'fi'],
    ['jag bor i Helsingfors', 'fi'],
    ['болею в Хельсинки', 'fi'],
    ['kuidas Soomes arsti juurde saab', 'fi'],
    ['do we get it if we live in Tallinn?', 'ee'],
    ['asun Virossa', 'ee'],
    ['скорая в Таллинне', 'ee'],
    ['jag flyttar till Estland', 'ee'],
    ['Потерял паспорт в Питере', 'ru'],
    ['kuidas Venemaal kiirabi kutsuda', 'ru'],
    ['hukkasin passin Moskovassa', 'ru'],
    ['i spb ukrali sumku', 'ru'],
    ['lost it in St Petersbrug', 'ru'],
    ['deklaration i estlnad', 'ee'],
    ['gorod petrozavosdk', 'ru'],
    ['kas ma tohin Eestis Soome juhiloaga sõita', 'ee'],
    ['kelpaako Suomen ajokortti Virossa', 'ee'],
    ['Soome viisa', 'fi'],
  ])('%s -> %s', (text, country) => expect(findPlaces(text).country).toBe(country))

  it.each([
    ['moved from Estonia to Finland', 'fi'],
    ['Muutan Virosta Suomeen', 'fi'],
    ['kolin Soomest Eestisse', 'ee'],
    ['flyttar från Finland till Estland', 'ee'],
    ['переехали из Таллина в Хельсинки', 'fi'],
  ])('knows the direction of %s', (text, country) => expect(findPlaces(text).country).toBe(country))

  it.each([
    'I am a citizen of Russia',
    'гражданин России',
    'Venäjän kansalainen',
    'I am Estonian',
    'I live in Tallinn and work in Helsinki',
  ])('leaves the country open in %s', (text) => expect(findPlaces(text).country).toBeUndefined())

  it.each([
    ['a Finnish visa', ['fi']],
    ['venäläinen ajokortti suomalaiseksi', ['ru', 'fi']],
    ['byta ryskt körkort', ['ru']],
    ['эстонская виза', ['ee']],
    ['российские права на финские', ['ru', 'fi']],
    ['do you speak in Russian', []],
    ['по-русски', []],
    ['I am a Finnish citizen', []],
  ])('knows whose adjective stands in "%s"', (text, countries) =>
    expect(findPlaces(text).adjectives).toEqual(countries),
  )

  it.each(['verosta', 'salassa', 'portista', 'helping'])('takes "%s" for no name mistyped', (text) =>
    expect(namesPlace(text)).toBe(false),
  )

  it('knows a place by its key and nothing else', () => {
    expect(namesPlace('tallinnassa')).toBe(true)
    for (const word of ['passi', 'virus', 'turkey', 'salon', 'spbu']) expect(namesPlace(word)).toBe(false)
  })
})
