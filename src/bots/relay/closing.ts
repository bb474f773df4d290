import type { Texts } from '../../i18n.ts'
import { type Button, paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { maskContacts } from '../../relay/mask.ts'
import { isClosed, type QuestionEvent, RATINGS } from '../../relay/question.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import { suggestRows } from '../curation/buttons.ts'
import { inPlace, type Outcome, type Reply, type Turn } from '../turn.ts'
import { aliasOf, askerOf, claimantOf, notice, type RelayContext, relayButton, volunteerName } from './context.ts'
import { refreshOffers } from './offers.ts'
import { offer, statusReply } from './opening.ts'
import { audited, privately } from './outcome.ts'
import { textOf } from './text.ts'

/** The traveller or the claimant holds it to be solved. */
export function resolve(turn: Turn, file: QuestionFile): Outcome {
  const { context, state, texts } = turn
  const byAsker = file.asker.personId === state.person.id
  const closed = close(turn, file, { kind: 'resolved' })
  if (!closed) return privately(turn, turn.texts('refused-closed'))
  const told = byAsker ? tellSolved(context, closed, 'claimant-solved') : askRating(context, closed)
  return {
    result: 'question-resolved',
    replies: byAsker
      ? [{ message: ratingMessage(turn, closed), relay: { question: closed.question.id, purpose: 'notice' } }]
      : [withButtons(say(turn, 'solved-by-you', closed), suggestRows(texts, closed))],
    changes: changesOf(turn, closed, 'question-resolved'),
    deliveries: [...told, ...refreshOffers(context, closed)],
  }
}

/** The traveller no longer wants an answer. */
export function withdraw(turn: Turn, file: QuestionFile): Outcome {
  const { context, texts } = turn
  const closed = close(turn, file, { kind: 'withdrawn' })
  if (!closed) return privately(turn, texts('refused-closed'))
  const { id } = closed.question
  const message = {
    locale: turn.locale,
    blocks: [paragraph(texts('question-withdrawn'))],
    buttons: [[relayButton(texts('button-reopen'), { kind: 'reopen', question: id })]],
  }
  return {
    result: 'question-withdrawn',
    replies: [{ message, relay: { question: id, purpose: 'notice' } }],
    changes: changesOf(turn, closed, 'question-withdrawn'),
    deliveries: [...tellClaimant(context, closed, 'claimant-withdrawn'), ...refreshOffers(context, closed)],
  }
}

/** Opens a closed question again, for whoever takes it. */
export function reopen(turn: Turn, file: QuestionFile): Outcome {
  const { context, texts, state } = turn
  if (state.person.ban === 'ban') return privately(turn, texts('volunteer-banned'))
  const opened = advance(file.question, { kind: 'reopened' }, context.community.times, context.now)
  if (!opened.ok) return privately(turn, texts(`refused-${opened.refusal}`, { volunteer: '' }))
  const byAsker = state.person.id === file.asker.personId
  const { own } = state.relay
  if (byAsker && own && !isClosed(own.question)) return statusReply(turn, own, 'volunteer-one-at-a-time')
  const question = { ...opened.question, hidden: opened.question.hidden || file.asker.ban === 'shadow' }
  const offered = offer(context, { ...file, question, claimant: undefined }, state.relay.roster)
  const told = byAsker ? [] : tellAsker(context, offered.file, 'asker-reopened')
  return {
    result: 'question-reopened',
    replies: [say(turn, 'question-reopened', offered.file)],
    changes: [...offered.changes, audited(turn, 'question-reopened', { question: file.question.id })],
    deliveries: [...refreshOffers(context, offered.file), ...offered.deliveries, ...told],
  }
}

/** Whether it helped; the volunteer hears of it. */
export function rate(turn: Turn, file: QuestionFile, value: string): Outcome {
  const { context, texts, locale } = turn
  const rating = RATINGS.find((known) => known === value)
  if (!rating) return privately(turn, texts('button-unknown'))
  const question = { ...file.question, rating }
  const buttons = [
    [
      relayButton(
        texts('button-word'),
        { kind: 'word', question: question.id },
        { title: texts('word-form'), label: texts('word-form-label') },
      ),
      ...(rating === 'helped' ? [] : [relayButton(texts('button-reopen'), { kind: 'reopen', question: question.id })]),
    ],
  ]
  const message = { locale, blocks: [paragraph(texts(`rated-${rating}`)), paragraph(texts('rated-word'))], buttons }
  return {
    result: 'question-rated',
    replies: [{ ...inPlace(turn, message), relay: { question: question.id, purpose: 'notice' } }],
    changes: [{ kind: 'question-saved', question }],
    deliveries: (rating === 'helped' ? tellSolved : tellClaimant)(
      context,
      { ...file, question },
      `claimant-rated-${rating}`,
    ),
  }
}

/** A word of the traveller's beside the rating, passed on as thanks. */
export function rateInWords(turn: Turn, file: QuestionFile): Outcome {
  const { context, inbound } = turn
  const word = textOf(inbound.content).slice(0, 500).toWellFormed().trim()
  if (word === '') return { result: 'relay', replies: [say(turn, 'rated-word', file)] }
  const question = { ...file.question, ratingWord: word }
  const to = claimantOf(file)
  const texts = context.catalogue(to?.locale ?? turn.locale)
  const shown = maskContacts(word).text
  const passedOn = to
    ? notice(context, to, file, [texts('claimant-word', { alias: aliasOf(texts, file), word: shown })])
    : []
  return {
    result: 'question-rated',
    replies: [say(turn, 'word-thanks', file)],
    changes: [{ kind: 'question-saved', question }],
    deliveries: passedOn,
  }
}

/** The file of the closed question; `undefined` when it cannot be closed. */
function close({ context }: Turn, file: QuestionFile, event: QuestionEvent): QuestionFile | undefined {
  const closed = advance(file.question, event, context.community.times, context.now)
  return closed.ok ? { ...file, question: closed.question } : undefined
}

function changesOf(turn: Turn, { question }: QuestionFile, action: string): Change[] {
  const { responder } = turn.state.relay
  return [
    { kind: 'question-saved', question },
    ...(responder?.focus === question.id
      ? [{ kind: 'responder-saved', responder: { ...responder, focus: null } } as const]
      : []),
    audited(turn, action, { question: question.id }),
  ]
}

function withButtons(reply: Reply, buttons: readonly (readonly Button[])[]): Reply {
  return { ...reply, message: { ...reply.message, buttons } }
}

function say(turn: Turn, key: string, file: QuestionFile): Reply {
  const { texts, locale } = turn
  const text = texts(key, { alias: aliasOf(texts, file), volunteer: volunteerName(texts, file.claimant) })
  return { message: { locale, blocks: [paragraph(text)] } }
}

export function tellClaimant(
  context: RelayContext,
  file: QuestionFile,
  key: string,
  buttons?: (texts: Texts) => readonly (readonly Button[])[],
): NewDelivery[] {
  const to = claimantOf(file)
  if (!to) return []
  const texts = context.catalogue(to.locale)
  return notice(context, to, file, [texts(key, { alias: aliasOf(texts, file) })], buttons?.(texts))
}

/** Tells the claimant that it is solved; what has helped one traveller may help others. */
export function tellSolved(context: RelayContext, file: QuestionFile, key: string): NewDelivery[] {
  return tellClaimant(context, file, key, (texts) => suggestRows(texts, file))
}

export function tellAsker(
  context: RelayContext,
  file: QuestionFile,
  key: string,
  buttons?: readonly (readonly Button[])[],
): NewDelivery[] {
  const to = askerOf(file)
  const texts = context.catalogue(to.locale)
  const text = texts(key, { alias: file.question.alias, volunteer: volunteerName(texts, file.claimant) })
  return notice(context, to, file, [text], buttons)
}

/** That another volunteer is looked for, or that there is none now. */
export function tellPassedOn(context: RelayContext, file: QuestionFile): NewDelivery[] {
  return file.question.rung === 'kept' ? tellNobody(context, file) : tellAsker(context, file, 'asker-passed-on')
}

/** Said plainly once nobody is left to ask: nobody has it yet, and it is kept. Nothing while somebody is. */
export function tellNobody(context: RelayContext, file: QuestionFile): NewDelivery[] {
  const { question } = file
  if (question.rung !== 'kept') return []
  const to = askerOf(file)
  const texts = context.catalogue(to.locale)
  return notice(
    context,
    to,
    file,
    [texts('asker-kept', { alias: question.alias }), texts('waiting-nobody')],
    [[relayButton(texts('button-withdraw-question'), { kind: 'withdraw', question: question.id })]],
  )
}

/** Asks the traveller how it went, when somebody else or the time has closed the question. */
export function askRating(context: RelayContext, file: QuestionFile): NewDelivery[] {
  const { question } = file
  const texts = context.catalogue(askerOf(file).locale)
  return tellAsker(context, file, 'asker-solved', [
    ratingButtons(context, file),
    [relayButton(texts('button-reopen'), { kind: 'reopen', question: question.id })],
  ])
}

function ratingMessage(turn: Turn, file: QuestionFile) {
  const { texts, locale, context } = turn
  return { locale, blocks: [paragraph(texts('solved-thanks'))], buttons: [ratingButtons(context, file)] }
}

function ratingButtons({ catalogue }: RelayContext, file: QuestionFile): Button[] {
  const texts = catalogue(askerOf(file).locale)
  return RATINGS.map((value) =>
    relayButton(texts(`button-rate-${value}`), { kind: 'rate', question: file.question.id, value }),
  )
}
