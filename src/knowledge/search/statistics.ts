import { LOCALES } from '../../locale.ts'
import { B, K1 } from './weights.ts'

/**
 * What the weights of all words depend on, in steps of some per cent: so a base in which one document changes seldom
 * has other ones, and whether it came about by changes or was indexed at once makes no difference.
 */
export interface Statistics {
  /** How many documents there are, at most so much too many. */
  readonly documents: number
  /** The mean length of texts in each language. */
  readonly lengths: readonly number[]
}

/** Steps between a number and twice that. */
const STEPS = 16

/** Lengths of texts, of as many documents as there are, by language. */
export class Lengths {
  documents = 0
  private readonly sums: number[] = LOCALES.map(() => 0)
  private readonly counts: number[] = LOCALES.map(() => 0)

  /** Counts a document's texts, given their lengths by language, or takes them back. */
  count(lengths: Uint32Array, from: number, times: 1 | -1): void {
    this.documents += times
    for (let locale = 0; locale < LOCALES.length; locale++) {
      const length = lengths[from + locale] ?? 0
      this.sums[locale] = (this.sums[locale] ?? 0) + times * length
      this.counts[locale] = (this.counts[locale] ?? 0) + (length > 0 ? times : 0)
    }
  }

  statistics(): Statistics {
    const means = this.sums.map((sum, locale) => sum / (this.counts[locale] || 1))
    return {
      // Never fewer than there are: no word is in more documents than there are.
      documents: step(this.documents, Math.ceil),
      lengths: means.map((mean) => step(mean, Math.round)),
    }
  }
}

function step(value: number, rounded: (steps: number) => number): number {
  return value === 0 ? 0 : 2 ** (rounded(Math.log2(value) * STEPS) / STEPS)
}

export function isSameStatistics(one: Statistics, other: Statistics): boolean {
  return one.documents === other.documents && one.lengths.every((length, locale) => length === other.lengths[locale])
}

/** BM25's length norm: a text is compared with the others in its language, since some languages need fewer words. */
export function lengthNorm({ lengths }: Statistics, length: number, locale: number): number {
  return K1 * (1 - B + (B * length) / (lengths[locale] || 1))
}
