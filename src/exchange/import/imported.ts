import type { ServiceFile } from '../../knowledge/service.ts'

/** An entry that was read: a service and what its reviewer should know. */
export interface Imported {
  readonly service: ServiceFile
  /** The address that it came from, or what else names it for people. */
  readonly origin: string
  readonly notes: readonly Note[]
  /** Codes of languages that it has and Silta does not. */
  readonly languages: readonly string[]
}

export interface Note {
  /** In general words, the same for all entries. */
  readonly kind: string
  /** What it is about in this entry. */
  readonly detail: string
}

/** Why there is no entry. */
export interface Problem {
  /** In general words, the same for all entries. */
  readonly kind: string
  /** Which entry, and what about it. */
  readonly detail: string
}

export type ImportResult = Imported | Problem

export function isProblem(result: ImportResult): result is Problem {
  return !('service' in result)
}
