import { type NewQuestion, openQuestion } from '../../src/relay/advance.ts'
import type { Question } from '../../src/relay/question.ts'
import type { Candidate, Desk, Roster } from '../../src/relay/responder.ts'

export const NOW = Date.parse('2026-11-20T10:00Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

const asked: NewQuestion = {
  id: 'q000000001',
  alias: '7F3',
  askerId: 'asker',
  queryId: null,
  text: 'My passport was stolen',
  locale: 'ru',
  country: 'fi',
  topic: 'S2',
  services: [],
  address: { platform: 'chat', chat: 'asker' },
  hidden: false,
  now: NOW,
}

/** A question asked at `NOW`, with what is given in place of its fields. */
export function aQuestion(given: Partial<Question> = {}): Question {
  return { ...openQuestion(asked), ...given }
}

export function aCandidate(personId: string, given: Partial<Candidate> = {}): Candidate {
  return {
    personId,
    name: personId,
    state: 'active',
    locales: ['ru'],
    countries: [],
    topics: [],
    hours: null,
    timeZone: 'Europe/Helsinki',
    maxClaims: 3,
    awayUntil: null,
    address: { platform: 'chat', chat: personId },
    focus: null,
    joinedAt: 0,
    role: 'responder',
    openClaims: 0,
    ...given,
  }
}

export function aDesk(name: string, locales: Desk['locales'] = []): Desk {
  return { address: { platform: 'chat', chat: name }, name, locales, addedAt: 0 }
}

export function aRoster(responders: readonly Candidate[], desks: readonly Desk[] = []): Roster {
  return { responders, desks, waits: [] }
}
