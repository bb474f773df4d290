import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Flaw, flawOf, type Grounds } from '../../src/assistant/grounded.ts'
import { createLanguageIdentifier } from '../../src/knowledge/language.ts'
import { createStems } from '../../src/knowledge/search/stems.ts'
import type { Locale } from '../../src/locale.ts'

const STEPS = [
  'Report the loss to the police within 3 days. Do not travel without a passport.',
  'Fill in form OLE_TY1 and pay 60 euros, or call +358 295 419 800 before 15 January 2027.',
  'Take six photos and wait 4–5 weeks.',
].join('\n')

const ENGLISH: Grounds = {
  locale: 'en',
  replaced: STEPS,
  card: `${STEPS}\nWhat to bring\nOld passport, if it was found. The card is valid for 5 years.\nPolice in Helsinki: Pasilanraitio 11, passi@poliisi.fi\nOfficial page: poliisi.fi/en`,
  labels: [],
  links: ['https://poliisi.fi/en', 'tel:+358295419800', 'https://www.poliisi.fi/passport/'],
  languageOf: () => 'en',
  stem: createStems(),
}

const GOOD = [
  'Tell the police within 3 days that the passport is lost. Do not travel without a passport.',
  'Use form OLE_TY1 and pay 60 euros. You may also call +358295419800 before 15 January 2027.',
  'Take 6 photos and wait four to five weeks.',
].join('\n')

function changed(from: string, to: string): string {
  expect(GOOD).toContain(from)
  return GOOD.replace(from, to)
}

describe('a text that says an entry in other words', () => {
  it.each([
    ['is in other words', GOOD],
    ['is the entry’s own', STEPS],
    ['names a page of the card', `${GOOD} See https://www.poliisi.fi/passport.`],
    ['names its mailbox', `${GOOD} Or write to Passi@poliisi.fi.`],
    ['takes from the rest of the card', `${GOOD} It is valid for 5 years.`],
    ['names a place of it', `${GOOD} Go to Pasilanraitio 11.`],
  ])('is good when it %s', (_, text) => {
    expect(flawOf(text, ENGLISH)).toBeUndefined()
  })

  const bad: readonly (readonly [Flaw, string, string])[] = [
    ['length', 'is too long', `${GOOD}\n${GOOD}`],
    ['length', 'is too short', 'Call the police.'],
    ['length', 'is empty', ''],
    ['markup', 'is bold', changed('police', '**police**')],
    ['markup', 'is a list', `- ${GOOD}`],
    ['markup', 'is a numbered list', `1. ${GOOD}`],
    ['markup', 'is HTML', changed('police', '<b>police</b>')],
    ['markup', 'has an entity', changed('police', 'police&nbsp;')],
    ['markup', 'has a link of Markdown', changed('police', '[police](https://poliisi.fi/en)')],
    ['markup', 'has a heading', `# ${GOOD}`],
    ['markup', 'turns the direction of writing', changed('police', 'po\u202elice')],
    ['markup', 'has what is not seen', changed('police', 'po\u200blice')],
    ['markup', 'has a picture', changed('police', 'police 🚓')],
    ['markup', 'has the mark of something hidden', changed('police', '▒▒▒')],
    ['link', 'has another page', `${GOOD} See https://poliisi.example.com/en.`],
    ['link', 'has another page of the site', `${GOOD} See poliisi.fi/pay.`],
    ['link', 'has another page without its protocol', `${GOOD} See evil.ru now.`],
    ['link', 'has another mailbox', `${GOOD} Write to pay@poliisi.fi.`],
    ['link', 'has an account', `${GOOD} Write to @police_helper.`],
    ['figure-added', 'has another number', changed('60 euros', '90 euros')],
    ['figure-added', 'has a number more', `${GOOD} It costs 15 more.`],
    ['figure-added', 'has the number with another unit', changed('within 3 days', 'within 3 weeks')],
    ['figure-added', 'has the number with another currency', changed('60 euros', '60 rubles')],
    ['figure-added', 'has another number in words', changed('four to five', 'four to seven')],
    ['figure-added', 'has another telephone number', changed('+358295419800', '+358295419801')],
    ['figure-added', 'has another form', changed('OLE_TY1', 'OLE_TY2')],
    ['figure-added', 'has another date', changed('15 January 2027', '16 January 2027')],
    ['figure-added', 'has another month', changed('15 January 2027', '15 February 2027')],
    ['figure-added', 'has digits of another script', `${GOOD} Pay ٩.`],
    ['figure-lost', 'loses a number', changed(' and pay 60 euros', '')],
    ['figure-lost', 'loses a number in words', changed('Take 6 photos and', 'Take photos and')],
    ['figure-lost', 'loses a form', changed('Use form OLE_TY1 and pay', 'Pay')],
    ['figure-lost', 'loses a telephone number', changed('call +358295419800', 'call')],
    ['date-added', 'has a length of time more', `${GOOD} It is ready within a month.`],
    ['date-added', 'has a day of the week', `${GOOD} Come on Monday.`],
    ['date-added', 'has a large number in words', `${GOOD} It costs a hundred.`],
    ['name-added', 'has another agency', changed('pay', 'ask Kela and pay')],
    ['name-added', 'begins with another abbreviation', `${GOOD} DVV helps.`],
    [
      'negation',
      'turns a "not" round',
      changed('Do not travel without a passport', 'You can travel with the passport'),
    ],
    ['negation', 'forbids what is asked for', changed('Take 6 photos', 'Do not take 6 photos')],
    [
      'words',
      'is about something else',
      `${changed('Tell the police', 'Write a story')} Nice weather today, enjoy some pancakes with friends, music, dancing, swimming, sunshine.`,
    ],
  ]

  it.each(bad)('has a flaw (%s) when it %s', (flaw, _, text) => {
    const roomy = flaw === 'words' ? { ...ENGLISH, replaced: ENGLISH.card } : ENGLISH
    const found = flawOf(text, { ...roomy, replaced: flaw === 'words' ? `${STEPS}${' '.repeat(100)}` : STEPS })
    expect(found).toBe(flaw)
  })

  it('has a flaw when it no longer says for whom a line is', () => {
    const replaced = `Finnish citizens: apply to the police for a new passport.\nOthers: ask the embassy of your country.`
    const grounds = { ...ENGLISH, card: replaced, replaced, labels: ['Finnish citizens:', 'Others:'] }
    const judge = (text: string) => flawOf(text, grounds)
    expect(judge('Finnish citizens: get a new passport from the police.\nOthers: ask your embassy.')).toBeUndefined()
    expect(judge('Apply to the police for a new passport.\nOthers: ask the embassy.')).toBe('case-lost')
    expect(judge('Others: apply to the police for a passport.\nFinnish citizens: ask the embassy.')).toBe('case-lost')
    expect(judge('Finnish citizens: police, for a new passport. Others: ask the embassy.')).toBe('case-lost')
  })

  it('has a flaw when it is in another language', () => {
    expect(flawOf(GOOD, { ...ENGLISH, languageOf: () => 'sv' })).toBe('language')
  })

  const others: readonly (readonly [Locale, string, string, string, Flaw])[] = [
    [
      'fi',
      'Ilmoita katoamisesta poliisille kolmen päivän kuluessa. Älä matkusta ilman passia. Maksu on 60 euroa.',
      'Kerro poliisille katoamisesta 3 päivän kuluessa. Älä matkusta ilman passia. Maksu on 60 euroa.',
      'Kerro poliisille katoamisesta 3 viikon kuluessa. Älä matkusta ilman passia. Maksu on 60 euroa.',
      'figure-added',
    ],
    [
      'sv',
      'Anmäl förlusten till polisen inom 3 dagar. Res inte utan pass. Avgiften är 60 euro.',
      'Berätta för polisen om förlusten inom tre dagar. Res inte utan pass. Avgiften är 60 euro.',
      'Berätta för polisen om förlusten inom tre dagar. Du kan resa med pass. Avgiften är 60 euro.',
      'negation',
    ],
    [
      'ru',
      'Сообщите о потере в полицию в течение 3 дней. Не выезжайте без паспорта. Пошлина 60 евро.',
      'Скажите полиции о потере в течение трёх дней. Не выезжайте без паспорта. Пошлина 60 евро.',
      'Скажите полиции о потере в течение трёх месяцев. Не выезжайте без паспорта. Пошлина 60 евро.',
      'figure-added',
    ],
    [
      'et',
      'Teatage kaotusest politseile 3 päeva jooksul. Ärge reisige ilma passita. Tasu on 60 eurot.',
      'Öelge politseile kaotusest kolme päeva jooksul. Ärge reisige ilma passita. Tasu on 60 eurot.',
      'Öelge politseile kaotusest kolme päeva jooksul. Reisige passiga. Tasu on 60 eurot.',
      'negation',
    ],
  ]

  it.each(others)('is judged alike in %s', (locale, card, good, wrong, flaw) => {
    const grounds = { ...ENGLISH, locale, card, replaced: card, links: [], languageOf: () => locale }
    expect(flawOf(good, grounds)).toBeUndefined()
    expect(flawOf(wrong, grounds)).toBe(flaw)
  })

  it('never has a number that the card does not have', () => {
    const places = GOOD.split(' ').length
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 10 ** 12 }), fc.nat(places), (number, place) => {
        fc.pre(![60, 295, 358, 419, 800, 2027, 358295419800, 295419800].includes(number))
        const words = GOOD.split(' ').toSpliced(place, 0, String(number)).join(' ')
        expect(flawOf(words, { ...ENGLISH, replaced: `${STEPS}${' '.repeat(60)}` })).toBeDefined()
      }),
      { numRuns: 50 },
    )
  })

  it('never has a page that the card does not have', () => {
    fc.assert(
      fc.property(fc.webUrl({ size: 'xsmall' }), (address) => {
        expect(flawOf(`${GOOD} ${address}`, { ...ENGLISH, replaced: `${STEPS}${' '.repeat(99)}` })).toBeDefined()
      }),
      { numRuns: 50 },
    )
  })

  it('says something of any text', () => {
    const identify = createLanguageIdentifier({
      en: [GOOD],
      fi: ['hyvää päivää'],
      sv: ['god dag'],
      et: ['tere päevast'],
    })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const flaw = flawOf(text, { ...ENGLISH, languageOf: (one) => identify(one).locale })
        expect(flaw).toBeDefined()
      }),
      { numRuns: 50 },
    )
  })
})
