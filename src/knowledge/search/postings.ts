import { varintSize } from './bytes.ts'
import { ImpactReader, impactByte } from './impacts.ts'
import type { Statistics } from './statistics.ts'
import type { Texts } from './texts.ts'

export interface Postings {
  /** For each term the documents that have it: distance from the one before, then an impact of 1 to 255. */
  readonly postings: Uint8Array
  /** Where each term starts in `postings`; one more than there are terms. */
  readonly postingStarts: Uint32Array
}

/** What each term does in all documents together. */
export interface Spread {
  /** In how many documents each term is, a mention in passing counting less than one: the sum of its impacts. */
  readonly impacts: Float64Array
  /** In how many it is at all. */
  readonly documents: Int32Array
}

/** Turns the bags of texts into the documents of each term. */
export function writePostings(
  documents: number,
  termCount: number,
  texts: Texts,
  statistics: Statistics,
): Postings & { readonly spread: Spread } {
  const reader = new ImpactReader()
  const visit = (see: (document: number, term: number, impact: number) => void) => {
    for (let document = 0; document < documents; document++)
      reader.read(texts, document, statistics, (term, impact) => see(document, term, impact))
  }
  const spread = { impacts: new Float64Array(termCount), documents: new Int32Array(termCount) }
  const postingStarts = new Uint32Array(termCount + 1)
  const last = new Int32Array(termCount)
  visit((document, term, impact) => {
    spread.impacts[term] = (spread.impacts[term] ?? 0) + impact
    spread.documents[term] = (spread.documents[term] ?? 0) + 1
    postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + varintSize(document - (last[term] ?? 0)) + 1
    last[term] = document
  })
  for (let term = 0; term < termCount; term++)
    postingStarts[term + 1] = (postingStarts[term + 1] ?? 0) + (postingStarts[term] ?? 0)
  const postings = new Uint8Array(postingStarts[termCount] ?? 0)
  const next = postingStarts.slice()
  last.fill(0)
  visit((document, term, impact) => {
    let at = next[term] ?? 0
    let gap = document - (last[term] ?? 0)
    while (gap > 127) {
      postings[at++] = (gap & 127) | 128
      gap >>>= 7
    }
    postings[at++] = gap
    postings[at++] = impactByte(impact)
    next[term] = at
    last[term] = document
  })
  return { postings, postingStarts, spread }
}
