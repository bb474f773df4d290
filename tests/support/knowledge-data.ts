import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Service, serviceSchema } from '../../src/knowledge/service.ts'
import { LOCALES, type Localised } from '../../src/locale.ts'
import { makeTempDir } from './temp-dir.ts'

/** A text in every language. */
export function everywhere(text: string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, `${text} (${locale})`]))
}

/** The content of a small service file without a fault; what is given replaces whole fields. */
export function serviceContent(given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'fi-library-card',
    status: 'published',
    country: 'fi',
    competentAuthority: { name: everywhere('City Library'), url: 'https://library.example.org/en' },
    title: everywhere('Library card'),
    summary: everywhere('How to get a library card.'),
    steps: [
      { id: 'apply', text: everywhere('Apply for the card'), at: 'online' },
      { id: 'fetch', text: everywhere('Fetch the card'), at: 'desk', documents: ['passport'] },
    ],
    documents: [{ id: 'passport', name: everywhere('Passport'), broughtAlong: true }],
    channels: [
      { id: 'desk', type: 'office', name: everywhere('Library'), address: 'Rikhardinkatu 3, Helsinki' },
      { id: 'online', type: 'web', name: everywhere('Library online'), url: 'https://library.example.org/apply' },
    ],
    lifeEvents: ['KE5'],
    keywords: Object.fromEntries(LOCALES.map((locale) => [locale, ['library']])),
    exampleQuestions: Object.fromEntries(LOCALES.map((locale) => [locale, ['How do I get a library card?']])),
    sources: [{ url: 'https://library.example.org', title: 'City Library', seen: '2026-11-20' }],
    review: { every: 'P6M' },
    ...given,
  }
}

export function aService(given: Readonly<Record<string, unknown>> = {}): Service {
  return serviceSchema.parse(serviceContent(given))
}

export const LIFE_EVENTS = JSON.stringify([{ code: 'KE5', name: everywhere('Moving') }])

/** A folder with these files; JSON is YAML as well. */
export async function knowledgeFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const directory = await makeTempDir()
  for (const [file, content] of Object.entries({ 'life-events.yaml': LIFE_EVENTS, ...files })) {
    const path = join(directory, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
  }
  return directory
}
