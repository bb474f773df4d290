import type { Lessons } from '../lessons.ts'
import { questionWords } from './words.ts'

/** Jaccard's index of the words from which on two questions are nearly the same. */
const NEARLY_SAME = 0.8

/** The ids, out of those given, of entries that the question does not mean, as has been learnt. */
export type FindRefused = (text: string, ids: readonly string[]) => ReadonlySet<string>

/** Knows the questions that were answered with the wrong entry. Pure, and costs nothing where there are none. */
export function createRefusals(lessons: ReadonlyMap<string, Lessons>): FindRefused {
  const refused = new Map<string, readonly ReadonlySet<string>[]>()
  for (const [id, { not }] of lessons) {
    const lines = Object.values(not).flat().map(keysOf)
    if (lines.length > 0) refused.set(id, lines)
  }
  return (text, ids) => {
    const known = ids.filter((id) => refused.has(id))
    if (known.length === 0) return new Set()
    const keys = keysOf(text)
    return new Set(known.filter((id) => refused.get(id)?.some((line) => likeness(line, keys) >= NEARLY_SAME)))
  }
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(questionWords(text).map(({ key }) => key))
}

/** From 0 to 1: of all the words of both, the share that both have. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const key of one) if (other.has(key)) shared += 1
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}
