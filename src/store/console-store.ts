import type { Institution } from '../curation/institution.ts'
import type { Ban, Responder, Role } from '../relay/responder.ts'
import type { Page, Party } from './relay-store.ts'

/** Who is signed in to the console. Times are milliseconds since 1970. */
export interface ConsoleVisitor {
  readonly party: Party
  /** Those that the person acts for. */
  readonly institutions: readonly Institution[]
  readonly expiresAt: number
}

/** Who is listed: those who want to become volunteers, volunteers, moderators, people of institutions, banned ones. */
export interface PeopleFilter {
  /** Words of which each is a part of the name. */
  readonly words?: string
  readonly kind?: 'applied' | 'volunteers' | 'staff' | 'members' | 'banned'
}

/** Somebody who has a part in the community. */
export interface PersonLine {
  readonly personId: string
  readonly role: Role
  readonly ban: Ban | null
  readonly responder: Responder | null
  /** Claimed questions not yet closed. */
  readonly openClaims: number
  readonly institutions: readonly Pick<Institution, 'id' | 'name'>[]
  /** Browsers in which they are signed in to the console. */
  readonly sessions: number
  /** The latest question of somebody who is banned. */
  readonly question: string | null
}

export interface ConsoleStore {
  /**
   * Redeems a one-time code and signs its maker in under `session`, the SHA-256 of a fresh token, which is from now on
   * a chat of theirs on the web. `undefined` when the code is unknown or over.
   */
  signIn(code: string, session: string, now: number, expiresAt: number): Promise<ConsoleVisitor | undefined>
  /** Whoever is signed in; looking around puts the end off to `expiresAt`, but not beyond `longest` after the beginning. */
  visitor(session: string, now: number, expiresAt: number, longest: number): Promise<ConsoleVisitor | undefined>
  signOut(session: string): Promise<void>
  /** Ends every session of the person, because `by` wants it so. */
  signOutEverywhere(personId: string, by: string, now: number): Promise<void>
  /** Ends the sessions that are over: whoever has a question there is written to in their own chat from now on. */
  endOver(now: number): Promise<void>
  /** By name; those without one come last. */
  people(filter: PeopleFilter, offset: number, limit: number): Promise<Page<PersonLine>>
  /** `undefined` for travellers as for nobody. */
  person(id: string): Promise<PersonLine | undefined>
  /** What those of them are called who answer questions. */
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
}
