import type { Locale } from '../locale.ts'
import { isObject, leaves, orders } from './paths.ts'

/** Something that two versions of an entry say differently. */
export interface Difference {
  /** Where, as `steps.report.text`; of a list whose items have changed places, where the list is. */
  readonly path: string
  /** Of a text. */
  readonly locale: Locale | null
  /** `undefined` where there was nothing. */
  readonly before: unknown
  /** `undefined` where there is nothing any more. */
  readonly after: unknown
}

/**
 * What is different, in the order of the later version; after that the lists that have another order, with the ids of
 * their items, and what has gone.
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const old = new Map(leaves(before).map((leaf) => [keyOf(leaf), leaf]))
  const found: Difference[] = []
  for (const leaf of leaves(after)) {
    const key = keyOf(leaf)
    const was = old.get(key)?.value
    old.delete(key)
    if (!isSame(was, leaf.value)) found.push({ path: leaf.path, locale: leaf.locale, before: was, after: leaf.value })
  }
  const placed = orders(before)
  for (const [path, keys] of orders(after)) {
    const others = placed.get(path) ?? []
    if (!isSame(common(keys, others), common(others, keys)))
      found.push({ path, locale: null, before: others, after: keys })
  }
  for (const { path, locale, value } of old.values()) found.push({ path, locale, before: value, after: undefined })
  return found
}

/** Two values say the same, in whatever order their fields are written; an undefined field is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  }
  if (!isObject(one) || !isObject(other)) return false
  return [...Object.keys(one), ...Object.keys(other)].every((key) => isSame(one[key], other[key]))
}

function common(keys: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others)
  return keys.filter((key) => known.has(key))
}

function keyOf({ path, locale }: { path: string; locale: Locale | null }): string {
  return locale === null ? path : `${path} ${locale}`
}
