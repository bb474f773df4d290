import type { Service } from '../../src/knowledge/service.ts'
import { LOCALES } from '../../src/locale.ts'
import { aService } from '../support/knowledge-data.ts'

/** What would run, break out of an attribute or end a script if it were anything but text; and it cannot be broken. */
export const HOSTILE = `"'><b>&amp;</script><img src=x onerror="hacked=1">\u202e${'x'.repeat(60)}`
const ADDRESS = 'https://a.example/?a=%22"><script>hacked=1</script>'

const text = Object.fromEntries(LOCALES.map((locale) => [locale, HOSTILE.slice(0, 150)]))
const short = Object.fromEntries(LOCALES.map((locale) => [locale, '<b>"\'&']))

/** A service with markup in every text that an author can write. */
export function hostileService(): Service {
  return aService({
    id: 'fi-hostile',
    title: { en: '</title><script>hacked=1</script>' },
    summary: text,
    eligibility: text,
    competentAuthority: { name: text, url: ADDRESS },
    facts: [
      { id: 'who', question: text, values: ['a', 'b'].map((id) => ({ id, text: short })) },
      { id: 'lang', question: text, values: ['fi', 'b'].map((id) => ({ id, text: short })) },
    ],
    steps: [
      {
        id: 'a',
        text,
        by: 'other',
        at: 'desk',
        documents: ['paper'],
        costs: ['fee'],
        takes: 'P1D',
        when: { who: 'a' },
      },
      {
        id: 'c',
        choice: [{ when: { who: 'a', lang: 'fi' }, steps: [{ id: 'w', wait: text, takes: 'P1D' }] }, { steps: [] }],
      },
      { id: 'e', end: 'refused', text },
    ],
    documents: [{ id: 'paper', name: text, note: text, issuer: text }],
    requiredDocuments: { anyOf: ['paper', { optional: ['paper'] }], when: { who: 'a' } },
    costs: [{ id: 'fee', at: 'desk', description: text, url: ADDRESS }],
    processingTimes: [{ description: text }],
    deadlines: [{ description: text }],
    channels: [
      {
        ...{
          id: 'desk',
          type: 'office',
          name: text,
          url: ADDRESS,
          address: HOSTILE.slice(0, 150),
          route: text,
          note: text,
        },
        ...{ coordinates: { lat: 60, lon: 25 }, phone: '+358 1 234 567', publicHolidays: 'closed', languages: ['fi'] },
        openingHours: [{ days: ['mo'], opens: '09:00', closes: '10:00' }],
        specialOpeningHours: [{ from: '2026-12-24', to: '2026-12-25' }],
        timeZone: 'Europe/Helsinki',
      },
    ],
    risks: [{ text }],
    customs: [{ text }],
    emergencyNumbers: [{ number: '112', name: text }],
    legalResources: [{ title: HOSTILE.slice(0, 150), url: ADDRESS }],
    sources: [{ title: HOSTILE.slice(0, 150), url: ADDRESS, seen: '2026-11-20' }],
  })
}
