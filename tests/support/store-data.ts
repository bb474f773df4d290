import type { Address, SentRef } from '../../src/bots/platform.ts'
import type { Walkthrough } from '../../src/guide/walkthrough.ts'
import { plainMessage } from '../../src/message.ts'
import type { Question } from '../../src/relay/question.ts'
import type { Responder } from '../../src/relay/responder.ts'
import type { RelayedMessage } from '../../src/store/relay-store.ts'
import type {
  Change,
  ConversationState,
  Decision,
  Delivery,
  NewDelivery,
  Person,
  Query,
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

/** A question of this person that nobody has claimed. */
export function aQuestion(askerId: string, given: Partial<Question> = {}): Question {
  return {
    id: unique('question'),
    alias: '7F3',
    askerId,
    queryId: null,
    text: 'Where is my passport?',
    locale: 'en',
    country: 'fi',
    topic: null,
    services: ['fi-lost-passport', 'ee-emergency'],
    address: ADDRESS,
    state: 'open',
    rung: 'matched',
    dueAt: NOON,
    awaits: null,
    reminded: false,
    claimantId: null,
    place: null,
    openedAt: NOON,
    claimedAt: null,
    answeredAt: null,
    closedAt: null,
    mergedInto: null,
    rating: null,
    ratingWord: null,
    sharesContacts: false,
    hidden: false,
    ...given,
  }
}

export function aRelayedMessage(questionId: string, authorId: string, given: Partial<RelayedMessage> = {}) {
  return {
    id: unique('message'),
    questionId,
    authorId,
    side: 'asker',
    kind: 'message',
    source: null,
    text: 'I lost it on the ferry',
    media: [],
    album: null,
    replyTo: null,
    at: NOON,
    withdrawn: false,
    masked: false,
    ...given,
  } satisfies RelayedMessage
}

export function aResponder(personId: string, given: Partial<Responder> = {}): Responder {
  return {
    personId,
    name: 'Anna',
    state: 'active',
    locales: ['en', 'fi'],
    countries: ['fi'],
    topics: [],
    hours: { from: 480, to: 1320 },
    timeZone: 'Europe/Helsinki',
    maxClaims: 3,
    awayUntil: null,
    address: ADDRESS,
    focus: null,
    joinedAt: NOON,
    ...given,
  }
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

export interface Seen extends ConversationState {
  /** The ids of the deliveries that were written. */
  readonly deliveries: readonly number[]
}

/** Handles an update and returns the state that its decision was shown. */
export async function stateAt(store: Store, update: Update, given: Parameters<typeof deciding>[0] = {}): Promise<Seen> {
  const handled = await store.conversations.handle(update, deciding(given))
  if (handled.duplicate) throw new Error(`the update ${update.id} was handled before`)
  return { ...handled.result, deliveries: handled.deliveries }
}

/** Takes what is due and records it as sent, each under what `refOf` makes of it; returns what was taken. */
export async function sendAll(
  store: Store,
  refOf: (delivery: Delivery) => SentRef = ({ id }) => ({ id: `sent-${id}` }),
): Promise<readonly Delivery[]> {
  const all: Delivery[] = []
  for (;;) {
    const taken = await take(store)
    if (taken.length === 0) return all
    for (const delivery of taken) {
      await store.deliveries.finish(delivery.id, { state: 'sent', at: NOON, ref: refOf(delivery) })
    }
    all.push(...taken)
  }
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

export function aWalkthrough(personId: string, given: Partial<Walkthrough> = {}): Walkthrough {
  return {
    id: unique('walk'),
    personId,
    service: 'fi-lost-passport',
    situation: null,
    facts: { citizenship: 'ee' },
    done: { report: NOON },
    documents: { photo: NOON },
    state: 'active',
    reminds: true,
    reminded: [],
    address: ADDRESS,
    startedAt: NOON,
    changedAt: NOON,
    dueAt: NOON + 24 * 60 * 60 * 1000,
    ...given,
  }
}
