import { hasRole } from '../relay/responder.ts'
import { announceCommand, cancelCommand } from './announcing/answering.ts'
import { answerQuestion } from './answering.ts'
import { type CommandName, isCommand } from './commands.ts'
import { reviewCommand } from './curation/answering.ts'
import { isCurator } from './curation/outcome.ts'
import { consoleCommand } from './curation/signing-in.ts'
import { guideCommand } from './guide/answering.ts'
import { subscribeCommand, unsubscribeCommand } from './outreach/subscribing.ts'
import { answerRelayCommand } from './relay/command-replies.ts'
import { button, textReply } from './replies/context.ts'
import { countriesReply, languagesReply, topicsReply } from './replies/menus.ts'
import { belowNotices } from './replies/notices.ts'
import { confirmForgetReply, personalDataReply } from './replies/privacy.ts'
import { type Outcome, say, type Turn } from './turn.ts'

/** Commands whose answers are for the person alone. */
const DIRECT_ONLY: readonly CommandName[] = [
  'mydata',
  'forget',
  'status',
  'volunteer',
  'link',
  'code',
  'away',
  'hours',
  'responders',
  'role',
  'audit',
  'publish',
  'announce',
  'console',
  'review',
  'guide',
]

/** Answers a command; an unknown one is told what there is. */
export function answerCommand(turn: Turn, name: string, argument: string): Outcome {
  const { context, inbound, locale, texts, personalData, state } = turn
  if (!isCommand(name)) return say(turn, 'command', 'command-unknown')
  if (!inbound.direct && DIRECT_ONLY.includes(name)) return say(turn, 'command', 'command-direct-only')
  const reply = (message: Outcome['replies'][number]['message']): Outcome => ({
    result: 'command',
    replies: [{ message }],
  })
  switch (name) {
    case 'start':
      // A link that a moderator has passed on brings the code along; one that would link accounts is typed.
      if (inbound.direct && state.relay.code?.purpose === 'institution')
        return answerRelayCommand(turn, 'code', argument)
      return reply(
        belowNotices(context, [], {
          ...textReply(locale, texts, 'start', 'start-next'),
          buttons: [
            [button(texts('button-topics'), { kind: 'topics', page: 0 })],
            [button(texts('button-language'), { kind: 'languages', service: null, query: null })],
          ],
        }),
      )
    case 'help':
      return reply(
        textReply(locale, texts, 'help', 'help-guide', 'help-commands', ...staffHelp(turn), 'help-emergency'),
      )
    case 'ask':
      return argument === '' ? say(turn, 'command', 'ask-empty') : answerQuestion(turn, argument)
    case 'guide':
      return guideCommand(turn, argument)
    case 'topics':
      return reply(topicsReply(context, locale, 0))
    case 'language':
      return reply(languagesReply(context, locale))
    case 'country':
      return reply(countriesReply(context, locale))
    case 'privacy':
      return reply(
        textReply(
          ...([locale, texts, 'privacy', 'privacy-kept', 'privacy-volunteers'] as const),
          ...(context.asksModel ? ['privacy-model'] : []),
          'privacy-rights',
        ),
      )
    case 'mydata':
      return personalData
        ? reply(personalDataReply(context, locale, personalData))
        : say(turn, 'command', 'mydata-none')
    case 'forget':
      return reply(confirmForgetReply(context, locale))
    case 'subscribe':
      return subscribeCommand(turn, argument)
    case 'unsubscribe':
      return unsubscribeCommand(turn)
    case 'announce':
      return announceCommand(turn)
    case 'console':
      return consoleCommand(turn)
    case 'review':
      return reviewCommand(turn)
    case 'cancel':
      return cancelCommand(turn)
    default:
      return answerRelayCommand(turn, name, argument)
  }
}

/** What volunteers, moderators and the people of institutions can do beside. */
function staffHelp(turn: Turn): readonly string[] {
  const { state } = turn
  const curating = isCurator(turn) ? ['help-curation'] : []
  if (hasRole(state.person.role, 'moderator')) return ['help-volunteers', 'help-moderators', ...curating]
  return state.relay.responder?.state === 'active' ? ['help-volunteers', ...curating] : curating
}
