import { loadKnowledge } from '../../src/knowledge/load.ts'
import { FIELDS, type Field, type SearchDocument, toSearchDocument } from '../../src/knowledge/search/document.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import { seededRandom } from '../../tests/support/random.ts'

/** The share of longer words that are exchanged for made-up ones. */
const NEW_WORDS = 0.1
/** How many texts of a kind a synthetic service keeps in each language: the shipped ones have more than most would. */
const MOST_TEXTS: Readonly<Partial<Record<Field, number>>> = { questions: 8, body: 12 }

/** The services that the project ships, as documents. */
export async function shippedDocuments(): Promise<SearchDocument[]> {
  const { services } = await loadKnowledge('data')
  return services.map(toSearchDocument)
}

/**
 * As many documents as asked: the shipped ones, then mixtures of their texts in which words are exchanged for
 * made-up ones, so that the vocabulary grows as it would with more services.
 */
export function* syntheticDocuments(
  shipped: readonly SearchDocument[],
  count: number,
  seed = 1,
): Generator<SearchDocument> {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const words = vocabulary(shipped)
  const vary = (text: string, locale: Locale) =>
    text
      .split(' ')
      .map((word) => (word.length > 4 && random() < NEW_WORDS ? pick(pool[locale]) : word))
      .join(' ')
  const pool = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      Array.from({ length: 60_000 }, () => compound(pick(words[locale]), pick(words[locale]))),
    ]),
  ) as Record<Locale, string[]>
  yield* shipped.slice(0, count)
  for (let number = shipped.length; number < count; number++) {
    const fields = { title: {}, keywords: {}, questions: {}, summary: {}, body: {} } as Record<
      string,
      Record<string, string[]>
    >
    for (const field of FIELDS) {
      const source = pick(shipped).fields[field]
      for (const locale of LOCALES) {
        const texts = (source[locale] ?? []).slice(0, MOST_TEXTS[field]).map((text) => vary(text, locale))
        const target = fields[field]
        if (target) target[locale] = texts
      }
    }
    yield {
      id: `synthetic-${number}`,
      country: pick(shipped).country,
      fields: fields as unknown as SearchDocument['fields'],
    }
  }
}

function compound(first: string, second: string): string {
  return first.slice(0, Math.ceil(first.length / 2)) + second.slice(Math.floor(second.length / 2))
}

function vocabulary(documents: readonly SearchDocument[]): Record<Locale, string[]> {
  const words = (locale: Locale) =>
    [
      ...new Set(
        documents.flatMap(({ fields }) =>
          FIELDS.flatMap((field) => fields[field][locale] ?? []).flatMap((text) => text.split(' ')),
        ),
      ),
    ].filter((word) => word.length > 4)
  return { en: words('en'), fi: words('fi'), sv: words('sv'), ru: words('ru'), et: words('et') }
}

/** Example questions of the shipped services, some with a typo and some without diacritics, each with its language. */
export function sampleQuestions(
  shipped: readonly SearchDocument[],
  count: number,
  seed = 2,
): { text: string; locale: Locale }[] {
  const random = seededRandom(seed)
  const all = shipped.flatMap(({ fields }) =>
    LOCALES.flatMap((locale) => (fields.questions[locale] ?? []).map((text) => ({ text, locale }))),
  )
  return Array.from({ length: count }, () => {
    const { text, locale } = all[Math.floor(random() * all.length)] ?? { text: 'passi', locale: 'fi' }
    const kind = random()
    if (kind < 0.25) return { text: text.normalize('NFD').replace(/\p{M}/gu, ''), locale }
    if (kind < 0.5) {
      const at = Math.floor(random() * text.length)
      return { text: text.slice(0, at) + text.slice(at + 1), locale }
    }
    return { text, locale }
  })
}
