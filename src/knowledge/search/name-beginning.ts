/** Shorter names must match whole: they begin too many other words. */
const SHORTEST = 5
const LONGEST_ENDING = 5

/** The longest name that the key is, or begins with when name and ending are long and short enough. */
export function nameIn(names: Pick<ReadonlySet<string>, 'has'>, key: string): string | undefined {
  if (names.has(key)) return key
  const least = Math.max(SHORTEST, key.length - LONGEST_ENDING)
  for (let length = key.length - 1; length >= least; length--) {
    const beginning = key.slice(0, length)
    if (names.has(beginning)) return beginning
  }
  return undefined
}
