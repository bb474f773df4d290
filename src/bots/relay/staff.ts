import type { Button, OutboundMessage } from '../../message.ts'
import { hasRole } from '../../relay/responder.ts'
import type { Party } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import { inPlace, type Outcome, say, type Turn } from '../turn.ts'
import { partyLocale, type Recipient, type RelayContext, responderLocale } from './context.ts'
import { privately } from './outcome.ts'

export function isModerator({ state }: Pick<Turn, 'state'>): boolean {
  return hasRole(state.person.role, 'moderator')
}

export function isAdmin({ state }: Pick<Turn, 'state'>): boolean {
  return hasRole(state.person.role, 'admin')
}

/** Whether the person answers questions or looks after those who do. */
export function isStaff(turn: Pick<Turn, 'state'>): boolean {
  return turn.state.relay.responder?.state === 'active' || isModerator(turn)
}

/** One polite line for those whose role does not include it. */
export function notAllowed(turn: Turn): Outcome {
  return privately(turn, turn.texts('not-allowed'))
}

/**
 * A message for the person of the turn alone: where a button of their own chat was pressed it takes the place of
 * that message, from a group it goes to their own chat.
 */
export function panel(turn: Turn, message: OutboundMessage, changes: readonly Change[] = []): Outcome {
  const pressed = turn.inbound.direct && turn.inbound.content.kind === 'action'
  return pressed ? { result: 'staff', replies: [inPlace(turn, message)], changes } : fresh(turn, message, changes)
}

/** As {@link panel}, but always as a new message. */
export function fresh(turn: Turn, message: OutboundMessage, changes: readonly Change[] = []): Outcome {
  const { context, inbound, state } = turn
  if (inbound.direct) return { result: 'staff', replies: [{ message }], changes }
  const address = state.relay.responder?.address
  if (!address) return { ...say(turn, 'staff', 'command-direct-only'), changes }
  const to = { address, personId: state.person.id, locale: turn.locale }
  return { result: 'staff', replies: [], changes, deliveries: deliver(context, to, message) }
}

/** A line for the person of the turn, with what else comes of it. */
export function done(
  turn: Turn,
  text: string,
  changes: readonly Change[],
  deliveries: readonly NewDelivery[] = [],
  buttons?: readonly (readonly Button[])[],
): Outcome {
  const told = privately(turn, text, buttons)
  return { ...told, result: 'staff', changes, deliveries: [...(told.deliveries ?? []), ...deliveries] }
}

/** The deliveries of a message that belongs to no question. */
export function deliver(
  { split }: Pick<RelayContext, 'split'>,
  to: Recipient,
  message: OutboundMessage,
): NewDelivery[] {
  const { address, personId } = to
  return split(address.platform, message).map((part) => ({ lane: 'live', address, message: part, personId }))
}

/** The moderators that can be written to, without the person of the turn. */
export function otherModerators({ state }: Pick<Turn, 'state'>): Recipient[] {
  return state.relay.roster.responders
    .filter(
      ({ role, personId, state: is }) => hasRole(role, 'moderator') && is === 'active' && personId !== state.person.id,
    )
    .map((one) => ({ address: one.address, personId: one.personId, locale: responderLocale(one) }))
}

/** Where somebody named by id is written to; `undefined` when no chat of theirs is open to the bot. */
export function recipientOf({ addresses, responder, personId, ...party }: Party): Recipient | undefined {
  const address = responder?.address ?? addresses[0]
  return address && { address, personId, locale: partyLocale({ ...party, responder }, 'en') }
}
