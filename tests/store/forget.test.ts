import { describe, expect, it } from 'vitest'
import type { Address } from '../../src/address.ts'
import { plainMessage } from '../../src/message.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store, Update } from '../../src/store/store.ts'
import { aCode, anInstitution, aRevision, aSuggestion, curate, PASSPORT } from '../contract/store/curation-data.ts'
import { aLesson } from '../contract/store/lessons.ts'
import { anAnnouncement, aSubscription, someNews } from '../contract/store/outreach-data.ts'
import {
  ADDRESS,
  aDelivery,
  anUpdate,
  aQuery,
  aQuestion,
  aRelayedMessage,
  aResponder,
  aWalkthrough,
  NOON,
  sendAll,
  stateAt,
  take,
} from '../support/store-data.ts'
import { newFile, occurrences, rawTables } from './sqlite-file.ts'

/**
 * Tables that hold nothing personal: ids of updates, groups, authorities and addresses of pages name nobody, the rest is
 * SQLite's and Drizzle's own.
 */
const IMPERSONAL = [
  '__drizzle_migrations',
  'sqlite_sequence',
  'updates',
  'desks',
  'entry_versions',
  'institutions',
  'links',
]

/** Tables whose rows stay without the person. */
const ANONYMOUS = ['announcements', 'audit', 'entries', 'lessons', 'revisions']

const USER = 'user-7391'
const CHAT = 'chat-8264'
const GROUP = 'group-5517'

/** A question of the person that the person has claimed as well, with a message and an offer. */
async function leaveRelayTraces(store: Store, update: () => Update, address: Address) {
  const { person } = await stateAt(store, update())
  const { id } = person
  const claim = { state: 'claimed', claimantId: id, place: address } as const
  const question = aQuestion(id, { text: 'secret problem', address, ...claim })
  const source = { address, ref: { id: 'message-6653' } }
  const message = aRelayedMessage(question.id, id, { text: 'secret word', source })
  const entry = { actorId: id, subjectId: id, action: 'asked', questionId: question.id, detail: null, at: NOON }
  const relay = { question: question.id, purpose: 'offer' } as const
  await stateAt(store, update(), {
    changes: [
      { kind: 'question-saved', question },
      { kind: 'message-saved', message },
      { kind: 'question-passed', questionId: question.id, personId: id },
      { kind: 'responder-saved', responder: aResponder(id, { name: 'secret name', address, focus: question.id }) },
      { kind: 'code-made', code: { hash: 'secret', purpose: 'link', personId: id, detail: null, expiresAt: NOON } },
      { kind: 'desk-saved', desk: { address: { ...ADDRESS, chat: 'desk' }, name: 'Desk', locales: [], addedAt: NOON } },
      { kind: 'audited', entry },
      { kind: 'subscription-saved', subscription: aSubscription({ personId: id, address }) },
      { kind: 'walkthrough-saved', walkthrough: aWalkthrough(id, { address, facts: { secret: 'secret' } }) },
      { kind: 'announcement-saved', announcement: anAnnouncement({ authorId: id, approvedBy: id }) },
      { kind: 'news-added', item: someNews('secret answer', { kind: 'answer' }), of: { question: question.id } },
    ],
    deliveries: [aDelivery('secret offer', { address, relay })],
  })
  await sendAll(store, () => ({ id: 'message-6654', opened: address }))
  return question.id
}

/** The person has written into the base, keeps an entry for an institution, and is signed in to the console. */
async function leaveCurationTraces(store: Store, personId: string, questionId: string) {
  const suggestion = aSuggestion({ questionId, authorId: personId, title: 'secret title', text: 'secret text' })
  const by = { authorId: personId, reviewerId: personId, suggestionId: suggestion.id }
  await curate(
    store,
    { kind: 'institution-saved', institution: anInstitution('police') },
    { kind: 'member-added', institutionId: 'police', personId, at: NOON },
    { kind: 'suggestion-saved', suggestion },
    { kind: 'revision-added', revision: aRevision(by) },
    { kind: 'revision-added', revision: aRevision({ ...by, state: 'proposed' }) },
    { kind: 'entry-kept', ref: PASSPORT, institutionId: 'police', keeperId: personId },
    { kind: 'lesson-agreed', lesson: aLesson({ agreedBy: personId }) },
    { kind: 'lesson-decided', origin: { kind: 'question', id: questionId }, at: NOON },
  )
  await store.console.signIn(await aCode(store, personId), 'secret session', NOON, NOON + 1)
}

/** Leaves something of one person in every table, in every state that a row can have. */
async function leaveTraces(file: string) {
  const store = openSqliteStore(file)
  const from = { platform: 'script', user: USER }
  const address = { ...ADDRESS, chat: CHAT, thread: 'thread-3380' }
  const update = () => anUpdate({ from, address })
  const query = aQuery({ text: 'secret question', message: { id: 'message-6651' } })
  const reply = (text: string) => aDelivery(`secret ${text}`, { address })
  const question = await leaveRelayTraces(store, update, address)
  const { person } = await stateAt(store, update(), {
    changes: [{ kind: 'query-asked', query }],
    deliveries: ['sent', 'failed', 'unconfirmed', 'retried', 'due'].map(reply),
  })
  await stateAt(store, anUpdate({ from, address: { ...ADDRESS, chat: GROUP }, direct: false }), {
    changes: [{ kind: 'query-asked', query: aQuery({ text: 'secret in a group', message: { id: '1' } }) }],
    deliveries: [aDelivery('secret for a group', { address: { ...ADDRESS, chat: GROUP } })],
  })
  await leaveCurationTraces(store, person.id, question)
  const end = { at: NOON, error: 'secret error', unreachable: false }
  const ends = [
    { state: 'sent', at: NOON, ref: { id: 'message-6652' } },
    { state: 'failed', ...end },
    { state: 'unconfirmed', ...end },
    { state: 'due', nextAttemptAt: NOON, attempts: 1, error: 'secret error', uncertain: true },
  ] as const
  for (const outcome of ends) {
    const [delivery] = await take(store, { limit: 1 })
    await store.deliveries.finish(delivery?.id ?? 0, outcome)
  }
  await store.deliveries.add([aDelivery('secret digest', { address, lane: 'bulk' })], NOON)
  for (const key of ['one', 'two']) {
    const message = plainMessage('en', `secret ${key}`)
    await store.transcripts.append(CHAT, { key, author: 'person', message, at: NOON })
  }
  await store.transcripts.replace(CHAT, 1, plainMessage('en', 'secret edit'))
  return {
    store,
    person,
    from,
    address,
    update,
    traces: [person.id, USER, CHAT, GROUP, 'secret', 'message-66', query.id],
  }
}

describe('forgetting a person', () => {
  it('leaves no trace in any column of any table', async () => {
    const file = await newFile()
    const { store, address, update, traces } = await leaveTraces(file)
    const personal = rawTables(file).filter(({ name }) => !IMPERSONAL.includes(name))
    // A new table is filled above or found here.
    expect(personal.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([])
    for (const trace of traces) expect(occurrences(file, trace), trace).not.toEqual([])

    const last = aDelivery('secret: all erased', { address, traceless: true })
    await stateAt(store, update(), { changes: [{ kind: 'person-forgotten' }], deliveries: [last] })
    const [delivery, ...others] = await take(store)
    expect(others).toEqual([])
    await store.deliveries.finish(delivery?.id ?? 0, { state: 'sent', at: NOON, ref: { id: '1' } })
    await store.close()
    for (const trace of traces) expect(occurrences(file, trace), trace).toEqual([])
    const left = rawTables(file).filter(({ name, rows }) => !IMPERSONAL.includes(name) && rows.length > 0)
    expect(left.map(({ name }) => name)).toEqual(ANONYMOUS)
  })

  it('erases all that the export had shown', async () => {
    const file = await newFile()
    const { store, from } = await leaveTraces(file)
    const exported = await store.conversations.exportPerson(from)
    // Threads are a group's; the person's part in them is the question itself.
    const held = rawTables(file).filter(({ name }) => !IMPERSONAL.includes(name) && name !== 'threads')
    const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    expect(Object.fromEntries(held.map(({ name, rows }) => [name, rows.length]))).toEqual(
      Object.fromEntries(Object.entries(exported ?? {}).map(([name, rows]) => [snake(name), rows.length])),
    )
    await store.close()
  })
})
