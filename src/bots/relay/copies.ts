import { type Block, type Button, type Media, type OutboundMessage, paragraph } from '../../message.ts'
import { maskContacts } from '../../relay/mask.ts'
import type { MessageFile, QuestionFile, RelayedMessage } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import {
  aliasOf,
  askerOf,
  claimantOf,
  post,
  type Recipient,
  type RelayContext,
  relayButton,
  volunteerName,
} from './context.ts'

/** The message alone, as it is saved. */
export function bare({ copies: _copies, receipt: _receipt, ...message }: MessageFile): RelayedMessage {
  return message
}

/** Who gets what this side writes; `undefined` while nobody is there. */
export function recipientOf(file: QuestionFile, side: RelayedMessage['side']): Recipient | undefined {
  return side === 'asker' ? claimantOf(file) : askerOf(file)
}

/** The deliveries of a relayed message to the other side. */
export function copiesOf(
  context: RelayContext,
  file: QuestionFile,
  message: RelayedMessage,
  extras: Pick<NewDelivery, 'replyTo' | 'notBefore'> = {},
): NewDelivery[] {
  const to = recipientOf(file, message.side)
  if (!to) return []
  const part = { question: file.question.id, purpose: 'copy', message: message.id } as const
  return post(context, to, copyMessage(context, file, message, to), part, extras)
}

/** A relayed message as the other side sees it: who writes, and what. */
export function copyMessage(
  context: RelayContext,
  file: QuestionFile,
  message: RelayedMessage,
  to: Recipient,
): OutboundMessage {
  const texts = context.catalogue(to.locale)
  const author = message.side === 'asker' ? aliasOf(texts, file) : volunteerName(texts, file.claimant)
  const text = message.masked ? maskContacts(message.text).text : message.text
  const buttons = copyButtons(context, file, message, to)
  return {
    locale: to.locale,
    blocks: [authorBlock(author, text)],
    ...(message.media.length > 0 ? { media: message.media } : {}),
    ...(buttons.length > 0 ? { buttons: [buttons] } : {}),
  }
}

function authorBlock(author: string, text: string): Block {
  const name = { text: author, bold: true } as const
  return text === '' ? paragraph(name) : paragraph(name, `\n${text}`)
}

/**
 * The traveller can always say that it is solved; a claimant whose next words would go elsewhere can turn to this
 * question first.
 */
function copyButtons(context: RelayContext, file: QuestionFile, message: RelayedMessage, to: Recipient): Button[] {
  const texts = context.catalogue(to.locale)
  const { id } = file.question
  // Not below an album or a picture: there a platform would have to send one more message.
  if (message.media.length > 0) return []
  if (message.side === 'responder') return [relayButton(texts('button-solved'), { kind: 'done', question: id })]
  return file.claimant?.responder?.focus === id ? [] : [answerButton(context, file, to)]
}

/** Writes to the traveller: by a form where there are forms, else by turning to the question. */
export function answerButton(context: RelayContext, file: QuestionFile, { locale }: Recipient): Button {
  const texts = context.catalogue(locale)
  const alias = aliasOf(texts, file)
  return relayButton(
    texts('button-answer', { alias }),
    { kind: 'answer', question: file.question.id },
    { title: texts('answer-form', { alias }), label: texts('answer-form-label') },
  )
}

/** Brings the copies of a message in line with what it says now. */
export function revisedCopies(
  context: RelayContext,
  file: QuestionFile,
  message: MessageFile,
): { readonly deliveries: NewDelivery[]; readonly dropped: readonly number[] } {
  // Where it was sent: the question may have gone to somebody else since.
  const [to] = message.copies
  if (!to) return { deliveries: [], dropped: [] }
  const parts = context.split(to.address.platform, copyMessage(context, file, message, to))
  const { id } = file.question
  const edited = message.copies.slice(0, parts.length).map(
    (copy, index): NewDelivery => ({
      lane: 'live',
      address: copy.address,
      message: parts[index] ?? { locale: to.locale, blocks: [] },
      personId: copy.personId,
      edits: { delivery: copy.delivery },
      relay: { question: id, purpose: 'notice' },
    }),
  )
  const added = parts.slice(message.copies.length).map(
    (part): NewDelivery => ({
      lane: 'live',
      address: to.address,
      message: part,
      personId: to.personId,
      relay: { question: id, purpose: 'copy', message: message.id },
    }),
  )
  const surplus = message.copies.slice(parts.length)
  return {
    deliveries: [...edited, ...added, ...surplus.map((copy) => takenBack(context, file, copy))],
    dropped: surplus.map(({ delivery }) => delivery),
  }
}

/** Removes a copy; where the platform no longer allows it, says in its place that it was taken back. */
export function takenBack(
  context: RelayContext,
  { question }: QuestionFile,
  { delivery, address, personId, locale }: MessageFile['copies'][number],
): NewDelivery {
  return {
    lane: 'live',
    address,
    message: { locale, blocks: [paragraph(context.catalogue(locale)('message-taken-back'))] },
    personId,
    removes: { delivery },
    relay: { question: question.id, purpose: 'notice' },
  }
}

/** The files that cannot go from one platform to the other, with the most that could. */
export function tooLarge(
  context: RelayContext,
  media: readonly Media[],
  from: string,
  to: string,
): { readonly name: string; readonly limit: number } | undefined {
  const limit = Math.min(
    context.limits(from)?.files.download ?? Number.POSITIVE_INFINITY,
    context.limits(to)?.files.upload ?? Number.POSITIVE_INFINITY,
  )
  const large = media.find((one) => one.kind !== 'location' && one.size > limit)
  return large && large.kind !== 'location' ? { name: large.name, limit } : undefined
}
