import { describe, expect, it } from 'vitest'
import type { Imported, ImportResult } from '../../../src/exchange/import/imported.ts'
import { toWgs84 } from '../../../src/exchange/import/ptv/coordinates.ts'
import { importPtv } from '../../../src/exchange/import/ptv/service.ts'
import { checkService } from '../../../src/knowledge/check.ts'
import { serviceSchema } from '../../../src/knowledge/service.ts'
import { CHANNELS, inThree, ORGANISATIONS, ptvService } from '../../support/exchange/ptv-data.ts'

const JOINED = {
  channel: (id: string) => CHANNELS.find((channel) => channel.id === id),
  organisation: (id: string) => ORGANISATIONS.find((organisation) => organisation.id === id),
}

function sound(result: ImportResult): Imported {
  if (!('service' in result)) throw new Error(`${result.kind}: ${result.detail}`)
  return result
}

function read(given: Record<string, unknown> = {}): Imported {
  return sound(importPtv(ptvService(1, given), { joined: JOINED, seen: '2026-11-22' }))
}

function kinds({ notes }: Imported): string[] {
  return notes.map(({ kind }) => kind)
}

describe('a service of PTV', () => {
  it('becomes a draft with its texts, costs, times, law and words', () => {
    const { service } = read()
    expect(service).toMatchObject({
      id: 'ptv-00000000000040008000000000000001',
      status: 'draft',
      country: 'fi',
      competentAuthority: { name: { fi: 'Boat Agency (fi)' }, url: 'https://boats.example.org' },
      title: { fi: 'Boat licence 1 (fi)', sv: 'Boat licence 1 (sv)', en: 'Boat licence 1 (en)' },
      summary: { en: 'A licence for boats. (en) Whoever steers a boat has to have one. (en)' },
      eligibility: { en: 'You are 15 or older. (en)' },
      steps: [
        { id: 'step-1', text: { en: 'Fill in the form.' } },
        { id: 'step-2', text: { en: 'Pay the fee. (en)' } },
      ],
      costs: [{ description: { en: '30 euros. (en)' } }],
      processingTimes: [{ description: { en: 'Two weeks. (en)' } }],
      deadlines: [{ description: { en: 'Apply by May. (en)' } }],
      lifeEvents: ['KE5'],
      keywords: { en: ['rowing (en)', 'boats (en)'] },
      legalResources: [{ title: 'Boat Act (fi)', url: 'https://finlex.fi/fi/boat' }],
      review: { every: 'P1Y' },
    })
    expect(service.review.by).toBeUndefined()
    expect(service.sources).toEqual([
      {
        url: 'https://www.suomi.fi/palvelut/boat-licence-1-fi/00000000-0000-4000-8000-000000000001',
        title: 'Finnish Service Catalogue: Boat licence 1 (fi)',
        seen: '2026-11-22',
      },
    ])
  })

  it('has the channels that it is joined to, with hours, numbers and places', () => {
    const { channels } = read().service
    expect(channels[0]).toEqual({
      id: 'office',
      type: 'office',
      name: { en: 'Boat office (en)', fi: 'Boat office (fi)', sv: 'Boat office (sv)' },
      address: 'Satamakatu (fi) 4, 00160 Helsinki',
      coordinates: { lat: 60.1704, lon: 24.9522 },
      phone: '+358 295 419 800',
      url: 'https://boats.example.org/office',
      timeZone: 'Europe/Helsinki',
      openingHours: [
        { days: ['mo', 'tu'], opens: '09:00', closes: '16:15' },
        { days: ['fr'], opens: '20:00', closes: '24:00' },
        { days: ['sa'], opens: '00:00', closes: '02:00' },
      ],
      specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-24' }],
      languages: ['fi', 'sv', 'se'],
      note: { en: 'Ring twice. (en)', fi: 'Ring twice. (fi)', sv: 'Ring twice. (sv)' },
    })
    expect(channels[1]).toMatchObject({
      id: 'phone',
      type: 'phone',
      phone: '116117',
      openingHours: [{ opens: '00:00', closes: '24:00' }],
      note: { fi: 'maksuton', sv: 'avgiftsfri' },
    })
    expect(channels).toHaveLength(2)
  })

  it('passes the checks', () => {
    const { service } = read()
    const faults = checkService(serviceSchema.parse(service), `services/fi/${service.id}.yaml`, new Set(['KE5']))
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('leads to its page in the catalogue when it has no channels, and says that its steps are to be written', () => {
    const imported = read({ serviceChannels: [{ serviceChannel: { name: 'Somewhere' } }], serviceDescriptions: [] })
    expect(imported.service.channels).toMatchObject([{ type: 'web', url: imported.origin }])
    expect(imported.service.summary).toEqual(imported.service.title)
    expect(imported.service.steps).toMatchObject([{ text: { fi: 'Ota yhteyttä palveluun ja kysy, miten toimia.' } }])
    expect(kinds(imported)).toEqual(
      expect.arrayContaining([
        'channel left out, since nothing says how to reach it',
        'it has no channels: people are led to its page in the catalogue',
        'it has no instructions: its steps are to be written',
      ]),
    )
  })

  it('has texts without markup, cut at the end of a sentence, with a note', () => {
    const long = `<p>${'This is a sentence. '.repeat(40)}</p><script>alert(1)</script>`
    const imported = read({ requirements: [{ language: 'en', value: long }] })
    expect(imported.service.eligibility?.en).toMatch(/^(This is a sentence\. )*This is a sentence\.$/)
    expect(imported.service.eligibility?.en?.length).toBeGreaterThan(570)
    expect(kinds(imported)).toContain('eligibility shortened')
  })

  it('keeps the languages that Silta has, and counts the others', () => {
    const names = [...inThree('Boat licence'), { language: 'smn', value: 'Käärbi' }, { language: 'ru', value: 'Лодка' }]
    const imported = read({ serviceNames: names.map((name) => ({ ...name, type: 'Name' })) })
    expect(Object.keys(imported.service.title)).toEqual(['en', 'fi', 'sv', 'ru'])
    expect(imported.languages).toEqual(['smn'])
  })

  it('takes the texts of its general description with its own', () => {
    const imported = read({
      serviceDescriptions: [
        { type: 'GD_UserInstruction', language: 'en', value: 'Ask first.' },
        { type: 'UserInstruction', language: 'en', value: 'Then come.' },
      ],
    })
    expect(imported.service.steps).toMatchObject([{ text: { en: 'Ask first.' } }, { text: { en: 'Then come.' } }])
  })

  it.each([
    'http://127.0.0.1/x',
    'http://localhost:8080/',
    'javascript:alert(1)',
    'https://user:pw@kela.fi',
    'http://[::1]/',
  ])('leads nobody to %s', (url) => {
    const imported = read({ legislation: [{ names: inThree('Act'), webPages: [{ language: 'fi', url }] }] })
    expect(imported.service.legalResources).toEqual([])
    expect(kinds(imported)).toContain('address left out, since it is no page of the public internet')
  })

  it.each([
    [null],
    [7],
    ['text'],
    [[]],
    [{}],
    [{ id: 'no-guid', serviceNames: inThree('x') }],
    [{ id: 3, serviceNames: { fi: 'x' } }],
    [{ ...ptvService(1), serviceNames: [{ type: 'Name', language: 'de', value: 'Boot' }] }],
  ])('that is no service is told, and not thrown: %j', (written) => {
    expect(importPtv(written, { seen: '2026-11-22' })).not.toHaveProperty('service')
  })

  it('survives values of any type in any of its fields', () => {
    for (const field of Object.keys(ptvService(1))) {
      for (const value of [null, 7, 'x', true, [null, 7, 'x'], { a: 1 }, [[]], [{}], [{ language: 3, value: {} }]]) {
        const result = importPtv(ptvService(1, { [field]: value }), { joined: JOINED, seen: '2026-11-22' })
        if (field !== 'id' && field !== 'serviceNames') expect(result).toHaveProperty('service')
      }
    }
  })
})

describe('coordinates', () => {
  // Computed with the series of Snyder, "Map projections", page 61, on GRS 80.
  it.each([
    [6_672_150.22, 386_378.58, 60.1704, 24.9522],
    [7_755_101.78, 542_187.54, 69.9, 28.1],
    [7_000_000.03, 500_000, 63.12934, 27],
  ])('%d N %d E are %d, %d', (northing, easting, lat, lon) => {
    expect(toWgs84(northing, easting)).toEqual({ lat, lon })
  })

  it('outside of Finland are none', () => {
    expect(toWgs84(60.17, 24.94)).toBeUndefined()
  })
})
