import { Index } from 'flexsearch'
import { type Boosts, countedFields, describeBoosts, type Peer } from './peer.ts'

export interface FlexSearchSettings {
  readonly boosts: Boosts
  readonly tokenize: 'strict' | 'forward' | 'full'
  readonly encoder: 'Normalize' | 'LatinBalance'
  /** An index for each field, whose ranks are put together, in place of one over all texts. */
  readonly fielded?: boolean
}

/** The higher, the less the first ranks count beside the next: reciprocal rank fusion (Cormack and others, 2009). */
const RANK_OFFSET = 10
/** How many of each field's are put together. */
const MOST = 100

export function flexSearch({ boosts, tokenize, encoder, fielded = false }: FlexSearchSettings): Peer {
  return {
    settings: `${describeBoosts(boosts)}, ${tokenize}, ${encoder}, ${fielded ? 'by field' : 'one text'}`,
    async index(documents) {
      const fields = countedFields(boosts)
      const groups = fielded ? fields.map((field) => [field]) : [fields]
      const indexes = groups.map((group) => ({
        group,
        weight: fielded ? Math.max(...group.map((field) => boosts[field])) : 1,
        index: new Index({ tokenize, encoder, resolution: 9 }),
      }))
      const ids: string[] = []
      for (const document of documents) {
        const number = ids.push(document.id) - 1
        for (const { group, index } of indexes) index.add(number, group.map((field) => document[field]).join(' '))
      }
      return (text, limit) => {
        // It ranks but gives no score, so the rank stands for it.
        const scores = new Map<number, number>()
        for (const { index, weight } of indexes) {
          for (const [rank, found] of index.search(text, { limit: fielded ? MOST : limit, suggest: true }).entries())
            scores.set(Number(found), (scores.get(Number(found)) ?? 0) + weight / (RANK_OFFSET + rank))
        }
        return [...scores]
          .sort(([, one], [, other]) => other - one)
          .slice(0, limit)
          .map(([number, score]) => ({ id: ids[number] ?? '', score }))
      }
    },
  }
}
