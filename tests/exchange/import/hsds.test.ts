import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importHsds } from '../../../src/exchange/import/hsds/service.ts'
import { importInto } from '../../../src/exchange/import/import.ts'
import type { Imported } from '../../../src/exchange/import/imported.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

const OPTIONS = { language: 'en', country: 'ee', seen: '2026-11-22' } as const

function service(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: '5d4c5d8a-0000-4000-8000-000000000001',
    name: 'Home help',
    description: 'Help at home for a while.',
    url: 'https://help.example.org/home',
    status: 'active',
    application_process: '1. Call us.\n2. We come and see you.',
    eligibility_description: 'Everybody in town.',
    wait_time: 'A week',
    alert: 'Closed in July.',
    email: 'help@example.org',
    organization: { id: 'o1', name: 'Help Society', website: 'https://help.example.org', parent_organization_id: 'o1' },
    required_documents: [{ id: 'd1', document: 'Identity card: or a passport' }],
    cost_options: [{ id: 'c1', option: 'An hour', amount: 12.5, currency: 'eur', valid_from: '2026-01-01' }],
    service_at_locations: [
      {
        location: {
          name: 'Town hall',
          latitude: 59.44,
          longitude: 24.75,
          transportation: 'Tram 1',
          addresses: [
            { address_1: 'Pikk 1', postal_code: '10123', city: 'Tallinn', country: 'EE', address_type: 'physical' },
          ],
          phones: [{ number: '+372 600 0000' }],
          languages: [{ code: 'et' }, { code: 'est' }],
          schedules: [
            { freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00:00', closes_at: '17:00:00', timezone: 2 },
            { freq: 'MONTHLY', byday: '1SA', opens_at: '10:00', closes_at: '12:00', description: 'first Saturday' },
            { valid_from: '2026-12-24', valid_to: '2026-12-26' },
          ],
        },
      },
    ],
    attributes: [{ taxonomy_term: { code: 'KE5', name: 'Moving' } }, { taxonomy_term: { code: 'x', name: 'care' } }],
    ...given,
  }
}

function one(written: unknown): Imported {
  const [result] = importHsds(written, OPTIONS)
  if (!result || !('service' in result)) throw new Error(JSON.stringify(result))
  return result
}

describe('a service of HSDS', () => {
  it('becomes a draft with what it says', () => {
    const { service: read, notes } = one(service())
    expect(read).toMatchObject({
      id: 'hsds-5d4c5d8a000040008000000000000001',
      status: 'draft',
      country: 'ee',
      title: { en: 'Home help' },
      competentAuthority: { name: { en: 'Help Society' }, url: 'https://help.example.org' },
      steps: [{ text: { en: 'Call us.' } }, { text: { en: 'We come and see you.' } }],
      documents: [{ id: 'document', name: { en: 'Identity card' }, note: { en: 'or a passport' } }],
      requiredDocuments: { allOf: ['document'] },
      costs: [{ description: { en: 'An hour' }, amount: 12.5, currency: 'EUR', asOf: '2026-01-01' }],
      processingTimes: [{ description: { en: 'A week' } }],
      risks: [{ text: { en: 'Closed in July.' } }],
      lifeEvents: ['KE5'],
      keywords: { en: ['care'] },
    })
    expect(read.channels).toEqual([
      { id: 'web', type: 'web', name: { en: 'Home help' }, url: 'https://help.example.org/home' },
      {
        id: 'office',
        type: 'office',
        name: { en: 'Town hall' },
        phone: '+372 600 0000',
        address: 'Pikk 1, 10123 Tallinn',
        coordinates: { lat: 59.44, lon: 24.75 },
        timeZone: 'Europe/Tallinn',
        openingHours: [{ days: ['mo', 'tu'], opens: '09:00', closes: '17:00' }],
        specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-26' }],
        languages: ['et'],
        route: { en: 'Tram 1' },
      },
    ])
    expect(notes.map(({ kind }) => kind)).toEqual([
      'opening hours that are not those of every week left out',
      'e-mail address left out',
    ])
  })

  it('that is no longer offered is retired', () => {
    expect(one(service({ status: 'defunct' })).service.status).toBe('retired')
    expect(one(service({ status: 'inactive' })).service.status).toBe('draft')
  })

  it('comes alone, in a list, in a page of an API, or within its organisation', () => {
    const { organization, ...own } = service()
    const organisation = { ...(organization as object), services: [own] }
    const shapes = [service(), [service()], { total_items: 1, contents: [service()] }, organisation, [organisation]]
    for (const shape of shapes) expect(one(shape).service.competentAuthority.name.en).toBe('Help Society')
  })

  it.each([
    [{ organization: undefined }, 'nothing says which organisation provides it'],
    [{ url: undefined, organization: { name: 'Help' } }, /no web address to cite/],
    [{ name: 7, id: undefined }, 'it has no id or no name'],
  ])('is left out with a reason: %j', (given, kind) => {
    expect(importHsds(service(given), OPTIONS)).toEqual([
      { kind: typeof kind === 'string' ? kind : expect.stringMatching(kind), detail: expect.any(String) },
    ])
  })

  it('survives values of any type in any of its fields', () => {
    for (const field of Object.keys(service())) {
      for (const value of [null, 7, 'x', true, [null, 7, 'x'], { a: 1 }, [[]], [{}]])
        expect(importHsds(service({ [field]: value }), OPTIONS).length).toBeLessThanOrEqual(1)
    }
  })
})

describe('importing HSDS', () => {
  it('puts the languages of a service together, whichever comes first and how often', async () => {
    const [source, directory] = [await makeTempDir(), await makeTempDir()]
    for (const [language, name] of [
      ['en', 'Home help'],
      ['et', 'Koduabi'],
    ]) {
      await mkdir(join(source, language ?? ''))
      await writeFile(join(source, language ?? '', 'services.json'), JSON.stringify([service({ name })]))
    }
    const options = { format: 'hsds', place: source, directory } as const
    expect(await importInto(options)).toMatchObject({ read: 2, written: 1, updated: 1 })
    const [read] = (await loadKnowledge(directory)).services
    expect(read?.title).toEqual({ en: 'Home help', et: 'Koduabi' })
    expect(read?.steps).toMatchObject([{ text: { en: 'Call us.', et: 'Call us.' } }, {}])
    expect(await importInto(options)).toMatchObject({ unchanged: 2, written: 0, updated: 0 })
  })

  async function tables(files: Record<string, string>): Promise<string> {
    const folder = await makeTempDir()
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return folder
  }

  const TABLES = {
    'services.csv': `id,organization_id,name,url,status,application_process
s1,o1,Home help,https://help.example.org/home,active,Call us
s2,o1,"Meals, warm",,active,Ask
s3,nobody,Lost,https://x.example.org,active,`,
    'organizations.csv': 'id,name,description,website\no1,Help Society,We help,https://help.example.org\n',
    'locations.csv': 'id,location_type,name\nl1,physical,Town hall\n',
    'service_at_location.csv': 'id,service_id,location_id\na1,s1,l1\n',
    'addresses.csv': 'id,location_id,address_1,city,postal_code,country\nd1,l1,Pikk 1,Tallinn,10123,EE\n',
    'schedules.csv': 'id,location_id,freq,byday,opens_at,closes_at\nh1,l1,WEEKLY,"MO,FR",9:00,12:00\n',
    'required_documents.csv': 'id,service_id,document\nr1,s1,Passport\n',
  }

  it('reads the tables of a package', async () => {
    const directory = await makeTempDir()
    const place = await tables({
      ...TABLES,
      'datapackage.json': JSON.stringify({ resources: [{ name: 'services', path: 'services.csv' }] }),
    })
    const report = await importInto({ format: 'hsds', place, directory })
    expect(report).toMatchObject({ read: 3, written: 2 })
    expect([...report.leftOut.keys()]).toEqual(['nothing says which organisation provides it'])
    const { services } = await loadKnowledge(directory)
    expect(services.find(({ id }) => id === 'hsds-s1')).toMatchObject({
      country: 'ee',
      documents: [{ name: { en: 'Passport' } }],
      channels: [
        { type: 'web' },
        { type: 'office', address: 'Pikk 1, 10123 Tallinn', openingHours: [{ days: ['mo', 'fr'], opens: '09:00' }] },
      ],
    })
  })

  it.each(['../secret.csv', '/etc/passwd', 'https://example.org/services.csv'])(
    'reads nothing outside of the folder of a package: %s',
    async (path) => {
      const resources = [{ name: 'phones', path }]
      const place = await tables({ ...TABLES, 'datapackage.json': JSON.stringify({ resources }) })
      await writeFile(join(place, '..', 'secret.csv'), 'id,service_id,number\n1,s1,112\n')
      const report = await importInto({ format: 'hsds', place, directory: await makeTempDir() })
      if (!path.startsWith('..')) expect(report.written).toBe(2)
      else expect(report.interrupted).toMatch(/outside of its folder/)
    },
  )

  it('follows no link out of the folder of a package', async () => {
    const place = await tables(TABLES)
    await symlink('/etc/hosts', join(place, 'phones.csv'))
    const report = await importInto({ format: 'hsds', place, directory: await makeTempDir() })
    expect(report.interrupted).toMatch(/outside of its folder/)
  })

  it('says where each entry comes from, in its file', async () => {
    const directory = await makeTempDir()
    await importInto({ format: 'hsds', place: await tables(TABLES), directory, source: 'https://example.org/list' })
    const text = await readFile(join(directory, 'services/ee/hsds-s1.yaml'), 'utf8')
    expect(text).toMatch(/^# Imported from https:\/\/help\.example\.org\/home\n# A draft/)
  })
})
