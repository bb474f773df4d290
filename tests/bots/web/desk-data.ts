import type { DeskSource } from '../../../src/bots/web/desk.ts'
import { createDeskSource } from '../../../src/bots/web/desk.ts'
import type { Question } from '../../../src/relay/question.ts'
import type { Role } from '../../../src/relay/responder.ts'
import type { QuestionFile, QuestionLine } from '../../../src/store/relay-store.ts'

export const NOW = Date.UTC(2026, 10, 20, 12)

export function question(id: string, change: Partial<Question> = {}): Question {
  return {
    id,
    alias: '7F3',
    askerId: 'asker',
    queryId: null,
    text: `Question ${id}`,
    locale: 'ru',
    country: null,
    topic: null,
    services: [],
    address: { platform: 'elsewhere', chat: 'c' },
    state: 'offered',
    rung: 'matched',
    dueAt: NOW,
    awaits: null,
    reminded: false,
    claimantId: null,
    place: null,
    openedAt: NOW - 5 * 60_000,
    claimedAt: null,
    answeredAt: null,
    closedAt: null,
    mergedInto: null,
    rating: null,
    ratingWord: null,
    sharesContacts: false,
    hidden: false,
    ...change,
  }
}

/** A desk of these questions, whose every visitor is the person "me". */
export function deskOf(questions: readonly Question[], role: Role | null): DeskSource {
  const lineOf = (each: Question): QuestionLine => ({
    question: each,
    claimant: each.claimantId === null ? null : `Volunteer ${each.claimantId}`,
  })
  return createDeskSource({
    relay: {
      async questions({ states, locales, claimant }, offset, limit) {
        const found = questions.filter(
          (each) =>
            states.includes(each.state) &&
            (!locales || locales.includes(each.locale)) &&
            (claimant === undefined || each.claimantId === claimant),
        )
        return { items: found.slice(offset, offset + limit).map(lineOf), total: found.length }
      },
      async question(id) {
        const found = questions.find((each) => each.id === id)
        const asker = { personId: 'asker', role: 'traveller', ban: null, locale: null, addresses: [] } as const
        if (!found) return undefined
        const file = { question: found, asker: { ...asker, responder: undefined }, claimant: undefined }
        return { ...file, offers: [], passed: [] } satisfies QuestionFile
      },
    },
    whoIs: async () => (role ? { personId: 'me', role } : undefined),
    whoSignedIn: async () => undefined,
    mask: ({ text }) => text.replace(/\+\d+/g, '…'),
  })
}
