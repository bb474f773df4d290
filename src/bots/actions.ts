import { COUNTRIES, type Country } from '../knowledge/service.ts'
import { isLocale, type Locale } from '../locale.ts'
import { type AnnouncementAction, encodeAnnouncementAction, parseAnnouncementAction } from './announcing/actions.ts'
import { type CurationAction, encodeCurationAction, parseCurationAction } from './curation/actions.ts'
import { encodeGuideAction, type GuideAction, parseGuideAction } from './guide/actions.ts'
import { encodeOutreachAction, type OutreachAction, parseOutreachAction } from './outreach/actions.ts'
import { encodeRelayAction, parseRelayAction, type RelayAction } from './relay/actions.ts'

/**
 * What a button asks for. Encoded it stays within 64 bytes, the least that a platform carries, for every
 * service id (at most 40 characters) and query id (10 characters).
 */
export type Action =
  | { readonly kind: ServiceAction; readonly service: string; readonly query: string | null }
  | { readonly kind: 'others' | 'volunteer'; readonly query: string }
  | { readonly kind: 'topics'; readonly page: number }
  | { readonly kind: 'topic'; readonly code: string; readonly page: number }
  | { readonly kind: 'languages'; readonly service: string | null; readonly query: string | null }
  | {
      readonly kind: 'language'
      readonly locale: Locale
      readonly service: string | null
      readonly query: string | null
    }
  | { readonly kind: 'country'; readonly country: Country | null }
  | { readonly kind: 'forget'; readonly confirmed: boolean }
  | { readonly kind: 'relay'; readonly action: RelayAction }
  | { readonly kind: 'outreach'; readonly action: OutreachAction }
  | { readonly kind: 'announcement'; readonly action: AnnouncementAction }
  | { readonly kind: 'guide'; readonly action: GuideAction }
  | { readonly kind: 'curation'; readonly action: CurationAction }

/** Show the card or its details, or say whether it helped. */
type ServiceAction = (typeof SERVICE_ACTIONS)[number]

const SERVICE_ACTIONS = ['card', 'more', 'helped', 'failed'] as const

const NOTHING = '-'

export function encodeAction(action: Action): string {
  switch (action.kind) {
    case 'card':
    case 'more':
    case 'helped':
    case 'failed':
    case 'languages':
      return joined(action.kind, action.service, action.query)
    case 'others':
    case 'volunteer':
      return `${action.kind}:${action.query}`
    case 'topics':
      return `topics:${action.page}`
    case 'topic':
      return `topic:${action.code}:${action.page}`
    case 'language':
      return joined(action.kind, action.locale, action.service, action.query)
    case 'country':
      return `country:${action.country ?? NOTHING}`
    case 'forget':
      return `forget:${action.confirmed ? 'yes' : 'no'}`
    case 'relay':
      return encodeRelayAction(action.action)
    case 'outreach':
      return encodeOutreachAction(action.action)
    case 'announcement':
      return encodeAnnouncementAction(action.action)
    case 'guide':
      return encodeGuideAction(action.action)
    case 'curation':
      return encodeCurationAction(action.action)
  }
}

/** What is not there at the end is left out. */
function joined(...parts: readonly (string | null)[]): string {
  const last = parts.findLastIndex((part) => part !== null)
  return parts
    .slice(0, last + 1)
    .map((part) => part ?? NOTHING)
    .join(':')
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseAction(text: string): Action | undefined {
  const relay = parseRelayAction(text)
  if (relay) return { kind: 'relay', action: relay }
  const outreach = parseOutreachAction(text)
  if (outreach) return { kind: 'outreach', action: outreach }
  const announcement = parseAnnouncementAction(text)
  if (announcement) return { kind: 'announcement', action: announcement }
  const guide = parseGuideAction(text)
  if (guide) return { kind: 'guide', action: guide }
  const curation = parseCurationAction(text)
  if (curation) return { kind: 'curation', action: curation }
  const action = read(text)
  return action && hasPossibleIds(action) && encodeAction(action) === text ? action : undefined
}

/** What is not so long or so written would not fit into the buttons of the reply. */
function hasPossibleIds(action: Action): boolean {
  const isPossible = (id: string | null, shape: RegExp) => id === null || shape.test(id)
  return (
    isPossible('service' in action ? action.service : null, /^[a-z][a-z0-9-]{0,39}$/) &&
    isPossible('query' in action ? action.query : null, /^[a-z0-9]{1,10}$/) &&
    isPossible('code' in action ? action.code : null, /^[A-Z][A-Z0-9.]{0,19}$/)
  )
}

function read(text: string): Action | undefined {
  const [kind, ...values] = text.split(':')
  const [first, second, third] = values.map((value) => (value === NOTHING || value === '' ? null : value))
  if (kind === 'topics') return withPage(first, (page) => ({ kind, page }))
  if (kind === 'topic') return first ? withPage(second, (page) => ({ kind, code: first, page })) : undefined
  if (kind === 'languages') return { kind, service: first ?? null, query: second ?? null }
  if (kind === 'language') {
    return isLocale(first) ? { kind, locale: first, service: second ?? null, query: third ?? null } : undefined
  }
  if (kind === 'country') {
    const country = COUNTRIES.find((known) => known === first) ?? null
    return country || first === null ? { kind, country } : undefined
  }
  if (kind === 'forget') return first === 'yes' || first === 'no' ? { kind, confirmed: first === 'yes' } : undefined
  if (kind === 'others' || kind === 'volunteer') return first ? { kind, query: first } : undefined
  const serviceKind = SERVICE_ACTIONS.find((known) => known === kind)
  return serviceKind && first ? { kind: serviceKind, service: first, query: second ?? null } : undefined
}

/** The query that an action refers to, if any. */
export function queryOf(action: Action): string | null {
  return 'query' in action ? action.query : null
}

function withPage(text: string | null | undefined, make: (page: number) => Action): Action | undefined {
  return /^\d{1,3}$/.test(text ?? '') ? make(Number(text)) : undefined
}
