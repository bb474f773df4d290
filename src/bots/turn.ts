import type { Assistance } from '../assistant/assistant.ts'
import type { Texts } from '../i18n.ts'
import { isLocale, type Locale, type Localised } from '../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../message.ts'
import type { Announcement } from '../outreach/announcement.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { Responder } from '../relay/responder.ts'
import type { EntryLine, RevisionLine, SuggestionLine } from '../store/curation-store.ts'
import type { DigestCase } from '../store/outreach-store.ts'
import type { AuditEntry, Copy, Page, QuestionLine, RelayedMessage } from '../store/relay-store.ts'
import type { Change, ConversationState, NewDelivery, Person, PersonalData } from '../store/store.ts'
import type { InboundMessage } from './platform.ts'
import type { RelayContext } from './relay/context.ts'

/** One inbound message and all that is known when it is answered. */
export interface Turn {
  readonly context: RelayContext
  readonly inbound: InboundMessage
  readonly state: ConversationState
  /** The person's language as far as it is known. */
  readonly prior: Locale | undefined
  /** The language of the replies, unless the message itself shows another. */
  readonly locale: Locale
  readonly texts: Texts
  readonly ids: NewIds
  /** Of a question that is opened: "7F3" in "Traveller 7F3". */
  readonly alias: string
  /** A fresh one-time code. */
  readonly code: FreshCode
  /** Loaded when the message asks for it. */
  readonly personalData: PersonalData | undefined
  readonly lists: Lists
  /** Whether the person may decide for the group that the message has come from. */
  readonly administers: boolean
  /** What a language model has to add; absent where none is asked. */
  readonly assistance?: Assistance
}

/** What only some messages ask for; read before the decision, so that it is as old as the message. */
export interface Lists {
  readonly questions?: Page<QuestionLine>
  readonly responders?: Page<Responder>
  readonly audit?: Page<AuditEntry>
  readonly announcements?: Page<Announcement>
  readonly proposals?: Page<RevisionLine>
  readonly suggestions?: Page<SuggestionLine>
  /** Entries that are to be checked. */
  readonly due?: Page<EntryLine>
  /** Who answers for what the question meant is about. */
  readonly colleagues?: Colleagues
  /** The conversation of the question meant. */
  readonly messages?: readonly RelayedMessage[]
  /** The answer to it that is public now. */
  readonly publicAnswer?: NewsItem
  /** What a digest of the last days would be made from. */
  readonly digest?: DigestCase
  /** What others have been sent of the person who wants to be forgotten. */
  readonly traces?: readonly Copy[]
}

/** People of an institution. */
export interface Colleagues {
  readonly institution: Localised
  readonly people: readonly string[]
}

/** Unused ids. */
export interface NewIds {
  readonly query: string
  readonly question: string
  readonly message: string
  readonly walkthrough: string
}

export interface FreshCode {
  /** What a person types. */
  readonly text: string
  /** What is kept. */
  readonly hash: string
}

/** What a turn comes to. */
export interface Outcome {
  /** For the metrics: what kind of answer this was. */
  readonly result: string
  readonly replies: readonly Reply[]
  readonly person?: Partial<Person>
  readonly changes?: readonly Change[]
  /** What goes to other people, or to other chats of this one; each within its platform's length. */
  readonly deliveries?: readonly NewDelivery[]
}

export interface Reply extends Pick<NewDelivery, 'edits' | 'traceless' | 'relay'> {
  readonly message: OutboundMessage
}

/** Chosen, else detected, else the language of the person's app. */
export function priorLocale(person: Person, appLanguage: string | undefined): Locale | undefined {
  const app = appLanguage?.slice(0, 2).toLowerCase()
  return person.locale ?? person.detected ?? (isLocale(app) ? app : undefined)
}

/** One reply of a paragraph, with buttons when given. */
export function say(
  { locale, texts }: Turn,
  result: string,
  key: string,
  buttons?: readonly (readonly Button[])[],
): Outcome {
  const blocks = [paragraph(texts(key))]
  return { result, replies: [{ message: buttons ? { locale, blocks, buttons } : { locale, blocks } }] }
}

/** Puts `message` in place of the one whose button was pressed, or sends it where that is not known. */
export function inPlace({ inbound }: Turn, message: OutboundMessage): Reply {
  return inbound.message ? { message, edits: { ref: inbound.message } } : { message }
}
