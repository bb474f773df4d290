import { describe, expect, it } from 'vitest'
import { figuresIn } from '../../../src/knowledge/facts/figures.ts'
import { saysInWords } from '../../../src/knowledge/facts/number-words.ts'
import type { Locale } from '../../../src/locale.ts'

const keys = (text: string, locale: Locale) => figuresIn(text, locale).map(({ key }) => key)
const values = (text: string, locale: Locale) => figuresIn(text, locale).map(({ value }) => value)

/** What stands in a row says the same in each language. */
const SAME: readonly (readonly [string[], Partial<Record<Locale, string>>])[] = [
  [
    ['2022-09-19'],
    {
      en: 'since 19 September 2022',
      fi: '19.9.2022 alkaen',
      sv: 'sedan den 19 september 2022',
      ru: 'с 19 сентября 2022 года',
      et: 'alates 19.09.2022',
    },
  ],
  [
    ['--03-01', '--03-15'],
    { en: '1 to 15 March', fi: '1.–15. maaliskuuta', sv: '1–15 mars', ru: 'с 1 по 15 марта', et: '1.-15. märtsil' },
  ],
  [
    ['--05-20', '--05-25'],
    { en: '20 or 25 May', fi: '20. tai 25.5.', sv: '20 eller 25 maj', ru: '20 или 25 мая', et: '20. või 25. mai' },
  ],
  [
    ['--05-01', '--08-15'],
    { en: '1 May to 15 August', fi: '1.5.-15.8.', sv: '1 maj-15 augusti', ru: 'с 1 мая по 15 августа' },
  ],
  [
    ['2024-03'],
    {
      en: 'by March 2024',
      fi: 'maaliskuuhun 2024 mennessä',
      sv: 'senast i mars 2024',
      ru: 'к марту 2024-го',
      et: '2024. aasta märtsiks',
    },
  ],
  [['2024-03-11', '9'], { en: 'March 11, 2024 at 9:00', fi: '11.3.2024 klo 9', sv: '11.3.2024 kl. 9.00' }],
  [
    ['16:15'],
    { en: 'until 4:15 pm', fi: 'klo 16.15 asti', sv: 'till kl. 16.15', ru: 'до 16:15', et: 'kella 16.15-ni' },
  ],
  [['6000'], { en: '6,000 km', fi: '6 000 km', sv: '6\u00a0000 km', ru: '6000 км', et: '6000 km' }],
  [['120000'], { en: 'EUR 120,000', fi: '120 000 euroa', sv: '120 000 euro', ru: '120 000 евро' }],
  [['0.5'], { en: '0.5 IU/ml', fi: '0,5 IU/ml', ru: '0,5 МЕ/мл' }],
  [['2.5'], { en: '€2.50', fi: '2,50 euroa', sv: '2.50 euro' }],
  [['90', '180'], { en: '90 days in any 180 days', fi: '90/180 päivää', ru: '90/180 дней' }],
  [['24', '120'], { en: '24 to 120 hours', fi: '24–120 tuntia', sv: '24-120 timmar' }],
  [['19'], { en: 'a 19-year-old', fi: '19-vuotias', sv: 'en 19-åring', ru: '19-летний', et: '19-aastane' }],
  [['1', '4'], { en: 'the 1st and 4th grade', fi: '1. ja 4. luokka', ru: '1-й и 4-й класс', et: '1. ja 4. klass' }],
  [['77'], { en: 'form Y 77e', fi: 'lomake Y 77', sv: 'blankett Y 77r', et: 'blankett Y 77e-ga' }],
  [['116117'], { en: 'call 116 117', fi: 'soita 116117' }],
  [['0295419800'], { en: 'call 0295 419 800', fi: 'soita 0295\u00a0419\u00a0800' }],
  [['+358295419800'], { en: '+358 295 419 800', ru: '+358 (295) 419-800' }],
  [['1968', '2012'], { en: 'the 1968 model, since 2012', et: '1968. aasta mudel, alates 2012. aastast' }],
]

describe('figures in a text', () => {
  it.each(SAME.map(([wanted, texts]) => [wanted.join(' '), wanted, texts] as const))('%s', (_, wanted, texts) => {
    for (const [locale, text] of Object.entries(texts)) expect(keys(text, locale as Locale), text).toEqual(wanted)
  })

  it.each([
    'forms A1, S1, E101, TT4 and OLE_TY1',
    'see https://example.org/2024/5 or www.example.org/7 or 112.ee',
    'write to desk2024@example.org',
    'no number, may decide, mark',
  ])('are not in: %s', (text) => {
    expect(keys(text, 'en')).toEqual([])
  })

  it('carry the currency that stands beside them', () => {
    expect(values('20 euros, 30 days, EUR 5, 100 roubles', 'en')).toEqual(['20 EUR', '30', '5 EUR', '100 RUB'])
    expect(values('80 euroa 1. lapsesta', 'fi')).toEqual(['80 EUR', '1'])
    expect(values('500 рублей и 7 евро', 'ru')).toEqual(['500 RUB', '7 EUR'])
  })

  it('say where they stand', () => {
    const text = 'Within 14 days from 1 May'
    expect(figuresIn(text, 'en').map(({ at, end }) => text.slice(at, end))).toEqual(['14', '1 May'])
  })
})

describe('numbers in words', () => {
  it.each([
    ['seitsemän päivää', '7', 'fi'],
    ['kahdeksan päivää', '8', 'fi'],
    ['inom tolv månader', '12', 'sv'],
    ['третий раз', '3', 'ru'],
    ['poolteisest aastast', '1.5', 'et'],
    ['Syyskuun ensimmäisenä', '--09-01', 'fi'],
  ] as const)('"%s" says %s', (text, key, locale) => expect(saysInWords(text, key, locale)).toBe(true))

  it.each([
    ['kahdeksan päivää', '2', 'fi'],
    ['двенадцать дней', '2', 'ru'],
    ['Lokakuun ensimmäisenä', '--09-01', 'fi'],
    ['thirty days', '30', 'en'],
    ['som sjukhuset', '7', 'sv'],
  ] as const)('"%s" does not say %s', (text, key, locale) => expect(saysInWords(text, key, locale)).toBe(false))
})
