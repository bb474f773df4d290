import { create, insert, search } from '@orama/orama'
import { fold, rawWords } from '../../../src/knowledge/search/words.ts'
import { type Boosts, countedFields, describeBoosts, type Peer } from './peer.ts'

export interface OramaSettings {
  readonly boosts: Boosts
  /** Whether a word also stands for those that begin so. */
  readonly prefix?: boolean
  /** How many letters may differ. */
  readonly tolerance?: number
  /** 1 finds what has any of the words, 0 only what has all. */
  readonly threshold?: number
  /** What a word counts for by being there, however often: BM25+'s delta. */
  readonly presence?: number
}

/** Its own way to find whole words only also wants all of them in one field; but no word begins like one that ends so. */
const END = '$'

export function orama({ boosts, prefix = false, tolerance = 0, threshold = 1, presence = 0.5 }: OramaSettings): Peer {
  return {
    settings: `${describeBoosts(boosts)}, prefix ${prefix ? 'on' : 'off'}, tolerance ${tolerance}, threshold ${threshold}, d ${presence}`,
    async index(documents) {
      const fields = countedFields(boosts)
      const schema: Record<string, 'string'> = { id: 'string' }
      for (const field of fields) schema[field] = 'string'
      const index = create({
        schema,
        // Its own tokenizers know the letters of one language each, and split the words of the others at theirs.
        components: {
          tokenizer: {
            language: 'english',
            normalizationCache: new Map(),
            tokenize: (text: string) => [...new Set(rawWords(text).map((word) => fold(word) + (prefix ? '' : END)))],
          },
        },
      })
      for (const document of documents) await insert(index, document)
      const boost = Object.fromEntries(fields.map((field) => [field, boosts[field]]))
      const given = { boost, tolerance, threshold, relevance: { d: presence }, properties: fields }
      return async (term, limit) => {
        const { hits } = await search(index, { term, limit, ...given })
        return hits.map(({ id, score }) => ({ id, score }))
      }
    },
  }
}
