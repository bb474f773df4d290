import { CARD_SENT } from '../../../src/curation/lesson.ts'
import type { Announcement } from '../../../src/outreach/announcement.ts'
import type { Question } from '../../../src/relay/question.ts'
import { anUpdate, aQuery, aQuestion, stateAt } from '../../support/store-data.ts'
import { NOW, type TestConsole } from './support.ts'

/** What somebody might type to break a page. */
export const HOSTILE = '<script>alert(1)</script> "\'> &amp; \u202E {{x}} %00'

const MINUTE = 60_000

/** A traveller's question, as it would be in the base. */
export async function addQuestion(
  { store, people }: TestConsole,
  given: Partial<Question> & Pick<Question, 'id'>,
): Promise<Question> {
  const question = aQuestion(people.traveller.id, {
    text: 'Where can I get a library card? Write to me: eve@example.org',
    address: { platform: 'script', chat: 'traveller' },
    openedAt: NOW - 30 * MINUTE,
    dueAt: NOW + 60 * MINUTE,
    services: ['fi-library-card'],
    ...given,
  })
  const update = anUpdate({
    from: { platform: 'script', user: 'traveller' },
    address: { platform: 'script', chat: 'traveller' },
    at: NOW,
  })
  await stateAt(store, update, { changes: [{ kind: 'question-saved', question }] })
  return question
}

/** Two rated questions and one that a volunteer answered with a card, to be decided, and what was agreed of others. */
export async function addLessons(desk: TestConsole): Promise<void> {
  const { store, people } = desk
  const from = { platform: 'script', user: 'traveller' }
  const update = () => anUpdate({ from, address: { platform: 'script', chat: 'traveller' }, at: NOW })
  const asked = [
    { id: 'failed1', text: 'Which card for the tram? Call +358 40 123 4567', helped: false },
    { id: 'useful1', text: 'I want to borrow books', helped: true },
  ]
  for (const { id, text, helped } of asked) {
    const query = aQuery({ id, text, services: ['fi-library-card', 'ee-museum-card'], askedAt: NOW - 20 * MINUTE })
    const rated = { kind: 'query-rated', queryId: id, helped, entry: 'fi-library-card' } as const
    await stateAt(store, update(), { changes: [{ kind: 'query-asked', query }] })
    await stateAt(store, update(), { changes: [rated] })
  }
  await addQuestion(desk, { id: 'helped1', state: 'resolved', closedAt: NOW - MINUTE, rating: 'helped', dueAt: null })
  const sent = { actorId: people.volunteer.id, action: CARD_SENT, questionId: 'helped1', subjectId: null, at: NOW }
  const common = { locale: 'en', source: 'helped', agreedBy: people.moderator.id, agreedAt: NOW } as const
  const entry = { kind: 'service', id: 'fi-library-card' } as const
  await store.curation.handle({}, null, NOW, () => ({
    changes: [
      { kind: 'audited', entry: { ...sent, detail: entry.id } },
      { kind: 'lesson-agreed', lesson: { ...common, text: 'get me a reader card', entry, verdict: 'means' } },
      { kind: 'lesson-agreed', lesson: { ...common, text: 'bus card', entry, verdict: 'not' } },
    ],
    deliveries: [],
    result: null,
  }))
}

/** An announcement with texts in two languages. */
export async function addAnnouncement(
  { store, people }: TestConsole,
  given: Partial<Announcement> & Pick<Announcement, 'id'>,
): Promise<Announcement> {
  const announcement: Announcement = {
    state: 'review',
    authorId: people.other.id,
    approvedBy: null,
    texts: {
      en: { title: 'The library is closed', text: 'On Friday the library is closed.' },
      fi: { title: 'Kirjasto on kiinni', text: 'Perjantaina kirjasto on kiinni.' },
    },
    link: 'https://library.example.org/friday',
    picture: null,
    countries: [],
    topics: [],
    targets: [{ network: 'script', chat: 'channel', locale: 'en' }],
    postAt: null,
    noticeUntil: null,
    createdAt: NOW - MINUTE,
    postedAt: null,
    ...given,
  }
  await store.outreach.createAnnouncement(announcement, {
    actorId: people.other.id,
    action: 'announcement-submitted',
    questionId: null,
    subjectId: null,
    detail: announcement.id,
    at: NOW - MINUTE,
  })
  return announcement
}

/** A message that the platform has refused for good. */
export async function addDeadLetter({ store }: TestConsole, error: string): Promise<number> {
  const address = { platform: 'script', chat: 'gone' }
  const message = { locale: 'en', blocks: [{ kind: 'paragraph', runs: ['A secret text.'] }] } as const
  const later = NOW + 60 * MINUTE
  // Not yet due by the app's own clock, so that only the test takes it.
  const [id = 0] = await store.deliveries.add([{ lane: 'bulk', address, message, notBefore: later }], NOW)
  const lease = { lane: 'bulk', now: later, limit: 10, owner: 'test', leaseUntil: later + MINUTE } as const
  await store.deliveries.takeDue(lease)
  await store.deliveries.finish(id, { state: 'failed', at: NOW, error, unreachable: false })
  return id
}
