/** The place of the right entry for each line, from 0, with one way of setting an engine. */
export type Ranks = readonly (number | undefined)[]

export interface Chosen {
  /** For each line the place of its right entry, with the settings that are best on the other folds' lines. */
  readonly ranks: Ranks
  /** For each fold the number of the settings chosen for it. */
  readonly byFold: ReadonlyMap<string, number>
}

/**
 * Chooses for each fold the settings that are best on the lines of all others. `folds` names that of each line, and `trials`
 * has the ranks of all lines for each way of setting; there must be one at least.
 */
export function chooseByOthers(folds: readonly string[], trials: readonly Ranks[]): Chosen {
  const byFold = new Map(
    [...new Set(folds)].map((fold) => [fold, bestOf(trials, (line) => folds[line] !== fold)] as const),
  )
  const ranks = folds.map((fold, line) => trials[byFold.get(fold) ?? 0]?.[line])
  return { ranks, byFold }
}

/**
 * The number of the settings that have most lines first, of those that `counts`; among equals most in the first three, then
 * the earlier.
 */
export function bestOf(trials: readonly Ranks[], counts: (line: number) => boolean = () => true): number {
  let best = 0
  let [mostFirst, mostThree] = [-1, -1]
  for (const [trial, ranks] of trials.entries()) {
    const own = ranks.filter((_, line) => counts(line))
    const first = own.filter((rank) => rank === 0).length
    const three = own.filter((rank) => rank !== undefined && rank < 3).length
    if (first > mostFirst || (first === mostFirst && three > mostThree))
      [best, mostFirst, mostThree] = [trial, first, three]
  }
  return best
}
