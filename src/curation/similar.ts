import type { Suggestion } from './suggestion.ts'

/**
 * From this similarity on two questions count as the same. Of the example questions of different entries 0.3 in a
 * thousand pairs of a language come so near, and most of those do ask the same.
 */
const ALIKE = 0.6

const GRAM = 3

/** How much of two texts is the same, from 0 to 1: Dice's coefficient of the groups of three letters in them. */
export function similarity(one: string, other: string): number {
  return likeness(gramsOf(one), gramsOf(other))
}

/** As {@link similarity}, of texts whose groups of letters are known. */
export function likeness(grams: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (grams.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const gram of grams) if (others.has(gram)) shared += 1
  return (2 * shared) / (grams.size + others.size)
}

/**
 * The open suggestion that has the same question in the same language, however often it was asked in other words:
 * where the nearest one is merged into another, that one. `undefined` when there is none. Of equally near ones the
 * first of `open` counts.
 */
export function findAlike(
  wanted: Pick<Suggestion, 'kind' | 'locale' | 'title' | 'country'>,
  open: readonly Suggestion[],
): Suggestion | undefined {
  let nearest: { readonly suggestion: Suggestion; readonly at: number } | undefined
  for (const suggestion of open) {
    if (suggestion.kind !== wanted.kind || suggestion.locale !== wanted.locale) continue
    // The same question about another country has another answer.
    if (suggestion.country !== null && wanted.country !== null && suggestion.country !== wanted.country) continue
    const root = open.find(({ id }) => id === (suggestion.mergedInto ?? suggestion.id))
    const at = similarity(suggestion.title, wanted.title)
    if (root && at >= ALIKE && (nearest === undefined || at > nearest.at)) nearest = { suggestion: root, at }
  }
  return nearest?.suggestion
}

/** How often the suggestion and those merged into it were asked. */
export function timesAsked(root: Suggestion, open: readonly Suggestion[]): number {
  return open.filter(({ mergedInto }) => mergedInto === root.id).reduce((sum, { asked }) => sum + asked, root.asked)
}

/** The groups of three letters in a text, words between blanks. */
export function gramsOf(text: string): ReadonlySet<string> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (words === '') return new Set()
  const letters = [...` ${words} `]
  return new Set(letters.slice(GRAM - 1).map((_, at) => letters.slice(at, at + GRAM).join('')))
}
