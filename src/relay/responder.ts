import type { Address } from '../address.ts'
import type { Country } from '../knowledge/service.ts'
import type { Locale } from '../locale.ts'

/** What a person may do; each role may do all that those before it may. */
export const ROLES = ['traveller', 'responder', 'moderator', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** `ban`: may ask no volunteers and is told so. `shadow`: is not told, and nobody sees the questions. */
export const BANS = ['ban', 'shadow'] as const

export type Ban = (typeof BANS)[number]

export function hasRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

export const RESPONDER_STATES = ['applied', 'active', 'refused', 'left'] as const

export type ResponderState = (typeof RESPONDER_STATES)[number]

/** Somebody who answers, and when and what. Times are milliseconds since 1970. */
export interface Responder {
  readonly personId: string
  /** What travellers see: "Volunteer Anna". */
  readonly name: string
  readonly state: ResponderState
  /** Languages to answer in; offered nothing while there is none. */
  readonly locales: readonly Locale[]
  /** Countries and codes of life events; empty for any. */
  readonly countries: readonly Country[]
  readonly topics: readonly string[]
  /** Minutes after midnight between which offers are welcome, by the clock of `timeZone`; null for always. */
  readonly hours: { readonly from: number; readonly to: number } | null
  readonly timeZone: string
  readonly maxClaims: number
  /** No offers until then. */
  readonly awayUntil: number | null
  /** The direct chat that offers come to. */
  readonly address: Address
  /** The claimed question that a plain message in the direct chat belongs to. */
  readonly focus: string | null
  readonly joinedAt: number
}

/** A responder as matching sees one. */
export interface Candidate extends Responder {
  readonly role: Role
  /** Claimed questions not yet closed. */
  readonly openClaims: number
}

/** A group or channel where questions are offered to all who are in it. */
export interface Desk {
  readonly address: Address
  readonly name: string
  /** Languages offered here; empty for any. */
  readonly locales: readonly Locale[]
  readonly addedAt: number
}

/** Everybody to whom a question may be offered. */
export interface Roster {
  readonly responders: readonly Candidate[]
  readonly desks: readonly Desk[]
  /** How long the latest questions in each language waited for a claim, newest first, in milliseconds. */
  readonly waits: readonly { readonly locale: Locale; readonly waited: number }[]
}
