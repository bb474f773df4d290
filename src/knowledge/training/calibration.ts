import type { Guess } from './cross-validation.ts'

/** Guesses of about the same chance. */
export interface Bin {
  /** From this chance on, up to the next bin's. */
  readonly from: number
  readonly count: number
  /** What the model thinks of them on average, and what came true; both from 0 to 1. */
  readonly chance: number
  readonly share: number
}

export interface Calibration {
  readonly bins: readonly Bin[]
  /** Expected calibration error (Naeini and others, 2015): how far off the chances are on average, from 0 to 1. */
  readonly error: number
}

const BINS = 10

/** Whether what the model thinks likely comes true as often as it thinks. */
export function calibrate(guesses: readonly Pick<Guess, 'chance' | 'isRight'>[]): Calibration {
  const groups = Map.groupBy(guesses, ({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)))
  const bins = [...groups]
    .sort(([one], [other]) => one - other)
    .map(([bin, group]): Bin => {
      const chance = group.reduce((sum, each) => sum + each.chance, 0) / group.length
      const share = group.filter(({ isRight }) => isRight).length / group.length
      return { from: bin / BINS, count: group.length, chance, share }
    })
  const off = bins.reduce((sum, { count, chance, share }) => sum + count * Math.abs(chance - share), 0)
  return { bins, error: off / (guesses.length || 1) }
}
