import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hsdsService } from '../../../src/exchange/export/hsds.ts'
import { importHsds } from '../../../src/exchange/import/hsds/service.ts'
import { isProblem } from '../../../src/exchange/import/imported.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import type { Service } from '../../../src/knowledge/service.ts'
import type { Locale } from '../../../src/locale.ts'
import { corporaFile, HAS_CORPORA, NEEDS_CORPORA } from '../../support/exchange/corpora-file.ts'
import { anySpecification } from '../../support/specification-arbitrary.ts'
import { exportContext, FULL } from './export-data.ts'

function comesBackAs(service: Service, language: Locale) {
  const [result, ...others] = importHsds(hsdsService(service, language, exportContext()), {
    language,
    country: 'fi',
    seen: '2026-11-22',
  })
  expect(others).toEqual([])
  if (!result || isProblem(result)) throw new Error(JSON.stringify(result))
  return result.service
}

describe('a service as HSDS', () => {
  it('has everything in one language', () => {
    const record = hsdsService(FULL, 'fi', exportContext())
    expect(record).toMatchObject({
      name: 'Library card (fi)',
      status: 'active',
      assured_date: '2026-11-01',
      application_process: expect.stringMatching(/^1\. Apply for the card.*\n2\. /),
      organization: { name: 'City Library (fi)', website: 'https://library.example.org/en' },
      service_areas: [{ name: 'Helsinki (fi)' }],
      cost_options: [{ option: 'The fee (fi)', amount: 12.5, currency: 'EUR' }, { option: 'Advice is free. (fi)' }],
      required_documents: [{ document: 'Passport (fi): It must be valid. (fi)' }, { document: 'Permit (fi)' }],
      phones: [{ number: '112' }],
      attributes: [{ taxonomy_term: { code: 'KE5', name: 'Moving (fi)' } }],
    })
    expect(record.service_at_locations).toMatchObject([
      {
        location: {
          location_type: 'physical',
          addresses: [{ address_1: 'Rikhardinkatu 3', postal_code: '00130', city: 'Helsinki', country: 'FI' }],
          schedules: [
            { freq: 'WEEKLY', byday: 'MO,TU,WE', opens_at: '09:00', closes_at: '16:15', notes: 'Europe/Helsinki' },
            { byday: 'SA' },
            { valid_from: '2026-12-24', valid_to: '2026-12-26' },
            { valid_from: '2026-12-31', opens_at: '10:00' },
          ],
        },
      },
      { location: { location_type: 'virtual', url: 'https://library.example.org/apply' } },
      { location: { location_type: 'virtual', phones: [{ number: '+358 295 419 800' }] } },
    ])
  })

  it('has the same ids in every language, and each id once', () => {
    const idsIn = (locale: Locale) =>
      JSON.stringify(hsdsService(FULL, locale, exportContext())).match(/(?<="id":")[^"]+/g) ?? []
    const ids = idsIn('en')
    expect(ids).toEqual(idsIn('ru'))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
      true,
    )
  })

  it.skipIf(!HAS_CORPORA)(`is valid by the official schema${NEEDS_CORPORA}`, async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const validate = ajv.compile(JSON.parse(corporaFile('hsds', 'schema', 'service.json')) as object)
    const { services, lifeEvents } = await loadKnowledge('data')
    const check = (service: Service, locale: Locale) => {
      validate(JSON.parse(JSON.stringify(hsdsService(service, locale, exportContext({ lifeEvents })))))
      expect(validate.errors ?? []).toEqual([])
    }
    for (const service of [FULL, ...services]) for (const locale of ['en', 'ru'] as const) check(service, locale)
    fc.assert(
      fc.property(anySpecification(), (service) => check(service, 'sv')),
      { numRuns: 30, seed: 13 },
    )
    expect(validate({ id: 'x' })).toBe(false)
  })

  /** In one language, and as far as HSDS goes: of the process, its words; see the docstring of the export. */
  it('comes back with what HSDS can carry', () => {
    fc.assert(
      fc.property(anySpecification(), (service) => {
        const back = comesBackAs(service, 'en')
        expect(back.title).toEqual({ en: service.title.en })
        expect(back.summary).toEqual({ en: service.summary.en })
        expect(back.lifeEvents).toEqual(service.lifeEvents)
        expect(back.costs.map(({ description, amount }) => [description.en, amount])).toEqual(
          service.costs.map(({ description, amount }) => [description.en, amount]),
        )
      }),
      { numRuns: 50, seed: 14 },
    )
    const back = comesBackAs(FULL, 'sv')
    expect(back.eligibility).toEqual({ sv: FULL.eligibility?.sv })
    expect(
      back.channels.map(({ type, url, phone, address, openingHours, specialOpeningHours, languages, timeZone }) => [
        type === 'web' ? 'form' : type,
        url,
        phone,
        address,
        openingHours,
        specialOpeningHours,
        languages,
        timeZone,
      ]),
    ).toEqual(
      expect.arrayContaining(
        FULL.channels.map(({ type, url, phone, address, openingHours, specialOpeningHours, languages, timeZone }) => [
          type,
          url,
          phone,
          address,
          openingHours,
          specialOpeningHours,
          languages,
          timeZone,
        ]),
      ),
    )
    expect(back.documents.map((document) => typeof document !== 'string' && document.name.sv)).toEqual([
      'Passport (sv)',
      'Permit (sv)',
    ])
  })
})
