import { isSameChat } from '../../address.ts'
import { paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { maskContacts } from '../../relay/mask.ts'
import type { MessageFile, QuestionFile, RelayedMessage } from '../../store/relay-store.ts'
import type { Change, MessageReference, NewDelivery } from '../../store/store.ts'
import { emergencyReply } from '../replies/answers.ts'
import { inPlace, type Outcome, type Reply, type Turn } from '../turn.ts'
import { relayButton, volunteerName } from './context.ts'
import { bare, copiesOf, copyMessage, recipientOf, revisedCopies, takenBack, tooLarge } from './copies.ts'
import { privately } from './outcome.ts'
import { textOf } from './text.ts'

/** The parts of an album come one by one: so long its copy waits for the next one, in milliseconds. */
const ALBUM_WAIT = 1500

type Side = RelayedMessage['side']

/** Passes on what one side of a question has sent, or says why not. */
export function transfer(turn: Turn, file: QuestionFile, side: Side): Outcome {
  const { inbound, texts } = turn
  const { content } = inbound
  const to = recipientOf(file, side)
  if (content.kind === 'unsupported' || !to) {
    const what = content.kind === 'unsupported' ? content.what : 'other'
    return privately(turn, texts('relay-unsupported', { what }))
  }
  const media = content.kind === 'media' ? content.media : []
  const large = tooLarge(turn.context, media, inbound.address.platform, to.address.platform)
  if (large) {
    return privately(turn, texts('relay-too-large', { name: large.name, limit: Math.floor(large.limit / 1_000_000) }))
  }
  return send(turn, file, side, {
    text: textOf(content),
    media,
    album: content.kind === 'media' ? content.album : undefined,
  })
}

/** A message of one side, from wherever its text came. */
export function send(
  turn: Turn,
  file: QuestionFile,
  side: Side,
  said: Pick<RelayedMessage, 'text' | 'media'> & { readonly album?: string | undefined },
): Outcome {
  const { context, inbound, state, ids } = turn
  const written = advance(file.question, { kind: `${side}-wrote` }, context.community.times, context.now)
  if (!written.ok) return privately(turn, turn.texts('refused-closed'))
  const current = { ...file, question: written.question }
  const message: RelayedMessage = {
    id: ids.message,
    questionId: file.question.id,
    authorId: state.person.id,
    side,
    kind: 'message',
    source:
      inbound.message && inbound.content.kind !== 'action' && inbound.content.kind !== 'form'
        ? { address: inbound.address, ref: inbound.message }
        : null,
    text: said.text,
    media: said.media,
    album: said.album ?? null,
    replyTo: state.relay.message?.id ?? null,
    at: context.now,
    withdrawn: false,
    masked: isMasked(file, side, said.text),
  }
  const grown = grow(turn, current, said)
  const passing = grown ?? {
    message,
    changes: [{ kind: 'message-saved', message } as const],
    deliveries: copiesOf(context, current, message, {
      ...replyReference(turn, current, side),
      ...(said.album === undefined ? {} : { notBefore: context.now + ALBUM_WAIT }),
    }),
  }
  const asks = passing.message.masked && !(grown && state.relay.message?.masked)
  return {
    result: 'relayed',
    replies:
      side === 'asker'
        ? [...emergency(turn, said.text), ...(asks ? askToShare(turn, current, passing.message.id) : [])]
        : [],
    changes: [
      { kind: 'question-saved', question: current.question },
      ...focus(turn, current, side),
      ...passing.changes,
    ],
    deliveries: passing.deliveries,
  }
}

/** Adds to an album whose copy has not gone out yet. */
function grow(
  { context, state, inbound }: Turn,
  file: QuestionFile,
  said: { readonly text: string; readonly media: RelayedMessage['media']; readonly album?: string | undefined },
): { message: RelayedMessage; changes: Change[]; deliveries: NewDelivery[] } | undefined {
  const begun = state.relay.message
  if (said.album === undefined || begun?.album !== said.album || begun.authorId !== state.person.id) return undefined
  const [copy] = begun.copies
  const to = recipientOf(file, begun.side)
  if (copy?.state !== 'due' || !to || !isSameChat(copy.address, to.address)) return undefined
  const message = bare(begun)
  const text = [message.text, said.text].filter((part) => part !== '').join('\n')
  const grown = {
    ...message,
    source: withPart(message.source, inbound),
    text,
    media: [...message.media, ...said.media],
    masked: isMasked(file, message.side, text),
  }
  const parts = context.split(to.address.platform, copyMessage(context, file, grown, to))
  const [first] = parts
  if (!first || parts.length > begun.copies.length) return undefined
  const notBefore = context.now + ALBUM_WAIT
  return {
    message: grown,
    changes: [
      { kind: 'message-saved', message: grown },
      { kind: 'delivery-changed', delivery: copy.delivery, message: first, notBefore },
    ],
    deliveries: [],
  }
}

/** The author's message with one more of its parts, each of which can be edited and answered. */
function withPart(source: RelayedMessage['source'], { message }: Turn['inbound']): RelayedMessage['source'] {
  if (!source || !message) return source
  const { id, parts = [id] } = source.ref
  return { ...source, ref: { ...source.ref, parts: [...parts, message.id] } }
}

/** Whether something in the text is hidden from the claimant. */
function isMasked({ question }: QuestionFile, side: Side, text: string): boolean {
  return side === 'asker' && !question.sharesContacts && maskContacts(text).found.length > 0
}

/** The message of the recipient's own chat that is answered. */
function replyReference({ state }: Turn, file: QuestionFile, side: Side): { replyTo?: MessageReference } {
  const answered = state.relay.message
  const to = recipientOf(file, side)
  if (!answered || !to || state.relay.by !== 'message') return {}
  if (answered.side === side) {
    const [copy] = answered.copies
    return copy && isSameChat(copy.address, to.address) ? { replyTo: { delivery: copy.delivery } } : {}
  }
  const { source } = answered
  return source && isSameChat(source.address, to.address) ? { replyTo: { ref: source.ref } } : {}
}

/** The claimant's next words in the direct chat belong to the question just answered, unless it has a thread of its own. */
function focus({ state, inbound }: Turn, { question }: QuestionFile, side: Side): Change[] {
  const { responder } = state.relay
  if (side !== 'responder' || !inbound.direct || !responder || responder.focus === question.id) return []
  if (question.place?.thread !== undefined) return []
  return [{ kind: 'responder-saved', responder: { ...responder, focus: question.id } }]
}

/** The person of the turn, as whoever has what they answer. */
function authorOf({ state }: Turn): QuestionFile['claimant'] {
  const { person, relay } = state
  return {
    personId: person.id,
    role: person.role,
    ban: person.ban,
    locale: person.locale ?? person.detected,
    addresses: [],
    responder: relay.responder,
  }
}

/** Danger to life is answered at once, whoever else reads it. */
export function emergency({ context, locale, state }: Turn, text: string): Reply[] {
  const found = context.recogniseEmergency(text)
  return found ? [{ message: emergencyReply(context, locale, found.kind, state.person.country) }] : []
}

function askToShare({ texts, locale }: Turn, { question, claimant }: QuestionFile, message: string): Reply[] {
  const buttons = (['yes', 'no'] as const).map((value) =>
    relayButton(texts(`button-share-${value}`), { kind: 'share', message, value }),
  )
  const text = texts('share-ask', { volunteer: volunteerName(texts, claimant) })
  return [
    {
      message: { locale, blocks: [paragraph(text)], buttons: [buttons] },
      relay: { question: question.id, purpose: 'notice' },
    },
  ]
}

/** Changes the other side's copies of an edited message; `undefined` when it was never relayed. */
export function revise(turn: Turn): Outcome | undefined {
  const { context, inbound, state } = turn
  const { file, message } = state.relay
  if (!file || !message || message.authorId !== state.person.id || message.source === null) return undefined
  if (state.relay.by !== 'message' || message.withdrawn) return undefined
  const text = textOf(inbound.content)
  const masked = isMasked(file, message.side, text)
  const revised: MessageFile = { ...message, text, masked }
  // Under the name of its author, who may no longer be the claimant.
  const claimant = message.side === 'responder' ? authorOf(turn) : file.claimant
  const { deliveries, dropped } = revisedCopies(context, { ...file, claimant }, revised)
  return {
    result: 'relay-edited',
    replies:
      message.side === 'asker'
        ? [...emergency(turn, text), ...(masked && !message.masked ? askToShare(turn, file, message.id) : [])]
        : [],
    changes: [saved(revised), ...dropped.map((delivery) => ({ kind: 'copy-dropped', delivery }) as const)],
    deliveries,
  }
}

/** Takes a message back from the other side. */
export function unsend(turn: Turn): Outcome {
  const { context, texts, state } = turn
  const { file, message } = state.relay
  if (!file || !message || message.authorId !== state.person.id) return privately(turn, texts('message-gone'))
  if (message.withdrawn) return privately(turn, texts('message-withdrawn-already'))
  return {
    result: 'relay-withdrawn',
    // In place of the receipt whose button was pressed.
    replies: [inPlace(turn, { locale: turn.locale, blocks: [paragraph(texts('message-withdrawn'))] })],
    changes: [
      saved({ ...message, text: '', media: [], withdrawn: true }),
      ...message.copies.map(({ delivery }) => ({ kind: 'copy-dropped', delivery }) as const),
    ],
    deliveries: message.copies.map((copy) => takenBack(context, file, copy)),
  }
}

function saved(message: MessageFile): Change {
  return { kind: 'message-saved', message: bare(message) }
}
