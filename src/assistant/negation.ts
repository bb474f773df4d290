import type { StemKey } from '../knowledge/search/stems.ts'
import { rawWords } from '../knowledge/search/words.ts'
import type { Locale } from '../locale.ts'

/** What turns a sentence into its opposite. */
const NEGATIONS: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:not?|never|nobody|nothing|none|neither|nor|without|cannot|.+n['’]t)$/,
  fi: /^(?:en|et|ei|emme|ette|eivät|eikä|etkä|älä|älkää|äläkä|ilman|paitsi)$/,
  sv: /^(?:inte|ej|icke|aldrig|ingen|inget|inga|ingenting|utan|varken|förutom)$/,
  ru: /^(?:не|нет|ни|нельзя|никогда|никто|ничего|никак\p{L}*|без|кроме)$/u,
  et: /^(?:ei|ega|ära|ärge|mitte|pole|polnud|ilma)$/,
}

/** Words on each side of a negation among which is what it is about. */
const AROUND = 4
/** Shorter words are in every sentence. */
const LEAST_LETTERS = 4

/** For each negation of a text, the stems of the words that it may be about. */
export function negationsIn(text: string, locale: Locale, stem: StemKey): readonly ReadonlySet<string>[] {
  // What another sentence says is not denied.
  return text.split(/[.!?:;\n]+/).flatMap((sentence) => {
    const words = rawWords(sentence)
    return words.flatMap((word, at) => {
      if (!NEGATIONS[locale].test(word)) return []
      const near = words.slice(Math.max(0, at - AROUND), at + AROUND + 1)
      const about = near.filter((other) => other.length >= LEAST_LETTERS && !NEGATIONS[locale].test(other))
      return [new Set(about.map((other) => stem(other, locale)))]
    })
  })
}

/** Whether each of `needed` has one among `given` that is about the same. */
export function areMatched(needed: readonly ReadonlySet<string>[], given: readonly ReadonlySet<string>[]): boolean {
  return needed.every((one) => given.some((other) => one.size === 0 || [...one].some((word) => other.has(word))))
}
