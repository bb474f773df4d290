import { isLocale, type Locale } from '../locale.ts'

/** A value inside an entry that has no parts of its own: a text in one language, a number, a list of ids. */
export interface Leaf {
  /** Where it is; an item of a list that has an id is named by it, so that it stays the same when others come before. */
  readonly path: string
  /** Of a text. */
  readonly locale: Locale | null
  readonly value: unknown
}

/** Everything that an entry says, in its order. */
export function leaves(content: unknown): Leaf[] {
  const found: Leaf[] = []
  collect(content, '', found)
  return found
}

function collect(value: unknown, path: string, found: Leaf[]): void {
  if (hasItems(value)) {
    for (const [key, item] of keyed(value)) collect(item, joined(path, key), found)
  } else if (isObject(value) && isLocalised(value)) {
    for (const [locale, text] of Object.entries(value)) if (isLocale(locale)) found.push({ path, locale, value: text })
  } else if (isObject(value) && (path === '' || Object.keys(value).length > 0)) {
    for (const [key, part] of Object.entries(value)) collect(part, joined(path, key), found)
  } else if (value !== undefined) {
    found.push({ path, locale: null, value })
  }
}

/** What the items of each list are called, in their order, by where the list is. */
export function orders(content: unknown): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  collectOrders(content, '', found)
  return found
}

function collectOrders(value: unknown, path: string, found: Map<string, readonly string[]>): void {
  if (hasItems(value)) found.set(path, itemKeys(value))
  const parts = hasItems(value) ? keyed(value) : isObject(value) ? Object.entries(value) : []
  for (const [key, part] of parts) collectOrders(part, joined(path, key), found)
}

/** The list has parts of its own; one of ids, numbers or texts is a value. */
function hasItems(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isObject)
}

function keyed(items: readonly unknown[]): [string, unknown][] {
  return itemKeys(items).map((key, index) => [key, items[index]])
}

/** What the items of a list are called: their ids, or else their places; an item may be the id of something shared. */
export function itemKeys(items: readonly unknown[]): string[] {
  const ids = items.map((item) => {
    const id = isObject(item) ? item.id : item
    return typeof id === 'string' ? id : undefined
  })
  const areUnique = new Set(ids).size === ids.length && !ids.includes(undefined)
  return items.map((_, index) => (areUnique ? (ids[index] ?? '') : String(index)))
}

/** Texts, or lists of texts, by language. */
export function isLocalised(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every(isLocale)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
