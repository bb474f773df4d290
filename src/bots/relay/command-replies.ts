import type { QuestionFile } from '../../store/relay-store.ts'
import type { CommandName } from '../commands.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { resolve } from './closing.ts'
import { deskCommand } from './desks.ts'
import { volunteerCommand } from './joining.ts'
import { codeCommand, linkCommand, roleCommand } from './linking.ts'
import { auditReply, openCommand, queueReply, respondersReply } from './moderation.ts'
import { statusReply } from './opening.ts'
import { awayCommand, hoursCommand } from './profile.ts'
import { publishCommand } from './publishing.ts'
import { fromBase, note } from './work.ts'

/** Answers the commands about questions and those who answer them. */
export function answerRelayCommand(turn: Turn, name: CommandName, argument: string): Outcome {
  const { own } = turn.state.relay
  switch (name) {
    case 'status':
      return own ? statusReply(turn, own) : say(turn, 'command', 'status-none')
    case 'volunteer':
      return volunteerCommand(turn)
    case 'link':
      return linkCommand(turn)
    case 'code':
      return codeCommand(turn, argument)
    case 'desk':
      return deskCommand(turn, argument)
    case 'queue':
      return queueReply(turn, 'waiting', 0)
    case 'away':
      return awayCommand(turn, argument)
    case 'hours':
      return hoursCommand(turn, argument)
    case 'open':
      return openCommand(turn, argument)
    case 'responders':
      return respondersReply(turn, 0)
    case 'role':
      return roleCommand(turn, argument)
    case 'audit':
      return auditReply(turn, 0)
    case 'publish':
      return publishCommand(turn, argument)
    case 'done':
      return onClaimed(turn, (file) => resolve(turn, file))
    case 'note':
      return onClaimed(turn, (file) => note(turn, file, argument))
    case 'base':
      return onClaimed(turn, (file) => fromBase(turn, file, argument))
    default:
      return say(turn, 'command', 'command-unknown')
  }
}

/** Commands that are about the question that the person has claimed. */
function onClaimed(turn: Turn, act: (file: QuestionFile) => Outcome): Outcome {
  const { file } = turn.state.relay
  return file?.question.claimantId === turn.state.person.id ? act(file) : say(turn, 'command', 'no-question-here')
}
