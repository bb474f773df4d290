import type { IndexData } from './build.ts'
import { ByteReader } from './bytes.ts'
import type { Expansion } from './expand.ts'

export interface CandidateFinder {
  /** The documents most worth a close look, at most `limit`, in the order of their numbers. */
  find(question: Expansion, limit: number): readonly number[]
}

/** Finds candidates by the inverted index: the sum over words of rarity × best similarity × impact. */
export function createCandidateFinder(index: IndexData): CandidateFinder {
  const documents = index.ids.length
  const total = new Float32Array(documents)
  const best = new Float32Array(documents)
  const touched: number[] = []
  const reader = new ByteReader(index.postings)

  return {
    find(question, limit) {
      total.fill(0)
      for (let word = 0; word < question.words; word++) {
        const weight = question.wordWeights[word] ?? 0
        for (const [slot, term] of question.matchedTerms.entries()) {
          const similarity = similarityOf(question, slot, word)
          if (similarity === 0) continue
          const scale = (similarity * weight) / 255
          const end = index.postingStarts[term + 1] ?? 0
          reader.at = index.postingStarts[term] ?? 0
          let document = 0
          while (reader.at < end) {
            document += reader.varint()
            const score = scale * reader.byte()
            if (best[document] === 0) touched.push(document)
            if (score > (best[document] ?? 0)) best[document] = score
          }
        }
        for (const document of touched) {
          total[document] = (total[document] ?? 0) + (best[document] ?? 0)
          best[document] = 0
        }
        touched.length = 0
      }
      return top(total, limit)
    },
  }
}

function similarityOf(question: Expansion, slot: number, word: number): number {
  const end = question.matchStarts[slot + 1] ?? 0
  for (let at = question.matchStarts[slot] ?? 0; at < end; at++)
    if (question.matchWords[at] === word) return question.similarities[at] ?? 0
  return 0
}

/** The documents with the highest scores above 0, at equal scores those that come first, in their own order. */
function top(scores: Float32Array, limit: number): number[] {
  const best: number[] = []
  let least = 0
  for (let document = 0; document < scores.length; document++) {
    const score = scores[document] ?? 0
    if (score <= least) continue
    let at = best.length
    while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at--
    best.splice(at, 0, document)
    if (best.length > limit) best.pop()
    if (best.length === limit) least = scores[best[limit - 1] ?? 0] ?? 0
  }
  return best.sort((a, b) => a - b)
}
