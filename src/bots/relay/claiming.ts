import { type Address, isSameChat } from '../../address.ts'
import type { Texts } from '../../i18n.ts'
import { type Block, list, type OutboundMessage, paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { isClosed } from '../../relay/question.ts'
import { hasRole, type Responder } from '../../relay/responder.ts'
import type { Party, QuestionFile, RelayedMessage } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import type { Outcome, Turn } from '../turn.ts'
import { aliasOf, askerOf, claimantOf, notice, personLocale, post, relayButton, volunteerName } from './context.ts'
import { offerQuestion, questionBlocks, refreshOffers, withdrawOffer } from './offers.ts'
import { audited, privately, update } from './outcome.ts'
import { workButtons } from './work.ts'

/** Takes the question for the person of the turn: of all who try, the first one has it and the others learn who. */
export function claim(turn: Turn, file: QuestionFile): Outcome {
  const { texts, state, context } = turn
  const { responder, openClaims } = state.relay
  const { question } = file
  if (question.claimantId === state.person.id)
    return privately(turn, texts('claim-yours', { alias: aliasOf(texts, file) }))
  const refusal = refusalOf(turn, file)
  if (refusal !== undefined || !responder) return privately(turn, refusal ?? texts('claim-not-responder'))
  if (openClaims >= responder.maxClaims) return privately(turn, texts('claim-too-many', { most: responder.maxClaims }))
  const place = placeOf(turn, file, responder)
  const advanced = advance(
    question,
    { kind: 'claimed', by: state.person.id, place },
    context.community.times,
    context.now,
  )
  if (!advanced.ok)
    return privately(turn, texts(`refused-${advanced.refusal}`, { volunteer: volunteerName(texts, file.claimant) }))
  const claimed = { ...file, question: advanced.question, claimant: partyOf(turn, responder) }
  return begin(turn, claimed, [
    ...focused(responder, question.id, place),
    audited(turn, 'question-claimed', { question: question.id }),
  ])
}

/** Plain words in the responder's own chat belong to the question from now on, unless it has a thread of its own. */
export function focused(responder: Responder, question: string, place: Address): Change[] {
  const inOwnChat = isSameChat(place, responder.address) && place.thread === undefined
  return inOwnChat ? [{ kind: 'responder-saved', responder: { ...responder, focus: question } }] : []
}

/** Why this person may not have it; `undefined` when they may. */
function refusalOf({ texts, state }: Turn, { question, claimant, asker }: QuestionFile): string | undefined {
  const { person, relay } = state
  if (question.hidden && !hasRole(person.role, 'moderator')) return texts('question-gone')
  if (question.claimantId !== null && !isClosed(question))
    return texts('refused-taken', { volunteer: volunteerName(texts, claimant) })
  if (isClosed(question)) return texts('refused-closed')
  if (asker.personId === person.id) return texts('claim-own')
  if (relay.responder?.state !== 'active' && !hasRole(person.role, 'moderator')) return texts('claim-not-responder')
  return undefined
}

/** In the thread of the offer that was pressed, else in the responder's own chat. */
function placeOf({ inbound }: Turn, { offers }: QuestionFile, responder: Responder) {
  const pressed = offers.find(
    ({ address, ref }) =>
      ref?.opened && (isSameChat(address, inbound.address) || isSameChat(ref.opened, inbound.address)),
  )
  const thread = inbound.direct ? undefined : pressed?.ref?.opened
  if (thread) return thread
  return inbound.direct ? inbound.address : responder.address
}

function partyOf({ state }: Turn, responder: Responder): Party {
  const { person } = state
  const locale = personLocale(person, responder.locales[0] ?? 'en')
  return { personId: person.id, role: person.role, ban: person.ban, locale, addresses: [responder.address], responder }
}

/** What everybody is told once somebody has a question: the claimant, the traveller and those who had an offer. */
export function begin(turn: Turn, file: QuestionFile, changes: readonly Change[]): Outcome {
  const { context } = turn
  const { question } = file
  return {
    result: 'question-claimed',
    replies: [],
    changes: [{ kind: 'question-saved', question }, ...changes],
    deliveries: [...refreshOffers(context, file), ...starter(turn, file), ...tellAsker(turn, file)],
  }
}

/** Notes that are shown to who takes a question over. */
const LATEST = 10

/** The whole question at the place of the conversation, with the tools. */
function starter({ context, lists }: Turn, file: QuestionFile): NewDelivery[] {
  const to = claimantOf(file)
  if (!to) return []
  const { locale } = to
  const texts = context.catalogue(locale)
  const message: OutboundMessage = {
    locale,
    blocks: [
      paragraph({ text: texts('claimed-yours', { alias: aliasOf(texts, file) }), bold: true }),
      ...questionBlocks(context, file, locale, 'whole'),
      ...notes(texts, lists.messages ?? []),
      paragraph(texts('claimed-how', { alias: aliasOf(texts, file) })),
    ],
    buttons: workButtons(texts, file.question.id, aliasOf(texts, file)),
  }
  return post(context, to, message, { question: file.question.id, purpose: 'notice' })
}

/**
 * The notes of those who had it before. What the traveller wrote to them is left out: here it could neither be changed
 * nor taken back.
 */
function notes(texts: Texts, messages: readonly RelayedMessage[]): Block[] {
  const written = messages.filter(({ kind, withdrawn, text }) => kind === 'note' && !withdrawn && text !== '')
  if (written.length === 0) return []
  return [
    paragraph({ text: texts('claimed-notes'), bold: true }),
    list(written.slice(-LATEST).map(({ text }) => [text])),
  ]
}

function tellAsker({ context }: Turn, file: QuestionFile): NewDelivery[] {
  const to = askerOf(file)
  const texts = context.catalogue(to.locale)
  return notice(
    context,
    to,
    file,
    [texts('asker-claimed', { volunteer: volunteerName(texts, file.claimant) })],
    [[relayButton(texts('button-withdraw-question'), { kind: 'withdraw', question: file.question.id })]],
  )
}

/** The person will not have it: the offer goes, and the next one is asked. */
export function pass(turn: Turn, file: QuestionFile): Outcome {
  const { texts, state, context, inbound } = turn
  const { person, relay } = state
  const { question } = file
  if (question.claimantId === person.id) return privately(turn, texts('claim-yours', { alias: aliasOf(texts, file) }))
  const passed = { ...file, passed: [...file.passed, person.id] }
  const own = file.offers.filter(({ personId }) => personId === person.id)
  const gone = own.map((offer) => withdrawOffer(file, offer, context.catalogue(offer.locale)('passed')))
  const waits = question.claimantId === null && !isClosed(question)
  const others = waits ? offerQuestion(context, passed, relay.roster, 'new') : []
  const told = privately(turn, texts('passed'))
  // In a direct chat the offer itself says it.
  const isSaid = inbound.direct && own.length > 0
  return {
    ...(isSaid ? { result: 'question-passed', replies: [] } : told),
    changes: [
      { kind: 'question-passed', questionId: question.id, personId: person.id },
      ...gone.flatMap(({ changes }) => changes),
    ],
    deliveries: [
      ...(isSaid ? [] : (told.deliveries ?? [])),
      ...gone.flatMap(({ deliveries }) => deliveries),
      ...others,
    ],
  }
}

/** The desk or the person holds it to be none of volunteers' business: the moderators decide. */
export function notForUs(turn: Turn, file: QuestionFile): Outcome {
  const { texts, state, context } = turn
  const { relay, person } = state
  if (relay.responder?.state !== 'active' && !hasRole(person.role, 'moderator'))
    return privately(turn, texts('claim-not-responder'))
  const advanced = advance(file.question, { kind: 'escalated' }, context.community.times, context.now)
  if (!advanced.ok)
    return privately(turn, texts(`refused-${advanced.refusal}`, { volunteer: volunteerName(texts, file.claimant) }))
  const escalated = { ...file, question: advanced.question, passed: [...file.passed, person.id] }
  return update(turn, escalated, {
    result: 'question-escalated',
    reply: texts('not-for-us-done'),
    changes: [
      { kind: 'question-passed', questionId: file.question.id, personId: person.id },
      audited(turn, 'question-not-for-us', { question: file.question.id }),
    ],
    deliveries: offerQuestion(context, escalated, relay.roster),
  })
}
