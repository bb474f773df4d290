import { z } from 'zod'
import type { Locale } from '../../locale.ts'
import { parseCommand } from '../commands.ts'
import { cleanText } from '../plain.ts'
import type { Content, InboundMessage } from '../platform.ts'
import { updateIdOf } from './session.ts'

export const PLATFORM_NAME = 'web'

/** Characters in one message of a person. */
export const MAX_TEXT = 4000

const id = z.uuid('make a UUID for each message and keep it when you send the message again')

/** What a browser posts. `id` is made by the browser and names the message in every repetition. */
export const postSchema = z.union([
  z.strictObject({ id, text: z.string().transform(cleanText).pipe(z.string().trim().min(1).max(MAX_TEXT)) }),
  z.strictObject({
    id,
    action: z.string().min(1).max(200),
    /** The entry whose button was pressed. */
    message: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
  }),
])

export type Post = z.infer<typeof postSchema>

/** `message` is the entry that holds the person's text, or the one whose button was pressed. */
export function toInboundMessage(post: Post, chat: string, language: Locale, message?: string): InboundMessage {
  return {
    updateId: updateIdOf(chat, post.id),
    address: { platform: PLATFORM_NAME, chat },
    sender: { id: chat, language },
    direct: true,
    content: 'text' in post ? textContent(post.text) : { kind: 'action', action: post.action },
    ...(message === undefined ? {} : { message: { id: message } }),
  }
}

function textContent(text: string): Content {
  const command = parseCommand(text)
  return command ? { kind: 'command', name: command.name, argument: command.argument } : { kind: 'text', text }
}

/**
 * Whether a request that changes something comes from Silta's own pages. A client that sends neither
 * header is no browser, and only a browser can be tricked into sending somebody's cookie.
 */
export function isSameOrigin(header: (name: string) => string | undefined): boolean {
  const site = header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = header('origin')
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === header('host'))
}
