import { describe, expect, it } from 'vitest'
import { schemaOrg } from '../../../src/exchange/export/schema-org.ts'
import { aService } from '../../support/knowledge-data.ts'
import { FULL } from './export-data.ts'

describe('a service for schema.org', () => {
  it('is a GovernmentService with its channels, hours and costs', () => {
    expect(schemaOrg(FULL, 'et', 'https://silta.example/services/fi-full?lang=et')).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'GovernmentService',
      '@id': 'https://silta.example/services/fi-full?lang=et',
      name: 'Library card (et)',
      provider: { '@type': 'GovernmentOrganization', name: 'City Library (et)' },
      areaServed: { '@type': 'Place', name: 'Helsinki (et)' },
      jurisdiction: { '@type': 'Country', name: 'FI' },
      serviceOutput: [{ name: 'Photo (et)' }, { name: 'Card (et)' }],
      offers: [{ price: 12.5, priceCurrency: 'EUR' }, { description: 'Advice is free. (et)' }],
      availableChannel: [
        {
          processingTime: 'P8W',
          availableLanguage: ['fi', 'sv'],
          servicePhone: { telephone: '+358 9 310 8511' },
          serviceLocation: {
            address: { streetAddress: 'Rikhardinkatu 3', postalCode: '00130', addressCountry: 'FI' },
            geo: { latitude: 60.1 },
            openingHoursSpecification: [
              {
                dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday', 'https://schema.org/Wednesday'],
              },
              { opens: '10:00', closes: '23:59' },
            ],
            specialOpeningHoursSpecification: [
              { validFrom: '2026-12-24', validThrough: '2026-12-26', opens: '00:00', closes: '00:00' },
              { opens: '10:00', closes: '12:00' },
            ],
          },
        },
        { serviceUrl: 'https://library.example.org/apply' },
        { servicePhone: { telephone: '+358 295 419 800' } },
      ],
    })
  })

  it('leaves out what is not known', () => {
    const record = schemaOrg(aService({ country: 'x' }), 'en')
    expect(Object.keys(record).sort()).toEqual(
      ['@context', '@type', 'availableChannel', 'description', 'identifier', 'name', 'provider'].sort(),
    )
    expect(JSON.stringify(record)).not.toContain('null')
  })

  it('is wholly in another language where it is not translated', () => {
    const title = { fi: 'Kirjastokortti' }
    expect(schemaOrg(aService({ title }), 'ru')).toMatchObject({ name: 'Kirjastokortti' })
  })
})
