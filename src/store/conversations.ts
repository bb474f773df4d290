import { ofAnnouncement } from '../outreach/composing.ts'
import { createLoadCuration } from './curation.ts'
import { applyCurationChange, isCurationChange } from './curation-changes.ts'
import type { CurationChange, CurationReference } from './curation-store.ts'
import type { Db } from './database.ts'
import { and, eq, sql } from './drizzle.ts'
import { forgetPerson, pinned } from './forgetting.ts'
import type { GuideChange } from './guide-store.ts'
import { linkPeople } from './linking.ts'
import { applyOutreachChange, isOutreachChange } from './outreach-changes.ts'
import type { OutreachChange } from './outreach-store.ts'
import type { Parts } from './parts.ts'
import { exportPerson } from './personal-data.ts'
import { createQueries, type Queries } from './queries.ts'
import { createApplyRelayChange } from './relay-changes.ts'
import { createLoadRelayState } from './relay-state.ts'
import type { RelayChange, RelayState } from './relay-store.ts'
import { addresses, updates } from './schema.ts'
import type {
  Change,
  ConversationState,
  ConversationStore,
  Decide,
  Handled,
  NewDelivery,
  Person,
  Update,
} from './store.ts'
import { applyGuideChange, isGuideChange } from './walkthroughs.ts'
import type { Writer } from './writer.ts'

/** More than somebody goes through at a time. */
const WALKTHROUGHS = 10

export function createConversationStore(db: Db, writer: Writer, parts: Parts): ConversationStore {
  const { people, addDelivery } = parts
  const queries = createQueries(db)
  const loadRelayState = createLoadRelayState(db, parts)
  const loadCuration = createLoadCuration(parts)
  const applyRelayChange = createApplyRelayChange(db, parts)
  const recordUpdate = db
    .insert(updates)
    .values({ platform: sql.placeholder('platform'), id: sql.placeholder('id'), at: sql.placeholder('at') })
    .onConflictDoNothing()
    .prepare()

  /** All that a decision on the update may need. */
  function stateOf(update: Update, person: Person): ConversationState {
    const relay = loadRelayState(update, person)
    const { composing } = person
    const writing = composing && 'about' in composing ? composing : undefined
    const announced = update.announcement ?? ofAnnouncement(composing)?.announcement
    const meant = update.curation ?? invitation(relay) ?? writing?.about
    return {
      person,
      ...queries.find(update, person),
      relay,
      subscription: parts.subscriptions.at(update.address),
      announcement: announced === undefined ? undefined : parts.announcements.file(announced),
      walkthroughs: parts.walkthroughs.of(person.id, WALKTHROUGHS),
      acting: parts.institutions.acting(person.id),
      curation: meant && loadCuration(meant, person.id),
      notices: parts.news.notices(update.at),
    }
  }

  return {
    handle<Result>(update: Update, decide: Decide<Result>) {
      return writer.run((): Handled<Result> => {
        const { platform } = update.from
        if (recordUpdate.run({ platform, id: update.id, at: update.at }).changes === 0) return { duplicate: true }
        const before = people.find(update) ?? (update.onlyKnown ? undefined : people.make(update))
        if (!before) return { duplicate: true }
        const decision = decide(stateOf(update, before))
        const { person } = decision
        const forgets = decision.changes.some((change) => change.kind === 'person-forgotten')
        if (!forgets) {
          if (person !== before) people.save(person)
          if (update.direct) people.saveAddress(update, person)
        }
        // Deliveries belong to questions, messages and announcements, and those must be there first.
        for (const change of decision.changes) {
          if (isOutreachChange(change)) applyOutreachChange(parts, change)
          else if (isGuideChange(change)) applyGuideChange(parts, change)
          else if (isCurationChange(change)) applyCurationChange(parts, change)
          else if (isRelayChange(change)) applyRelayChange(change)
        }
        const wanted = forgets ? decision.deliveries.map((delivery) => pinned(db, delivery, person.id)) : undefined
        if (forgets) forgetPerson(db, parts.questions, person.id, update.at)
        const deliveries = (wanted ?? decision.deliveries).map((delivery) =>
          addDelivery(delivery, ownerOf(delivery, forgets ? null : person.id), update.at),
        )
        for (const change of decision.changes) apply(db, queries, update, person, change, deliveries.at(-1) ?? null)
        for (const change of decision.changes) {
          // Last, so that all that the update has written for the person moves along.
          if (change.kind === 'people-linked') linkPeople(db, parts.questions, person.id, change.into, update.at)
        }
        return { duplicate: false, result: decision.result, deliveries }
      }, 'power-cut')
    },
    async preview(update, decide) {
      const person = people.find(update) ?? (update.onlyKnown ? undefined : people.unknown(update))
      return person && decide(stateOf(update, person))
    },
    async exportPerson(from) {
      return exportPerson(db, from)
    },
  }
}

/** The institution that a code was made for. */
function invitation({ code }: RelayState): CurationReference | undefined {
  return code?.purpose === 'institution' && code.detail !== null ? { institution: code.detail } : undefined
}

/** For whom a delivery is: the person of the update, unless it says otherwise; a public post is for nobody. */
function ownerOf({ personId, announcement }: NewDelivery, actor: string | null): string | null {
  return personId === undefined && !announcement ? actor : (personId ?? null)
}

const ELSEWHERE: ReadonlySet<Change['kind']> = new Set([
  'query-asked',
  'query-revised',
  'query-rated',
  'reachability',
  'person-forgotten',
] satisfies Exclude<Change['kind'], (RelayChange | OutreachChange | GuideChange | CurationChange)['kind']>[])

function isRelayChange(change: Exclude<Change, OutreachChange | GuideChange | CurationChange>): change is RelayChange {
  return !ELSEWHERE.has(change.kind)
}

function apply(db: Db, queries: Queries, update: Update, person: Person, change: Change, answer: number | null): void {
  switch (change.kind) {
    case 'query-asked':
      queries.add(update, person, change.query, answer)
      return
    case 'query-revised':
      queries.revise(change.query, answer)
      return
    case 'query-rated':
      queries.rate(change.queryId, change.helped, change.entry)
      return
    case 'reachability': {
      const { platform, chat } = change.address
      db.update(addresses)
        .set({ unreachableSince: change.reachable ? null : update.at })
        .where(and(eq(addresses.platform, platform), eq(addresses.chat, chat)))
        .run()
      return
    }
  }
}
