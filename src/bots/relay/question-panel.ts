import { ago } from '../../formats.ts'
import type { Texts } from '../../i18n.ts'
import { LOCALE_NAMES } from '../../locale.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import { isClosed } from '../../relay/question.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { suggestRows } from '../curation/buttons.ts'
import { maySuggest } from '../curation/suggesting.ts'
import type { Outcome, Turn } from '../turn.ts'
import { aliasOf, post, relayButton, volunteerName } from './context.ts'
import { questionBlocks } from './offers.ts'
import { audited, privately } from './outcome.ts'
import { hasPublicAnswer } from './public-answer.ts'
import { done, fresh, isModerator, isStaff, notAllowed, otherModerators } from './staff.ts'
import { momentText } from './times.ts'

const MOST_REASON = 500

/**
 * A question for somebody who answers: what an offer shows. Its claimant and moderators also see who has it, since
 * when, and the notes; moderators can act on it.
 */
export function showQuestion(turn: Turn, file: QuestionFile): Outcome {
  const { context, texts, locale, state } = turn
  if (!isStaff(turn)) return notAllowed(turn)
  const { question } = file
  if (question.hidden && !isModerator(turn)) return privately(turn, texts('question-gone'))
  const isClaimant = question.claimantId === state.person.id
  const knows = isClaimant || isModerator(turn)
  const title = texts('offer-title', { alias: aliasOf(texts, file), language: LOCALE_NAMES[question.locale] })
  const message: OutboundMessage = {
    locale,
    blocks: [
      heading(title),
      ...questionBlocks(context, file, locale),
      ...stateBlocks(turn, file),
      ...(knows ? noteBlocks(turn) : []),
    ],
  }
  const rows = [
    ...answeringRows(turn, file, isClaimant),
    ...(isModerator(turn) ? [...moderatorRows(texts, file, isClaimant), ...publicRows(turn, file)] : []),
    ...(knows && maySuggest(turn, file) ? suggestRows(texts, file) : []),
  ]
  return fresh(turn, rows.length > 0 ? { ...message, buttons: rows } : message)
}

function stateBlocks({ context, texts, locale }: Turn, file: QuestionFile): Block[] {
  const { question, claimant, asker } = file
  const since = question.closedAt ?? (question.claimantId === null ? question.openedAt : question.claimedAt)
  const state = texts('show-state', {
    state: question.state,
    volunteer: volunteerName(texts, claimant),
    since: ago(locale, since ?? question.openedAt, context.now),
  })
  const ban = question.hidden || asker.ban ? [paragraph(texts('show-ban', { ban: asker.ban ?? 'none' }))] : []
  return [paragraph({ text: state, bold: true }), ...ban]
}

function noteBlocks({ texts, locale, lists, context }: Turn): Block[] {
  const { timeZone } = context.community
  const notes = (lists.messages ?? []).filter(
    ({ kind, withdrawn, text }) => kind === 'note' && !withdrawn && text !== '',
  )
  if (notes.length === 0) return []
  return [
    paragraph(texts('show-notes')),
    list(notes.map(({ at, text }) => [`${momentText(at, timeZone, locale)}: ${text}`])),
  ]
}

function answeringRows({ texts, state }: Turn, { question, asker }: QuestionFile, isClaimant: boolean): Button[][] {
  if (isClosed(question) || asker.personId === state.person.id) return []
  if (isClaimant) return [[relayButton(texts('button-tools'), { kind: 'tools', question: question.id })]]
  return question.claimantId === null
    ? [[relayButton(texts('button-claim'), { kind: 'claim', question: question.id })]]
    : []
}

function publicRows({ texts, lists }: Turn, file: QuestionFile): Button[][] {
  if (!hasPublicAnswer(file)) return []
  const key = lists.publicAnswer ? 'button-public-shown' : 'button-public'
  return [[relayButton(texts(key), { kind: 'public', question: file.question.id })]]
}

/**
 * At most six, with one to claim or to show the question, and two for its answer: these stay within eight because an
 * answered question that is one's own, or nobody's, is not put back into the queue here.
 */
function moderatorRows(texts: Texts, file: QuestionFile, isClaimant: boolean): Button[][] {
  const { question, asker } = file
  const { id } = question
  const isQueued = hasPublicAnswer(file) && (isClaimant || question.claimantId === null)
  const standing = asker.ban
    ? [relayButton(texts('button-unban'), { kind: 'unban', question: id })]
    : [
        relayButton(texts('button-ban'), { kind: 'ban', question: id }),
        relayButton(texts('button-shadow'), { kind: 'shadow', question: id }),
      ]
  if (question.state === 'merged') return [standing]
  if (isClosed(question)) return [[relayButton(texts('button-reopen'), { kind: 'reopen', question: id })], standing]
  return [
    [
      relayButton(texts('button-give'), { kind: 'people-of', question: id }),
      ...(isQueued ? [] : [relayButton(texts('button-requeue'), { kind: 'requeue', question: id })]),
    ],
    [
      relayButton(texts('button-close'), { kind: 'close', question: id }),
      relayButton(texts('button-duplicate'), { kind: 'duplicates', question: id }),
    ],
    standing,
  ]
}

/** The claimant holds it to be abuse: every moderator gets the question, the reason, and what can be done. */
export function reportReply(turn: Turn, file: QuestionFile, reason: string): Outcome {
  const { context, texts, state } = turn
  if (file.question.claimantId !== state.person.id) return notAllowed(turn)
  const moderators = otherModerators(turn)
  const told = moderators.flatMap((to) => {
    const theirs = context.catalogue(to.locale)
    const alias = aliasOf(theirs, file)
    const said = reason.slice(0, MOST_REASON).toWellFormed()
    const message: OutboundMessage = {
      locale: to.locale,
      blocks: [
        heading(theirs('reported', { alias, volunteer: volunteerName(theirs, file.claimant) })),
        paragraph(said === '' ? theirs('reported-no-reason') : theirs('reported-reason', { reason: said })),
        ...questionBlocks(context, file, to.locale),
      ],
      buttons: [
        [relayButton(theirs('button-show', { alias }), { kind: 'show', question: file.question.id })],
        ...moderatorRows(theirs, file, false),
      ],
    }
    return post(context, to, message, { question: file.question.id, purpose: 'notice' })
  })
  const audit = audited(turn, 'question-reported', { question: file.question.id, subject: file.asker.personId })
  return done(turn, texts(moderators.length > 0 ? 'report-sent' : 'report-nobody'), [audit], told)
}
