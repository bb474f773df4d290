import { describe, expect, it } from 'vitest'
import { findPlaces } from '../../../src/knowledge/search/places.ts'

describe('a way from one place to another', () => {
  it.each([
    ['moving to Finland from Estonia', 'fi'],
    ['driving out of Helsinki to Tallinn', 'ee'],
    ['leaving Estonia for Finland', 'fi'],
    ['my pension comes from Russia, I live in Tallinn', 'ee'],
    ['muutto Suomeen Venäjältä', 'fi'],
    ['lähden Suomesta Viroon', 'ee'],
    ['Tampereelta Tarttoon', 'ee'],
    ['Vantaalta Narvaan', 'ee'],
    ['Pärnusta Poriin', 'fi'],
    ['Lappeenrannasta Viipuriin', 'ru'],
    ['Haminasta Pietariin', 'ru'],
    ['flyttade ifrån Ryssland till Åbo', 'fi'],
    ['lämnar Finland och flyttar till Estland', 'ee'],
    ['в Хельсинки из Таллина', 'fi'],
    ['еду с Нарвы в Питер', 'ru'],
    ['с Пскова, живу в Выру', 'ee'],
    ['от Выборга до Лаппеенранты', 'fi'],
    ['iz Narvy v Piter', 'ru'],
    ['iz Pitera v Helsinki', 'fi'],
    ['покинул Россию, живу в Эспоо', 'fi'],
    ['Tartust Turgu', 'fi'],
    ['Võrust Pihkvasse', 'ru'],
    ['Pihkvast Võrru', 'ee'],
    ['Espoost Tallinnasse', 'ee'],
    ['Kotkast Viiburisse', 'ru'],
    ['Kuressaarest Helsingisse', 'fi'],
    ['Ivangorodist Narva', 'ee'],
  ])('ends, in "%s", in %s', (text, country) => expect(findPlaces(text).country).toBe(country))

  it('is not taken for being with somebody', () => {
    expect(findPlaces('граница с Нарвой').country).toBe('ee')
  })
})

describe('a place that is denied', () => {
  it.each([
    ['not in Finland but in Estonia', 'ee'],
    ["I don't live in Finland, I live in Estonia", 'ee'],
    ["I'm in Helsinki, not Tallinn", 'fi'],
    ['what do I need in Estonia instead of Finland', 'ee'],
    ['outside Finland, in Estonia', 'ee'],
    ['not from Russia but from Estonia, moving to Finland', 'fi'],
    ['en asu Suomessa vaan Virossa', 'ee'],
    ['Suomessa eikä Virossa', 'fi'],
    ['Suomen sijaan Virossa', 'ee'],
    ['inte i Finland utan i Estland', 'ee'],
    ['jag bor i Estland, inte i Finland', 'ee'],
    ['i stället för Finland i Estland', 'ee'],
    ['не из России, а из Эстонии, еду в Финляндию', 'fi'],
    ['живу в Эстонии, а не в Финляндии', 'ee'],
    ['ne v Finljandii a v Estonii', 'ee'],
    ['вместо Финляндии в Эстонии', 'ee'],
    ['за пределами Финляндии, в Эстонии', 'ee'],
    ['mitte Soomes vaid Eestis', 'ee'],
    ['ma ei ela Soomes, elan Eestis', 'ee'],
    ['Soome asemel Eestis', 'ee'],
  ])('is not meant in "%s", but %s', (text, country) => expect(findPlaces(text).country).toBe(country))

  it('is named all the same', () => {
    expect(findPlaces('not in Finland but in Estonia')).toMatchObject({ named: ['fi', 'ee'], first: 'ee' })
    expect(findPlaces('живу не в Эстонии')).toMatchObject({ named: ['ee'], country: undefined })
  })

  it.each([
    ['my card does not work in Estonia', 'ee'],
    ['mitt kort fungerar inte i Estland', 'ee'],
    ['kortti ei toimi Virossa', 'ee'],
    ['карта не работает в Эстонии', 'ee'],
    ['kaart ei tööta Eestis', 'ee'],
    ['a farm outside Helsinki', 'fi'],
    ['växthus utanför Närpes', 'fi'],
  ])('is another than where something fails: "%s" is about %s', (text, country) =>
    expect(findPlaces(text).country).toBe(country),
  )
})

describe('a town in the cases of another language', () => {
  it.each([
    ['живу в Нарве', 'ee'],
    ['переехали в Силламяэ', 'ee'],
    ['мы в Йыхви', 'ee'],
    ['в Котке', 'fi'],
    ['перебрались в Иматру', 'fi'],
    ['в Коуволе', 'fi'],
    ['бабушка в Сортавале', 'ru'],
    ['kolisin Porisse', 'fi'],
    ['muutin Hämeenlinnaan', 'fi'],
  ])('is known: %s -> %s', (text, country) => expect(findPlaces(text).country).toBe(country))
})
