/** Slips of the pen by which one word becomes another. */

/** From this length on a word is also known with one slip of the pen. */
const MINIMUM_TYPO_LENGTH = 5
/** In a shorter word, from this length on, only two swapped letters are a slip. */
const MINIMUM_SWAP_LENGTH = 4

/** Whether two neighbouring letters have changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < MINIMUM_SWAP_LENGTH) return false
  const at = firstDifference(one, other)
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}

/** Whether one letter is changed, missing or added. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < MINIMUM_TYPO_LENGTH || Math.abs(one.length - other.length) > 1) return false
  const at = firstDifference(one, other)
  const rest = (from: number, to: number) => one.slice(from) === other.slice(to)
  return rest(at + 1, at + 1) || rest(at + 1, at) || rest(at, at + 1)
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}
