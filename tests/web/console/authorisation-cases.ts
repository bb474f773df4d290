import { judge } from '../../../src/links/judging.ts'
import { namedIn } from '../../../src/links/naming.ts'
import { ENTRY_PATH, entryPath, SEQ } from '../../../src/web/console/entries/shown.ts'
import { LIBRARY, LIBRARY_CARD, NOW, type TestConsole, writeRevision } from './support.ts'
import { addAnnouncement, addDeadLetter, addLessons, addQuestion } from './work-data.ts'

export const ACTORS = ['traveller', 'library', 'volunteer', 'moderator', 'admin'] as const
export type Actor = (typeof ACTORS)[number]

/** One thing that can be asked of a route, as it would be done if whoever asks may. */
export interface Case {
  /** As the app's own table of routes has it. */
  readonly route: string
  readonly path: string
  /** Of a form that is posted. */
  readonly fields?: Readonly<Record<string, string>>
  /** The least first. */
  readonly may: readonly Actor[]
  /** Volunteers are refused in words, in the conversation that decides. */
  readonly inChat?: true
  /** Even when it is allowed. */
  readonly changesNothing?: true
}

const ADMINS: readonly Actor[] = ['admin']
const MODERATORS: readonly Actor[] = ['moderator', 'admin']
const STAFF: readonly Actor[] = ['volunteer', ...MODERATORS]
const ALL: readonly Actor[] = ['library', ...STAFF]

const MUSEUM_CARD = { kind: 'service', id: 'ee-museum-card' } as const
const ANNOUNCEMENT = 'announce01'
const REVIEWED = { review: { by: 'moderators', on: '2026-11-20', every: 'P1Y' } }
const MOVED_TO = 'https://new.example/page'

/** Fills the base and the community, and says what can be asked of each route. */
export async function gatherCases(desk: TestConsole): Promise<readonly Case[]> {
  const { people } = desk
  await addSuggestions(desk)
  await addAnnouncement(desk, { id: ANNOUNCEMENT })
  await addLessons(desk)
  await addQuestion(desk, { id: 'waiting1' })
  await addQuestion(desk, { id: 'others1', state: 'claimed', claimantId: people.other.id, claimedAt: NOW })
  const letter = String(await addDeadLetter(desk, 'the chat is gone'))
  const proposed = {
    approved: await writeRevision(desk, people.volunteer, MUSEUM_CARD, { title: { en: 'Approved' } }),
    rejected: await writeRevision(desk, people.volunteer, MUSEUM_CARD, { title: { en: 'Rejected' } }),
    withdrawn: await writeRevision(desk, people.volunteer, MUSEUM_CARD, { title: { en: 'Withdrawn' } }),
    own: await writeRevision(desk, people.library, LIBRARY_CARD, { title: { en: 'Of the library' } }),
  }
  const first = { own: await firstOf(desk, LIBRARY_CARD), foreign: await firstOf(desk, MUSEUM_CARD) }
  await writeRevision(desk, people.other, LIBRARY_CARD, REVIEWED, { state: 'published' })
  await writeRevision(desk, people.other, MUSEUM_CARD, REVIEWED, { state: 'published' })
  const link = await movedLink(desk)
  const seen = String(await firstOf(desk, MUSEUM_CARD))
  const [own, foreign] = [entryPath(LIBRARY_CARD), entryPath(MUSEUM_CARD)]
  const written = { own: await formOf(desk, LIBRARY_CARD), foreign: await formOf(desk, MUSEUM_CARD) }
  const newEntry = { ...written.foreign, base: '', op: 'propose', why: 'New' }
  const person = `/console/people/${people.volunteer.id}`

  const get = (route: string, path: string, may: readonly Actor[]): Case => ({ route: `GET ${route}`, path, may })
  const post = (route: string, path: string, may: readonly Actor[], fields: Case['fields'] = {}): Case => ({
    ...{ route: `POST ${route}`, path, may, fields },
  })
  const act = (may: readonly Actor[], action: string): Case => ({
    ...post('/console/act', '/console/act', may, { action, back: '/console' }),
    inChat: true,
  })
  const here = (path: string, may: readonly Actor[]) => get(path, path, may)
  const review = (seq: number) => `/console/review/${seq}`
  const suggestion = (id: string, fields: Case['fields']) =>
    post('/console/suggestions/:id', `/console/suggestions/${id}`, MODERATORS, fields)
  const learning = (of: string, fields: Case['fields']) =>
    post('/console/lessons/:kind{query|question}/:id', `/console/lessons/${of}`, MODERATORS, fields)
  const institution = (id: string, fields: Case['fields']) =>
    post('/console/institutions/:id', `/console/institutions/${id}`, MODERATORS, fields)

  return [
    here('/console', ALL),
    here('/console/entries', ALL),
    here('/console/entries/new', STAFF),
    get(ENTRY_PATH, own, ALL),
    get(ENTRY_PATH, foreign, STAFF),
    get(`${ENTRY_PATH}/history`, `${own}/history`, ALL),
    get(`${ENTRY_PATH}/history`, `${foreign}/history`, STAFF),
    get(`${ENTRY_PATH}/history/${SEQ}`, `${own}/history/${first.own}`, ALL),
    get(`${ENTRY_PATH}/history/${SEQ}`, `${foreign}/history/${first.foreign}`, STAFF),
    // What belongs to another entry is not had through one's own.
    get(`${ENTRY_PATH}/history/${SEQ}`, `${own}/history/${first.foreign}`, []),
    get(`${ENTRY_PATH}/edit`, `${own}/edit`, ALL),
    get(`${ENTRY_PATH}/edit`, `${foreign}/edit`, STAFF),
    get(`${ENTRY_PATH}/edit`, `${own}/edit?from=${proposed.approved}`, []),
    get(`${ENTRY_PATH}/edit`, `${own}/edit?suggestion=dismissing`, MODERATORS),
    get(`${ENTRY_PATH}/edit`, '/console/entries/service/fi-new-one/edit?country=fi', STAFF),
    here('/console/trying', ALL),
    here('/console/review', ALL),
    get(`/console/review/${SEQ}`, review(proposed.own), ALL),
    get(`/console/review/${SEQ}`, review(proposed.approved), STAFF),
    get(`/console/review/${SEQ}/:file{(?:light|dark)\\.svg}`, `${review(proposed.own)}/light.svg`, ALL),
    get(`/console/review/${SEQ}/:file{(?:light|dark)\\.svg}`, `${review(proposed.approved)}/dark.svg`, STAFF),
    here('/console/suggestions', MODERATORS),
    here('/console/suggestions/duplicates', MODERATORS),
    get('/console/suggestions/:id', '/console/suggestions/dismissing', MODERATORS),
    here('/console/lessons', MODERATORS),
    here('/console/lessons/agreed', MODERATORS),
    get('/console/lessons/:kind{query|question}/:id', '/console/lessons/query/failed1', MODERATORS),
    here('/console/institutions', ALL),
    here('/console/institutions/new', MODERATORS),
    get('/console/institutions/:id', `/console/institutions/${LIBRARY.id}`, ALL),
    get('/console/institutions/:id', '/console/institutions/city-museum', STAFF),
    here('/console/links', MODERATORS),
    here('/console/questions', STAFF),
    get('/console/questions/:id{[a-z0-9]{1,10}}', '/console/questions/waiting1', STAFF),
    get('/console/questions/:id{[a-z0-9]{1,10}}', '/console/questions/others1', MODERATORS),
    here('/console/people', MODERATORS),
    here('/console/people/audit', MODERATORS),
    get('/console/people/:id{[0-9a-f-]{36}}', person, MODERATORS),
    here('/console/announcements', MODERATORS),
    here('/console/announcements/calendar', MODERATORS),
    get('/console/announcements/:id{[a-z0-9]{10}}', `/console/announcements/${ANNOUNCEMENT}`, MODERATORS),
    here('/console/deliveries', ADMINS),
    here('/console/deliveries/list', ADMINS),
    get('/console/deliveries/retry', `/console/deliveries/retry?id=${letter}`, ADMINS),
    here('/console/settings', ADMINS),

    { ...post('/console/trying', '/console/trying', ALL, { question: 'Where to read?' }), changesNothing: true },
    { ...post(`/console/review/${SEQ}`, review(proposed.own), ALL, { op: 'try' }), changesNothing: true },
    { ...post(`/console/review/${SEQ}`, review(proposed.approved), STAFF, { op: 'try' }), changesNothing: true },
    post(`/console/review/${SEQ}`, review(proposed.approved), MODERATORS, { op: 'approve', seen }),
    post(`/console/review/${SEQ}`, review(proposed.rejected), MODERATORS, { op: 'reject', verdict: 'It is not so' }),
    post(`/console/review/${SEQ}`, review(proposed.withdrawn), ['volunteer'], { op: 'withdraw' }),
    post(`/console/review/${SEQ}`, review(proposed.own), ['library'], { op: 'withdraw' }),
    { ...post(`${ENTRY_PATH}/preview`, `${own}/preview`, ALL, written.own), changesNothing: true },
    { ...post(`${ENTRY_PATH}/preview`, `${foreign}/preview`, STAFF, written.foreign), changesNothing: true },
    { ...post(`${ENTRY_PATH}/edit`, `${foreign}/edit`, STAFF, { ...written.foreign, op: '' }), changesNothing: true },
    { ...post(`${ENTRY_PATH}/edit`, `${own}/edit`, ALL, { ...written.own, op: 'try' }), changesNothing: true },
    {
      ...post(`${ENTRY_PATH}/edit`, `${foreign}/edit`, STAFF, { ...written.foreign, op: 'try' }),
      changesNothing: true,
    },
    post(`${ENTRY_PATH}/edit`, `${own}/edit`, ALL, { ...written.own, op: 'propose' }),
    post(`${ENTRY_PATH}/edit`, `${own}/edit`, ALL, { ...written.own, op: 'publish' }),
    post(`${ENTRY_PATH}/edit`, `${foreign}/edit`, STAFF, { ...written.foreign, op: 'propose' }),
    post(`${ENTRY_PATH}/edit`, '/console/entries/service/fi-new-one/edit', STAFF, newEntry),
    post(`${ENTRY_PATH}/history/${SEQ}`, `${own}/history/${first.own}`, ALL, { why: 'As it was' }),
    post(`${ENTRY_PATH}/history/${SEQ}`, `${foreign}/history/${first.foreign}`, STAFF, { why: 'As it was' }),
    post(ENTRY_PATH, own, ['library', ...MODERATORS], { op: 'confirm' }),
    post(ENTRY_PATH, foreign, MODERATORS, { op: 'confirm' }),
    post(ENTRY_PATH, own, MODERATORS, { op: 'keep', institution: 'city-museum', keeper: 'me' }),
    post(ENTRY_PATH, foreign, MODERATORS, { op: 'keep', institution: '', keeper: 'me' }),
    post(ENTRY_PATH, foreign, STAFF, { op: 'retire', why: 'It is no more' }),
    suggestion('dismissing', { op: 'dismiss', reason: 'Known' }),
    suggestion('reopening', { op: 'reopen' }),
    suggestion('parting', { op: 'part' }),
    suggestion('merging', { op: 'merge', into: 'staying' }),
    learning('query/failed1', { op: 'agree', text: 'Where to read?', means: 'service/fi-library-card' }),
    learning('question/helped1', { op: 'leave-out' }),
    post('/console/lessons/agreed', '/console/lessons/agreed', MODERATORS, { op: 'take-back', lesson: '1' }),
    post('/console/institutions', '/console/institutions', MODERATORS, {
      ...{ 'name-en': 'City Archive', url: 'https://archive.example.org' },
    }),
    institution(LIBRARY.id, { op: 'change', 'name-en': 'Another name', url: LIBRARY.url }),
    institution(LIBRARY.id, { op: 'invite' }),
    institution(LIBRARY.id, { op: 'give' }),
    institution('city-museum', { op: 'remove' }),
    post('/console/links', '/console/links', MODERATORS, { op: 'again', url: link }),
    post('/console/links', '/console/links', MODERATORS, { op: 'replace', url: link, location: MOVED_TO }),
    post('/console/links', '/console/links', MODERATORS, { op: 'keep', url: link }),
    post('/console/deliveries/retry', '/console/deliveries/retry', ADMINS, { id: letter }),
    act(STAFF, 'claim:waiting1'),
    act(MODERATORS, 'close:others1'),
    act(MODERATORS, 'shadow:others1'),
    act(MODERATORS, `ann:back:${ANNOUNCEMENT}`),
    act(ADMINS, `standing:${people.other.id}:responder`),
    post('/console/act', '/console/act', [], { action: 'rate:waiting1:helped' }),
    post('/console/act', '/console/act', [], { command: 'forget', argument: '' }),
    post('/console/people/:id{[0-9a-f-]{36}}/sign-out', `${person}/sign-out`, ADMINS),
    post('/console/sign-out', '/console/sign-out', ALL),
    institution(LIBRARY.id, { op: 'remove-member', person: people.library.id }),
  ]
}

async function addSuggestions({ store }: TestConsole): Promise<void> {
  const common = { kind: 'answer', state: 'open', locale: 'en', text: 'At the desk.', country: 'fi' } as const
  const none = { topic: null, about: null, questionId: null, authorId: null, mergedInto: null, decidedAt: null }
  const given = [
    { id: 'dismissing', title: 'Can I park a boat?' },
    { id: 'reopening', title: 'Where is the sauna?', state: 'dismissed', decidedAt: NOW },
    { id: 'staying', title: 'How do I renew the card?' },
    { id: 'parting', title: 'Renewing the card?', mergedInto: 'staying' },
    { id: 'merging', title: 'Is there an umbrella?' },
  ] as const
  const museum = { id: 'city-museum', name: { en: 'City Museum' }, url: 'https://museum.example.org', createdAt: NOW }
  await store.curation.handle({}, null, NOW, () => ({
    changes: [
      ...given.map((one) => ({
        kind: 'suggestion-saved' as const,
        suggestion: { ...common, ...none, asked: 1, createdAt: NOW, ...one },
      })),
      { kind: 'institution-saved', institution: museum },
    ],
    deliveries: [],
    result: null,
  }))
}

/** The number of what is published. */
async function firstOf({ store }: TestConsole, ref: Parameters<typeof entryPath>[0]): Promise<number> {
  return (await store.curation.file(ref))?.entry?.seq ?? 0
}

/** What the editor would send of a changed entry. */
async function formOf(desk: TestConsole, ref: Parameters<typeof entryPath>[0]) {
  const content = (await desk.store.curation.file(ref))?.current?.content ?? {}
  return {
    base: String(await firstOf(desk, ref)),
    draft: JSON.stringify(content),
    'e.summary.en': 'Something else',
    why: 'It has changed',
  }
}

/** An address that two entries name, and which has moved. */
async function movedLink({ app, store }: TestConsole): Promise<string> {
  const named = namedIn(app.base)
  await store.links.name(named.keys(), NOW)
  const url = [...named].find(([, refs]) => refs.some(({ id }) => id === MUSEUM_CARD.id))?.[0] ?? ''
  const sight = { kind: 'found', fingerprint: 'a', location: MOVED_TO } as const
  await store.links.update(url, (link) => judge(link, sight, NOW, 0))
  return url
}
