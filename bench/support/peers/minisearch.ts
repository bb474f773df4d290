import MiniSearch from 'minisearch'
import { fold } from '../../../src/knowledge/search/words.ts'
import { type Boosts, countedFields, describeBoosts, type FlatDocument, type Peer } from './peer.ts'

export interface MiniSearchSettings {
  readonly boosts: Boosts
  /** Words of more than three letters also stand for those that begin so. */
  readonly prefix: boolean
  /** Words of more than four letters may differ by this share of their letters. */
  readonly fuzzy: number
}

export function miniSearch({ boosts, prefix, fuzzy }: MiniSearchSettings): Peer {
  return {
    settings: `${describeBoosts(boosts)}, prefix ${prefix ? 'on' : 'off'}, fuzzy ${fuzzy || 'off'}`,
    async index(documents) {
      const index = new MiniSearch<FlatDocument>({
        fields: countedFields(boosts),
        processTerm: (term) => fold(term),
        searchOptions: {
          boost: { ...boosts },
          prefix: (term) => prefix && term.length > 3,
          fuzzy: (term) => fuzzy > 0 && term.length > 4 && fuzzy,
        },
      })
      for (const document of documents) index.add(document)
      return (text, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id, score }) => ({ id: String(id), score }))
    },
  }
}
