import type { Locale } from '../../locale.ts'
import type { Vocabulary } from './words.ts'

/** Places in a phrase that no listed word takes: a word with a capital letter, and any word. */
export const SLOTS = ['<name>', '<word>'] as const
export type Slot = (typeof SLOTS)[number]

/** One way to say an item: words in a row, by their number in the vocabulary, or a slot. */
export type Choice = readonly (number | Slot)[]

export interface Item {
  readonly optional: boolean
  readonly choices: readonly Choice[]
}

/**
 * Reads a phrase, whose items stand in this order with nothing between them. An item is one of several choices, `a|b`, each a
 * word or some in a row, `a_b`; one in brackets, `(a|b)`, may be missing. `<name>` is a word that begins with a capital letter,
 * `<word>` any word.
 */
export function parsePhrase(text: string, locale: Locale, vocabulary: Pick<Vocabulary, 'add'>): Item[] {
  return text.split(' ').map((item) => {
    const optional = item.startsWith('(')
    const choices = item.replace(/[()]/g, '').split('|')
    return {
      optional,
      choices: choices.map((choice) => choice.split('_').map((word) => slotOf(word) ?? vocabulary.add(word, locale))),
    }
  })
}

/** What a phrase can begin with. */
export function beginnings(items: readonly Item[]): Set<number | Slot> {
  const found = new Set<number | Slot>()
  for (const { optional, choices } of items) {
    for (const [first] of choices) if (first !== undefined) found.add(first)
    if (!optional) break
  }
  return found
}

/** Where a phrase that begins at `start` can end: places after its last word. `fits` tells what stands at a place. */
export function endings(
  items: readonly Item[],
  start: number,
  fits: (wanted: number | Slot, at: number) => boolean,
): Set<number> {
  let reached = new Set([start])
  for (const { optional, choices } of items) {
    const next = new Set(optional ? reached : [])
    for (const from of reached) {
      for (const choice of choices) {
        if (choice.every((wanted, index) => fits(wanted, from + index))) next.add(from + choice.length)
      }
    }
    reached = next
  }
  reached.delete(start)
  return reached
}

function slotOf(word: string): Slot | undefined {
  return SLOTS.find((slot) => slot === word)
}
