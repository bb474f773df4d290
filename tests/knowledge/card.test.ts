import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import { detailsCard, serviceTitle, shortCard } from '../../src/knowledge/card/card.ts'
import { readerOf } from '../../src/knowledge/card/context.ts'
import { reviewState } from '../../src/knowledge/card/review.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import type { Block } from '../../src/message.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { NOON } from '../support/store-data.ts'

const catalogue = loadCatalogue(join(import.meta.dirname, '../../locales'))

function context(locale: Locale = 'en', now = NOON) {
  return { locale, texts: catalogue(locale), now }
}

const text = (blocks: readonly Block[]) => plainText({ blocks }).text
const links = (blocks: readonly Block[]) =>
  plainText({ blocks }).ranges.flatMap((range) => (range.kind === 'link' ? [range.href] : []))

const office = {
  id: 'desk',
  type: 'office',
  name: everywhere('Desk'),
  address: 'Rikhardinkatu 3, Helsinki',
  coordinates: { lat: 60.1654, lon: 24.9446 },
  timeZone: 'Europe/Helsinki',
  openingHours: [{ days: ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'], opens: '09:00', closes: '16:00' }],
  languages: ['fi', 'sv', 'en'],
  note: everywhere('Take a number'),
}
const web = { id: 'online', type: 'web', name: everywhere('Online'), url: 'https://example.org/apply' }

const RICH = aService({
  channels: [office, web, { id: 'call', type: 'phone', name: everywhere('Helpline'), phone: '+358 295 419 800' }],
  documents: ['passport', 'photo', 'form', 'visa'].map((id) => ({
    id,
    name: everywhere(id),
    note: everywhere(`${id} note`),
  })),
  requiredDocuments: { allOf: ['passport', { anyOf: ['photo', { allOf: ['form', 'visa'] }] }, { optional: ['visa'] }] },
  costs: [
    { description: everywhere('Adults'), amount: 12, url: 'https://example.org/prices' },
    { description: everywhere('In Russia'), amount: 300, currency: 'RUB' },
    { description: everywhere('Children pay nothing') },
  ],
  processingTimes: [{ description: everywhere('Two weeks'), duration: 'P14D' }],
  deadlines: [{ description: everywhere('Within a month') }],
  risks: [{ text: everywhere('The queue is long') }],
  eligibility: everywhere('Everybody'),
  emergencyNumbers: [{ number: '116 117', name: everywhere('Medical helpline') }],
  legalResources: [{ title: 'Library Act', url: 'https://finlex.example.org/1' }],
})

describe('a text that is older than the same in another language', () => {
  const outdated = { fi: { source: 'ru', since: Date.UTC(2026, 10, 12) } } as const
  const shown = (locale: Locale) => ({ ...context(locale), standing: () => ({ outdated }) })

  it('is called so on both cards, with what is newer and since when', () => {
    for (const card of [shortCard, detailsCard]) {
      expect(text(card(RICH, shown('fi')))).toContain(
        'Tämä teksti voi olla vanhempi kuin venäjänkielinen (muutettu 12. marraskuuta 2026).',
      )
      expect(text(card(RICH, shown('ru')))).not.toContain('старее')
    }
  })

  it('is the one that is shown in place of a language that there is none in', () => {
    const finnish = aService({ title: { fi: 'Kirjastokortti' } })
    expect(text(shortCard(finnish, shown('en')))).toContain('may be older than the Russian one (changed on November 12')
  })
})

describe('the short card', () => {
  it('says what to do, with what, at what cost, where, and how sure it is', () => {
    expect(text(shortCard(RICH, context()))).toBe(
      [
        'Library card (en)\n• 116 117 Medical helpline (en)',
        '1. Apply for the card (en) → Online (en)\n2. Fetch the card (en)',
        'What to bring',
        '• passport (en)\n• One of these: photo (en); form (en) + visa (en)\n• If you have it: visa (en)',
        'Cost and time',
        '• €12: Adults (en)\n• Two weeks (en)\n• Within a month (en)',
        'Where',
        [
          '• Online (en)',
          '• Desk (en): Rikhardinkatu 3, Helsinki. Mon–Sun 09:00–16:00 (open now)',
          '• Helpline (en): +358 295 419 800',
        ].join('\n'),
        'Official page: City Library (en). Not yet checked by a moderator. Official pages seen on November 20, 2026.',
      ].join('\n\n'),
    )
  })

  it('links the steps, the map, the numbers and the official page', () => {
    expect(links(shortCard(RICH, context()))).toEqual([
      'tel:116117',
      'https://example.org/apply',
      'https://example.org/apply',
      'https://www.openstreetmap.org/?mlat=60.1654&mlon=24.9446#map=17/60.1654/24.9446',
      'tel:+358295419800',
      'https://library.example.org',
    ])
  })

  it('shows three channels, those of the steps first, and the full card all', () => {
    const channels = ['a', 'b', 'c', 'd'].map((id) => ({ ...web, id, name: everywhere(`Channel ${id}`) }))
    const service = aService({ channels, steps: [{ id: 'go', text: everywhere('Go'), at: 'd' }] })
    const shown = (blocks: readonly Block[]) => [...text(blocks).matchAll(/• Channel (\w)/g)].map(([, id]) => id)
    expect(shown(shortCard(service, context()))).toEqual(['d', 'a', 'b'])
    expect(shown(detailsCard(service, context()))).toEqual(['d', 'a', 'b', 'c'])
  })

  it('says whether it is open now, in the time of the place', () => {
    const at = (utc: string) => text(shortCard(RICH, context('en', Date.parse(utc))))
    expect(at('2026-11-20T13:59:00Z')).toContain('open now')
    expect(at('2026-11-20T14:00:00Z')).toContain('closed now')
  })

  it('leaves out what there is nothing to say about', () => {
    const bare = aService({ documents: [], steps: [{ id: 'go', text: everywhere('Go') }] })
    const shown = text(shortCard(bare, context()))
    for (const title of ['What to bring', 'Cost and time', 'undefined', 'null']) expect(shown).not.toContain(title)
  })
})

describe('the full card', () => {
  it('says everything that the entry says', () => {
    const shown = text(detailsCard(RICH, context('fi')))
    for (const part of [
      'How to get a library card.',
      'Everybody',
      'passport note',
      'Take a number',
      'The queue is long',
    ]) {
      expect(shown).toContain(part)
    }
    expect(shown).toContain('Library Act')
    expect(shown).toMatch(/suomi, ruotsi ja englanti/)
    expect(links(detailsCard(RICH, context()))).toEqual(
      expect.arrayContaining([
        'https://example.org/prices',
        'https://finlex.example.org/1',
        'https://library.example.org',
      ]),
    )
  })
})

describe('a card in another language', () => {
  const english = { en: 'Only in English' }

  it('is in the language asked for, wherever there is one', () => {
    for (const locale of LOCALES) {
      const shown = text(detailsCard(RICH, context(locale)))
      expect(shown).toContain(`Library card (${locale})`)
      for (const other of LOCALES) if (other !== locale) expect(shown).not.toContain(`(${other})`)
    }
  })

  it('is whole in the nearest language, and says so, where the title or a step is not translated', () => {
    const shown = text(shortCard(aService({ title: { en: 'Card', sv: 'Kort' } }), context('fi')))
    expect(shown).toMatch(/^Card\n.*englanti\.\n/)
    expect(shown).toContain('Apply for the card (en)')
    expect(shown).not.toContain('(fi)')
    expect(shown).toContain(catalogue('fi')('card-where'))
  })

  it('ends a sentence with one full stop, after a date as well', () => {
    for (const locale of LOCALES) expect(text(shortCard(RICH, context(locale)))).not.toMatch(/\.\./)
  })

  it('borrows a lesser text that is not translated', () => {
    const service = aService({ risks: [{ text: english }] })
    const shown = text(detailsCard(service, context('et')))
    expect(shown).toContain('Library card (et)')
    expect(shown).toContain('Only in English')
  })

  it('takes the language that has the title and every step before one that has the title alone', () => {
    const service = aService({
      title: { en: 'Card', ru: 'Карта' },
      steps: [{ id: 'go', text: { ru: 'Идите', et: 'Minge' } }],
    })
    expect(readerOf(service, 'fi').locale).toBe('ru')
    expect(serviceTitle(service, 'fi')).toBe('Карта')
    const nowhereWhole = aService({ title: { sv: 'Kort' }, steps: [{ id: 'go', text: { ru: 'Идите' } }] })
    expect(readerOf(nowhereWhole, 'fi').locale).toBe('sv')
  })
})

describe('the review of an entry', () => {
  const on = '2026-05-21'
  const at = (date: string) => Date.parse(`${date}T00:00:00Z`)

  it.each([
    ['P6M', '2026-11-21', '2026-11-22'],
    ['P1Y', '2027-05-21', '2027-05-22'],
    ['P2W', '2026-06-04', '2026-06-05'],
    ['P10D', '2026-05-31', '2026-06-01'],
    ['P1Y2M3D', '2027-07-24', '2027-07-25'],
  ])('every %s is overdue after %s', (every, last, after) => {
    expect(reviewState({ by: 'Liisa', on, every }, at(last))).toBe('checked')
    expect(reviewState({ by: 'Liisa', on, every }, at(after))).toBe('overdue')
  })

  it('does not count without a person and a date', () => {
    expect(reviewState({ every: 'P6M' }, NOON)).toBe('unchecked')
    expect(reviewState({ by: 'Liisa', every: 'P6M' }, NOON)).toBe('unchecked')
    expect(reviewState({ on, every: 'P6M' }, NOON)).toBe('unchecked')
  })

  it('is told on the card', () => {
    const checked = aService({ review: { by: 'Liisa', on, every: 'P6M' } })
    expect(text(shortCard(checked, context('en', at('2026-11-20'))))).toMatch(
      /Checked by a moderator on May 21, 2026\.$/,
    )
    expect(text(shortCard(checked, context('en', at('2026-11-22'))))).toContain('overdue')
    expect(text(shortCard(checked, context('en', at('2026-11-22'))))).not.toContain('Liisa')
  })
})
