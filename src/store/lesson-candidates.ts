import { CARD_SENT, type Candidate, LESSON_SOURCES, type LessonOrigin, lessonText } from '../curation/lesson.ts'
import { isLocale } from '../locale.ts'
import { type SQL, sql } from './drizzle.ts'
import { audit, lessonDecisions, people, queries, questions, suggestions } from './schema.ts'

/** What may be learnt, as rows that {@link toCandidate} reads; nothing of it is kept elsewhere. */
export const CANDIDATES: SQL = sql`
  select 'query' as kind, ${queries.id} as id, case when ${queries.helped} then 'helped' else 'failed' end as source,
    ${queries.text} as text, ${queries.locale} as locale, ${queries.services} as shown,
    coalesce(${queries.ratedEntry}, ${queries.services} ->> 0) as entry, null as rating, ${queries.askedAt} as at
  from ${queries} join ${people} on ${people.id} = ${queries.personId}
  where ${queries.helped} is not null and ${queries.decision} <> 'emergency' and ${people.ban} is null
    and not exists (select 1 from ${lessonDecisions} where ${lessonDecisions.queryId} = ${queries.id})
  union all
  select 'question', ${questions.id}, 'volunteer', ${questions.text}, ${questions.locale}, ${questions.services},
    coalesce(
      (select ${audit.detail} from ${audit} where ${audit.questionId} = ${questions.id} and ${audit.action} = ${CARD_SENT}
        order by ${audit.id} desc limit 1),
      (select ${suggestions.aboutId} from ${suggestions} where ${suggestions.questionId} = ${questions.id}
        and ${suggestions.kind} = 'answer' and ${suggestions.state} <> 'dismissed')
    ) as answered, ${questions.rating}, coalesce(${questions.closedAt}, ${questions.openedAt})
  from ${questions} join ${people} on ${people.id} = ${questions.personId}
  where ${questions.state} = 'resolved' and ${questions.erased} = 0 and ${questions.hidden} = 0 and ${people.ban} is null
    and ${questions.rating} is not 'no' and answered is not null
    and not exists (select 1 from ${lessonDecisions} where ${lessonDecisions.questionId} = ${questions.id})`

export type CandidateRow = Readonly<Record<string, unknown>>

/** Throws when the row is of another shape. */
export function toCandidate(row: CandidateRow): Candidate {
  const source = LESSON_SOURCES.find((known) => known === row.source)
  const kind: LessonOrigin['kind'] = row.kind === 'query' ? 'query' : 'question'
  const { locale } = row
  if (!source || !isLocale(locale)) throw new Error(`no candidate: ${JSON.stringify(Object.keys(row))}`)
  return {
    origin: { kind, id: String(row.id) },
    source,
    text: lessonText(String(row.text)),
    locale,
    shown: JSON.parse(String(row.shown)),
    entry: row.entry === null ? null : String(row.entry),
    rating: row.rating === 'helped' || row.rating === 'partly' ? row.rating : null,
    at: Number(row.at),
  }
}
