import type { ExportContext } from '../../../src/exchange/export/context.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import type { LifeEvent } from '../../../src/knowledge/service.ts'
import { aService, everywhere } from '../../support/knowledge-data.ts'

const LIFE_EVENTS: readonly LifeEvent[] = [{ code: 'KE5', name: everywhere('Moving') as LifeEvent['name'] }]

export const CATALOGUE = loadCatalogue('locales')

export function exportContext(given: Partial<ExportContext> = {}): ExportContext {
  return { catalogue: CATALOGUE, lifeEvents: LIFE_EVENTS, home: undefined, ...given }
}

/** A service with something in every field. */
export const FULL = aService({
  id: 'fi-full',
  place: everywhere('Helsinki'),
  eligibility: everywhere('For everybody.'),
  facts: [
    {
      id: 'citizenship',
      question: everywhere('Which country?'),
      values: ['fi', 'ee', 'other'].map((id) => ({ id, text: everywhere(`Citizen ${id}`) })),
    },
    {
      id: 'decision',
      asked: 'later',
      question: everywhere('What was decided?'),
      values: ['granted', 'refused', 'incomplete'].map((id) => ({ id, text: everywhere(id) })),
    },
  ],
  steps: [
    { id: 'apply', text: everywhere('Apply for the card.'), at: 'online', documents: ['passport'], costs: ['fee'] },
    {
      id: 'both',
      parallel: [
        { steps: [{ id: 'police', by: 'authority', text: everywhere('The police ask.'), takes: 'P2D' }] },
        { steps: [{ id: 'photograph', by: 'other', text: everywhere('A shop takes a photo.'), yields: ['photo'] }] },
      ],
    },
    {
      id: 'who',
      choice: [
        { when: { citizenship: 'fi' }, steps: [] },
        { when: { citizenship: 'ee' }, steps: [{ id: 'embassy', text: everywhere('Go to the embassy.') }] },
        { steps: [{ id: 'visa', text: everywhere('Get a visa.') }] },
      ],
    },
    { id: 'waiting', wait: everywhere('Wait for the decision.'), takes: { from: 'P1W', to: 'P3M' } },
    {
      id: 'decided',
      choice: [
        { when: { decision: 'refused' }, steps: [{ id: 'no', end: 'refused', text: everywhere('You may appeal.') }] },
        {
          when: { decision: 'incomplete' },
          steps: [{ id: 'again', end: 'restart', from: 'apply', text: everywhere('Complete it.') }],
        },
        { when: { decision: 'granted' }, steps: [] },
      ],
    },
    { id: 'abroad', when: { citizenship: ['ee', 'other'] }, text: everywhere('Tell your own country.') },
    { id: 'fetch', text: everywhere('Fetch the card.'), at: 'desk', documents: ['photo'], yields: ['card'] },
  ],
  documents: [
    { id: 'passport', name: everywhere('Passport'), note: everywhere('It must be valid.'), broughtAlong: true },
    { id: 'permit', name: everywhere('Permit'), service: 'fi-permit' },
    { id: 'photo', name: everywhere('Photo') },
    { id: 'card', name: everywhere('Card') },
  ],
  requiredDocuments: {
    allOf: [
      'passport',
      { anyOf: ['permit', { allOf: ['photo', 'passport'] }] },
      { optional: ['photo'], when: { citizenship: 'ee' } },
    ],
  },
  costs: [
    { id: 'fee', at: 'desk', description: everywhere('The fee'), amount: 12.5, currency: 'EUR', asOf: '2026-01-01' },
    { description: everywhere('Advice is free.') },
  ],
  processingTimes: [{ description: everywhere('About two months'), duration: 'P8W' }],
  deadlines: [{ description: everywhere('Within a month'), duration: 'P1M' }],
  channels: [
    {
      id: 'desk',
      type: 'office',
      name: everywhere('Library'),
      address: 'Rikhardinkatu 3, 00130 Helsinki',
      coordinates: { lat: 60.1, lon: 24.9 },
      phone: '+358 9 310 8511',
      timeZone: 'Europe/Helsinki',
      openingHours: [
        { days: ['mo', 'tu', 'we'], opens: '09:00', closes: '16:15' },
        { days: ['sa'], opens: '10:00', closes: '24:00' },
      ],
      specialOpeningHours: [
        { from: '2026-12-24', to: '2026-12-26' },
        { from: '2026-12-31', to: '2026-12-31', opens: '10:00', closes: '12:00' },
      ],
      languages: ['fi', 'sv'],
      route: everywhere('Tram 10'),
      note: everywhere('Take a number.'),
    },
    { id: 'online', type: 'form', name: everywhere('Library online'), url: 'https://library.example.org/apply' },
    { id: 'advice', type: 'phone', name: everywhere('Advice'), phone: '+358 295 419 800', languages: ['ru'] },
  ],
  risks: [{ text: everywhere('The queue is long.') }],
  customs: [{ text: everywhere('Leave your shoes at the door.') }],
  emergencyNumbers: [{ number: '112', name: everywhere('Emergency') }],
  legalResources: [{ title: 'Library Act 1492/2016', url: 'https://www.finlex.fi/fi/laki/alkup/2016/20161492' }],
  review: { by: 'm', on: '2026-11-01', every: 'P6M' },
})
