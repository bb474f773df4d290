/** Services, channels and organisations in the shape of PTV's open API, made up here. */

type Json = Record<string, unknown>

export function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

export function inThree(text: string): { language: string; value: string }[] {
  return ['fi', 'sv', 'en'].map((language) => ({ language, value: `${text} (${language})` }))
}

function typed(type: string, words: readonly { language: string; value: string }[]) {
  return words.map((word) => ({ ...word, type }))
}

export const CHANNEL = guid(901)
export const PHONE = guid(902)
export const ORGANISATION = guid(801)

export function ptvService(number: number, given: Json = {}): Json {
  return {
    id: guid(number),
    type: 'Service',
    serviceNames: typed('Name', inThree(`Boat licence ${number}`)),
    serviceChargeType: 'Chargeable',
    areas: [],
    serviceDescriptions: [
      ...typed('Summary', inThree('A licence for boats.')),
      ...typed('Description', inThree('Whoever steers a boat has to have one.')),
      ...typed('UserInstruction', inThree('<ol><li>Fill in the form.</li><li>Pay the fee.</li></ol>')),
      ...typed('ChargeTypeAdditionalInfo', inThree('30 euros.')),
      ...typed('DeadLine', inThree('Apply by May.')),
      ...typed('ProcessingTime', inThree('Two weeks.')),
    ],
    languages: ['fi', 'sv'],
    ontologyTerms: [{ name: inThree('boats'), code: null }],
    lifeEvents: [{ name: inThree('Moving'), code: 'KE5' }],
    legislation: [{ names: inThree('Boat Act'), webPages: [{ language: 'fi', url: 'https://finlex.fi/fi/boat' }] }],
    keywords: inThree('rowing'),
    requirements: inThree('You are 15 or older.'),
    serviceChannels: [
      {
        serviceChannel: { id: CHANNEL, name: 'Boat office' },
        description: typed('Description', inThree('Ring twice.')),
      },
      { serviceChannel: { id: PHONE, name: 'Boat phone' } },
    ],
    organizations: [{ roleType: 'Responsible', organization: { id: ORGANISATION, name: 'Venevirasto' } }],
    publishingStatus: 'Published',
    modified: '2026-05-01T10:00:00.000Z',
    ...given,
  }
}

export const CHANNELS: readonly Json[] = [
  {
    id: CHANNEL,
    serviceChannelType: 'ServiceLocation',
    serviceChannelNames: typed('Name', inThree('Boat office')),
    languages: ['fi', 'sv', 'se'],
    phoneNumbers: [{ type: 'Phone', prefixNumber: '+358', number: '0295 419 800', language: 'fi' }],
    webPages: [{ language: 'fi', url: 'https://boats.example.org/office' }],
    addresses: [
      { type: 'Postal', postOfficeBoxAddress: {} },
      {
        type: 'Location',
        streetAddress: {
          street: inThree('Satamakatu'),
          streetNumber: '4',
          postalCode: '00160',
          postOffice: [{ language: 'fi', value: 'Helsinki' }],
          latitude: '6672150.22',
          longitude: '386378.58',
        },
      },
    ],
    serviceHours: [
      {
        serviceHourType: 'DaysOfTheWeek',
        openingHour: [
          { dayFrom: 'Monday', dayTo: null, from: '09:00', to: '16:15' },
          { dayFrom: 'Tuesday', dayTo: null, from: '09:00:00', to: '16:15:00' },
        ],
      },
      {
        serviceHourType: 'OverMidnight',
        openingHour: [{ dayFrom: 'Friday', dayTo: 'Saturday', from: '20:00', to: '02:00' }],
      },
      { serviceHourType: 'Exceptional', validFrom: '2026-12-24T00:00:00Z', isClosed: true, openingHour: [] },
      {
        serviceHourType: 'Exceptional',
        validFrom: '2020-12-24T00:00:00Z',
        validTo: '2020-12-26T00:00:00Z',
        isClosed: true,
      },
    ],
  },
  {
    id: PHONE,
    serviceChannelType: 'Phone',
    serviceChannelNames: typed('Name', inThree('Boat phone')),
    phoneNumbers: [
      { type: 'Phone', isFinnishServiceNumber: true, number: '116117', language: 'fi', chargeDescription: 'maksuton' },
      {
        type: 'Phone',
        isFinnishServiceNumber: true,
        number: '116117',
        language: 'sv',
        chargeDescription: 'avgiftsfri',
      },
      { type: 'Fax', prefixNumber: '+358', number: '9 123456', language: 'fi' },
    ],
    serviceHours: [{ serviceHourType: 'DaysOfTheWeek', isAlwaysOpen: true }],
  },
]

export const ORGANISATIONS: readonly Json[] = [
  {
    id: ORGANISATION,
    organizationNames: typed('Name', inThree('Boat Agency')),
    webPages: [{ language: 'fi', url: 'https://boats.example.org' }],
    // Each is above the other.
    parentOrganizationId: ORGANISATION,
  },
]
