import { describe, expect, it } from 'vitest'
import type { Service } from '../../src/knowledge/service.ts'
import { changeDetails, entryNews } from '../../src/outreach/changes.ts'
import { aService, everywhere, serviceContent } from '../support/knowledge-data.ts'
import { catalogue, NOW } from './outreach-data.ts'

const desk = { id: 'desk', type: 'office', name: everywhere('Library'), address: 'Rikhardinkatu 3, Helsinki' }
const online = { id: 'online', type: 'web', name: everywhere('Online'), url: 'https://library.example.org/apply' }
const hours = [{ days: ['mo', 'tu'], opens: '09:00', closes: '17:00' }]
const fee = { description: everywhere('Fee'), amount: 20, currency: 'EUR', asOf: '2026-01-01' }

const given = {
  channels: [{ ...desk, phone: '+358 9 310 8511', timeZone: 'Europe/Helsinki', openingHours: hours }, online],
  costs: [fee],
  eligibility: everywhere('Everybody who lives here.'),
  emergencyNumbers: [{ number: '112', name: everywhere('Emergency') }],
}
const before = aService(given)

function lines(after: Service): readonly string[] {
  return changeDetails(before, after).map(({ key, args }) => catalogue('en')(key, args))
}

function changed(change: Readonly<Record<string, unknown>>): Service {
  return aService({ ...given, ...change })
}

const withDesk = (change: object) => changed({ channels: [{ ...given.channels[0], ...change }, online] })

describe('what changed in an entry', () => {
  it.each([
    ['a phone number', withDesk({ phone: '+358 9 1234' }), ['New phone number: +358 9 1234']],
    ['a phone number that is gone', withDesk({ phone: undefined }), ['Contact details changed']],
    ['an address', withDesk({ address: 'Keskuskatu 1, Helsinki' }), ['New address: Keskuskatu 1, Helsinki']],
    ['opening hours', withDesk({ openingHours: [{ ...hours[0], closes: '16:00' }] }), ['New opening hours']],
    [
      'special hours',
      withDesk({ specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-26' }] }),
      ['New opening hours'],
    ],
    ['a channel that is gone', changed({ channels: [given.channels[0]] }), ['Contact details changed']],
    [
      'a web address',
      changed({ channels: [given.channels[0], { ...online, url: 'https://new.example.org' }] }),
      ['Contact details changed'],
    ],
    ['a cost', changed({ costs: [{ ...fee, amount: 25.5 }] }), ['New cost: 25.5 EUR']],
    ['a cost in words', changed({ costs: [{ ...fee, description: everywhere('Fee for adults') }] }), ['Cost changed']],
    ['a cost that is gone', changed({ costs: [] }), ['Cost changed']],
    [
      'an emergency number',
      changed({ emergencyNumbers: [{ number: '113', name: everywhere('Emergency') }] }),
      ['New emergency number: 113'],
    ],
    ['an emergency number that is gone', changed({ emergencyNumbers: [] }), ['Contact details changed']],
    [
      'a step',
      changed({ steps: [{ id: 'apply', text: everywhere('Apply') }] }),
      ['What to bring has changed', 'Steps changed'],
    ],
    [
      'a document',
      changed({ documents: [{ id: 'passport', name: everywhere('Passport or card') }] }),
      ['What to bring has changed'],
    ],
    ['for whom it is', changed({ eligibility: everywhere('Adults.') }), ['Who it is for has changed']],
    ['a deadline', changed({ deadlines: [{ description: everywhere('In a week') }] }), ['Deadline changed']],
    [
      'the waiting time',
      changed({ processingTimes: [{ description: everywhere('A week'), duration: 'P7D' }] }),
      ['Waiting time changed'],
    ],
    ['a risk', changed({ risks: [{ text: everywhere('The card gets lost') }] }), ['What can go wrong has changed']],
    [
      'the law',
      changed({ legalResources: [{ title: 'Library Act', url: 'https://law.example.org' }] }),
      ['The law changed'],
    ],
    [
      'the authority',
      changed({ competentAuthority: { name: everywhere('Town'), url: 'https://town.example.org' } }),
      ['Contact details changed'],
    ],
    ['its text', changed({ summary: everywhere('How to get a card for the library.') }), ['Text corrected']],
    [
      'a text in one language',
      changed({ title: { ...everywhere('Library card'), fi: 'Kirjastokortti' } }),
      ['Text corrected'],
    ],
    [
      'several things',
      changed({ eligibility: everywhere('Adults.'), costs: [{ ...fee, amount: 30 }] }),
      ['New cost: 30 EUR', 'Who it is for has changed'],
    ],
  ] as const)('%s', (_, after, expected) => {
    expect(lines(after)).toEqual(expected)
  })

  const { fi, ...fewer } = everywhere('Library card')

  it.each([
    ['nothing', {}],
    ['example questions', { exampleQuestions: { en: ['Where do I get a card?'] } }],
    ['words to search by', { keywords: { en: ['card'] } }],
    [
      'sources and reviews',
      {
        sources: [{ url: 'https://a.example.org', title: 'A', seen: '2026-11-22' }],
        review: { every: 'P1Y', on: '2026-11-22', by: 'Anna' },
      },
    ],
    ['the day of a cost', { costs: [{ ...fee, asOf: '2026-11-01' }] }],
    ['marks and spaces', { eligibility: everywhere(' Everybody  who lives\u00a0here. ') }],
    ['the order of channels', { channels: [...given.channels].reverse() }],
    [
      'how hours are grouped',
      {
        channels: [
          {
            ...given.channels[0],
            openingHours: [
              { ...hours[0], days: ['tu'] },
              { ...hours[0], days: ['mo'] },
            ],
          },
          online,
        ],
      },
    ],
    ['spaces in a number', { channels: [{ ...given.channels[0], phone: '+358 93108511' }, online] }],
    ['a translation that is gone', { title: fewer }],
    ['an empty list in place of none', { deadlines: [], channels: [{ ...given.channels[0], languages: [] }, online] }],
  ])('not %s', (_, change) => {
    expect(lines(changed(change))).toEqual([])
    expect(entryNews(before, changed(change), NOW)).toBeUndefined()
  })

  it('nor a translation that is new', () => {
    const old = aService({ ...given, title: fewer })
    expect(Object.keys(fewer)).not.toContain(fi)
    expect(changeDetails(old, before)).toEqual([])
  })
})

describe('the news of an entry', () => {
  const service = aService()
  const as = (status: string) => aService({ status })

  it.each([
    ['published at last', as('draft'), service, 'new'],
    ['that was not there', undefined, service, 'new'],
    ['back again', as('retired'), service, 'new'],
    ['retired', service, as('retired'), 'retired'],
    ['taken back', service, as('draft'), 'retired'],
    ['taken away', service, undefined, 'retired'],
    ['edited', service, aService({ title: everywhere('Card') }), 'changed'],
  ] as const)('%s', (_, old, current, change) => {
    expect(entryNews(old, current, NOW)).toMatchObject({ kind: 'entry', change, service: service.id, at: NOW })
  })

  it('is none for what nobody sees', () => {
    expect(entryNews(as('draft'), aService({ status: 'draft', title: everywhere('Card') }), NOW)).toBeUndefined()
    expect(entryNews(undefined, as('retired'), NOW)).toBeUndefined()
    expect(entryNews(undefined, undefined, NOW)).toBeUndefined()
  })

  it('says for whom it is, in every language that has it, and can be stored', () => {
    const news = entryNews(undefined, aService({ title: { en: 'Card', ru: 'Карта' } }), NOW)
    expect(news).toEqual({
      kind: 'entry',
      at: NOW,
      service: serviceContent().id,
      change: 'new',
      countries: ['fi'],
      topics: ['KE5'],
      texts: {
        en: { title: 'Card', text: 'How to get a library card. (en)' },
        ru: { title: 'Карта', text: 'How to get a library card. (ru)' },
      },
      details: [],
      link: null,
      until: null,
    })
    expect(JSON.parse(JSON.stringify(news))).toEqual(news)
  })
})
