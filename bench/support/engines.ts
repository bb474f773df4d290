import type { SearchDocument } from '../../src/knowledge/search/document.ts'
import { createSearchIndex } from '../../src/knowledge/search/search.ts'
import type { Locale } from '../../src/locale.ts'
import { flexSearch } from './peers/flexsearch.ts'
import { fts5 } from './peers/fts5.ts'
import { miniSearch } from './peers/minisearch.ts'
import { orama } from './peers/orama.ts'
import { type FlatDocument, flatten, type Peer, type Scored } from './peers/peer.ts'

/** A search engine over documents. */
export interface Engine {
  readonly name: string
  /** Indexes the documents; the function returned finds at most `limit` of them, best first. */
  index(documents: Iterable<SearchDocument>): Promise<Search>
}

export type Search = (text: string, locale: Locale, limit: number) => Promise<readonly Scored[]> | readonly Scored[]

/** What the words of each field count for in the engines that can weigh them; the same as in ours. */
const boosts = { title: 3, keywords: 3, questions: 2, summary: 2, body: 1 } as const

/** Each engine in one setting, for any documents; bench/quality.ts tries many. */
export const ENGINES: readonly Engine[] = [
  {
    name: 'Silta',
    async index(documents) {
      const index = createSearchIndex(documents)
      return (text, locale, limit) => index.find({ text, locale, limit }).hits
    },
  },
  engine('MiniSearch', miniSearch({ boosts, prefix: true, fuzzy: 0.2 })),
  engine('Orama', orama({ boosts })),
  engine('FlexSearch', flexSearch({ boosts, tokenize: 'forward', encoder: 'Normalize' })),
  // A prefix query is the nearest that it has to inflection.
  engine('SQLite FTS5', fts5({ boosts, tokenizer: 'unicode61', prefix: true })),
]

function engine(name: string, peer: Peer): Engine {
  return {
    name,
    async index(documents) {
      const find = await peer.index(flattened(documents))
      return (text, _, limit) => find(text, limit)
    },
  }
}

/** One at a time, so that an engine's memory is its own. */
function* flattened(documents: Iterable<SearchDocument>): Generator<FlatDocument> {
  for (const document of documents) yield flatten(document)
}
