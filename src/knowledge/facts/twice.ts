import type { DataFact } from './data-facts.ts'
import type { ProseFigure } from './prose.ts'

/**
 * Numbers that everybody knows and that people are told to call, such as 112, are as long at most. They belong into the
 * sentence, except into the name in front of the number itself.
 */
const LONGEST_KNOWN = 3

/** Fewer digits can be the same in two numbers by chance. */
const LEAST_LOCAL = 6

/** The field that has the telephone number, the amount or the length of a wait that a figure gives as well. */
export function fieldOf(figure: ProseFigure, data: readonly DataFact[]): string | undefined {
  return data.find((fact) => {
    if (fact.kind === 'amount') return isAmount(figure, fact)
    if (fact.kind === 'duration') return isWait(figure, fact)
    return (fact.kind === 'phone' || fact.kind === 'emergency-number') && isNumber(figure, fact)
  })?.path
}

function isAmount({ path, key, value }: ProseFigure, { path: field, value: amount }: DataFact): boolean {
  // Beside the amount it needs no currency to be the same.
  const isItsOwn = path === field.replace(/amount$/, 'description')
  return value === amount || (isItsOwn && key === amount.split(' ')[0])
}

/** How long a wait takes is shown right behind what is waited for. */
function isWait({ path, key }: ProseFigure, { path: field, value }: DataFact): boolean {
  return path === field.replace(/takes$/, 'wait') && [...value.matchAll(/\d+/g)].some(([count]) => count === key)
}

function isNumber({ path, key }: ProseFigure, { path: field, value }: DataFact): boolean {
  if (!/^\+?\d+$/.test(key)) return false
  if (key === value) return key.length > LONGEST_KNOWN || path === field.replace(/(?:phone|number)$/, 'name')
  // As it is dialled within the country, where 0 or, in Russia, 8 stands before it.
  const local = key.replace(/^[08]/, '')
  return local.length >= LEAST_LOCAL && value.startsWith('+') && value.endsWith(local)
}
