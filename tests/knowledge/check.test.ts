import { describe, expect, it } from 'vitest'
import { checkService } from '../../src/knowledge/check.ts'
import { documentIds } from '../../src/knowledge/specification/needs.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'

const FILE = 'services/fi/fi-library-card.yaml'
const EVENTS = new Set(['KE5'])

function check(given: Readonly<Record<string, unknown>> = {}, file = FILE) {
  return checkService(aService(given), file, EVENTS)
}

const name = everywhere('Desk')
const office = { id: 'desk', type: 'office', name, address: 'A street 1', timeZone: 'Europe/Helsinki' }
const step = { id: 'go', text: everywhere('Go') }
const hours = (opens: string, closes: string) => [{ days: ['mo'], opens, closes }]
const special = (given: Record<string, string>) => ({
  channels: [{ ...office, specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-26', ...given }] }],
  steps: [step],
})

const WRONG: readonly (readonly [string, Readonly<Record<string, unknown>>, string, RegExp])[] = [
  ['a step at no channel', { steps: [{ ...step, at: 'moon' }] }, 'steps.0.at', /"moon"; channels: desk, online/],
  ['a step with no such document', { steps: [{ ...step, documents: ['visa'] }] }, 'steps.0.documents', /"visa"/],
  [
    'a required document that is not described',
    { requiredDocuments: { allOf: ['passport', { anyOf: ['visa', 'passport'] }] } },
    'requiredDocuments.allOf.1.anyOf.0',
    /"visa"/,
  ],
  ['two steps of one id', { steps: [step, step] }, 'steps.1.id', /"go" stands twice in steps/],
  ['an unknown life event', { lifeEvents: ['KE5', 'KE99'] }, 'lifeEvents.1', /"KE99".*life-events\.yaml/],
  [
    'an office without an address',
    { steps: [step], channels: [{ id: 'desk', type: 'office', name }] },
    'channels.0',
    /needs its address/,
  ],
  [
    'a phone without a number',
    { steps: [step], channels: [{ id: 'desk', type: 'phone', name }] },
    'channels.0',
    /needs its phone/,
  ],
  [
    'a web page without its address',
    { steps: [step], channels: [{ id: 'desk', type: 'web', name }] },
    'channels.0',
    /needs its url/,
  ],
  [
    'hours in no time zone',
    {
      steps: [step],
      channels: [{ id: 'desk', type: 'office', name, address: 'A street 1', openingHours: hours('09:00', '16:00') }],
    },
    'channels.0.timeZone',
    /time zone/,
  ],
  [
    'hours over midnight',
    { steps: [step], channels: [{ ...office, openingHours: hours('22:00', '02:00') }] },
    'channels.0.openingHours.0',
    /split a night at 24:00/,
  ],
  [
    'hours that never are',
    { steps: [step], channels: [{ ...office, openingHours: hours('09:00', '09:00') }] },
    'channels.0.openingHours.0',
    /not before/,
  ],
  ['special days that run backwards', special({ to: '2026-12-01' }), 'channels.0.specialOpeningHours.0', /is after/],
  [
    'special days with half of their hours',
    special({ opens: '10:00' }),
    'channels.0.specialOpeningHours.0',
    /both opens and closes/,
  ],
  [
    'special hours that never are',
    special({ opens: '12:00', closes: '10:00' }),
    'channels.0.specialOpeningHours.0',
    /not before/,
  ],
]

describe('checking a service', () => {
  it('finds nothing wrong with a good one', () => {
    expect(check()).toEqual([])
  })

  it.each(WRONG)('finds %s', (_, given, path, message) => {
    expect(check(given)).toEqual([{ file: FILE, path, message: expect.stringMatching(message), severity: 'error' }])
  })

  it.each([
    ['a file of another name', 'services/fi/library-card.yaml', 'id'],
    ['a file whose name only ends like the id', 'services/fi/old-fi-library-card.yaml', 'id'],
    ['a file in the folder of another country', 'services/ee/fi-library-card.yaml', 'country'],
    ['a file in no folder of a country', 'services/fi-library-card.yaml', 'country'],
  ])('finds %s', (_, file, path) => {
    expect(check({}, file)).toMatchObject([{ file, path, severity: 'error' }])
  })

  it('takes hours until midnight and days when it is closed', () => {
    const channels = [{ ...office, openingHours: hours('18:00', '24:00') }]
    expect(check({ steps: [step], channels })).toEqual([])
    expect(check(special({}))).toEqual([])
    expect(check(special({ opens: '10:00', closes: '12:00' }))).toEqual([])
  })

  it('finds hours of a day that stand twice, and takes those of other days or times', () => {
    const open = (...hours: readonly (readonly [string, string, string])[]) => ({
      steps: [step],
      channels: [
        { ...office, openingHours: hours.map(([day, opens, closes]) => ({ days: [day, 'su'], opens, closes })) },
      ],
    })
    expect(check(open(['mo', '09:00', '12:00'], ['tu', '12:00', '16:00']))).toEqual([])
    expect(check(open(['mo', '09:00', '12:00'], ['tu', '11:00', '16:00']))).toMatchObject([
      {
        path: 'channels.0.openingHours.1',
        message: expect.stringMatching(/overlaps 09:00–12:00 on "su"/),
        severity: 'error',
      },
    ])
    const on = (...days: readonly Record<string, string>[]) => ({
      steps: [step],
      channels: [{ ...office, specialOpeningHours: days }],
    })
    const [christmas, morning] = [
      { from: '2026-12-24', to: '2026-12-26' },
      { opens: '09:00', closes: '12:00' },
    ]
    expect(check(on({ ...christmas, ...morning }, { ...christmas, opens: '13:00', closes: '15:00' }))).toEqual([])
    expect(check(on({ ...christmas, ...morning }, { from: '2026-12-26', to: '2026-12-27' }))).toMatchObject([
      { path: 'channels.0.specialOpeningHours.1', message: expect.stringMatching(/2026-12-24 to 2026-12-26/) },
    ])
  })

  it('warns of public holidays without hours, and of a way to no address', () => {
    const online = { id: 'desk', type: 'web', name, url: 'https://a.example.org' }
    const channels = [{ ...online, publicHolidays: 'closed', route: everywhere('Tram 7') }]
    expect(check({ steps: [step], channels })).toMatchObject([
      { path: 'channels.0.publicHolidays', severity: 'warning' },
      { path: 'channels.0.route', severity: 'warning' },
    ])
  })

  it('takes a fact that is called as a language for what it is', () => {
    const fi = { id: 'fi', question: name, values: ['a', 'b'].map((id) => ({ id, text: name })) }
    expect(
      check({
        facts: [fi],
        steps: [
          { ...step, when: { fi: 'a' } },
          { ...step, id: 'other' },
        ],
      }),
    ).toEqual([])
  })

  it('takes every life event when they could not be read', () => {
    expect(checkService(aService({ lifeEvents: ['KE99'] }), FILE, undefined)).toEqual([])
  })

  it('warns of every text that is not in all languages, wherever it stands', () => {
    const faults = check({
      title: { en: 'Card', fi: 'Kortti' },
      steps: [{ id: 'go', text: { ru: 'Идите' } }],
      keywords: { en: ['card'], fi: ['kortti'], sv: ['kort'], ru: ['карта'] },
    })
    expect(faults).toEqual([
      { file: FILE, path: 'title', message: 'not translated into sv, ru, et', severity: 'warning' },
      { file: FILE, path: 'steps.0.text', message: 'not translated into en, fi, sv, et', severity: 'warning' },
      { file: FILE, path: 'keywords', message: 'not translated into et', severity: 'warning' },
    ])
  })

  it('collects the documents of a tree', () => {
    expect(documentIds(undefined)).toEqual([])
    expect(documentIds({ allOf: ['a', { anyOf: ['b', { optional: ['c'] }] }] })).toEqual(['a', 'b', 'c'])
  })
})
