import type { Address } from '../../address.ts'
import type { CurationRules } from '../../curation/curate.ts'
import type { Texts } from '../../i18n.ts'
import { LOCALES, type Locale } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import type { AnnouncementRules } from '../../outreach/announcing.ts'
import type { PreviewNetwork } from '../../outreach/previewing.ts'
import type { Community } from '../../relay/community.ts'
import type { Desk, Responder } from '../../relay/responder.ts'
import type { Party, QuestionFile } from '../../store/relay-store.ts'
import type { DeliveryPart, NewDelivery, Person } from '../../store/store.ts'
import type { Limits } from '../platform.ts'
import type { ReplyContext } from '../replies/context.ts'
import { encodeRelayAction, type RelayAction } from './actions.ts'

/** What the relay's decisions know beside the question; read only. */
export interface RelayContext extends ReplyContext {
  readonly community: Community
  readonly announcementRules: AnnouncementRules
  readonly curationRules: CurationRules
  /** Where announcements can be posted besides chats. */
  readonly networks: readonly PreviewNetwork[]
  /** Where people reach the web chat; undefined when nobody has set it. */
  readonly publicUrl: string | undefined
  readonly limits: (platform: string) => Limits | undefined
  /** Length of a message as the platform counts it. */
  readonly length: (platform: string, message: OutboundMessage) => number
  /** Splits a message into parts that the platform takes. */
  readonly split: (platform: string, message: OutboundMessage) => readonly OutboundMessage[]
}

export function relayButton(label: string, action: RelayAction, asks?: { title: string; label: string }): Button {
  return { label, action: encodeRelayAction(action), ...(asks ? { asks } : {}) }
}

/** The language in which a person is addressed. */
export function partyLocale(party: Pick<Party, 'locale' | 'responder'> | undefined, fallback: Locale): Locale {
  return party?.locale ?? party?.responder?.locales[0] ?? fallback
}

export function deskLocale(desk: Desk, fallback: Locale): Locale {
  return desk.locales[0] ?? fallback
}

/** The person's chosen or detected language, for a member of the staff. */
export function responderLocale(responder: Responder): Locale {
  return responder.locales[0] ?? LOCALES[0]
}

/** "Traveller 7F3". */
export function aliasOf(texts: Texts, { question }: Pick<QuestionFile, 'question'>): string {
  return texts('traveller-alias', { alias: question.alias })
}

/** "Volunteer Anna". */
export function volunteerName(texts: Texts, party: Pick<Party, 'responder'> | undefined): string {
  const name = party?.responder?.name
  return name ? texts('volunteer-name', { name }) : texts('volunteer-nameless')
}

/** Where a message of the relay goes, and for whom. */
export interface Recipient {
  readonly address: Address
  /** Null for a desk. */
  readonly personId: string | null
  readonly locale: Locale
}

/** In the traveller's own language: the question's is that of the volunteers it has gone to. */
export function askerOf({ question, asker }: QuestionFile): Recipient {
  return { address: question.address, personId: asker.personId, locale: asker.locale ?? question.locale }
}

/** The claimant at the place where they converse; `undefined` while nobody has claimed the question. */
export function claimantOf({ question, claimant, offers }: QuestionFile): Recipient | undefined {
  const { place } = question
  if (!place || !claimant) return undefined
  // What stands in a thread of a desk is the desk's: it must still be found when the claimant has been forgotten.
  const isDesks = offers.some(({ ref }) => ref?.opened && isSamePlace(ref.opened, place))
  return {
    address: place,
    personId: isDesks ? null : claimant.personId,
    locale: partyLocale(claimant, question.locale),
  }
}

export function isSamePlace(one: Address, other: Address): boolean {
  return one.platform === other.platform && one.chat === other.chat && one.thread === other.thread
}

/** The deliveries of one message: several where it is too long for the platform. */
export function post(
  { split }: Pick<RelayContext, 'split'>,
  to: Recipient,
  message: OutboundMessage,
  part: DeliveryPart,
  extras: Pick<NewDelivery, 'edits' | 'replyTo' | 'notBefore'> = {},
): NewDelivery[] {
  const { edits, replyTo, notBefore } = extras
  return split(to.address.platform, message).map((one, index) => ({
    lane: 'live',
    address: to.address,
    message: one,
    personId: to.personId,
    relay: part,
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(index === 0 && edits ? { edits } : {}),
    ...(index === 0 && replyTo ? { replyTo } : {}),
  }))
}

/** A notice of one paragraph for each text. */
export function notice(
  context: RelayContext,
  to: Recipient,
  { question }: Pick<QuestionFile, 'question'>,
  texts: readonly string[],
  buttons?: readonly (readonly Button[])[],
): NewDelivery[] {
  const blocks = texts.map((text) => paragraph(text))
  const message = { locale: to.locale, blocks, ...(buttons ? { buttons } : {}) }
  return post(context, to, message, { question: question.id, purpose: 'notice' })
}

/** The language of somebody on the way in. */
export function personLocale({ locale, detected }: Pick<Person, 'locale' | 'detected'>, fallback: Locale): Locale {
  return locale ?? detected ?? fallback
}
