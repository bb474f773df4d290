import { LOCALES, type Locale } from '../../locale.ts'
import { type Fault, readYaml } from '../../yaml.ts'
import { type Concept, type Glossary, glossarySchema } from '../glossary.ts'
import { rawWords } from '../search/words.ts'
import { repeated, reporter } from './report.ts'

const FILE = 'glossary.yaml'

/** What is wrong between the concepts: a word that means two of them in one language cannot be understood. */
export function checkGlossary(glossary: Glossary, file: string): Fault[] {
  const faults: Fault[] = []
  const report = reporter(file, faults)
  for (const [index, id] of repeated(glossary.map(({ id }) => id)))
    report(`${index}.id`, `"${id}" stands twice; make one concept of them, or give this one another id`)
  for (const locale of LOCALES) {
    const meanings = new Map<string, Concept>()
    for (const [index, concept] of glossary.entries()) {
      for (const { term, path } of termsOf(concept, locale)) {
        const spelling = rawWords(term).join(' ')
        const known = meanings.get(spelling)
        meanings.set(spelling, known ?? concept)
        if (spelling === '') report(`${index}.${path}`, `"${term}" has no word in it`)
        else if (known !== undefined)
          report(`${index}.${path}`, `"${term}" is a term of "${known.id}" already; leave it to one of them`)
      }
    }
  }
  return faults
}

/** All terms of a concept in a language, the preferred one first, each with its path. */
export function termsOf(concept: Concept, locale: Locale): { readonly term: string; readonly path: string }[] {
  const listed = (field: 'also' | 'avoid') =>
    (concept[field][locale] ?? []).map((term, index) => ({ term, path: `${field}.${locale}.${index}` }))
  return [{ term: concept.terms[locale], path: `terms.${locale}` }, ...listed('also'), ...listed('avoid')]
}

/** As `loadGlossary`, for whoever checks a folder: reports what is wrong; no terms when the folder has none. */
export async function readGlossary(directory: string, faults: Fault[]): Promise<Glossary> {
  const glossary = (await readYaml(directory, FILE, glossarySchema, faults, { optional: true })) ?? []
  faults.push(...checkGlossary(glossary, FILE))
  return glossary
}
