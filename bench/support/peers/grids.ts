import { flexSearch } from './flexsearch.ts'
import { fts5 } from './fts5.ts'
import { miniSearch } from './minisearch.ts'
import { orama } from './orama.ts'
import type { Boosts, Peer } from './peer.ts'
import type { Variant } from './variant.ts'
import type { WordSettings } from './words.ts'

/** The ways to set each engine that are tried. */
export interface PeerGrid {
  readonly name: string
  readonly variants: readonly Variant[]
}

const EVEN: Boosts = { title: 1, keywords: 1, questions: 1, summary: 1, body: 0 }
const QUESTIONS: Boosts = { ...EVEN, questions: 2 }
const OTHERS: Boosts = { ...EVEN, questions: 0.5 }
const BODY: Boosts = { title: 2, keywords: 2, questions: 3, summary: 2, body: 0.1 }

const PLAIN: WordSettings = { stems: false, stopWords: false }
const STEMS: WordSettings = { stems: true, stopWords: false }
const STEMS_AND_STOP_WORDS: WordSettings = { stems: true, stopWords: true }

// Narrowed by trials on these very questions, which favours the engines: what did best there is crossed with all words and
// languages; what did worse, or costs much time, is tried in few combinations.
export const PEER_GRIDS: readonly PeerGrid[] = [
  {
    name: 'MiniSearch',
    variants: [
      ...crossed(miniSearch({ boosts: QUESTIONS, prefix: false, fuzzy: 0 })),
      ...crossed(miniSearch({ boosts: QUESTIONS, prefix: false, fuzzy: 0.2 })),
      ...crossed(miniSearch({ boosts: BODY, prefix: false, fuzzy: 0.2 })),
      { peer: miniSearch({ boosts: BODY, prefix: true, fuzzy: 0.2 }), words: PLAIN, languages: 'own' },
      { peer: miniSearch({ boosts: EVEN, prefix: false, fuzzy: 0.2 }), words: STEMS_AND_STOP_WORDS, languages: 'all' },
    ],
  },
  {
    name: 'Orama',
    variants: [
      ...crossed(orama({ boosts: QUESTIONS, presence: 0.5 })),
      ...crossed(orama({ boosts: QUESTIONS, presence: 5 })),
      ...(['all', 'own'] as const).flatMap((languages) => [
        { peer: orama({ boosts: BODY, presence: 5 }), words: STEMS_AND_STOP_WORDS, languages },
        { peer: orama({ boosts: BODY, presence: 5 }), words: PLAIN, languages },
      ]),
      { peer: orama({ boosts: QUESTIONS, prefix: true }), words: STEMS_AND_STOP_WORDS, languages: 'own' },
      { peer: orama({ boosts: QUESTIONS, tolerance: 1 }), words: STEMS_AND_STOP_WORDS, languages: 'own' },
      { peer: orama({ boosts: QUESTIONS, threshold: 0 }), words: STEMS_AND_STOP_WORDS, languages: 'own' },
    ],
  },
  {
    name: 'FlexSearch',
    variants: [
      ...crossed(flexSearch({ boosts: EVEN, tokenize: 'strict', encoder: 'Normalize' })),
      ...crossed(flexSearch({ boosts: EVEN, tokenize: 'forward', encoder: 'Normalize' })),
      ...crossed(flexSearch({ boosts: EVEN, tokenize: 'strict', encoder: 'LatinBalance' })),
      { peer: flexSearch({ boosts: EVEN, tokenize: 'full', encoder: 'Normalize' }), words: PLAIN, languages: 'own' },
      {
        peer: flexSearch({ boosts: QUESTIONS, tokenize: 'strict', encoder: 'Normalize', fielded: true }),
        words: STEMS,
        languages: 'all',
      },
    ],
  },
  {
    name: 'SQLite FTS5',
    variants: [
      ...crossed(fts5({ boosts: EVEN, tokenizer: 'unicode61' })),
      ...crossed(fts5({ boosts: OTHERS, tokenizer: 'unicode61' })),
      ...crossed(fts5({ boosts: EVEN, tokenizer: 'porter' })),
      { peer: fts5({ boosts: EVEN, tokenizer: 'unicode61', prefix: true }), words: PLAIN, languages: 'own' },
      { peer: fts5({ boosts: BODY, tokenizer: 'unicode61' }), words: PLAIN, languages: 'all' },
      { peer: fts5({ boosts: EVEN, tokenizer: 'trigram' }), words: PLAIN, languages: 'own' },
    ],
  },
]

/** With the words as they are, as stems, and without the commonest; in one index and in one for each language. */
function crossed(peer: Peer): Variant[] {
  return [PLAIN, STEMS, STEMS_AND_STOP_WORDS].flatMap((words) =>
    (['all', 'own'] as const).map((languages) => ({ peer, words, languages })),
  )
}
