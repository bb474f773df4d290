import { create, insert, search as searchOrama } from '@orama/orama'
import Database from 'better-sqlite3'
import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { FIELDS, type SearchDocument } from '../../src/knowledge/search/document.ts'
import { createSearchIndex } from '../../src/knowledge/search/search.ts'
import { fold } from '../../src/knowledge/search/words.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'

export interface Scored {
  readonly id: string
  readonly score: number
}

/** A search engine over documents. */
export interface Engine {
  readonly name: string
  /** Indexes the documents; the function returned finds at most `limit` of them, best first. */
  index(documents: Iterable<SearchDocument>): Promise<Search>
}

export type Search = (text: string, locale: Locale, limit: number) => Promise<readonly Scored[]> | readonly Scored[]

/** What the words of each field count for in the engines that can weigh them; the same as in ours. */
const BOOSTS = { title: 3, keywords: 3, questions: 2, summary: 2, body: 1 } as const

export const ENGINES: readonly Engine[] = [
  {
    name: 'Silta',
    async index(documents) {
      const index = createSearchIndex(documents)
      return (text, locale, limit) => index.search({ text, locale, limit })
    },
  },
  {
    name: 'MiniSearch',
    async index(documents) {
      const index = new MiniSearch<FlatDocument>({
        fields: [...FIELDS],
        processTerm: (term) => fold(term),
        searchOptions: {
          boost: BOOSTS,
          prefix: (term) => term.length > 3,
          fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        },
      })
      for (const document of documents) index.add(flatten(document))
      return (text, _, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: String(id), score }))
    },
  },
  {
    name: 'Orama',
    async index(documents) {
      const index = create({
        schema: {
          id: 'string',
          title: 'string',
          keywords: 'string',
          questions: 'string',
          summary: 'string',
          body: 'string',
        },
      })
      for (const document of documents) await insert(index, flatten(document))
      return async (text, _, limit) => {
        const found = await searchOrama(index, {
          term: text,
          limit,
          boost: BOOSTS,
          threshold: 1,
          properties: [...FIELDS],
        })
        return found.hits.map(({ id, score }) => ({ id, score }))
      }
    },
  },
  {
    name: 'FlexSearch',
    async index(documents) {
      const index = new Index({ tokenize: 'forward', encoder: 'Normalize', resolution: 9 })
      const ids: string[] = []
      for (const document of documents) {
        const flat = flatten(document)
        index.add(ids.push(flat.id) - 1, FIELDS.map((field) => flat[field]).join(' '))
      }
      return (text, _, limit) =>
        // It ranks but gives no score, so the rank stands for it.
        index
          .search(text, { limit, suggest: true })
          .map((number, rank) => ({ id: ids[Number(number)] ?? '', score: 1 / (rank + 1) }))
    },
  },
  {
    name: 'SQLite FTS5',
    async index(documents) {
      const database = new Database(':memory:')
      database.exec(
        `CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, ${FIELDS.join(', ')}, tokenize = 'unicode61 remove_diacritics 2')`,
      )
      const insert = database.prepare(
        `INSERT INTO found VALUES (@id, ${FIELDS.map((field) => `@${field}`).join(', ')})`,
      )
      database.transaction(() => {
        for (const document of documents) insert.run(flatten(document))
      })()
      const weights = FIELDS.map((field) => BOOSTS[field]).join(', ')
      const select = database.prepare<[string, number], Scored>(
        `SELECT id, -bm25(found, 0, ${weights}) AS score FROM found WHERE found MATCH ? ORDER BY score DESC LIMIT ?`,
      )
      return (text, _, limit) => {
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
        // A prefix query is the nearest that it has to inflection.
        const match = words.map((word) => (word.length > 3 ? `"${word}"*` : `"${word}"`)).join(' OR ')
        return match === '' ? [] : select.all(match, limit)
      }
    },
  },
]

type FlatDocument = { id: string } & Record<(typeof FIELDS)[number], string>

function flatten({ id, fields }: SearchDocument): FlatDocument {
  const text = (field: (typeof FIELDS)[number]) => LOCALES.flatMap((locale) => fields[field][locale] ?? []).join('\n')
  return {
    id,
    title: text('title'),
    keywords: text('keywords'),
    questions: text('questions'),
    summary: text('summary'),
    body: text('body'),
  }
}
