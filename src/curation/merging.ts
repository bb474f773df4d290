import { isSame } from './differences.ts'
import { isObject, itemKeys } from './paths.ts'

export interface Merged {
  /** Where both have changed the same, this has what `mine` says. */
  readonly content: unknown
  /** Where both have changed the same. */
  readonly conflicts: readonly string[]
}

/** Two changes of one version made one: each keeps what it has changed where the other has not. */
export function merge(base: unknown, mine: unknown, theirs: unknown): Merged {
  const conflicts: string[] = []
  return { content: merged(base, mine, theirs, '', conflicts), conflicts }
}

function merged(base: unknown, mine: unknown, theirs: unknown, path: string, conflicts: string[]): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine
  if (isSame(base, mine)) return theirs
  if (isObject(mine) && isObject(theirs)) {
    const old = isObject(base) ? base : {}
    const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
    const parts = keys.map(
      (key) => [key, merged(old[key], mine[key], theirs[key], joined(path, key), conflicts)] as const,
    )
    return Object.fromEntries(parts.filter(([, value]) => value !== undefined))
  }
  if (isList(mine) && isList(theirs)) return mergedList(isList(base) ? base : [], mine, theirs, path, conflicts)
  conflicts.push(path)
  return mine
}

/** Items that have ids are the same items wherever they stand; a list of others is one thing. */
function mergedList(base: List, mine: List, theirs: List, path: string, conflicts: string[]): unknown {
  const [old, ours, others] = [byId(base), byId(mine), byId(theirs)]
  if (!old || !ours || !others) {
    conflicts.push(path)
    return mine
  }
  const order = [...ours.keys()]
  for (const [at, id] of [...others.keys()].entries()) {
    if (ours.has(id) || (old.has(id) && isSame(old.get(id), others.get(id)))) continue
    // Removed here and changed there counts as a conflict below; what is new there comes after what it stood after.
    const before = [...others.keys()].slice(0, at).findLast((other) => order.includes(other))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
  }
  return order.flatMap((id) => {
    const item = merged(old.get(id), ours.get(id), others.get(id), joined(path, id), conflicts)
    return item === undefined ? [] : [item]
  })
}

type List = readonly unknown[]

function isList(value: unknown): value is List {
  return Array.isArray(value)
}

function byId(items: List): ReadonlyMap<string, unknown> | undefined {
  const keys = itemKeys(items)
  const haveIds = items.every((item, index) => isObject(item) && item.id === keys[index])
  return haveIds ? new Map(items.map((item, index) => [keys[index] ?? '', item])) : undefined
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
