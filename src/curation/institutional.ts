import { slugOf } from '../exchange/import/ids.ts'
import { address, localised } from '../knowledge/schema-parts.ts'
import { type Localised, translate } from '../locale.ts'
import type { OneTimeCode } from '../relay/party.ts'
import { hasRole } from '../relay/responder.ts'
import type { CurationChange, CurationState, Decided } from './change.ts'
import type { Curator } from './curate.ts'

/** How long an invitation can be used, in milliseconds. */
export const INVITATION_VALID_MS = 7 * 24 * 60 * 60_000

/** The longest name of an institution, as in an entry's competent authority. */
export const MAX_NAME = 160

const SHORTEST_ID = 3

/** What a moderator does with an institution; each is about the one that the state was loaded for. */
export type InstitutionEvent =
  | { readonly kind: 'added'; readonly id: string; readonly name: Localised; readonly url: string }
  | { readonly kind: 'changed'; readonly name: Localised; readonly url: string }
  /** Its entries stay, without an owner. */
  | { readonly kind: 'removed' }
  /** Whoever redeems the code with this hash acts for it. */
  | { readonly kind: 'invited'; readonly hash: string }
  | { readonly kind: 'member-removed'; readonly personId: string }

/**
 * Why it may not happen: the person may not, it is not there any more, there is one of that name, or what was written is no name
 * or no address.
 */
export type InstitutionRefusal = 'not-allowed' | 'gone' | 'taken' | 'name' | 'url'

export type InstitutionResult = { readonly ok: true } | { readonly ok: false; readonly refusal: InstitutionRefusal }

/** What becomes of an institution by the event, and what is noted about it; `now` is in milliseconds since 1970. */
export function decideInstitution(
  event: InstitutionEvent,
  { personId, role }: Curator,
  state: CurationState,
  now: number,
): Decided<InstitutionResult> {
  if (!hasRole(role, 'moderator')) return refuse('not-allowed')
  const id = event.kind === 'added' ? event.id : state.institution?.id
  if (id === undefined) return refuse('gone')
  const change = changed(event, id, state, personId, now)
  if (typeof change === 'string') return refuse(change)
  const entry = {
    actorId: personId,
    action: event.kind === 'member-removed' ? event.kind : `institution-${event.kind}`,
    questionId: null,
    subjectId: event.kind === 'member-removed' ? event.personId : null,
    detail: id,
    at: now,
  }
  return { changes: [change, { kind: 'audited', entry }], deliveries: [], result: { ok: true } }
}

function changed(
  event: InstitutionEvent,
  id: string,
  { institution, members }: CurationState,
  personId: string,
  now: number,
): CurationChange | { readonly kind: 'code-made'; readonly code: OneTimeCode } | InstitutionRefusal {
  switch (event.kind) {
    case 'added':
    case 'changed': {
      if (event.kind === 'added' && institution) return 'taken'
      const name = localised(MAX_NAME).safeParse(event.name)
      if (!name.success) return 'name'
      if (!address.safeParse(event.url).success) return 'url'
      const createdAt = institution?.createdAt ?? now
      return { kind: 'institution-saved', institution: { id, name: name.data, url: event.url, createdAt } }
    }
    case 'removed':
      return { kind: 'institution-removed', id }
    case 'invited': {
      const expiresAt = now + INVITATION_VALID_MS
      return { kind: 'code-made', code: { hash: event.hash, purpose: 'institution', personId, detail: id, expiresAt } }
    }
    case 'member-removed': {
      if (!members.some((member) => member.personId === event.personId)) return 'gone'
      return { kind: 'member-removed', institutionId: id, personId: event.personId }
    }
  }
}

/** The id of a new institution, after what it is called. */
export function institutionId(name: Localised, host: string): string {
  const slugs = [translate(name, 'en')?.value ?? '', host].map((text) => slugOf(text))
  return slugs.find((slug) => slug.length >= SHORTEST_ID) ?? 'institution'
}

function refuse(refusal: InstitutionRefusal): Decided<InstitutionResult> {
  return { changes: [], deliveries: [], result: { ok: false, refusal } }
}
