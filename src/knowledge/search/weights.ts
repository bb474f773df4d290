/** The numbers of the ranking, in one place. Chosen on development data; see bench/corpora.ts. */

/** How much a word counts by the field it stands in: title, keywords, questions, summary, body. */
export const FIELD_WEIGHTS = [3, 3, 2, 2, 1] as const

/** How many words at the beginning of a summary say what the document is, and what they count for beyond their field. */
export const LEAD_WORDS = 9
export const LEAD_WEIGHT = 2

/** BM25's saturation (how soon a repeated word adds nothing) and how far long texts are held back. */
export const K1 = 2
export const B = 0.75

/** What a match in another language than the asker's is worth. */
export const OTHER_LANGUAGE = 0.9

/** BM25's inverse document frequency; `frequency` may be a fraction. */
export function rarity(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
}

/** What the nearest few titles, keywords and questions count for, nearest first. */
export const NEAREST_WEIGHTS = [0.4, 0.2, 0.15, 0.15, 0.1] as const

/** The most words of a question that are looked up. */
export const MOST_WORDS = 48
