import { languageName } from '../../formats.ts'
import type { LinkView } from '../../links/link.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { QUESTION_STATES } from '../../relay/question.ts'
import { hasRole } from '../../relay/responder.ts'
import type { ConsoleVisitor } from '../../store/console-store.ts'
import type { EntryFilter } from '../../store/curation-store.ts'
import type { Page } from '../../store/relay-store.ts'
import type { Store } from '../../store/store.ts'
import { isWaiting } from '../desk-line.ts'

/** Something that waits, and the page where it is done. */
export interface WorkItem {
  readonly kind:
    | 'waiting'
    | 'mine'
    | 'own-proposals'
    | 'proposals'
    | 'suggestions'
    | 'lessons'
    | 'due-mine'
    | 'due'
    | 'stale'
    | 'moved'
    | 'dead'
    | 'announcements'
    | 'applications'
    | 'given-up'
  readonly count: number
  readonly href: string
  /** The language it is about, as its readers call it. */
  readonly language?: (locale: Locale) => string
  /** Somebody waits for it. */
  readonly urgent?: true
}

/** All that waits for somebody, what is most urgent first; nothing of what does not wait. */
export async function findWork(store: Store, visitor: ConsoleVisitor, now: number): Promise<readonly WorkItem[]> {
  const { role } = visitor.party
  const isModerator = hasRole(role, 'moderator')
  const groups = await Promise.all([
    hasRole(role, 'responder') ? ofQuestions(store, visitor) : [],
    isModerator ? ofModerators(store) : ofAuthors(store, visitor),
    ofEntries(store, visitor, now),
    hasRole(role, 'admin') ? ofAdmins(store) : [],
  ])
  return groups.flat().filter(({ count }) => count > 0)
}

const totalOf = async (found: Promise<Page<unknown>>) => (await found).total

async function ofQuestions({ relay }: Store, { party }: ConsoleVisitor): Promise<readonly WorkItem[]> {
  const spoken = party.responder?.locales ?? []
  const states = QUESTION_STATES.filter((state) => isWaiting({ state }))
  // Moderators see to every language; to a volunteer without one nothing is offered.
  const isFor = spoken.length > 0 || hasRole(party.role, 'moderator')
  const waiting = isFor ? await totalOf(relay.questions({ states, locales: spoken }, 0, 1)) : 0
  const mine = await totalOf(relay.questions({ states: ['claimed', 'answered'], claimant: party.personId }, 0, 1))
  return [
    { kind: 'mine', count: mine, href: '/console/questions?tab=mine', urgent: true },
    { kind: 'waiting', count: waiting, href: '/console/questions', urgent: true },
  ]
}

async function ofModerators({ curation, outreach, console: people, links }: Store): Promise<readonly WorkItem[]> {
  const review = (await outreach.announcementCounts()).find(({ state }) => state === 'review')?.count ?? 0
  const found = await links.counts()
  const linksIn = (view: LinkView) => found.find(({ state }) => state === view)?.count ?? 0
  return [
    { kind: 'announcements', count: review, href: '/console/announcements?state=review' },
    {
      kind: 'applications',
      count: await totalOf(people.people({ kind: 'applied' }, 0, 1)),
      href: '/console/people?kind=applied',
    },
    { kind: 'proposals', count: await totalOf(curation.proposals({}, 0, 1)), href: '/console/review' },
    { kind: 'dead', count: linksIn('dead'), href: '/console/links?state=dead' },
    { kind: 'moved', count: linksIn('moved') + linksIn('changed'), href: '/console/links' },
    { kind: 'suggestions', count: await totalOf(curation.suggestions('open', 0, 1)), href: '/console/suggestions' },
    { kind: 'lessons', count: await totalOf(curation.candidates({}, 0, 1)), href: '/console/lessons' },
  ]
}

async function ofAuthors({ curation }: Store, { party }: ConsoleVisitor): Promise<readonly WorkItem[]> {
  const count = await totalOf(curation.proposals({ author: party.personId }, 0, 1))
  return [{ kind: 'own-proposals', count, href: '/console/review' }]
}

/** Entries to be checked: one's own first and, for moderators, all; translations to be brought up to date. */
async function ofEntries({ curation }: Store, visitor: ConsoleVisitor, now: number): Promise<readonly WorkItem[]> {
  const { party, institutions } = visitor
  const isModerator = hasRole(party.role, 'moderator')
  const mine: EntryFilter = { institutions: institutions.map(({ id }) => id), keeper: party.personId }
  const scope = isModerator ? {} : mine
  const own = isModerator ? '' : '&mine=yes'
  const count = (filter: EntryFilter) => totalOf(curation.entries(filter, 0, 1))
  const due = isModerator ? await count({ dueBefore: now }) : 0
  const stale = await Promise.all(
    LOCALES.map(async (code) => ({
      kind: 'stale' as const,
      count: await count({ ...scope, status: 'published', stale: code }),
      href: `/console/entries?state=published&texts=stale-${code}${own}`,
      language: (locale: Locale) => languageName(code, locale),
    })),
  )
  return [
    { kind: 'due-mine', count: await count({ ...mine, dueBefore: now }), href: '/console/entries?due=yes&mine=yes' },
    { kind: 'due', count: due, href: '/console/entries?due=yes' },
    ...stale,
  ]
}

async function ofAdmins({ outreach }: Store): Promise<readonly WorkItem[]> {
  const count = await totalOf(outreach.deliveries(['failed', 'unconfirmed'], 0, 1))
  return [{ kind: 'given-up', count, href: '/console/deliveries' }]
}
