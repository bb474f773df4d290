import type { Suggestion } from '../../../src/curation/suggestion.ts'
import { judge } from '../../../src/links/judging.ts'
import { namedIn } from '../../../src/links/naming.ts'
import type { Localised } from '../../../src/locale.ts'
import { anUpdate, aResponder, stateAt } from '../../support/store-data.ts'
import { CARD_CONTENT, LIBRARY_NAME, SAMPLE_FILES } from './sample-entries.ts'
import { LIBRARY, LIBRARY_CARD, NOW, startConsole, type TestConsole, writeRevision } from './support.ts'
import { addAnnouncement, addDeadLetter, addLessons, addQuestion } from './work-data.ts'

const DAY = 24 * 60 * 60_000
const PASSPORT = { kind: 'service', id: 'fi-lost-passport' } as const

/** A page of the console with something on it, and who looks at it. */
export interface SamplePage {
  readonly name: string
  readonly path: string
  readonly who: keyof TestConsole['people']
}

export interface Sample extends TestConsole {
  readonly pages: readonly SamplePage[]
}

/** A community in which something waits on every page of the console. */
export async function startSample(files: Readonly<Record<string, string>> = {}): Promise<Sample> {
  const desk = await startConsole({ files: { ...files, ...SAMPLE_FILES } })
  const { store, people, app } = desk
  await store.curation.handle({}, null, NOW, () => ({
    changes: [
      { kind: 'institution-saved', institution: { ...LIBRARY, name: LIBRARY_NAME } },
      { kind: 'entry-kept', ref: PASSPORT, institutionId: null, keeperId: people.moderator.id },
      ...SUGGESTIONS.map((suggestion) => ({ kind: 'suggestion-saved', suggestion }) as const),
    ],
    deliveries: [],
    result: null,
  }))
  await changeFinnish(desk)
  const seq = await writeRevision(desk, people.volunteer, LIBRARY_CARD, withPhone('+358 5 000 5678'), {
    why: 'The library has a new phone number',
  })
  await writeRevision(desk, people.other, PASSPORT, { summary: PASSPORT_SUMMARY }, { why: 'Shorter' })

  await addQuestion(desk, { id: 'waiting1' })
  await addQuestion(desk, { id: 'mine1', state: 'claimed', claimantId: people.moderator.id, claimedAt: NOW - 60_000 })
  await addAnnouncement(desk, { id: 'announce01' })
  await addAnnouncement(desk, { id: 'announce02', state: 'posted', postedAt: NOW - DAY, approvedBy: people.admin.id })
  await addDeadLetter(desk, 'Forbidden: the bot was blocked by the user')
  await addLessons(desk)
  const from = { platform: 'script', user: 'nea' }
  const update = anUpdate({ from, address: { platform: 'script', chat: 'nea' }, at: NOW })
  const { person } = await stateAt(store, update)
  const responder = aResponder(person.id, { name: 'Nea', state: 'applied', joinedAt: NOW })
  await stateAt(store, { ...update, id: `${update.id}-more` }, { changes: [{ kind: 'responder-saved', responder }] })

  const named = namedIn(app.base)
  await store.links.name(named.keys(), NOW)
  const [dead = '', moved = ''] = [...named].filter(([url]) => /library|poliisi/.test(url)).map(([url]) => url)
  for (const day of [3, 2, 1])
    await store.links.update(dead, (link) => judge(link, { kind: 'missing', remark: '404' }, NOW - day * DAY, 0))
  const location = moved.replace('/card', '/get-a-card')
  await store.links.update(moved, (link) => judge(link, { kind: 'found', fingerprint: 'a', location }, NOW, 0))

  return { ...desk, pages: pagesOf(seq) }
}

/** What the Finnish text says anew, the other languages do not say yet. */
async function changeFinnish({ store, people }: TestConsole): Promise<void> {
  const since = Date.UTC(2026, 10, 12, 9)
  const summary = CARD_CONTENT.summary as Localised
  const fi = summary.fi?.replace('kymmenessä', 'viidessä')
  const stale = { paths: ['summary'], source: 'fi', since } as const
  await store.curation.handle({ entry: LIBRARY_CARD }, people.other.id, since, ({ file }) => ({
    changes: [
      {
        kind: 'revision-added',
        revision: {
          ref: LIBRARY_CARD,
          state: 'published',
          content: { ...file?.current?.content, summary: { ...summary, fi } },
          base: file?.entry?.seq ?? null,
          origin: 'console',
          authorId: people.other.id,
          reviewerId: null,
          institutionId: null,
          why: 'It takes five minutes now',
          verdict: null,
          suggestionId: null,
          createdAt: since,
          decidedAt: since,
        },
        stale: { ru: stale, et: stale },
      },
    ],
    deliveries: [],
    result: null,
  }))
}

function withPhone(phone: string): Readonly<Record<string, unknown>> {
  const channels = CARD_CONTENT.channels as readonly Record<string, unknown>[]
  return { channels: channels.map((channel) => ('phone' in channel ? { ...channel, phone } : channel)) }
}

const PASSPORT_SUMMARY = {
  en: 'Report the loss to the police first. Then apply for a new passport at your embassy; Finnish citizens do so at the police.',
}

const SUGGESTION: Suggestion = {
  id: 'renewal',
  kind: 'answer',
  state: 'open',
  locale: 'en',
  title: 'How do I renew my library card?',
  text: 'At the desk of any library, with your passport. It is free.',
  country: 'fi',
  topic: null,
  about: LIBRARY_CARD,
  questionId: null,
  authorId: null,
  mergedInto: null,
  asked: 4,
  createdAt: NOW - 3 * DAY,
  decidedAt: null,
}
const SUGGESTIONS: readonly Suggestion[] = [
  SUGGESTION,
  {
    ...SUGGESTION,
    id: 'again',
    title: 'My library card is too old, what now?',
    mergedInto: 'renewal',
    asked: 1,
    createdAt: NOW - 2 * DAY,
  },
  {
    ...SUGGESTION,
    id: 'closed',
    kind: 'change',
    locale: 'fi',
    title: 'Kirjastokortti',
    text: 'Pääkirjasto on nyt kiinni sunnuntaisin.',
    asked: 1,
    createdAt: NOW - DAY,
  },
  {
    ...SUGGESTION,
    id: 'boat',
    locale: 'ru',
    title: 'Где зимой оставить лодку?',
    text: 'В гостевой гавани Лаппеэнранты, место оформляют на сайте города.',
    about: null,
    asked: 2,
  },
]

function pagesOf(seq: number): readonly SamplePage[] {
  const card = '/console/entries/service/fi-library-card'
  const passport = '/console/entries/service/fi-lost-passport'
  const pages: readonly (readonly [string, string, SamplePage['who']?])[] = [
    ['overview', '/console'],
    ['overview-institution', '/console', 'library'],
    ['entries', '/console/entries'],
    ['entries-institution', '/console/entries', 'library'],
    ['entry', passport],
    ['entry-institution', card, 'library'],
    ['history', `${card}/history`],
    ['differences', `${card}/history/${seq - 1}`],
    ['new-entry', '/console/entries/new?kind=service'],
    ['editor', `${passport}/edit`],
    ['editor-institution', `${card}/edit`, 'library'],
    ['trying', '/console/trying'],
    ['review', '/console/review'],
    ['proposal', `/console/review/${seq}`],
    ['suggestions', '/console/suggestions'],
    ['suggestion', '/console/suggestions/renewal'],
    ['duplicates', '/console/suggestions/duplicates'],
    ['lessons', '/console/lessons'],
    ['lessons-agreed', '/console/lessons/agreed'],
    ['lesson', '/console/lessons/query/failed1'],
    ['institutions', '/console/institutions'],
    ['new-institution', '/console/institutions/new'],
    ['institution', `/console/institutions/${LIBRARY.id}`],
    ['institution-member', `/console/institutions/${LIBRARY.id}`, 'library'],
    ['links', '/console/links?state=dead'],
    ['links-moved', '/console/links?state=moved'],
    ['questions', '/console/questions'],
    ['question', '/console/questions/waiting1'],
    ['announcements', '/console/announcements'],
    ['announcement', '/console/announcements/announce01'],
    ['calendar', '/console/announcements/calendar'],
    ['deliveries', '/console/deliveries', 'admin'],
    ['deliveries-list', '/console/deliveries/list', 'admin'],
    ['people', '/console/people', 'admin'],
    ['audit', '/console/people/audit'],
    ['settings', '/console/settings', 'admin'],
    ['not-found', '/console/nothing'],
    ['directory', '/institutions', 'traveller'],
    ['service', '/services/fi-library-card', 'traveller'],
    ['situation', '/situations/new-reader', 'traveller'],
    ['services', '/services', 'traveller'],
  ]
  return pages.map(([name, path, who = 'moderator']) => ({ name, path, who }))
}
