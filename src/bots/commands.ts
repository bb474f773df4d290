import type { Content } from './platform.ts'

/** The commands that a platform's menu lists, in this order. */
export const COMMANDS = [
  'start',
  'help',
  'ask',
  'guide',
  'topics',
  'status',
  'language',
  'country',
  'subscribe',
  'unsubscribe',
  'volunteer',
  'link',
  'code',
  'privacy',
  'mydata',
  'forget',
] as const

/** Those of volunteers and moderators, which `/help` tells them of. */
export const STAFF_COMMANDS = [
  'desk',
  'queue',
  'away',
  'hours',
  'note',
  'base',
  'done',
  'open',
  'responders',
  'role',
  'audit',
  'publish',
  'announce',
  'console',
  'review',
  'cancel',
] as const

export type CommandName = (typeof COMMANDS)[number] | (typeof STAFF_COMMANDS)[number]

export function isCommand(name: string): name is CommandName {
  return [...COMMANDS, ...STAFF_COMMANDS].some((command) => command === name)
}

export interface ParsedCommand {
  readonly name: string
  readonly argument: string
  /** The bot that is called, in `/ask@silta_bot question`. */
  readonly bot?: string
}

/** The command that a message gives, typed or picked. */
export function commandOf(content: Content): { readonly name: string; readonly argument: string } | undefined {
  if (content.kind === 'command') return content
  return content.kind === 'text' && !content.edited ? parseCommand(content.text) : undefined
}

/** Reads `/name argument` or `/name@bot argument`; `undefined` when the text is no command. */
export function parseCommand(text: string): ParsedCommand | undefined {
  const match = /^\/([a-z][a-z0-9_]{0,31})(?:@([a-z0-9_]{3,40}))?(?:\s+([\s\S]*))?$/i.exec(text.trim())
  if (!match?.[1]) return undefined
  const parsed = { name: match[1].toLowerCase(), argument: match[3]?.trim() ?? '' }
  return match[2] ? { ...parsed, bot: match[2] } : parsed
}
