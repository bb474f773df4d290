import type { IndexData } from './build.ts'
import type { Expansion } from './expansion.ts'

export interface CandidateFinder {
  /** The documents most worth a close look, at most `limit`, in the order of their numbers. */
  find(question: Expansion, limit: number): readonly number[]
}

/**
 * The share of a question's weight that chooses the candidates, the rarest words first: the common words, whose
 * documents are many, would choose nothing that these do not.
 */
const CHOOSING = 0.85

/** Finds candidates by the inverted index: the sum over words of rarity × best similarity × impact. */
export function createCandidateFinder(index: IndexData): CandidateFinder {
  const { postings, postingStarts } = index
  const documents = index.ids.length
  const everything = Array.from({ length: Math.min(documents, 1024) }, (_, document) => document)
  const total = new Float32Array(documents)
  const best = new Float32Array(documents)
  const touched = new Int32Array(documents)

  /** Keeps in `best` each document's best match of one word; returns how many documents have any. */
  function matchWord(question: Expansion, word: number): number {
    const { wordStarts, matchTerms, similarities } = question
    const weight = question.wordWeights[word] ?? 0
    const last = wordStarts[word + 1] ?? 0
    let count = 0
    for (let match = wordStarts[word] ?? 0; match < last; match++) {
      const term = matchTerms[match] ?? 0
      const scale = ((similarities[match] ?? 0) * weight) / 255
      const end = postingStarts[term + 1] ?? 0
      let at = postingStarts[term] ?? 0
      let document = 0
      while (at < end) {
        let byte = postings[at++] ?? 0
        let gap = byte & 127
        for (let shift = 7; byte > 127; shift += 7) {
          byte = postings[at++] ?? 0
          gap |= (byte & 127) << shift
        }
        document += gap
        const score = scale * (postings[at++] ?? 0)
        const before = best[document] ?? 0
        if (score > before) {
          if (before === 0) touched[count++] = document
          best[document] = score
        }
      }
    }
    return count
  }

  return {
    find(question, limit) {
      if (question.matches === 0) return []
      if (documents <= Math.min(limit, everything.length)) return everything
      total.fill(0)
      for (const word of choosingWords(question)) {
        const count = matchWord(question, word)
        for (let at = 0; at < count; at++) {
          const document = touched[at] ?? 0
          total[document] = (total[document] ?? 0) + (best[document] ?? 0)
          best[document] = 0
        }
      }
      return top(total, limit)
    },
  }
}

/** The words that are matched at all, the weightiest first, until they make up {@link CHOOSING} of the weight. */
function choosingWords({ words, wordWeights, wordStarts }: Expansion): number[] {
  const matched: number[] = []
  let all = 0
  for (let word = 0; word < words; word++) {
    if (wordStarts[word] === wordStarts[word + 1]) continue
    matched.push(word)
    all += wordWeights[word] ?? 0
  }
  matched.sort((a, b) => (wordWeights[b] ?? 0) - (wordWeights[a] ?? 0) || a - b)
  let sum = 0
  const enough = matched.findIndex((word) => {
    sum += wordWeights[word] ?? 0
    return sum >= CHOOSING * all
  })
  return enough < 0 ? matched : matched.slice(0, enough + 1)
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
