import { serviceTitle } from '../../knowledge/card/card.ts'
import { LOCALE_NAMES, LOCALES, type Locale, translate } from '../../locale.ts'
import { advance } from '../../relay/advance.ts'
import { hasRole, type Responder } from '../../relay/responder.ts'
import type { Party, QuestionFile } from '../../store/relay-store.ts'
import type { Change } from '../../store/store.ts'
import { inRows } from '../labels.ts'
import type { Outcome, Turn } from '../turn.ts'
import { begin, focused } from './claiming.ts'
import { tellAsker, tellClaimant, tellPassedOn } from './closing.ts'
import { aliasOf, relayButton, volunteerName } from './context.ts'
import { refreshOffers } from './offers.ts'
import { offer } from './opening.ts'
import { audited, privately } from './outcome.ts'
import { menu, sendCard } from './work.ts'

const MOST_PEOPLE = 7

/** To whom a question may be handed. */
export function handOver(turn: Turn, file: QuestionFile): Outcome {
  const { texts } = turn
  const question = file.question.id
  return menu(turn, file, texts('hand-choose'), [
    [relayButton(texts('button-hand-person'), { kind: 'people-of', question })],
    [relayButton(texts('button-hand-team'), { kind: 'teams', question })],
    [relayButton(texts('button-hand-authority'), { kind: 'authorities', question })],
    [relayButton(texts('button-hand-moderators'), { kind: 'to-moderators', question })],
  ])
}

/**
 * People of the institution that answers for the matter first, then volunteers with the question's language; those with
 * less to do before others.
 */
export function people(turn: Turn, file: QuestionFile): Outcome {
  const { texts, locale, state, lists } = turn
  const { question } = file
  const institution = translate(lists.colleagues?.institution ?? {}, locale)?.value ?? ''
  const others = state.relay.roster.responders
    .filter(({ personId }) => personId !== question.claimantId && personId !== question.askerId)
    .map((one) => ({
      ...one,
      answersFor: lists.colleagues?.people.includes(one.personId) ? institution : '',
      speaks: one.locales.includes(question.locale),
    }))
    .sort(
      (a, b) =>
        Number(b.answersFor !== '') - Number(a.answersFor !== '') ||
        Number(b.speaks) - Number(a.speaks) ||
        a.openClaims - b.openClaims,
    )
  const rows = others.slice(0, MOST_PEOPLE).map((one) => [
    relayButton([`${one.name} (${one.locales.join(', ')})`, one.answersFor].filter(Boolean).join(' · '), {
      kind: 'give',
      question: question.id,
      value: one.personId,
    }),
  ])
  return menu(turn, file, texts(rows.length > 0 ? 'hand-people' : 'hand-nobody'), rows)
}

export function teams(turn: Turn, file: QuestionFile): Outcome {
  const { question } = file
  const rows = inRows(
    LOCALES.filter((locale) => locale !== question.locale).map((value) =>
      relayButton(LOCALE_NAMES[value], { kind: 'team', question: question.id, value }),
    ),
    2,
  )
  return menu(turn, file, turn.texts('hand-teams'), rows)
}

/** The services already shown, whose offices could take the matter. */
export function authorities(turn: Turn, file: QuestionFile): Outcome {
  const { context, texts, locale } = turn
  const { question } = file
  const found = context.base.answer({ text: question.text, locale: question.locale }).services.map(({ id }) => id)
  const services = [...new Set([...question.services, ...found])].flatMap((id) => context.base.services.get(id) ?? [])
  const rows = services
    .slice(0, MOST_PEOPLE)
    .map((service) => [
      relayButton(serviceTitle(service, locale), { kind: 'refer', question: question.id, value: service.id }),
    ])
  return menu(turn, file, texts(rows.length > 0 ? 'hand-authorities' : 'base-nothing'), rows)
}

/** Sends the traveller to the office that can help; the volunteer stays until it is solved. */
export function refer(turn: Turn, file: QuestionFile, service: string): Outcome {
  const sent = sendCard(turn, file, service)
  if (sent.result !== 'relayed') return sent
  const told = tellAsker(turn.context, file, 'asker-referred')
  return {
    ...sent,
    changes: [
      ...(sent.changes ?? []),
      audited(turn, 'question-referred', { question: file.question.id, detail: service }),
    ],
    deliveries: [...told, ...(sent.deliveries ?? [])],
  }
}

/** To one person, who need not ask for it: by the claimant or a moderator. */
export function give(turn: Turn, file: QuestionFile): Outcome {
  const { context, texts, state } = turn
  const { subject } = state.relay
  const { responder } = subject ?? {}
  if (!subject || !responder || !isAvailable(subject, responder)) return privately(turn, texts('hand-not-possible'))
  if (subject.personId === file.question.askerId) return privately(turn, texts('hand-not-possible'))
  const place = responder.address
  const advanced = advance(
    file.question,
    { kind: 'handed-over', to: subject.personId, place },
    context.community.times,
    context.now,
  )
  if (!advanced.ok)
    return privately(turn, texts(`refused-${advanced.refusal}`, { volunteer: volunteerName(texts, file.claimant) }))
  const given = { ...file, question: advanced.question, claimant: subject }
  const begun = begin(turn, given, [
    ...unfocused(turn, file),
    ...focused(responder, file.question.id, place),
    audited(turn, 'question-given', { question: file.question.id, subject: subject.personId }),
  ])
  const told = menu(
    turn,
    file,
    texts('handed', { volunteer: volunteerName(texts, subject), alias: aliasOf(texts, file) }),
    [],
  )
  const taken =
    file.claimant?.personId === state.person.id || file.claimant?.personId === subject.personId
      ? []
      : tellClaimant(context, file, 'claimant-taken')
  return { ...begun, replies: told.replies, deliveries: [...taken, ...(begun.deliveries ?? [])] }
}

function isAvailable({ role }: Party, { state }: Responder): boolean {
  return state === 'active' || hasRole(role, 'moderator')
}

/** To volunteers of another language. */
export function passOn(turn: Turn, file: QuestionFile, locale: Locale): Outcome {
  return again(turn, file, { kind: 'passed-on', locale }, 'handed-team', 'question-passed-on')
}

/** Back to the queue. */
export function release(turn: Turn, file: QuestionFile): Outcome {
  return again(turn, file, { kind: 'released' }, 'released', 'question-released')
}

/** To the moderators at once. */
export function toModerators(turn: Turn, file: QuestionFile): Outcome {
  const released = advance(file.question, { kind: 'released' }, turn.context.community.times, turn.context.now)
  const question = released.ok ? released.question : file.question
  return again(turn, { ...file, question }, { kind: 'escalated' }, 'handed-moderators', 'question-escalated')
}

function again(
  turn: Turn,
  file: QuestionFile,
  event: { kind: 'released' } | { kind: 'escalated' } | { kind: 'passed-on'; locale: Locale },
  key: string,
  action: string,
): Outcome {
  const { context, texts, state } = turn
  const advanced = advance(file.question, event, context.community.times, context.now)
  if (!advanced.ok)
    return privately(turn, texts(`refused-${advanced.refusal}`, { volunteer: volunteerName(texts, file.claimant) }))
  // Who gives it back is not asked again at once.
  const passed = [...file.passed, state.person.id]
  const free = { ...file, question: advanced.question, claimant: undefined, passed }
  const offered = offer(context, free, state.relay.roster)
  return {
    ...menu(turn, file, texts(key, { alias: aliasOf(texts, file) }), []),
    result: action,
    changes: [
      ...offered.changes,
      { kind: 'question-passed', questionId: file.question.id, personId: state.person.id },
      ...unfocused(turn, file),
      audited(turn, action, { question: file.question.id }),
    ],
    deliveries: [
      ...refreshOffers(context, offered.file),
      ...offered.deliveries,
      ...tellPassedOn(context, offered.file),
    ],
  }
}

/** Plain words of the person of the turn no longer belong to this question. */
function unfocused({ state }: Turn, { question }: QuestionFile): Change[] {
  const { responder } = state.relay
  return responder?.focus === question.id ? [{ kind: 'responder-saved', responder: { ...responder, focus: null } }] : []
}
