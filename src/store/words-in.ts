import { and, type SQL, sql } from './drizzle.ts'
import { entries } from './schema.ts'

/** More would be no search, and too much for a statement. */
const MAXIMUM_WORDS = 10

/** Entries of which the id or a title has each of the words, or one that it is a part of; `undefined` without words. */
export function wordsIn(words: string): SQL | undefined {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MAXIMUM_WORDS)
  return and(...parts.map((part) => sql`instr(${entries.words}, ${part}) > 0`))
}
