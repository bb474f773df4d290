import { isLocale } from '../../locale.ts'
import { isClosed } from '../../relay/question.ts'
import { hasRole } from '../../relay/responder.ts'
import type { QuestionFile } from '../../store/relay-store.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { claim, notForUs, pass } from './claiming.ts'
import { rate, rateInWords, reopen, resolve, withdraw } from './closing.ts'
import { unsend } from './exchange.ts'
import { authorities, give, handOver, passOn, people, refer, release, teams, toModerators } from './handing.ts'
import { candidateAction } from './joining.ts'
import { auditReply, moderate, queueReply, reportReply, respondersReply, showQuestion } from './moderation.ts'
import { statusReply } from './opening.ts'
import { privately } from './outcome.ts'
import { profileAction } from './profile.ts'
import { object, publishing } from './publishing.ts'
import { standingAction } from './roles.ts'
import { share } from './sharing.ts'
import { textOf } from './text.ts'
import {
  answer,
  fromBase,
  later,
  menu,
  previewReply,
  readyReplies,
  sendCard,
  sendReply,
  snooze,
  tools,
} from './work.ts'

/** Answers a pressed button of the relay. */
export function answerRelayAction(turn: Turn, action: RelayAction): Outcome {
  if ('question' in action) {
    const { file } = turn.state.relay
    return file ? onQuestion(turn, file, action) : privately(turn, turn.texts('question-gone'))
  }
  switch (action.kind) {
    case 'unsend':
      return unsend(turn)
    case 'share':
      return share(turn, action.value === 'yes')
    case 'queue':
      return queueReply(turn, action.value, action.page)
    case 'people':
      return respondersReply(turn, action.page)
    case 'audit':
      return auditReply(turn, action.page)
    case 'profile':
      return profileAction(turn, action.field, action.value)
    case 'candidate':
      return candidateAction(turn, action)
    case 'standing':
      return standingAction(turn, action)
  }
}

type OnQuestion = Extract<RelayAction, { readonly question: string }>

function onQuestion(turn: Turn, file: QuestionFile, action: OnQuestion): Outcome {
  switch (action.kind) {
    case 'claim':
      return claim(turn, file)
    case 'pass':
      return pass(turn, file)
    case 'not-for-us':
      return notForUs(turn, file)
    case 'show':
      return showQuestion(turn, file)
    case 'public':
    case 'publish':
    case 'reword':
    case 'unpublish':
      return isModerator(turn) ? publishing(turn, file, action) : say(turn, 'relay', 'not-allowed')
    case 'withdraw':
    case 'rate':
    case 'word':
    case 'object':
    case 'status':
      return isAsker(turn, file) ? ofAsker(turn, file, action) : say(turn, 'relay', 'not-allowed')
    case 'reopen':
      return isAsker(turn, file) || isModerator(turn) ? reopen(turn, file) : say(turn, 'relay', 'not-allowed')
    case 'close':
    case 'duplicates':
    case 'merge':
    case 'ban':
    case 'shadow':
    case 'unban':
    case 'requeue':
      return moderate(turn, file, action)
    case 'done':
      return isAsker(turn, file) || isClaimant(turn, file) ? resolve(turn, file) : say(turn, 'relay', 'not-allowed')
    case 'give':
    case 'people-of':
      return isClaimant(turn, file) || isModerator(turn)
        ? action.kind === 'give'
          ? give(turn, file)
          : people(turn, file)
        : say(turn, 'relay', 'not-allowed')
    default:
      return isClaimant(turn, file) ? ofClaimant(turn, file, action) : say(turn, 'relay', 'not-yours')
  }
}

function ofAsker(turn: Turn, file: QuestionFile, action: OnQuestion): Outcome {
  switch (action.kind) {
    case 'withdraw':
      return withdraw(turn, file)
    case 'rate':
      return rate(turn, file, action.value)
    case 'object':
      return object(turn, file)
    case 'word':
      return textOf(turn.inbound.content).trim() === ''
        ? menu(turn, file, turn.texts('word-how'), [])
        : rateInWords(turn, file)
    default:
      return statusReply(turn, file)
  }
}

function ofClaimant(turn: Turn, file: QuestionFile, action: OnQuestion): Outcome {
  if (isClosed(file.question) && action.kind !== 'report') return privately(turn, turn.texts('refused-closed'))
  switch (action.kind) {
    case 'answer':
    case 'focus':
      return answer(turn, file)
    case 'tools':
      return tools(turn, file)
    case 'replies':
      return readyReplies(turn, file)
    case 'reply':
      return previewReply(turn, file, action.value)
    case 'sendreply':
      return sendReply(turn, file, action.value)
    case 'base':
      return fromBase(turn, file)
    case 'card-to':
      return sendCard(turn, file, action.value)
    case 'hand':
      return handOver(turn, file)
    case 'teams':
      return teams(turn, file)
    case 'authorities':
      return authorities(turn, file)
    case 'refer':
      return refer(turn, file, action.value)
    case 'team':
      return isLocale(action.value) ? passOn(turn, file, action.value) : say(turn, 'relay', 'button-unknown')
    case 'to-moderators':
      return toModerators(turn, file)
    case 'later':
      return later(turn, file)
    case 'snooze':
      return snooze(turn, file, action.value)
    case 'release':
      return release(turn, file)
    case 'report':
      return reportReply(turn, file, textOf(turn.inbound.content).trim())
    default:
      return say(turn, 'relay', 'button-unknown')
  }
}

function isAsker({ state }: Turn, { asker }: QuestionFile): boolean {
  return asker.personId === state.person.id
}

function isClaimant({ state }: Turn, { question }: QuestionFile): boolean {
  return question.claimantId === state.person.id
}

function isModerator({ state }: Turn): boolean {
  return hasRole(state.person.role, 'moderator')
}
