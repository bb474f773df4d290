/** Which way a vector points, each part being a whole number from -127 to 127: a quarter of the room, as good to compare. */
export interface Direction {
  readonly parts: Int8Array<ArrayBuffer>
  /** Length of the vector that the parts make. */
  readonly norm: number
}

/** `vector` must not be zero. */
export function directionOf(vector: Float32Array): Direction {
  const scale = 127 / vector.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
  return direction(Int8Array.from(vector, (part) => Math.round(part * scale)))
}

export function direction(parts: Int8Array<ArrayBuffer>): Direction {
  return { parts, norm: Math.sqrt(product(parts, parts)) }
}

/** Cosine of the angle between two of the same number of parts, from -1 to 1. */
export function cosine(one: Direction, other: Direction): number {
  return product(one.parts, other.parts) / (one.norm * other.norm)
}

function product(one: Int8Array, other: Int8Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}

export interface Placed {
  readonly id: string
  readonly direction: Direction
}

export interface Likeness {
  readonly id: string
  readonly similarity: number
}

/** The `most` that are nearest, nearest first, of `among` and those found `before`; others than those of as many parts are passed over. */
export function nearest(
  to: Direction,
  among: readonly Placed[],
  most: number,
  before: readonly Likeness[] = [],
): readonly Likeness[] {
  const found = [...before]
  for (const { id, direction: own } of among) {
    if (own.parts.length !== to.parts.length) continue
    const similarity = cosine(to, own)
    if (found.length >= most && similarity <= (found.at(-1)?.similarity ?? 0)) continue
    const place = found.findIndex((other) => other.similarity < similarity)
    found.splice(place === -1 ? found.length : place, 0, { id, similarity })
    if (found.length > most) found.pop()
  }
  return found
}
