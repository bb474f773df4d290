import type { OutboundMessage } from '../message.ts'
import type { Db } from './database.ts'
import { and, eq, inArray, isNull, or, sql } from './drizzle.ts'
import { answeredBy, isHistoryOf } from './forgetting.ts'
import {
  addresses,
  announcements,
  audit,
  codes,
  consoleSessions,
  deliveries,
  entries,
  identities,
  lessonDecisions,
  lessons,
  members,
  messageRefs,
  news,
  passes,
  people,
  queries,
  questions,
  relayMessages,
  responders,
  revisions,
  subscriptions,
  suggestions,
  transcripts,
  walkthroughs,
} from './schema.ts'
import type { Identity, PersonalData } from './store.ts'

/** The tables that say whose a row is; the rest is found through what hangs on these. */
const OWNED = {
  identities,
  addresses,
  queries,
  questions,
  relayMessages,
  passes,
  responders,
  codes,
  subscriptions,
  walkthroughs,
  members,
  consoleSessions,
  deliveries,
} as const

type Row = Readonly<Record<string, unknown>>

/**
 * Everything held on the person, by table; without what others have written, who they are, and what gives access,
 * such as the token in a thread. The ids of handled updates name nobody and are left out.
 */
export function exportPerson(db: Db, from: Identity): PersonalData | undefined {
  const identity = db
    .select()
    .from(identities)
    .where(and(eq(identities.platform, from.platform), eq(identities.user, from.user)))
    .get()
  if (!identity) return undefined
  const { personId } = identity
  const data: Record<string, readonly Row[]> = {
    people: db.select().from(people).where(eq(people.id, personId)).all(),
  }
  for (const [name, table] of Object.entries(OWNED)) {
    data[name] = db.select().from(table).where(eq(table.personId, personId)).all().map(ownPart)
  }
  const written = db.select({ id: relayMessages.id }).from(relayMessages).where(eq(relayMessages.personId, personId))
  const received = db.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.personId, personId))
  data.messageRefs = db
    .select()
    .from(messageRefs)
    .where(
      or(
        and(isNull(messageRefs.delivery), inArray(messageRefs.messageId, written)),
        inArray(messageRefs.delivery, received),
      ),
    )
    .all()
  data.audit = db
    .select({ action: audit.action, at: audit.at })
    .from(audit)
    .where(or(eq(audit.actorId, personId), eq(audit.subjectId, personId)))
    .all()
  data.announcements = db
    .select()
    .from(announcements)
    .where(or(eq(announcements.authorId, personId), eq(announcements.approvedBy, personId)))
    .all()
    .map(ownPart)
  const asked = db.select({ id: questions.id }).from(questions).where(eq(questions.personId, personId))
  data.news = db
    .select()
    .from(news)
    .where(or(inArray(news.questionId, asked), inArray(news.questionId, answeredBy(db, personId))))
    .all()
  data.transcripts = db
    .select()
    .from(transcripts)
    .where(and(isHistoryOf(personId), sql`not ${SHOWS_OTHERS}`))
    .all()
    .map(ownPart)
  return { ...data, ...exportCuration(db, personId) }
}

/** What the person has done for the base. */
function exportCuration(db: Db, personId: string): Record<string, readonly Row[]> {
  const asked = db.select({ id: questions.id }).from(questions).where(eq(questions.personId, personId))
  const queried = db.select({ id: queries.id }).from(queries).where(eq(queries.personId, personId))
  return {
    lessons: db.select().from(lessons).where(eq(lessons.agreedBy, personId)).all(),
    lessonDecisions: db
      .select()
      .from(lessonDecisions)
      .where(or(inArray(lessonDecisions.queryId, queried), inArray(lessonDecisions.questionId, asked)))
      .all(),
    entries: db
      .select({ kind: entries.kind, id: entries.id, title: entries.title })
      .from(entries)
      .where(eq(entries.keeperId, personId))
      .all(),
    revisions: db
      .select()
      .from(revisions)
      .where(or(eq(revisions.authorId, personId), eq(revisions.reviewerId, personId)))
      .all()
      .map(({ source: _, reviewerId, verdict, ...row }) => ({
        ...ownPart(row),
        // One writes the entry, the other the verdict.
        ...(row.authorId === personId ? {} : { content: null, why: null }),
        verdict: reviewerId === personId ? verdict : null,
      })),
    suggestions: db
      .select({ row: suggestions, isAsker: sql`${suggestions.questionId} in ${asked}`.mapWith(Boolean) })
      .from(suggestions)
      .where(or(eq(suggestions.authorId, personId), inArray(suggestions.questionId, asked)))
      .all()
      .map(({ row, isAsker }) => {
        const isAuthor = row.authorId === personId
        // An answer is its author's, and the question above it is the asker's.
        const isTitled = isAsker || (isAuthor && row.kind === 'change')
        return { ...ownPart(row), title: isTitled ? row.title : null, text: isAuthor ? row.text : null }
      }),
  }
}

/** The entry is what a delivery of the relay has shown: its key is the delivery's id. */
const SHOWS_OTHERS = sql`exists (select 1 from ${deliveries}
  where ${deliveries.id} = ${transcripts.key} and ${transcripts.chat} in (${deliveries.chat}, ${deliveries.chat} || '/' || ${deliveries.thread})
  and ${deliveries.purpose} in ('offer', 'copy'))`

/** Columns that are another person's, or that open something. */
const OTHERS = ['thread', 'claimantId', 'authorId', 'approvedBy', 'placePlatform', 'placeChat', 'placeThread', 'hash']

function ownPart(row: Row): Row {
  const { message, ...rest } = Object.fromEntries(Object.entries(row).filter(([name]) => !OTHERS.includes(name)))
  if (message === undefined) return rest
  if (rest.purpose === 'offer' || rest.purpose === 'copy') return { ...rest, message: null }
  return { ...rest, message: withoutFile(message) }
}

/** A file sent along is named only: it would be an earlier export, and each export would hold all those before it. */
function withoutFile(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return message
  const { attachment, ...rest } = message as OutboundMessage
  return attachment ? { ...rest, attachment: { name: attachment.name } } : message
}
