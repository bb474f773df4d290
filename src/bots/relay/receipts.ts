import type { Button } from '../../message.ts'
import { paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { isClosed } from '../../relay/question.ts'
import type {
  Copy,
  MessageFile,
  QuestionCase,
  QuestionFile,
  RelayChange,
  RelayDecision,
} from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { tellPassedOn } from './closing.ts'
import {
  aliasOf,
  askerOf,
  partyLocale,
  type Recipient,
  type RelayContext,
  relayButton,
  volunteerName,
} from './context.ts'
import { refreshOffers } from './offers.ts'

type Fate = 'delivered' | 'waiting' | 'unreachable' | 'failed'

/** Tells the author of a relayed message what became of its copies; never "delivered" before it is. */
export function tellAuthor(context: RelayContext, { file, message }: QuestionCase): RelayDecision {
  if (!message) return { changes: [], deliveries: [] }
  const told = message.copies.map(({ delivery }): RelayChange => ({ kind: 'copy-told', delivery }))
  const toldOfEnded = told.filter((_, index) => hasEnded(message.copies[index]))
  if (message.withdrawn || message.kind === 'note') return { changes: told, deliveries: [] }
  const fate = fateOf(message.copies)
  // The other parts of a long text follow at once; who waits for them is not told that they wait.
  if (fate === 'waiting' && toldOfEnded.length > 0) return { changes: toldOfEnded, deliveries: [] }
  const isClaimants = message.copies.some(({ personId }) => personId === file.question.claimantId)
  const lost = fate === 'unreachable' && message.side === 'asker' && isClaimants ? giveBack(context, file) : undefined
  return {
    changes: [...told, ...(lost?.changes ?? [])],
    deliveries: [...receipt(context, file, message, fate), ...(lost?.deliveries ?? [])],
  }
}

function hasEnded(copy: Copy | undefined): boolean {
  return copy?.state !== 'due' && copy?.state !== 'sending'
}

/** The worst of its parts. */
function fateOf(copies: readonly Copy[]): Fate {
  const failed = copies.find(({ state }) => state === 'failed' || state === 'unconfirmed')
  if (failed) return failed.unreachable ? 'unreachable' : 'failed'
  return copies.every(({ state }) => state === 'sent') ? 'delivered' : 'waiting'
}

function receipt(context: RelayContext, file: QuestionFile, message: MessageFile, fate: Fate): NewDelivery[] {
  const to = authorOf(file, message)
  if (!to) return []
  const texts = context.catalogue(to.locale)
  const name = message.side === 'asker' ? volunteerName(texts, file.claimant) : aliasOf(texts, file)
  const buttons: Button[] = [
    ...(fate === 'delivered' || fate === 'waiting'
      ? [relayButton(texts('button-unsend'), { kind: 'unsend', message: message.id })]
      : []),
    ...(fate === 'unreachable' && message.side === 'responder'
      ? [relayButton(texts('button-done'), { kind: 'done', question: file.question.id })]
      : []),
  ]
  return [
    {
      lane: 'live',
      address: to.address,
      message: {
        locale: to.locale,
        blocks: [paragraph(texts(`receipt-${fate}`, { name, side: message.side }))],
        ...(buttons.length > 0 ? { buttons: [buttons] } : {}),
      },
      personId: to.personId,
      relay: { question: file.question.id, purpose: message.receipt ? 'notice' : 'receipt', message: message.id },
      ...(message.receipt
        ? { edits: { delivery: message.receipt.delivery } }
        : message.source
          ? { replyTo: { ref: message.source.ref } }
          : {}),
    },
  ]
}

/** The author, in the chat that the message was written in. */
function authorOf(file: QuestionFile, message: MessageFile): Recipient | undefined {
  const { question, asker, claimant } = file
  const { authorId, source } = message
  if (authorId === asker.personId) {
    return { ...askerOf(file), address: source?.address ?? question.address }
  }
  // What came from a form has no chat of its own, and the question may be somebody else's by now.
  const address = source?.address ?? (authorId === question.claimantId ? question.place : null)
  return address ? { address, personId: authorId, locale: partyLocale(claimant, question.locale) } : undefined
}

/** A claimant whom nothing reaches any more has the question no longer. */
function giveBack(context: RelayContext, file: QuestionFile): RelayDecision | undefined {
  if (isClosed(file.question)) return undefined
  const released = advance(file.question, { kind: 'released' }, context.community.times, context.now)
  if (!released.ok) return undefined
  const free = { ...file, question: released.question, claimant: undefined }
  return {
    changes: [{ kind: 'question-saved', question: released.question }],
    deliveries: [...refreshOffers(context, free), ...tellPassedOn(context, free)],
  }
}
