import { LOCALE_NAMES } from '../../locale.ts'
import { paragraph } from '../../message.ts'
import { advance } from '../../relay/advance.ts'
import { maskContacts } from '../../relay/mask.ts'
import { isClosed, type Question } from '../../relay/question.ts'
import { type Ban, ROLES } from '../../relay/responder.ts'
import { closed, returned } from '../../relay/states.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { tellAsker, tellClaimant } from './closing.ts'
import { aliasOf, askerOf, relayButton } from './context.ts'
import { refreshOffers, withdrawOffer } from './offers.ts'
import { openFor } from './opening.ts'
import { audited, privately } from './outcome.ts'
import { done, fresh, isModerator, notAllowed } from './staff.ts'

export { auditReply, queueReply, respondersReply } from './lists.ts'
export { reportReply, showQuestion } from './question-panel.ts'

const MOST_DUPLICATES = 7

/** A moderator opens a question for volunteers without having asked the base. */
export function openCommand(turn: Turn, text: string): Outcome {
  const { context, prior, state } = turn
  if (!isModerator(turn)) return notAllowed(turn)
  if (text.trim() === '') return say(turn, 'staff', 'open-how')
  const { country } = state.person
  const { language: locale } = context.base.answer({ text, locale: prior, country: country ?? undefined })
  const opened = openFor(turn, { queryId: null, text, locale, country, services: [] })
  const audit = audited(turn, 'question-opened', { question: turn.ids.question })
  return { ...opened, changes: [...(opened.changes ?? []), audit] }
}

/** What a moderator does about a question or its asker. */
export function moderate(turn: Turn, file: QuestionFile, action: RelayAction): Outcome {
  if (!isModerator(turn)) return notAllowed(turn)
  switch (action.kind) {
    case 'close':
      return close(turn, file)
    case 'requeue':
      return requeue(turn, file)
    case 'duplicates':
      return duplicates(turn, file)
    case 'merge':
      return merge(turn, file, action.value)
    case 'ban':
    case 'shadow':
      return ban(turn, file, action.kind)
    case 'unban':
      return unban(turn, file)
    default:
      return privately(turn, turn.texts('button-unknown'))
  }
}

function close(turn: Turn, file: QuestionFile): Outcome {
  const { texts, context } = turn
  if (isClosed(file.question)) return privately(turn, texts('refused-closed'))
  const after = closedByModerator(turn, file)
  const reopen = relayButton(context.catalogue(askerOf(file).locale)('button-reopen'), {
    kind: 'reopen',
    question: file.question.id,
  })
  return done(
    turn,
    texts('closed-by-you', { alias: aliasOf(texts, file) }),
    [...savedAs(file, after.question), audited(turn, 'question-closed', { question: file.question.id })],
    [
      ...tellAsker(context, after, 'asker-closed', [[reopen]]),
      ...tellOtherClaimant(turn, file, 'claimant-closed'),
      ...refreshOffers(context, after),
    ],
  )
}

/** What was never answered is no success: it counts as given up. */
function closedByModerator({ context }: Turn, file: QuestionFile): QuestionFile {
  const state = file.question.answeredAt === null ? 'expired' : 'resolved'
  return { ...file, question: { ...file.question, ...closed(state, context.now) } }
}

/** Back to all, from the first rung on: the timer, which is due at once, makes the offers. */
function requeue(turn: Turn, file: QuestionFile): Outcome {
  const { texts, context } = turn
  if (isClosed(file.question)) return privately(turn, texts('refused-closed'))
  const question = { ...file.question, ...returned(context.now) }
  const claimed = file.question.claimantId !== null
  return done(
    turn,
    texts('requeued', { alias: aliasOf(texts, file) }),
    [...savedAs(file, question), audited(turn, 'question-requeued', { question: question.id })],
    [
      ...(claimed ? tellAsker(context, file, 'asker-passed-on') : []),
      ...tellOtherClaimant(turn, file, 'claimant-taken'),
      ...refreshOffers(context, { ...file, question, claimant: undefined }),
    ],
  )
}

/** The live questions of the same language, of which this one may be a duplicate. */
function duplicates(turn: Turn, file: QuestionFile): Outcome {
  const { texts, locale, lists } = turn
  const { question } = file
  const others = (lists.questions?.items ?? []).filter((line) => mayTakeIn(line.question, question))
  const rows = others.slice(0, MOST_DUPLICATES).map(({ question: into }) => [
    relayButton(`${texts('traveller-alias', { alias: into.alias })} · ${maskContacts(into.text).text}`, {
      kind: 'merge',
      question: question.id,
      value: into.id,
    }),
  ])
  const key = rows.length > 0 ? 'duplicates' : 'duplicates-none'
  const text = texts(key, { alias: aliasOf(texts, file), language: LOCALE_NAMES[question.locale] })
  return fresh(turn, { locale, blocks: [paragraph(text)], ...(rows.length > 0 ? { buttons: rows } : {}) })
}

function mayTakeIn(into: Question, question: Question): boolean {
  return into.id !== question.id && !into.hidden && !isClosed(into)
}

/** Its asker is told honestly that the answer to the other one does not come to them by itself. */
function merge(turn: Turn, file: QuestionFile, id: string): Outcome {
  const { texts, context, lists } = turn
  const into = lists.questions?.items.find(({ question }) => question.id === id)?.question
  if (!into || !mayTakeIn(into, file.question)) return privately(turn, texts('question-gone'))
  const merged = advance(file.question, { kind: 'merged', into: id }, context.community.times, context.now)
  if (!merged.ok) return privately(turn, texts('refused-closed'))
  const after = { ...file, question: merged.question }
  return done(
    turn,
    texts('merged-by-you', {
      alias: aliasOf(texts, file),
      into: texts('traveller-alias', { alias: into.alias }),
    }),
    [...savedAs(file, merged.question), audited(turn, 'question-merged', { question: file.question.id, detail: id })],
    [
      ...tellAsker(context, after, 'asker-merged'),
      ...tellOtherClaimant(turn, file, 'claimant-merged'),
      ...refreshOffers(context, after),
    ],
  )
}

/** `ban`: told, and the question is closed. `shadow`: nobody is told, and nobody sees the question any more. */
function ban(turn: Turn, file: QuestionFile, kind: Ban): Outcome {
  const { texts, context, state } = turn
  const { asker, question } = file
  const below = ROLES.indexOf(asker.role) < ROLES.indexOf(state.person.role)
  if (!below || asker.personId === state.person.id) return privately(turn, texts('ban-not-possible'))
  const alias = aliasOf(texts, file)
  const about = { question: question.id, subject: asker.personId }
  const standing: Change[] = [
    { kind: 'standing-changed', personId: asker.personId, ban: kind },
    audited(turn, kind === 'ban' ? 'asker-banned' : 'asker-shadow-banned', about),
  ]
  // What nobody sees can't be found again in a list.
  const undo = [[relayButton(texts('button-unban'), { kind: 'unban', question: question.id })]]
  const live = !isClosed(question)
  if (kind === 'shadow') {
    const hidden = live ? hide(turn, file) : { changes: [], deliveries: [] }
    return done(turn, texts('shadowed-by-you', { alias }), [...standing, ...hidden.changes], hidden.deliveries, undo)
  }
  const after = live ? closedByModerator(turn, file) : file
  return done(
    turn,
    texts('banned-by-you', { alias }),
    [...standing, ...(live ? savedAs(file, after.question) : [])],
    [
      ...tellAsker(context, after, 'asker-banned'),
      ...(live ? [...tellOtherClaimant(turn, file, 'claimant-closed'), ...refreshOffers(context, after)] : []),
    ],
    undo,
  )
}

/** Takes the question from whoever has it and from all who could take it. */
function hide(turn: Turn, file: QuestionFile): { readonly changes: Change[]; readonly deliveries: NewDelivery[] } {
  const { context } = turn
  const question = { ...file.question, ...returned(context.now), hidden: true }
  const gone = file.offers.map((offer) =>
    withdrawOffer(file, offer, context.catalogue(offer.locale)('offer-withdrawn')),
  )
  return {
    changes: [...savedAs(file, question), ...gone.flatMap(({ changes }) => changes)],
    deliveries: [...tellOtherClaimant(turn, file, 'claimant-taken'), ...gone.flatMap(({ deliveries }) => deliveries)],
  }
}

function unban(turn: Turn, file: QuestionFile): Outcome {
  const { texts, context } = turn
  const { question, asker } = file
  const live = !isClosed(question)
  const shown = { ...question, ...(live && question.hidden ? returned(context.now) : {}), hidden: false }
  const changes: Change[] = [
    { kind: 'standing-changed', personId: asker.personId, ban: null },
    { kind: 'question-saved', question: shown },
    audited(turn, 'asker-unbanned', { question: question.id, subject: asker.personId }),
  ]
  return done(turn, texts('unbanned-by-you', { alias: aliasOf(texts, file) }), changes)
}

/** The question as it is now, which its claimant's plain words go to no longer. */
function savedAs({ claimant }: QuestionFile, question: Question): Change[] {
  const { responder } = claimant ?? {}
  const unfocused =
    responder?.focus === question.id
      ? [{ kind: 'responder-saved', responder: { ...responder, focus: null } } as const]
      : []
  return [{ kind: 'question-saved', question }, ...unfocused]
}

function tellOtherClaimant({ context, state }: Turn, file: QuestionFile, key: string): NewDelivery[] {
  return file.claimant?.personId === state.person.id ? [] : tellClaimant(context, file, key)
}
