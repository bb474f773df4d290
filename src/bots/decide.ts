import { type OutboundMessage, paragraph } from '../message.ts'
import { hasRole } from '../relay/responder.ts'
import type { ConversationState, Decision, NewDelivery } from '../store/store.ts'
import { answerAction } from './action-replies.ts'
import { endComposing, takeComposed } from './announcing/taking.ts'
import { answerQuestion } from './answering.ts'
import { answerCommand } from './command-replies.ts'
import { parseCommand } from './commands.ts'
import { takeWritten } from './curation/answering.ts'
import { admit } from './flood.ts'
import type { UnsupportedKind } from './platform.ts'
import { tellClaimant } from './relay/closing.ts'
import { isOthersTalk, relayMessage } from './relay/routing.ts'
import { textOf } from './relay/text.ts'
import { timeZoneOf } from './relay/times.ts'
import type { ReplyContext } from './replies/context.ts'
import { type Outcome, priorLocale, say, type Turn } from './turn.ts'

/** Files in an album, on the platforms that have any. */
const LARGEST_ALBUM = 10

export type DecideOptions = Pick<
  Turn,
  'context' | 'inbound' | 'ids' | 'alias' | 'code' | 'personalData' | 'lists' | 'administers' | 'assistance'
>

/** Answers one inbound message. Pure: everything it knows is in its arguments. */
export function decide(options: DecideOptions, state: ConversationState): Decision<string> {
  const { context, inbound } = options
  if (inbound.content.kind === 'reachable') {
    const { address, content } = inbound
    const change = { kind: 'reachability', address, reachable: content.reachable } as const
    const { own } = state.relay
    // What failed meanwhile was said to the volunteer, who alone knows whether it still matters.
    const waits = own?.question.closedAt === null && content.reachable
    const deliveries = own && waits ? tellClaimant(context, own, 'claimant-asker-back') : []
    return { person: state.person, changes: [change], deliveries, result: 'reachability' }
  }
  if (isOthersTalk(inbound, state)) return { person: state.person, changes: [], deliveries: [], result: 'others-talk' }
  const admission = admissionOf(options, state)
  const turn = turnOf(options, { ...state, person: admission.person })
  const outcome = admission.admitted || isEmergency(options) ? route(turn) : refuse(turn, admission)
  return toDecision(options, turn, outcome)
}

/** The parts of an album are one message to whoever sends it, so that only the first one counts. */
function admissionOf(
  { context, inbound: { content } }: DecideOptions,
  { person, relay: { message } }: ConversationState,
) {
  const isPart =
    content.kind === 'media' &&
    content.album !== undefined &&
    message?.album === content.album &&
    message.authorId === person.id &&
    message.media.length < LARGEST_ALBUM
  return isPart ? ({ admitted: true, person } as const) : admit(person, context.now)
}

function turnOf(options: DecideOptions, state: ConversationState): Turn {
  const prior = priorLocale(state.person, options.inbound.sender.language)
  const locale = prior ?? 'en'
  const notices = { items: state.notices, country: state.person.country, timeZone: timeZoneOf(state.person.country) }
  const rewrite = options.assistance?.rewrite
  const mends = options.inbound.direct && { mends: mendable(state) }
  const context = { ...options.context, notices, ...mends, ...(rewrite && { rewrite }) }
  return { ...options, context, state, prior, locale, texts: context.catalogue(locale) }
}

/** Volunteers and moderators may say of any entry that something is wrong in it, others of their institutions' own. */
function mendable({ person, acting }: ConversationState): NonNullable<ReplyContext['mends']> {
  if (hasRole(person.role, 'responder')) return () => true
  return (ref) => acting.entries.some(({ kind, id }) => kind === ref.kind && id === ref.id)
}

function route(turn: Turn): Outcome {
  return takeWritten(turn) ?? takeComposed(turn) ?? endComposing(turn, relayMessage(turn) ?? answer(turn))
}

function answer(turn: Turn): Outcome {
  const { content } = turn.inbound
  switch (content.kind) {
    case 'text': {
      const command = parseCommand(content.text)
      return command ? answerCommand(turn, command.name, command.argument) : answerQuestion(turn, content.text)
    }
    case 'command':
      return answerCommand(turn, content.name, content.argument)
    case 'action':
      return answerAction(turn, content.action)
    case 'unsupported':
      return unsupported(turn, content.what)
    case 'media':
      return unsupported(turn, content.media[0]?.kind ?? 'other')
    case 'form':
      return answerAction(turn, content.action)
    case 'reachable':
    case 'typing':
      return { result: content.kind, replies: [] }
  }
}

function unsupported({ locale, texts }: Turn, what: UnsupportedKind): Outcome {
  return {
    result: 'unsupported',
    replies: [{ message: { locale, blocks: [paragraph(texts('unsupported', { what }))] } }],
  }
}

/** Told once for each time the allowance runs out: an answer to every message would only add to the flood. */
function refuse(turn: Turn, { warn, waitSeconds }: { warn: boolean; waitSeconds: number }): Outcome {
  if (!warn) return { result: 'flooded', replies: [] }
  const blocks = [paragraph(turn.texts('flooded', { seconds: waitSeconds }))]
  return { result: 'flooded', replies: [{ message: { locale: turn.locale, blocks } }] }
}

function isEmergency({ context, inbound: { content } }: DecideOptions): boolean {
  return context.recogniseEmergency(textOf(content)) !== undefined
}

function toDecision(options: DecideOptions, turn: Turn, outcome: Outcome): Decision<string> {
  const { context, inbound } = options
  const person = { ...turn.state.person, ...outcome.person }
  const greet = person.greetedAt === null && outcome.replies.some((reply) => !reply.traceless)
  const deliveries = outcome.replies.flatMap((reply, index): NewDelivery[] => {
    const last = index === outcome.replies.length - 1
    const message = greet && last ? withPrivacyLine(turn, reply.message) : reply.message
    return context.split(inbound.address.platform, message).map((part, at) => ({
      lane: 'live',
      address: inbound.address,
      message: part,
      ...(reply.relay ? { relay: reply.relay } : {}),
      // Only the first part takes the place of an earlier message; the rest follow it.
      ...(at === 0 && reply.edits ? { edits: reply.edits } : {}),
      ...(reply.traceless ? { traceless: true } : {}),
    }))
  })
  return {
    person: greet ? { ...person, greetedAt: context.now } : person,
    changes: outcome.changes ?? [],
    deliveries: [...(outcome.deliveries ?? []), ...deliveries],
    result: outcome.result,
  }
}

function withPrivacyLine({ context }: Turn, message: OutboundMessage): OutboundMessage {
  const line = context.catalogue(message.locale)('privacy-line')
  return { ...message, blocks: [...message.blocks, paragraph(line)] }
}

/** What is said when answering failed through a fault of ours. */
export function apologise(options: DecideOptions, state: ConversationState): Decision<string> {
  const turn = turnOf(options, state)
  return toDecision(options, turn, say(turn, 'error', 'error-ours'))
}
