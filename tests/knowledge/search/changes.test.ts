import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { FIELDS, type SearchDocument, toSearchDocument } from '../../../src/knowledge/search/document.ts'
import { createSearchIndex, type SearchIndex } from '../../../src/knowledge/search/search.ts'
import { LOCALES } from '../../../src/locale.ts'

const { services } = await loadKnowledge('data')
// Few and short: each case makes an index for every change.
const SHIPPED = services.slice(0, 8).map(toSearchDocument).map(shortened)
const EVERYDAY = ['I lost it yesterday', 'kadotin sen eilen']
const QUESTIONS = SHIPPED.flatMap(({ fields }) =>
  LOCALES.flatMap((locale) => (fields.questions[locale] ?? []).slice(0, 2).map((text) => ({ text, locale }))),
)

function shortened(document: SearchDocument): SearchDocument {
  const body = LOCALES.map((locale) => [locale, (document.fields.body[locale] ?? []).slice(0, 2)])
  return { ...document, fields: { ...document.fields, body: Object.fromEntries(body) } }
}

/** A document of parts of the shipped ones, some of its words changed. */
function mixed(id: string, choices: readonly number[], word: string): SearchDocument {
  const from = (field: number) => SHIPPED[(choices[field] ?? 0) % SHIPPED.length] ?? SHIPPED[0]
  const fields = FIELDS.map((name, field) => {
    const source = from(field)?.fields[name] ?? {}
    const texts = LOCALES.map((locale) => {
      const own = (source[locale] ?? []).slice(0, 1 + ((choices[field] ?? 0) % 4))
      return [locale, own.map((text) => text.replace(/\p{L}{6}/u, word))]
    })
    return [name, Object.fromEntries(texts)]
  })
  return { id, country: from(0)?.country ?? 'fi', fields: Object.fromEntries(fields) }
}

const someDocument = fc
  .tuple(
    fc.nat(29),
    fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
    fc.constantFrom('pass', 'lupa', 'zzz', 'Zürich'),
  )
  .map(([id, choices, word]) => mixed(`id-${id}`, choices, word))

function answersOf(index: SearchIndex, questions: typeof QUESTIONS) {
  return questions.map(({ text, locale }) => index.find({ text, locale, country: 'fi', limit: 8 }).hits)
}

/** The list with the documents put in, in place of those with their ids, or removed where there are any. */
function edited(documents: readonly SearchDocument[], edits: readonly SearchDocument[], removes: boolean) {
  const ids = new Set(edits.map(({ id }) => id))
  if (removes) return documents.filter(({ id }) => !ids.has(id))
  const known = new Set(documents.map(({ id }) => id))
  const newest = new Map(edits.map((document) => [document.id, document]))
  return [
    ...documents.map((document) => newest.get(document.id) ?? document),
    ...[...newest.values()].filter(({ id }) => !known.has(id)),
  ]
}

function change(index: SearchIndex, before: readonly SearchDocument[], after: readonly SearchDocument[]): void {
  const [old, now] = [new Set(before), new Set(after)]
  index.change(
    before.filter((document) => !now.has(document)),
    after.filter((document) => !old.has(document)),
    after.map(({ id }) => id),
  )
}

describe('an index that documents come to and go from', () => {
  it('answers as one that is made of them at once', () => {
    const edits = fc.array(fc.tuple(fc.array(someDocument, { minLength: 1, maxLength: 4 }), fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.nat(SHIPPED.length), edits, fc.nat(QUESTIONS.length - 1), (count, all, first) => {
        let documents = SHIPPED.slice(0, count)
        const index = createSearchIndex(documents, { everyday: EVERYDAY })
        const asked = [...QUESTIONS.slice(first, first + 8), { text: 'zuric pass', locale: 'en' } as const]
        for (const [some, removes] of all) {
          const after = edited(documents, some, removes)
          change(index, documents, after)
          documents = after
        }
        const fresh = createSearchIndex(documents, { everyday: EVERYDAY })
        expect(index.size).toBe(fresh.size)
        expect(answersOf(index, asked)).toEqual(answersOf(fresh, asked))
      }),
      { numRuns: 12, seed: 7 },
    )
  })

  it('does so after many changes, and finds nothing when all is gone', () => {
    let documents: readonly SearchDocument[] = Array.from({ length: 90 }, (_, at) =>
      mixed(`id-${at}`, [at, at + 3, at * 7, at * 5, at * 11], 'lupa'),
    )
    const index = createSearchIndex(documents, { everyday: EVERYDAY })
    // So many that the large arrays are written anew on the way.
    for (let round = 0; round < 12; round++) {
      const some = Array.from({ length: 7 }, (_, at) =>
        mixed(`id-${(round * 7 + at) % 100}`, [round, at, 4, 9, round * at], `w${round}`),
      )
      const after = edited(documents, some, round % 5 === 4)
      change(index, documents, after)
      documents = after
    }
    const asked = QUESTIONS.slice(0, 60)
    expect(answersOf(index, asked)).toEqual(answersOf(createSearchIndex(documents, { everyday: EVERYDAY }), asked))
    change(index, documents, [])
    expect(answersOf(index, asked).flat()).toEqual([])
    change(index, [], SHIPPED)
    expect(answersOf(index, asked)).toEqual(answersOf(createSearchIndex(SHIPPED, { everyday: EVERYDAY }), asked))
  })
})
