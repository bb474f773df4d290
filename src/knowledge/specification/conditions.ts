import type { Condition, Fact, Facts } from '../process.ts'

/** More combinations of values than this cannot be gone through one by one. */
export const MOST_COMBINATIONS = 20_000

/** Whether the condition holds; `undefined` while a fact that decides it is not known. None at all always holds. */
export function holds(condition: Condition | undefined, facts: Facts): boolean | undefined {
  let isOpen = false
  for (const [id, wanted] of Object.entries(condition ?? {})) {
    const value = Object.hasOwn(facts, id) ? facts[id] : undefined
    if (value === undefined) isOpen = true
    else if (typeof wanted === 'string' ? wanted !== value : !wanted.includes(value)) return false
  }
  return isOpen ? undefined : true
}

/** Which of the conditions is the first to hold; -1 for none. One that is not decided counts as not holding. */
export function firstThatHolds(conditions: readonly (Condition | undefined)[], facts: Facts): number {
  return conditions.findIndex((condition) => holds(condition, facts) === true)
}

/** The values of one fact for which a condition about it holds. */
export function valuesIn(wanted: string | readonly string[]): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted
}

/** Whether nobody can be found for whom both hold, since they want other values of the same fact. */
export function excludes(a: Condition | undefined, b: Condition): boolean {
  const others = new Map(Object.entries(b))
  return Object.entries(a ?? {}).some(([id, wanted]) => {
    const values = others.get(id)
    return values !== undefined && !valuesIn(wanted).some((value) => valuesIn(values).includes(value))
  })
}

/** The facts without those that the process does not have, or of which it does not have the value. */
export function knownFacts(declared: readonly Fact[], facts: Facts): Facts {
  return Object.fromEntries(
    declared.flatMap(({ id, values }): [string, string][] => {
      const value = Object.hasOwn(facts, id) ? facts[id] : undefined
      return value !== undefined && values.some((one) => one.id === value) ? [[id, value]] : []
    }),
  )
}

/** Somebody, for where it makes no difference who it is. */
export function anyFacts(declared: readonly Fact[]): Facts {
  return Object.fromEntries(declared.map(({ id, values }) => [id, values[0]?.id ?? '']))
}

/** The facts that the conditions name, in the order in which they do; those that are not declared are passed over. */
export function factsIn(conditions: readonly (Condition | undefined)[], declared: readonly Fact[]): Fact[] {
  const ids = new Set(conditions.flatMap((condition) => Object.keys(condition ?? {})))
  return [...ids].flatMap((id) => declared.find((fact) => fact.id === id) ?? [])
}

/** In how many ways the facts' values can be combined. */
export function combinations(facts: readonly Fact[]): number {
  return facts.reduce((product, { values }) => product * values.length, 1)
}

/** Every combination of the facts' values; at least one, which is empty without facts. Ask {@link combinations} first. */
export function assignments(facts: readonly Fact[]): Facts[] {
  return facts.reduce<Facts[]>(
    (found, { id, values }) => found.flatMap((known) => values.map((value) => ({ ...known, [id]: value.id }))),
    [{}],
  )
}

/**
 * Those of the unknown facts that the conditions name on which `outcome` still depends, in the order in which they are
 * named: there are two people who differ in this fact alone and for whom it is not the same.
 */
export function undecided(
  outcome: (facts: Facts) => unknown,
  conditions: readonly (Condition | undefined)[],
  declared: readonly Fact[],
  facts: Facts,
): readonly Fact[] {
  const open = factsIn(conditions, declared).filter(({ id }) => !Object.hasOwn(facts, id))
  if (open.length === 0 || combinations(open) > MOST_COMBINATIONS) return open
  const cases = assignments(open).map((found) => ({ found, outcome: outcome({ ...facts, ...found }) }))
  return open.filter(({ id }) => {
    const first = new Map<string, unknown>()
    return cases.some(({ found, outcome }) => {
      const others = open.map((fact) => (fact.id === id ? '' : found[fact.id])).join(' ')
      if (!first.has(others)) first.set(others, outcome)
      return first.get(others) !== outcome
    })
  })
}

/**
 * What the last branch of a choice, which has no condition, is for: the values that the branches before it leave over
 * when all of them are about the same single fact; `undefined` when no condition can say it.
 */
export function otherwise(
  branches: readonly (Condition | undefined)[],
  declared: readonly Fact[],
): Condition | undefined {
  const entries = branches.map((condition) => Object.entries(condition ?? {}))
  const [id] = entries[0]?.[0] ?? []
  const fact = declared.find((one) => one.id === id)
  if (!fact || !entries.every((entry) => entry.length === 1 && entry[0]?.[0] === id)) return undefined
  const taken = new Set(entries.flatMap(([entry]) => valuesIn(entry?.[1] ?? [])))
  const left = fact.values.map((value) => value.id).filter((value) => !taken.has(value))
  return left.length > 0 ? { [fact.id]: left } : undefined
}
