import { describe, expect, it } from 'vitest'
import { checkFigures } from '../../../src/knowledge/facts/check.ts'
import { collectFacts } from '../../../src/knowledge/facts/collect.ts'
import type { StatedFact } from '../../../src/knowledge/facts/fact.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { documentSchema, type Service } from '../../../src/knowledge/service.ts'
import { situationSchema } from '../../../src/knowledge/situation.ts'
import { aService, everywhere, serviceContent } from '../../support/knowledge-data.ts'

const NOW = Date.parse('2026-11-22T12:00:00Z')
const OWN = 'https://library.example.org/prices'

function factsOf(service: Service, now = NOW): StatedFact[] {
  return collectFacts({ services: [service], documents: [], situations: [] }, now)
}

function at(facts: readonly StatedFact[], path: string): StatedFact {
  const fact = facts.find((one) => one.path === path)
  if (!fact) throw new Error(`no fact at ${path}; there are ${facts.map((one) => one.path).join(', ')}`)
  return fact
}

const flagsAt = (facts: readonly StatedFact[], path: string) =>
  at(facts, path).flags.map(({ kind, detail }) => (detail === undefined ? kind : `${kind}: ${detail}`))

const desk = {
  id: 'desk',
  type: 'office',
  name: everywhere('Library'),
  address: 'Rikhardinkatu 3, Helsinki',
  phone: '+358 9 310 1111',
  coordinates: { lat: 60.17, lon: 24.94 },
  timeZone: 'Europe/Helsinki',
  openingHours: [{ days: ['mo', 'tu'], opens: '09:00', closes: '16:00' }],
  specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-26' }],
  publicHolidays: 'closed',
}
const steps = [{ id: 'wait', wait: everywhere('the card'), takes: { from: 'P1D', to: 'P2W' } }]

describe('what a service states', () => {
  const facts = factsOf(
    aService({
      steps,
      channels: [desk],
      costs: [{ description: everywhere('Card'), amount: 2.5, asOf: '2026-11-20', url: OWN }],
      processingTimes: [{ description: everywhere('Quick'), duration: 'P2W' }],
      deadlines: [{ description: everywhere('Soon'), duration: 'P1M' }],
      documents: [{ id: 'passport', name: everywhere('Passport'), broughtAlong: true, validity: 'P5Y' }],
      emergencyNumbers: [{ number: '116 117', name: everywhere('Helpline') }],
    }),
  )

  it('is every field with a figure, a number or an address, in one form', () => {
    expect(facts.map(({ path, kind, value }) => `${path} ${kind}: ${value}`)).toEqual([
      'competentAuthority.url link: https://library.example.org/en',
      'steps.0.takes duration: P1D/P2W',
      'costs.0.amount amount: 2.5 EUR',
      'costs.0.asOf date: 2026-11-20',
      `costs.0.url link: ${OWN}`,
      'processingTimes.0.duration duration: P2W',
      'deadlines.0.duration deadline: P1M',
      'channels.0.phone phone: +35893101111',
      'channels.0.address address: Rikhardinkatu 3, Helsinki',
      'channels.0.coordinates address: 60.17, 24.94',
      'channels.0.openingHours hours: Mon, Tue 09:00–16:00 Europe/Helsinki',
      'channels.0.specialOpeningHours.0 hours: 2026-12-24/2026-12-26 closed',
      'channels.0.publicHolidays hours: closed on public holidays',
      'emergencyNumbers.0.number emergency-number: 116117',
      'documents.0.validity duration: P5Y',
    ])
    expect(facts.flatMap(({ flags }) => flags)).toEqual([])
  })

  it('rests on the page of the field, or else on the sources of the entry', () => {
    expect(at(facts, 'costs.0.amount').sources).toEqual([{ url: OWN, seen: '2026-11-20' }])
    const source = { url: 'https://library.example.org', title: 'City Library', seen: '2026-11-20' }
    expect(at(facts, 'channels.0.phone').sources).toEqual([source])
    const linked = factsOf(aService({ channels: [{ ...desk, url: 'https://library.example.org/' }] }))
    expect(at(linked, 'channels.0.phone').sources).toEqual([source])
    const other = factsOf(aService({ channels: [{ ...desk, url: OWN }] }))
    expect(at(other, 'channels.0.phone').sources).toEqual([{ url: OWN }, source])
  })
})

describe('flags', () => {
  it('name the languages that lack a figure', () => {
    const summary = {
      ...everywhere('Within 14 days and 3 visits.'),
      fi: '14 päivässä, kolme käyntiä',
      ru: '41 день, 3 раза',
    }
    const facts = factsOf(aService({ summary })).filter(({ path }) => path === 'summary')
    expect(facts.map(({ value, texts, flags }) => [value, Object.keys(texts).join(' '), flags[0]?.detail])).toEqual([
      ['14', 'en fi sv et', 'not in ru'],
      ['3', 'en sv ru et', undefined],
      ['41', 'ru', 'not in en, fi, sv, et'],
    ])
    expect(facts[0]?.texts.fi).toBe('14 päivässä, kolme käyntiä')
    const service = aService({ summary })
    const faults = checkFigures({ services: [service], documents: [], situations: [] })
    expect(faults.map(({ file, path, severity }) => `${severity} ${file} ${path}`)).toEqual([
      'warning services/fi/fi-library-card.yaml summary',
      'warning services/fi/fi-library-card.yaml summary',
    ])
  })

  it('say nothing of a language that has no text, nor of what people type', () => {
    const facts = factsOf(aService({ summary: { en: 'In 14 days' }, exampleQuestions: { en: ['fee 20 euros?'] } }))
    expect(facts.filter(({ kind }) => kind === 'figure-in-text').map(({ flags }) => flags)).toEqual([[]])
  })

  it('name the field that has a telephone number, an amount or a wait as well', () => {
    const service = aService({
      steps: [{ id: 'wait', wait: everywhere('the card, 14 days'), takes: { from: 'P1D', to: 'P14D' } }],
      costs: [{ description: everywhere('Card, 20'), amount: 20 }],
      channels: [
        { ...desk, name: everywhere('Desk +358 9 310 1111'), note: everywhere('Call 09 310 1111. It costs €20.') },
      ],
      risks: [{ text: everywhere('Wait 20 days, do not pay 30 euros, call 112.') }],
      emergencyNumbers: [{ number: '112', name: everywhere('Danger 112') }],
    })
    const twice = factsOf(service).flatMap(({ path, value, flags }) =>
      flags.map(({ kind, detail }) => `${path} ${value} ${kind} ${detail}`),
    )
    expect(twice).toEqual([
      'steps.0.wait 14 twice steps.0.takes',
      'costs.0.description 20 twice costs.0.amount',
      'channels.0.name +35893101111 twice channels.0.phone',
      'channels.0.note 093101111 twice channels.0.phone',
      'channels.0.note 20 EUR twice costs.0.amount',
      'emergencyNumbers.0.name 112 twice emergencyNumbers.0.number',
    ])
  })

  it('tell of sources that nobody has read for 12 months', () => {
    const service = aService({ steps })
    const [lastDay, dayAfter] = ['2027-11-20', '2027-11-21'].map((day) => Date.parse(`${day}T12:00:00Z`))
    expect(flagsAt(factsOf(service, lastDay), 'steps.0.takes')).toEqual([])
    expect(flagsAt(factsOf(service, dayAfter), 'steps.0.takes')).toEqual(['not seen for 12 months'])
  })
})

describe('documents and situations', () => {
  const photo = documentSchema.parse({
    id: 'photo',
    name: everywhere('Photo 36 mm'),
    broughtAlong: true,
    validity: 'P6M',
  })
  const card = documentSchema.parse({
    id: 'card',
    name: everywhere('Card'),
    service: 'fi-library-card',
    validity: 'P5Y',
  })
  const { lifeEvents, keywords, exampleQuestions, review, title } = serviceContent()
  const situation = situationSchema.parse({
    ...{ id: 'new-here', status: 'published', country: 'fi', title, summary: everywhere('Within 7 days'), review },
    ...{ services: [{ service: 'fi-library-card' }], lifeEvents, keywords, exampleQuestions },
  })
  const service: Service = { ...aService(), documents: [photo, card] }

  it('are listed once, with what the service that gives a document rests on', () => {
    const facts = collectFacts({ services: [service], documents: [photo, card], situations: [situation] }, NOW)
    const others = facts.filter(({ entry }) => entry !== service.id)
    expect(others.map(({ entry, path, value, flags }) => [entry, path, value, flags.map(({ kind }) => kind)])).toEqual([
      ['photo', 'validity', 'P6M', ['no source']],
      ['photo', 'name', '36', ['no source']],
      ['card', 'validity', 'P5Y', []],
      ['new-here', 'summary', '7', ['no source']],
    ])
    expect(facts.filter(({ path }) => path.startsWith('documents'))).toEqual([])
  })
})

describe('the shipped base', () => {
  it('says the same figures in all languages, and each once', async () => {
    const knowledge = await loadKnowledge('data')
    expect(checkFigures(knowledge)).toEqual([])
    const twice = collectFacts(knowledge, NOW).filter(({ flags }) => flags.some(({ kind }) => kind === 'twice'))
    expect(twice.map(({ entry, path, value }) => `${entry} ${path} ${value}`)).toEqual([])
  })
})
