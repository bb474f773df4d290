import type { Expansion } from './expansion.ts'
import type { FreshDocument, IndexData } from './index-data.ts'
import { MOST_WORDS } from './weights.ts'

export interface CandidateFinder {
  /** The documents most worth a close look, at most `limit`, in the order of their numbers. */
  find(question: Expansion, limit: number): readonly number[]
}

/**
 * The share of a question's weight that chooses the candidates, the rarest words first: the common words, whose
 * documents are many, would choose nothing that these do not.
 */
const CHOOSING = 0.85

/** The most documents that are all looked at closely. */
const FEW = 1024

/**
 * Finds candidates by the sum over words of rarity × best similarity × impact: by the inverted index, and one by one those
 * that have come since it was written.
 */
export function createCandidateFinder(index: IndexData): CandidateFinder {
  let total = new Float32Array(0)
  let best = new Float32Array(0)
  let touched = new Int32Array(0)
  const bestOfWord = new Float32Array(MOST_WORDS)

  /** Keeps in `best` each document's best match of one word; returns how many documents have any. */
  function matchWord(question: Expansion, word: number): number {
    const { postings, postingStarts } = index.postings
    const { wordStarts, matchTerms, similarities } = question
    const weight = question.wordWeights[word] ?? 0
    const last = wordStarts[word + 1] ?? 0
    let count = 0
    for (let match = wordStarts[word] ?? 0; match < last; match++) {
      const term = matchTerms[match] ?? 0
      const scale = ((similarities[match] ?? 0) * weight) / 255
      const end = postingStarts[term + 1] ?? 0
      let at = postingStarts[term] ?? end
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

  /** The same score of a document that is not in the inverted index. */
  function matchFresh(question: Expansion, words: readonly number[], { terms, impacts }: FreshDocument): number {
    const { slots, firstMatch, nextMatch, matchWords, similarities, wordWeights } = question
    bestOfWord.fill(0, 0, question.words)
    for (let at = 0; at < terms.length; at++) {
      const slot = (slots[terms[at] ?? 0] ?? 0) - 1
      if (slot < 0) continue
      for (let match = firstMatch[slot] ?? -1; match >= 0; match = nextMatch[match] ?? -1) {
        const word = matchWords[match] ?? 0
        const score = (((similarities[match] ?? 0) * (wordWeights[word] ?? 0)) / 255) * (impacts[at] ?? 0)
        if (score > (bestOfWord[word] ?? 0)) bestOfWord[word] = score
      }
    }
    let sum = 0
    for (const word of words) sum = Math.fround(sum + (bestOfWord[word] ?? 0))
    return sum
  }

  function prepare(): void {
    const documents = index.ids.length
    if (total.length < documents) {
      total = new Float32Array(documents)
      best = new Float32Array(documents)
      touched = new Int32Array(documents)
    } else total.fill(0)
  }

  return {
    find(question, limit) {
      if (question.matches === 0) return []
      if (index.size <= Math.min(limit, FEW)) return index.all()
      prepare()
      const words = choosingWords(question)
      for (const word of words) {
        const count = matchWord(question, word)
        for (let at = 0; at < count; at++) {
          const document = touched[at] ?? 0
          total[document] = (total[document] ?? 0) + (best[document] ?? 0)
          best[document] = 0
        }
      }
      for (const [at, document] of index.fresh.entries())
        total[index.written + at] = matchFresh(question, words, document)
      for (const document of index.removed) total[document] = 0
      return top(total, index, limit)
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
function top(scores: Float32Array, { ids, places }: Pick<IndexData, 'ids' | 'places'>, limit: number): number[] {
  const best: number[] = []
  const place = (document: number) => places[document] ?? 0
  let least = 0
  for (let document = 0; document < ids.length; document++) {
    const score = scores[document] ?? 0
    if (score === 0 || score < least) continue
    let at = best.length
    while (at > 0) {
      const other = best[at - 1] ?? 0
      const its = scores[other] ?? 0
      if (its > score || (its === score && place(other) < place(document))) break
      at--
    }
    if (at === limit) continue
    best.splice(at, 0, document)
    if (best.length > limit) best.pop()
    if (best.length === limit) least = scores[best[limit - 1] ?? 0] ?? 0
  }
  return best.sort((a, b) => place(a) - place(b))
}
