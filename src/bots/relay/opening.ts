import { dateFormat } from '../../formats.ts'
import type { Locale } from '../../locale.ts'
import { type OutboundMessage, paragraph } from '../../message.ts'
import { advance, openQuestion } from '../../relay/advance.ts'
import { waitingEstimate } from '../../relay/estimate.ts'
import { firstRung } from '../../relay/matching.ts'
import type { Question } from '../../relay/question.ts'
import type { Roster } from '../../relay/responder.ts'
import type { QuestionFile, RelayChange } from '../../store/relay-store.ts'
import type { NewDelivery, Query } from '../../store/store.ts'
import { MOST_CHOICES } from '../replies/answers.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { type RelayContext, relayButton, volunteerName } from './context.ts'
import { offerQuestion } from './offers.ts'

/** Passes a query on to volunteers, once. */
export function askVolunteers(turn: Turn): Outcome {
  const { query, relay, person } = turn.state
  if (!query) return say(turn, 'action', 'query-gone')
  if (person.ban === 'ban') return say(turn, 'action', 'volunteer-banned')
  const { own } = relay
  if (own?.question.queryId === query.id) return statusReply(turn, own, 'volunteer-already')
  if (own && own.question.closedAt === null) return statusReply(turn, own, 'volunteer-one-at-a-time')
  const { id: queryId, text, locale, country } = query
  return openFor(turn, { queryId, text, locale, country, services: shownFor(query) })
}

/** Of the services found, those that the traveller has seen: the rest was too doubtful to show. */
function shownFor({ decision, services }: Query): readonly string[] {
  if (decision === 'answer') return services.slice(0, 1)
  return decision === 'clarify' ? services.slice(0, MOST_CHOICES) : []
}

/** Opens a question whose asker is the person of the turn. */
export function openFor(
  turn: Turn,
  asked: Pick<Question, 'queryId' | 'text' | 'locale' | 'country' | 'services'>,
): Outcome {
  const { context, state, inbound, ids, alias } = turn
  const question = openQuestion({
    ...asked,
    id: ids.question,
    alias,
    askerId: state.person.id,
    topic: topicOf(context, asked.services),
    address: inbound.address,
    hidden: state.person.ban === 'shadow',
    now: context.now,
  })
  const offered = offer(context, fileOf(turn, question), state.relay.roster)
  const message = filedMessage(turn, offered.file)
  return {
    result: 'question-opened',
    replies: [{ message, relay: { question: question.id, purpose: 'notice' } }],
    changes: offered.changes,
    deliveries: offered.deliveries,
  }
}

/** Puts a question before the first rung that has anybody, and sets its clock. */
export function offer(
  context: RelayContext,
  file: QuestionFile,
  roster: Roster,
): { readonly file: QuestionFile; readonly deliveries: NewDelivery[]; readonly changes: RelayChange[] } {
  const rung = firstRung(file.question, roster, file.passed, context.now)
  const advanced = advance({ ...file.question, rung }, { kind: 'offered' }, context.community.times, context.now)
  const question = advanced.ok ? advanced.question : file.question
  const offered = { ...file, question }
  return {
    file: offered,
    deliveries: offerQuestion(context, offered, roster),
    changes: [{ kind: 'question-saved', question }],
  }
}

function topicOf({ base }: RelayContext, services: readonly string[]): string | null {
  const [id = ''] = services
  return (base.services.get(id) ?? base.situations.get(id))?.lifeEvents[0] ?? null
}

/** A question that is being opened has nothing but its asker. */
function fileOf({ state, inbound, locale }: Turn, question: Question): QuestionFile {
  const { person } = state
  const asker = {
    personId: person.id,
    role: person.role,
    ban: person.ban,
    locale,
    addresses: [inbound.address],
    responder: state.relay.responder,
  }
  return { question, asker, claimant: undefined, offers: [], passed: [] }
}

/** Says what happens now and how long it usually takes, without promising anything. */
function filedMessage(turn: Turn, file: QuestionFile): OutboundMessage {
  const { context, locale, texts, state } = turn
  const { question } = file
  return {
    locale,
    blocks:
      question.rung === 'kept'
        ? [paragraph(texts('volunteer-filed'))]
        : [
            paragraph(texts('question-filed', { alias: question.alias })),
            paragraph(waitingText(context, locale, question, state.relay.roster)),
            paragraph(texts('question-filed-next')),
          ],
    buttons: [
      [
        relayButton(texts('button-withdraw-question'), { kind: 'withdraw', question: question.id }),
        relayButton(texts('button-status'), { kind: 'status', question: question.id }),
      ],
    ],
  }
}

/** The honest estimate: how long others waited, that it is night here, or that nobody is there. */
export function waitingText(context: RelayContext, locale: Locale, question: Question, roster: Roster): string {
  const texts = context.catalogue(locale)
  if (question.rung === 'kept') return texts('waiting-nobody')
  const estimate = waitingEstimate(question.locale, roster.waits, context.community, context.now)
  if (estimate.opensAt !== undefined) {
    const at = openingTime(estimate.opensAt, locale, context.community.timeZone)
    return texts('waiting-closed', { at })
  }
  if (estimate.upperMinutes === undefined) return texts('waiting-unknown')
  return texts('waiting-usual', { upper: estimate.upperMinutes })
}

function openingTime(at: number, locale: Locale, timeZone: string): string {
  // "en" alone would count the hours to twelve.
  const tag = locale === 'en' ? 'en-GB' : locale
  return dateFormat(tag, { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(at)
}

/** Where the person's question stands, with what can be done. */
export function statusReply(turn: Turn, file: QuestionFile, lead?: string): Outcome {
  const { context, locale, texts, state } = turn
  const { question, claimant } = file
  const volunteer = volunteerName(texts, claimant)
  const waits = question.claimantId === null && question.closedAt === null
  const buttons = statusButtons(turn, question)
  const message: OutboundMessage = {
    locale,
    blocks: [
      ...(lead ? [paragraph(texts(lead))] : []),
      paragraph(texts('status-question', { alias: question.alias, text: question.text.slice(0, 200) })),
      paragraph(texts('status-state', { state: question.state, volunteer })),
      ...(waits ? [paragraph(waitingText(context, locale, question, state.relay.roster))] : []),
    ],
    ...(buttons.length > 0 ? { buttons: [buttons] } : {}),
  }
  return {
    result: 'question-status',
    replies: [{ message, relay: { question: question.id, purpose: 'notice' } }],
  }
}

function statusButtons({ texts, context }: Turn, { id, state, closedAt }: Question) {
  if (closedAt === null) {
    return [
      ...(state === 'answered' ? [relayButton(texts('button-solved'), { kind: 'done', question: id })] : []),
      relayButton(texts('button-withdraw-question'), { kind: 'withdraw', question: id }),
    ]
  }
  const late = context.now - closedAt > context.community.times.reopenWithin
  return state === 'merged' || late ? [] : [relayButton(texts('button-reopen'), { kind: 'reopen', question: id })]
}
