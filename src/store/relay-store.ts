import type { Address, SentRef } from '../address.ts'
import type { Locale } from '../locale.ts'
import type { Media, OutboundMessage } from '../message.ts'
import type { AuditEntry, OneTimeCode, Party } from '../relay/party.ts'
import type { Question, QuestionState } from '../relay/question.ts'
import type { Ban, Desk, Responder, Role, Roster } from '../relay/responder.ts'
import type { Identity, Synchronous } from './basics.ts'
import type { DeliveryState, NewDelivery } from './delivery-store.ts'

export type { AuditEntry, OneTimeCode, Party } from '../relay/party.ts'

/** What the relay keeps. Times are milliseconds since 1970. */

/** A message between a traveller and a claimant, or a note of one responder for the others. */
export interface RelayedMessage {
  /** Ten letters and digits. */
  readonly id: string
  readonly questionId: string
  readonly authorId: string
  readonly side: 'asker' | 'responder'
  readonly kind: 'message' | 'note'
  /** The author's own message, so that an edit or an answer finds this one; null when it came from a form. */
  readonly source: { readonly address: Address; readonly ref: SentRef } | null
  /** Empty once it has been erased or withdrawn. */
  readonly text: string
  readonly media: readonly Media[]
  /** The album that the source is part of. */
  readonly album: string | null
  /** The relayed message that this one answers. */
  readonly replyTo: string | null
  readonly at: number
  readonly withdrawn: boolean
  /** Contact details in it are hidden from the claimant. */
  readonly masked: boolean
}

/** A delivery of a question or a relayed message, and what became of it. */
export interface Copy {
  readonly delivery: number
  readonly address: Address
  /** Whom it went to; null for a desk. */
  readonly personId: string | null
  /** The language it was written in: a column of its own, since the message goes once it is sent. */
  readonly locale: Locale
  readonly state: DeliveryState
  readonly error: string | null
  /** The recipient's chat is closed to the bot. */
  readonly unreachable: boolean
  readonly ref: SentRef | null
}

export interface MessageFile extends RelayedMessage {
  /** The other side's copies, in order: a long text makes several, and a withdrawn copy is left out. */
  readonly copies: readonly Copy[]
  /** The newest receipt that the author has. */
  readonly receipt: Copy | undefined
}

/** A question with all that decisions about it need. */
export interface QuestionFile {
  readonly question: Question
  readonly asker: Party
  readonly claimant: Party | undefined
  /** Every offer that was made and not taken back. */
  readonly offers: readonly Copy[]
  /** Who will not have it. */
  readonly passed: readonly string[]
}

/** What an update is about; the first that is found counts. */
export interface RelayReference {
  /** Named by a button or a command. */
  readonly question?: string
  readonly message?: string
  /** The author's own message, when it is edited, and the album it is part of. */
  readonly source?: SentRef
  readonly album?: string
  readonly replyTo?: SentRef
  /** The question whose thread this is, or the one that the person is conversing about in this direct chat. */
  readonly here?: true
  /** The person who is named by id, such as a responder to be approved. */
  readonly person?: string
  /** A one-time code, as it was typed. */
  readonly code?: string
  /** Loads everybody to whom a question may be offered. */
  readonly roster?: true
}

export interface RelayState {
  /** The acting person as a responder. */
  readonly responder: Responder | undefined
  readonly openClaims: number
  /** The question meant. */
  readonly file: QuestionFile | undefined
  /** How it was found: named, by the message answered or edited, by its thread, or as the conversation under way. */
  readonly by: 'name' | 'message' | 'thread' | 'current' | undefined
  /** The relayed message meant: named, edited, answered, or the album begun. */
  readonly message: MessageFile | undefined
  /** The person's own latest question that is not closed, or else that was closed last. */
  readonly own: QuestionFile | undefined
  /** The desk of the update's chat. */
  readonly desk: Desk | undefined
  readonly subject: Party | undefined
  readonly code: OneTimeCode | undefined
  /** There is nobody yet who may administer this community. */
  readonly withoutAdmin: boolean
  readonly roster: Roster
}

export const EMPTY_ROSTER: Roster = { responders: [], desks: [], waits: [] }

/** What a decision does to the relay; each is the whole new state of one thing. */
export type RelayChange =
  | { readonly kind: 'question-saved'; readonly question: Question }
  /** The question is offered to this person no more. */
  | { readonly kind: 'question-passed'; readonly questionId: string; readonly personId: string }
  | { readonly kind: 'message-saved'; readonly message: RelayedMessage }
  /** The body of a delivery that is still due; `notBefore` puts it off. */
  | {
      readonly kind: 'delivery-changed'
      readonly delivery: number
      readonly message: OutboundMessage
      readonly notBefore?: number
    }
  /** A copy or an offer is gone or of no use: it is no longer part of the file. */
  | { readonly kind: 'copy-dropped'; readonly delivery: number }
  /** The author has been told what became of the copy. */
  | { readonly kind: 'copy-told'; readonly delivery: number }
  | { readonly kind: 'responder-saved'; readonly responder: Responder }
  | { readonly kind: 'standing-changed'; readonly personId: string; readonly role?: Role; readonly ban?: Ban | null }
  | { readonly kind: 'desk-saved'; readonly desk: Desk }
  | { readonly kind: 'desk-removed'; readonly address: Address }
  | { readonly kind: 'code-made'; readonly code: OneTimeCode }
  /** The code is used up. */
  | { readonly kind: 'code-redeemed'; readonly hash: string }
  /** All that the acting person has goes to `into`, who is from now on the person behind both. */
  | { readonly kind: 'people-linked'; readonly into: string }
  | { readonly kind: 'audited'; readonly entry: AuditEntry }

/** What is decided on a question without an update: by its timer, or by what became of a delivery. */
export interface RelayDecision {
  readonly changes: readonly RelayChange[]
  readonly deliveries: readonly NewDelivery[]
}

export interface QuestionCase {
  readonly file: QuestionFile
  /** The relayed message of the copy that has ended. */
  readonly message: MessageFile | undefined
  /** Only for a timer. */
  readonly roster: Roster
}

/** One line of a list of questions. */
export interface QuestionLine {
  readonly question: Question
  /** What the claimant is called. */
  readonly claimant: string | null
}

export interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
}

export interface RelayStore {
  /** Questions whose timer has run out, the longest overdue first. */
  dueQuestions(now: number, limit: number): Promise<readonly string[]>
  /** When the next timer runs out. */
  nextDue(): Promise<number | undefined>
  /**
   * Copies that were sent, or failed, or have waited since before `waitingSince`, and of which the author has not
   * been told: the ids of their deliveries.
   */
  untoldCopies(waitingSince: number, limit: number): Promise<readonly number[]>
  /** Loads, decides and writes in one transaction; `undefined` when the question or the delivery is gone. */
  change(
    which: { readonly question: string } | { readonly delivery: number },
    now: number,
    decide: (found: QuestionCase) => Synchronous<RelayDecision>,
  ): Promise<readonly number[] | undefined>
  /** Questions in these states, the oldest first, of these languages when any are given. */
  questions(
    filter: {
      readonly states: readonly QuestionState[]
      readonly locales?: readonly Locale[]
      readonly claimant?: string
      /** Instead of the oldest. */
      readonly newestFirst?: boolean
    },
    offset: number,
    limit: number,
  ): Promise<Page<QuestionLine>>
  question(id: string): Promise<QuestionFile | undefined>
  /** The messages of a question, the oldest first. */
  messages(questionId: string): Promise<readonly RelayedMessage[]>
  /** What of the person's questions and messages stands in other people's chats, to be taken back. */
  traces(from: Identity): Promise<readonly Copy[]>
  responders(offset: number, limit: number): Promise<Page<Responder>>
  audit(offset: number, limit: number): Promise<Page<AuditEntry>>
  /** Who sits at the other end of the conversation that the person has in this chat; for what is not kept. */
  counterpart(from: Identity, address: Address): Promise<Address | undefined>
  /** The person behind an identity. */
  party(identity: Identity): Promise<Party | undefined>
  /** The person behind an identity, made when unknown: for what operators do. */
  changeStanding(identity: Identity, role: Role, now: number): Promise<void>
  hasAdmin(): Promise<boolean>
  makeCode(code: OneTimeCode): Promise<void>
  /** Counts for the metrics: questions by state, and since when the oldest waits for a claim. */
  counts(): Promise<{
    readonly states: readonly { readonly state: QuestionState; readonly count: number }[]
    readonly oldestWaiting: number | undefined
  }>
  /**
   * Erases the texts and the media of at most `limit` questions that were closed before `closed`, and of their
   * messages; numbers stay. Returns how many were erased.
   */
  eraseTexts(closed: number, limit: number): Promise<number>
}
