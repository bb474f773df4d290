import { isObject } from '../paths.ts'

/** Where a value is inside an entry: names of fields and places in lists. */
export type Place = readonly (string | number)[]

export function placeText(place: Place): string {
  return place.join('.')
}

/** The field of an object; `undefined` for what has none. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

export function valueAt(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((found, step) => stepInto(found, step), value)
}

/**
 * The value with another one at the place, which `undefined` takes away; everything else is as it was. Of the objects
 * around what is taken away, at most `pruned` that are empty then go with it.
 */
export function withValueAt(value: unknown, place: Place, wanted: unknown, pruned = 0): unknown {
  const [step, ...rest] = place
  if (step === undefined) return wanted
  const inner = stepInto(value, step)
  const changed = withValueAt(inner, rest, wanted, pruned)
  // How many objects lie between here and what is taken away.
  const isPruned = wanted === undefined && rest.length > 0 && rest.length <= pruned && isEmpty(changed)
  return withStep(value, step, isPruned ? undefined : changed)
}

function stepInto(value: unknown, step: string | number): unknown {
  return typeof step === 'number' ? (Array.isArray(value) ? value[step] : undefined) : fieldOf(value, step)
}

function withStep(value: unknown, step: string | number, inner: unknown): unknown {
  if (typeof step === 'number') {
    const items: readonly unknown[] = Array.isArray(value) ? value : []
    return items.map((item, index) => (index === step ? inner : item))
  }
  const fields = isObject(value) ? value : {}
  if (inner !== undefined) return { ...fields, [step]: inner }
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== step))
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0
}
