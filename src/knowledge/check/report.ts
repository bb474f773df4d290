import type { Fault } from '../../yaml.ts'

/** Notes a fault at a path of the file in question; an error unless it is said otherwise. */
export type Report = (path: string, message: string, severity?: Fault['severity']) => void

export function reporter(file: string, faults: Fault[]): Report {
  return (path, message, severity = 'error') => faults.push({ file, path, message, severity })
}

/** The ids that an earlier one has had already, each with its place. */
export function repeated(ids: readonly string[]): [number, string][] {
  return [...ids.entries()].filter(([index, id]) => ids.indexOf(id) !== index)
}

/** At most this many cases or ids are named; more would hide what to do. */
const NAMED = 3

export function some(names: readonly string[], separator = ', '): string {
  const rest = names.length - NAMED
  return names.slice(0, NAMED).join(separator) + (rest > 0 ? `${separator}and ${rest} more` : '')
}
