import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOCALES, type Locale } from '../locale.ts'

/** Everyday lines in each language, about anything that no service is about. */
export type LanguageSamples = Readonly<Record<Locale, readonly string[]>>

/** Reads `<locale>.txt`, a sample a line, for each language. Throws when a file is missing. */
export async function loadLanguageSamples(directory: string): Promise<LanguageSamples> {
  const samples: Record<Locale, readonly string[]> = { en: [], fi: [], sv: [], ru: [], et: [] }
  for (const locale of LOCALES) {
    const text = await readFile(join(directory, `${locale}.txt`), 'utf8')
    samples[locale] = text.split('\n').filter((line) => line !== '')
  }
  return samples
}
