import Database from 'better-sqlite3'
import { type Boosts, countedFields, describeBoosts, type Peer, type Scored } from './peer.ts'

export interface Fts5Settings {
  readonly boosts: Boosts
  readonly tokenizer: 'unicode61' | 'porter' | 'trigram'
  /** Words of more than three letters also stand for those that begin so. */
  readonly prefix?: boolean
}

const TOKENIZERS = {
  unicode61: 'unicode61 remove_diacritics 2',
  porter: 'porter unicode61 remove_diacritics 2',
  trigram: 'trigram remove_diacritics 1',
} as const

export function fts5({ boosts, tokenizer, prefix = false }: Fts5Settings): Peer {
  return {
    settings: `${describeBoosts(boosts)}, ${tokenizer}${tokenizer === 'trigram' ? '' : `, prefix ${prefix ? 'on' : 'off'}`}`,
    async index(documents) {
      const fields = countedFields(boosts)
      const database = new Database(':memory:')
      database.exec(
        `CREATE VIRTUAL TABLE found USING fts5(id UNINDEXED, ${fields.join(', ')}, tokenize = '${TOKENIZERS[tokenizer]}')`,
      )
      const insert = database.prepare(
        `INSERT INTO found VALUES (@id, ${fields.map((field) => `@${field}`).join(', ')})`,
      )
      database.transaction(() => {
        for (const document of documents) insert.run(document)
      })()
      const weights = fields.map((field) => boosts[field]).join(', ')
      const select = database.prepare<[string, number], Scored>(
        `SELECT id, -bm25(found, 0, ${weights}) AS score FROM found WHERE found MATCH ? ORDER BY score DESC LIMIT ?`,
      )
      return (text, limit) => {
        const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
        const terms = tokenizer === 'trigram' ? words.flatMap(trigrams) : words
        const match = terms.map((term) => (prefix && term.length > 3 ? `"${term}"*` : `"${term}"`)).join(' OR ')
        return match === '' ? [] : select.all(match, limit)
      }
    },
  }
}

/** Asked for a whole word, the tokenizer finds only what contains it; for its trigrams, what is like it. */
function trigrams(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3))
}
