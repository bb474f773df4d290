import type { RelayReference } from '../../store/relay-store.ts'
import { parseCommand } from '../commands.ts'
import type { InboundMessage } from '../platform.ts'
import { parseRelayAction, type RelayAction } from './actions.ts'
import { firstWord } from './text.ts'

/** What of the relay a message may be about, for the store to look up. */
export function referenceOf({ content, message, replyTo }: InboundMessage): RelayReference {
  const answered = replyTo ? { replyTo } : {}
  switch (content.kind) {
    case 'action':
    case 'form':
      return ofAction(content.action)
    case 'text': {
      if (content.edited) return { ...(message ? { source: message } : {}) }
      const command = parseCommand(content.text)
      return command ? { ...ofCommand(command.name, command.argument), ...answered } : { ...answered, here: true }
    }
    case 'media': {
      if (content.edited) return message ? { source: message } : {}
      return { ...(content.album === undefined ? {} : { album: content.album }), ...answered, here: true }
    }
    case 'command':
      return { ...ofCommand(content.name, content.argument), ...answered }
    case 'unsupported':
      return { ...answered, here: true }
    case 'reachable':
    case 'typing':
      return {}
  }
}

function ofCommand(name: string, argument: string): RelayReference {
  if (name === 'code' || name === 'start') return { code: argument }
  if (name === 'publish') return { question: firstWord(argument) }
  const roster = name === 'volunteer' || name === 'open' || name === 'status' ? { roster: true as const } : {}
  return { here: true, ...roster }
}

/** The actions that may put a question before more people, or before moderators. */
const WITH_ROSTER: readonly RelayAction['kind'][] = [
  'pass',
  'not-for-us',
  'release',
  'reopen',
  'status',
  'report',
  'to-moderators',
  'people-of',
  'give',
  'team',
]

function ofAction(text: string): RelayReference {
  // A query is passed on to volunteers.
  if (text.startsWith('volunteer:')) return { roster: true }
  const action = parseRelayAction(text)
  if (!action) return {}
  const roster = WITH_ROSTER.includes(action.kind) ? { roster: true as const } : {}
  if ('question' in action) {
    const person = action.kind === 'give' ? { person: action.value } : {}
    return { question: action.question, ...person, ...roster }
  }
  if ('message' in action) return { message: action.message }
  if ('person' in action) return { person: action.person }
  return {}
}
