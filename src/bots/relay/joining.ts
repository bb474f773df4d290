import type { Locale } from '../../locale.ts'
import { type OutboundMessage, paragraph } from '../../message.ts'
import { hasRole, type Responder, type ResponderState } from '../../relay/responder.ts'
import type { RelayChange } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { parseCommand } from '../commands.ts'
import { shortLabel } from '../labels.ts'
import type { InboundMessage } from '../platform.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { type RelayContext, relayButton } from './context.ts'
import { audited, privately } from './outcome.ts'
import { profilePanel } from './profile.ts'
import { deliver, done, fresh, isModerator, notAllowed, otherModerators, panel, recipientOf } from './staff.ts'
import { timeZoneOf } from './times.ts'

const LONGEST_NAME = 40

/** Asks to become a volunteer; whoever is one already sees the profile, and changes the name by the argument. */
export function volunteerCommand(turn: Turn): Outcome {
  const { state, context, locale } = turn
  const { responder } = state.relay
  const name = chosenName(turn.inbound)
  if (responder?.state === 'active') {
    const named = name === '' ? responder : { ...responder, name }
    return fresh(turn, profilePanel(context, named, locale), [{ kind: 'responder-saved', responder: named }])
  }
  if (isModerator(turn)) {
    const active = responderOf(turn, 'active', name)
    return fresh(turn, profilePanel(context, active, locale), [
      { kind: 'responder-saved', responder: active },
      audited(turn, 'responder-approved', { subject: active.personId }),
    ])
  }
  if (state.person.ban === 'ban') return say(turn, 'staff', 'join-banned')
  if (responder?.state === 'applied') return privately(turn, turn.texts('join-waiting', { name: responder.name }))
  if (responder?.state === 'refused') return say(turn, 'staff', 'join-refused-before')
  return apply(turn, name)
}

function apply(turn: Turn, name: string): Outcome {
  const { texts, state } = turn
  const applied = responderOf(turn, 'applied', name)
  // Who is shadow-banned is not told, and nobody is bothered.
  const told = state.person.ban === 'shadow' ? [] : otherModerators(turn)
  const text = texts('join-applied', { name: applied.name })
  const next = texts(told.length > 0 || state.person.ban === 'shadow' ? 'join-next' : 'join-next-nobody')
  return done(
    turn,
    `${text} ${next}`,
    [{ kind: 'responder-saved', responder: applied }],
    told.flatMap((to) => deliver(turn.context, to, applicationMessage(turn.context, applied, to.locale))),
  )
}

/** The person of the turn as a responder, under a name when one was chosen: as before, or with what is known of them. */
export function responderOf(turn: Turn, state: ResponderState, chosen = ''): Responder {
  const { context, inbound, locale } = turn
  const { person, relay } = turn.state
  const earlier = relay.responder
  if (earlier) {
    return {
      ...earlier,
      name: chosen || earlier.name,
      state,
      address: inbound.direct ? inbound.address : earlier.address,
    }
  }
  return {
    personId: person.id,
    name: chosen || calledName(inbound) || `#${turn.alias}`,
    state,
    locales: [locale],
    countries: [],
    topics: [],
    hours: null,
    timeZone: timeZoneOf(person.country),
    maxClaims: context.community.maxClaims,
    awayUntil: null,
    address: inbound.address,
    focus: null,
    joinedAt: context.now,
  }
}

function chosenName({ content }: InboundMessage): string {
  const argument = content.kind === 'text' ? parseCommand(content.text)?.argument : undefined
  return shortLabel(content.kind === 'command' ? content.argument : (argument ?? ''), LONGEST_NAME)
}

/** The first word of what the platform calls them: a family name is nobody's business. */
function calledName({ sender }: InboundMessage): string {
  return shortLabel(sender.name?.trim().split(/\s+/)[0] ?? '', LONGEST_NAME)
}

function applicationMessage(context: RelayContext, { personId, name }: Responder, locale: Locale): OutboundMessage {
  const texts = context.catalogue(locale)
  return {
    locale,
    blocks: [paragraph(texts('candidate', { name }))],
    buttons: [
      [
        relayButton(texts('button-approve'), { kind: 'candidate', person: personId, value: 'yes' }),
        relayButton(texts('button-refuse'), { kind: 'candidate', person: personId, value: 'no' }),
      ],
    ],
  }
}

/** A moderator says yes or no to somebody who has asked to become a volunteer. */
export function candidateAction(turn: Turn, action: Extract<RelayAction, { readonly person: string }>): Outcome {
  const { texts, state } = turn
  const { subject } = state.relay
  if (!isModerator(turn)) return notAllowed(turn)
  const { responder } = subject ?? {}
  if (!subject || !responder) return privately(turn, texts('person-gone'))
  const { name } = responder
  const wanted = action.value === 'yes' ? 'active' : 'refused'
  if (responder.state !== 'applied' && !(wanted === 'active' && responder.state === 'refused'))
    return privately(turn, texts('candidate-decided', { name, state: responder.state }))
  const decided: Responder = { ...responder, state: wanted }
  const raised: RelayChange[] =
    wanted === 'active' && !hasRole(subject.role, 'responder')
      ? [{ kind: 'standing-changed', personId: subject.personId, role: 'responder' }]
      : []
  const key = wanted === 'active' ? 'candidate-approved' : 'candidate-refused'
  const shown = panel(turn, { locale: turn.locale, blocks: [paragraph(texts(key, { name }))] }, [
    { kind: 'responder-saved', responder: decided },
    ...raised,
    audited(turn, wanted === 'active' ? 'responder-approved' : 'responder-refused', { subject: subject.personId }),
  ])
  const to = recipientOf(subject)
  const told: NewDelivery[] = to ? deliver(turn.context, to, verdict(turn.context, decided, to.locale)) : []
  return { ...shown, deliveries: [...(shown.deliveries ?? []), ...told] }
}

function verdict(context: RelayContext, responder: Responder, locale: Locale): OutboundMessage {
  const texts = context.catalogue(locale)
  if (responder.state !== 'active') return { locale, blocks: [paragraph(texts('join-refused'))] }
  const { blocks, ...shown } = profilePanel(context, responder, locale)
  const welcome = [texts('join-approved'), texts('join-how')].map((text) => paragraph(text))
  return { ...shown, blocks: [...welcome, ...blocks] }
}
