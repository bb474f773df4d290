import type { Question } from '../relay/question.ts'
import type { Responder } from '../relay/responder.ts'
import type { Db } from './database.ts'
import type { Parts } from './parts.ts'
import type { Questions } from './questions.ts'
import { EMPTY_ROSTER, type RelayReference, type RelayState } from './relay-store.ts'
import type { Person, Update } from './store.ts'

/** The question that an update is about, and how it was found. */
type Meant = Pick<RelayState, 'by'> & {
  readonly question?: Question | undefined
  readonly message?: string | undefined
}

const NOTHING: Meant = { by: undefined }

/** Loads what decisions on the update need of the relay, inside the transaction of another store. */
export type LoadRelayState = (update: Update, person: Person) => RelayState

export function createLoadRelayState(db: Db, parts: Parts): LoadRelayState {
  const { questions, files, messages, responders, codes } = parts
  // Most people neither ask volunteers nor are any: one statement for all that they pay.
  const standing = db.$client.prepare<[string, string], Standing>(`select
    exists (select 1 from responders where person_id = ?) as answers,
    exists (select 1 from questions where person_id = ?) as asks,
    exists (select 1 from people where role = 'admin') as has_admin`)

  return (update, person) => {
    const reference = update.relay ?? {}
    const known = standing.get(person.id, person.id)
    const responder = known?.answers ? responders.get(person.id) : undefined
    const own = known?.asks ? questions.own(person.id) : undefined
    const meant = findMeant(parts, update, person, responder, own)
    const file = meant.question && files.of(meant.question)
    return {
      responder,
      openClaims: responder ? questions.claims(person.id) : 0,
      file,
      by: meant.by,
      message: meant.message === undefined ? undefined : messages.file(meant.message),
      own: own && (own.id === file?.question.id ? file : files.of(own)),
      desk: update.direct ? undefined : responders.desk(update.address),
      subject: reference.person === undefined ? undefined : files.party(reference.person),
      code: reference.code === undefined ? undefined : codes.find(reference.code),
      withoutAdmin: !known?.has_admin,
      roster: reference.roster ? responders.roster() : EMPTY_ROSTER,
    }
  }
}

/** Each is 0 or 1. */
interface Standing {
  readonly answers: number
  readonly asks: number
  readonly has_admin: number
}

function findMeant(
  parts: Parts,
  update: Update,
  person: Person,
  responder: Responder | undefined,
  own: Question | undefined,
): Meant {
  const reference = update.relay
  if (!reference) return NOTHING
  return (
    byName(parts, reference) ??
    byMessage(parts, update, person, reference) ??
    (reference.here ? byPlace(parts, update, person, responder, own) : undefined) ??
    NOTHING
  )
}

function byName({ questions, messages }: Parts, { question: id, message }: RelayReference): Meant | undefined {
  const question = id === undefined ? undefined : questions.get(id)
  if (question) return { by: 'name', question }
  const named = message === undefined ? undefined : messages.file(message)
  return named && { by: 'name', question: questions.get(named.questionId), message: named.id }
}

function byMessage(
  { questions, messages, refs }: Parts,
  { address }: Update,
  person: Person,
  { source, album, replyTo }: RelayReference,
): Meant | undefined {
  const begun = () => (album === undefined ? undefined : messages.albumOf(person.id, address, album))
  const edited = source && refs.find(address, source)
  const id = edited ? edited.messageId : begun()
  const belonging = edited ?? (id === undefined && replyTo ? refs.find(address, replyTo) : undefined)
  const message = id ?? belonging?.messageId ?? undefined
  const questionId = belonging?.questionId ?? (message === undefined ? undefined : messages.file(message)?.questionId)
  const question = questionId === undefined ? undefined : questions.get(questionId)
  return question && { by: 'message', question, message }
}

function byPlace(
  { questions }: Parts,
  { address, direct }: Update,
  person: Person,
  responder: Responder | undefined,
  own: Question | undefined,
): Meant | undefined {
  const inThread = questions.inThread(address)
  if (inThread) return { by: 'thread', question: inThread }
  if (!direct) return undefined
  // Without one of their own that is open there is none under way either.
  const conversing = own && own.closedAt === null ? questions.conversing(person.id) : undefined
  const question = conversing ?? inFocus(questions, person.id, responder)
  return question && { by: 'current', question }
}

/** The question that a plain message of the responder belongs to, while they still have it. */
export function inFocus(
  questions: Questions,
  personId: string,
  responder: Responder | undefined,
): Question | undefined {
  if (!responder || responder.focus === null) return undefined
  const question = questions.get(responder.focus)
  return question?.claimantId === personId && question.closedAt === null ? question : undefined
}
