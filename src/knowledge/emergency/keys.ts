/**
 * Rows of the keyboards in the letters that folding leaves: å, ö and ä as a, o and a, and Russian as its skeleton, where `_` is
 * a key of which nothing is left.
 */
const KEYBOARDS = [
  ['qwertyuiopa', 'asdfghjkloa', 'zxcvbnm'],
  ['itsukengwwzh', 'fivaproldqe', 'a4smiti_bu'],
]

/** Sounds that are mistaken for each other in writing. */
const SOUNDS = ['aeiouy', 'bp', 'dt', 'gk', 'szc', 'ckx', 'vwf', 'mn', 'ij', 'qw', 'gh']

const NEAR = pairs()

/** Whether one letter is likely to be typed for the other: its key is beside it, or it sounds alike. */
export function isLikelySlip(one: string, other: string): boolean {
  return one === other || NEAR.has(one + other)
}

function pairs(): Set<string> {
  const found = new Set<string>()
  const add = (one: string | undefined, other: string | undefined) => {
    if (one !== undefined && other !== undefined) found.add(one + other).add(other + one)
  }
  for (const sounds of SOUNDS) for (const one of sounds) for (const other of sounds) add(one, other)
  for (const rows of KEYBOARDS) {
    for (const [number, row] of rows.entries()) {
      for (let at = 0; at < row.length; at++) {
        add(row[at], row[at + 1])
        // A key lies between two of the row below.
        for (const below of [at - 1, at]) add(row[at], rows[number + 1]?.[below])
      }
    }
  }
  return found
}
