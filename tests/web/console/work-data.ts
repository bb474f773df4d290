import type { Announcement } from '../../../src/outreach/announcement.ts'
import type { Question } from '../../../src/relay/question.ts'
import { anUpdate, aQuestion, stateAt } from '../../support/store-data.ts'
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
