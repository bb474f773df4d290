import { LOCALES } from '../../locale.ts'
import { BAG_FREQUENCY, BAG_TERM_SHIFT } from './bags.ts'
import { varintSize } from './bytes.ts'

interface Bags {
  readonly bags: Uint32Array
  readonly bagStarts: Uint32Array
  readonly norms: Float32Array
}

/**
 * Turns the bags of texts into the documents of each term. `spread` says for each term in how many documents it
 * is, a mention in passing counting less than one.
 */
export function writePostings(documents: number, termCount: number, bags: Bags) {
  const visit = impactVisitor(documents, termCount, bags)
  const spread = new Float32Array(termCount)
  const postingStarts = new Uint32Array(termCount + 1)
  const last = new Int32Array(termCount)
  visit((document, term, impact) => {
    spread[term] = (spread[term] ?? 0) + impact
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
    postings[at++] = Math.max(1, Math.round(impact * 255))
    next[term] = at
    last[term] = document
  })
  return { postings, postingStarts, spread }
}

type Visitor = (see: (document: number, term: number, impact: number) => void) => void

/** Calls back with each document's terms, once a term, and the best saturated frequency over its languages. */
function impactVisitor(documents: number, termCount: number, { bags, bagStarts, norms }: Bags): Visitor {
  return (see) => {
    const best = new Float32Array(termCount)
    const inDocument: number[] = []
    for (let document = 0; document < documents; document++) {
      const first = document * LOCALES.length
      for (let text = first; text < first + LOCALES.length; text++) {
        const end = bagStarts[text + 1] ?? 0
        const norm = norms[text] ?? 1
        for (let at = bagStarts[text] ?? 0; at < end; at++) {
          const entry = bags[at] ?? 0
          const term = entry >>> BAG_TERM_SHIFT
          const count = entry & BAG_FREQUENCY
          const before = best[term] ?? 0
          if (before === 0) inDocument.push(term)
          best[term] = Math.max(before, count / (count + norm))
        }
      }
      for (const term of inDocument) {
        see(document, term, best[term] ?? 0)
        best[term] = 0
      }
      inDocument.length = 0
    }
  }
}
