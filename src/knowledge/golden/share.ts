/** How many of how many. */
export interface Share {
  readonly count: number
  readonly of: number
}

export function shareOf<T>(all: readonly T[], is: (each: T) => boolean): Share {
  return { count: all.filter(is).length, of: all.length }
}

/** In percent, 0 to 100; `undefined` of nothing. */
export function percent({ count, of }: Share): number | undefined {
  return of === 0 ? undefined : (100 * count) / of
}

/** The standard normal deviate that 95 % lie within. */
const Z = 1.96

/**
 * The 95 % confidence interval of a share after Wilson (1927), in percent: unlike the normal one it holds for few lines and
 * for shares near 0 and 100.
 */
export function wilson({ count, of }: Share): readonly [number, number] {
  if (of === 0) return [0, 100]
  const share = count / of
  const centre = share + (Z * Z) / (2 * of)
  const reach = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const scale = 1 + (Z * Z) / of
  return [Math.max(0, (100 * (centre - reach)) / scale), Math.min(100, (100 * (centre + reach)) / scale)]
}
