import { parseAnnouncementAction } from '../../bots/announcing/actions.ts'
import { parseCurationAction } from '../../bots/curation/actions.ts'
import { parseRelayAction, type RelayAction } from '../../bots/relay/actions.ts'
import type { ConsoleAct } from './parts.ts'

/** What is done on a page of the console; whether this person may do it is decided where it is done. */
const HERE: ReadonlySet<string> = new Set([
  'pass',
  'not-for-us',
  'people-of',
  'release',
  'done',
  'to-moderators',
  'reopen',
  'show',
  'close',
  'duplicates',
  'ban',
  'shadow',
  'unban',
  'requeue',
  'public',
  'reword',
  'unpublish',
  'give',
  'merge',
  'publish',
  'queue',
  'people',
  'audit',
  'candidate',
  'standing',
] satisfies RelayAction['kind'][])

/** What goes on in the question's own conversation, at the desk. */
const AT_THE_DESK: ReadonlySet<string> = new Set([
  'claim',
  'answer',
  'focus',
  'tools',
  'replies',
  'base',
  'hand',
  'teams',
  'authorities',
  'later',
  'snooze',
  'reply',
  'sendreply',
  'card-to',
  'refer',
  'team',
  'report',
] satisfies RelayAction['kind'][])

/** Announcements are written in chat, where the next message is the text; the rest is done here as well, or shown anyway. */
const OF_ANNOUNCEMENTS: ReadonlySet<string> = new Set(['submit', 'back', 'retry', 'approve', 'delete', 'withdraw'])

/** Whether the console does it, and in which thread if not in its own; `undefined` for what belongs to travellers. */
export function permitted(asked: ConsoleAct['asked']): { readonly thread?: string } | undefined {
  if ('command' in asked) return asked.command === 'publish' ? {} : undefined
  const relay = parseRelayAction(asked.action)
  if (relay) {
    if (HERE.has(relay.kind)) return {}
    return AT_THE_DESK.has(relay.kind) && 'question' in relay ? { thread: relay.question } : undefined
  }
  if (parseCurationAction(asked.action)?.kind === 'suggest') return {}
  const about = parseAnnouncementAction(asked.action)
  if (!about) return undefined
  const isMenu = about.kind === 'menu' && ['withdraw', 'delete'].includes(about.value)
  return isMenu || OF_ANNOUNCEMENTS.has(about.kind) ? {} : undefined
}
