/** A part of a message that is a phrase. `end` is the place after its last word. */
export interface Part<T> {
  readonly end: number
  readonly value: T
}

interface Cover<T> {
  readonly words: number
  readonly parts: readonly T[]
}

/**
 * Lays phrases and filler end to end over a message, so that nothing is left over, as few words as can be are filler and the
 * phrases are as long as can be. Returns the values of the phrases in order; `undefined` when something is left over.
 */
export function cover<T>(
  length: number,
  partsAt: (start: number) => readonly Part<T>[],
  isFiller: (at: number) => boolean,
): readonly T[] | undefined {
  const covers: (Cover<T> | undefined)[] = Array.from({ length }, () => undefined)
  covers[length] = { words: 0, parts: [] }
  for (let start = length - 1; start >= 0; start--) {
    let best = isFiller(start) ? covers[start + 1] : undefined
    for (const { end, value } of partsAt(start)) {
      const rest = covers[end]
      if (!rest) continue
      const candidate = { words: rest.words + end - start, parts: [value, ...rest.parts] }
      if (!best || isBetter(candidate, best)) best = candidate
    }
    covers[start] = best
  }
  return covers[0]?.parts
}

function isBetter<T>(one: Cover<T>, other: Cover<T>): boolean {
  return one.words > other.words || (one.words === other.words && one.parts.length < other.parts.length)
}
