import { LOCALES } from '../../locale.ts'
import { BAG_FREQUENCY, BAG_TERM_SHIFT } from './bags.ts'
import { grown } from './grown.ts'
import { lengthNorm, type Statistics } from './statistics.ts'
import type { Texts } from './texts.ts'

/** Impacts are whole numbers up to this, so that their sums are exact, in whatever order documents come and go. */
export const FULL_IMPACT = 65_535

/** What a term does in a document, as the candidates know it: 1 to 255. */
export function impactByte(impact: number): number {
  return Math.max(1, Math.round((impact / FULL_IMPACT) * 255))
}

/** Finds what each of a document's terms does in it: the best saturated frequency over its languages. */
export class ImpactReader {
  private best = new Float64Array(0)
  private readonly found: number[] = []

  /** Calls back once for each term; `impact` is a whole number of {@link FULL_IMPACT}. */
  read(texts: Texts, document: number, statistics: Statistics, see: (term: number, impact: number) => void): void {
    const { bags, bagStarts, lengths } = texts
    const { found } = this
    found.length = 0
    for (let locale = 0; locale < LOCALES.length; locale++) {
      const text = document * LOCALES.length + locale
      const norm = lengthNorm(statistics, lengths[text] ?? 0, locale)
      const end = bagStarts[text + 1] ?? 0
      for (let at = bagStarts[text] ?? 0; at < end; at++) {
        const entry = bags[at] ?? 0
        const term = entry >>> BAG_TERM_SHIFT
        const count = entry & BAG_FREQUENCY
        if (term >= this.best.length) this.best = grown(this.best, term + 1)
        const before = this.best[term] ?? 0
        if (before === 0) found.push(term)
        this.best[term] = Math.max(before, count / (count + norm))
      }
    }
    for (let at = 0; at < found.length; at++) {
      const term = found[at] ?? 0
      see(term, Math.round((this.best[term] ?? 0) * FULL_IMPACT))
      this.best[term] = 0
    }
  }
}
