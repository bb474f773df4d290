import type { Address } from '../../src/bots/platform.ts'
import { plainMessage } from '../../src/message.ts'
import type {
  Change,
  ConversationState,
  Decision,
  Delivery,
  NewDelivery,
  Person,
  Query,
  Question,
  Store,
  Update,
} from '../../src/store/store.ts'

/** A moment to count from: 2026-11-21, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 21, 12)

export const ADDRESS: Address = { platform: 'script', chat: 'chat-1' }

let ids = 0
/** Different every time. */
export function unique(prefix: string): string {
  ids += 1
  return `${prefix}-${ids}`
}

/** An update of one person in their own chat. */
export function anUpdate(given: Partial<Update> = {}): Update {
  return {
    id: unique('update'),
    from: { platform: 'script', user: 'user-1' },
    address: ADDRESS,
    direct: true,
    at: NOON,
    ...given,
  }
}

export function aDelivery(text: string, given: Partial<NewDelivery> = {}): NewDelivery {
  return { lane: 'live', address: ADDRESS, message: plainMessage('en', text), ...given }
}

export function aQuery(given: Partial<Query> = {}): Query {
  return {
    id: unique('q'),
    text: 'Where is my passport?',
    locale: 'en',
    country: 'fi',
    decision: 'answer',
    services: ['fi-lost-passport', 'ee-emergency'],
    askedAt: NOON,
    message: null,
    helped: null,
    ...given,
  }
}

export function aQuestion(query: Query, given: Partial<Question> = {}): Question {
  const { text, locale, country, services } = query
  return { id: unique('question'), queryId: query.id, text, locale, country, services, openedAt: NOON, ...given }
}

/** A decision that does what is given and leaves the rest as it is. */
export function deciding(given: {
  person?: Partial<Person>
  changes?: readonly Change[]
  deliveries?: readonly NewDelivery[]
}) {
  return (state: ConversationState): Decision<ConversationState> => ({
    person: { ...state.person, ...given.person },
    changes: given.changes ?? [],
    deliveries: given.deliveries ?? [],
    result: state,
  })
}

/** Handles an update and returns the state that its decision was shown. */
export async function stateAt(store: Store, update: Update, given: Parameters<typeof deciding>[0] = {}) {
  const handled = await store.conversations.handle(update, deciding(given))
  if (handled.duplicate) throw new Error(`the update ${update.id} was handled before`)
  return { ...handled.result, deliveries: handled.deliveries }
}

export const LEASE_MS = 1000

/** Takes what is due, ten at most. */
export function take(store: Store, given: Partial<Parameters<Store['deliveries']['takeDue']>[0]> = {}) {
  const now = given.now ?? NOON
  return store.deliveries.takeDue({
    lane: 'live',
    now,
    limit: 10,
    owner: 'owner-1',
    leaseUntil: now + LEASE_MS,
    ...given,
  })
}

export function textOf({ message }: Pick<Delivery, 'message'>): string {
  return JSON.stringify(message.blocks)
}
