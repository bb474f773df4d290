import { LOCALE_NAMES } from '../../locale.ts'
import { type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { hasRole, type Responder, type Role } from '../../relay/responder.ts'
import type { Party } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { notice, relayButton } from './context.ts'
import { respondersReply } from './lists.ts'
import { audited, privately } from './outcome.ts'
import { deliver, isAdmin, isModerator, notAllowed, panel, recipientOf } from './staff.ts'

const MOST_FOUND = 8

/** An administrator picks whose role to change: out of the list, or by a name. */
export function roleCommand(turn: Turn, argument: string): Outcome {
  const { texts, locale, lists } = turn
  if (!isAdmin(turn)) return notAllowed(turn)
  const wanted = argument.trim().toLocaleLowerCase(locale)
  if (wanted === '') return respondersReply(turn, 0)
  const found = (lists.responders?.items ?? []).filter(({ name }) => name.toLocaleLowerCase(locale).startsWith(wanted))
  if (found.length === 0) return say(turn, 'staff', 'role-nobody')
  const rows = found
    .slice(0, MOST_FOUND)
    .map(({ personId, name }) => [relayButton(name, { kind: 'standing', person: personId, value: 'show' })])
  return panel(turn, { locale, blocks: [paragraph(texts('role-choose'))], buttons: rows })
}

/** Shows somebody who answers, or changes what they may do. */
export function standingAction(turn: Turn, { value }: Extract<RelayAction, { readonly person: string }>): Outcome {
  const { texts, state } = turn
  const { subject } = state.relay
  if (!(value === 'show' ? isModerator(turn) : isAdmin(turn))) return notAllowed(turn)
  const { responder } = subject ?? {}
  if (!subject || !responder) return privately(turn, texts('person-gone'))
  if (value === 'show') return panel(turn, personMessage(turn, subject, responder))
  // The last administrator could lock everybody out; who runs the machine can always change one.
  if (hasRole(subject.role, 'admin')) return privately(turn, texts('role-admin'))
  // Pressed on a list that is older than the person's last decision.
  if (responder.state !== 'active') return panel(turn, personMessage(turn, subject, responder))
  if (value === 'remove') return remove(turn, subject, responder)
  return change(turn, subject, responder, value === 'moderator' ? 'moderator' : 'responder')
}

function personMessage(turn: Turn, subject: Party, responder: Responder): OutboundMessage {
  const { texts, locale } = turn
  const languages = responder.locales.map((one) => LOCALE_NAMES[one]).join(', ')
  const buttons = [candidateButtons(turn, responder), roleButtons(turn, subject, responder)].filter(
    (row) => row.length > 0,
  )
  return {
    locale,
    blocks: [
      heading(responder.name),
      list([
        [texts('responder-state', { state: responder.state })],
        [texts('role-is', { role: subject.role })],
        ...(languages === '' ? [] : [[texts('profile-languages', { languages })]]),
      ]),
    ],
    buttons: [...buttons, [relayButton(texts('button-responders'), { kind: 'people', page: 0 })]],
  }
}

function candidateButtons({ texts }: Turn, { state, personId: person }: Responder): Button[] {
  if (state !== 'applied' && state !== 'refused') return []
  return [
    relayButton(texts('button-approve'), { kind: 'candidate', person, value: 'yes' }),
    ...(state === 'applied' ? [relayButton(texts('button-refuse'), { kind: 'candidate', person, value: 'no' })] : []),
  ]
}

function roleButtons(turn: Turn, { role }: Party, { state, personId: person }: Responder): Button[] {
  if (!isAdmin(turn) || role === 'admin' || state !== 'active') return []
  const other = role === 'moderator' ? 'responder' : 'moderator'
  return [
    relayButton(turn.texts(`button-make-${other}`), { kind: 'standing', person, value: other }),
    relayButton(turn.texts('button-remove'), { kind: 'standing', person, value: 'remove' }),
  ]
}

function change(turn: Turn, subject: Party, responder: Responder, role: Role): Outcome {
  const changes: Change[] = [
    { kind: 'standing-changed', personId: subject.personId, role },
    audited(turn, 'role-changed', { subject: subject.personId, detail: role }),
  ]
  const shown = panel(turn, personMessage(turn, { ...subject, role }, responder), changes)
  return { ...shown, deliveries: [...(shown.deliveries ?? []), ...tell(turn, subject, 'role-now', role)] }
}

/** Somebody answers no longer: what they have claimed goes back to the others at once. */
function remove(turn: Turn, subject: Party, responder: Responder): Outcome {
  const { context, lists } = turn
  const left: Responder = { ...responder, state: 'left', focus: null }
  const returned = (lists.questions?.items ?? []).flatMap(({ question }) => {
    const released = advance(question, { kind: 'released' }, context.community.times, context.now)
    return released.ok && question.claimantId === subject.personId ? [released.question] : []
  })
  const changes: Change[] = [
    { kind: 'standing-changed', personId: subject.personId, role: 'traveller' },
    { kind: 'responder-saved', responder: left },
    ...returned.map((question) => ({ kind: 'question-saved', question }) as const),
    audited(turn, 'responder-removed', { subject: subject.personId }),
  ]
  const told = returned.flatMap((question) => {
    const to = { address: question.address, personId: question.askerId, locale: question.locale }
    return notice(context, to, { question }, [context.catalogue(to.locale)('asker-passed-on')])
  })
  const shown = panel(turn, personMessage(turn, { ...subject, role: 'traveller' }, left), changes)
  return {
    ...shown,
    deliveries: [...(shown.deliveries ?? []), ...told, ...tell(turn, subject, 'role-removed', 'traveller')],
  }
}

function tell({ context }: Turn, subject: Party, key: string, role: Role): NewDelivery[] {
  const to = recipientOf(subject)
  if (!to) return []
  const text = context.catalogue(to.locale)(key, { role })
  return deliver(context, to, { locale: to.locale, blocks: [paragraph(text)] })
}
