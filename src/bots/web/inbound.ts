import { z } from 'zod'
import type { Locale } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import { parseCommand } from '../commands.ts'
import { cleanText, plainText } from '../plain.ts'
import type { Address, Content, InboundMessage } from '../platform.ts'
import { updateIdOf } from './session.ts'

export const PLATFORM_NAME = 'web'

/** Characters in one message of a person. */
export const MAX_TEXT = 4000

/** A person in front of a browser, and in which of their conversations. */
export interface Visitor {
  readonly chat: string
  readonly thread?: string
  readonly language: Locale
}

const id = z.uuid('make a UUID for each message and keep it when you send the message again')
const text = z.string().transform(cleanText).pipe(z.string().trim().min(1).max(MAX_TEXT))
const entry = z.string().regex(/^\d{1,15}$/)
export const threadSchema = z.string().regex(/^[a-z0-9]{1,40}$/i)
const thread = threadSchema.optional()

const textSchema = z.strictObject({
  id,
  thread,
  text,
  /** The entry that is answered. */
  replyTo: entry.optional(),
})
const editSchema = z.strictObject({
  id,
  thread,
  text,
  /** The person's own entry that gets this text. */
  edits: entry,
})
const actionSchema = z.strictObject({
  id,
  thread,
  action: z.string().min(1).max(200),
  /** The entry whose button was pressed. */
  message: entry.optional(),
})

/** What a browser posts. `id` is made by the browser and names the message in every repetition. */
export const postSchema = z.union([textSchema, editSchema, actionSchema])

/** The same with files, which may go without a text. */
export const filesSchema = textSchema.extend({
  text: z.union([z.literal('').transform(() => undefined), text]).optional(),
  files: z.array(z.instanceof(File)).min(1),
})

export type Post = z.infer<typeof postSchema> | z.infer<typeof filesSchema>

export function addressOf({ chat, thread }: Visitor): Address {
  return { platform: PLATFORM_NAME, chat, ...(thread === undefined ? {} : { thread }) }
}

/** `postId` names the message in every repetition. */
export function toInboundMessage(
  visitor: Visitor,
  postId: string,
  content: Content,
  refs: { readonly message?: string | undefined; readonly replyTo?: string | undefined } = {},
): InboundMessage {
  const { message, replyTo } = refs
  return {
    updateId: updateIdOf(visitor.chat, postId),
    address: addressOf(visitor),
    sender: { id: visitor.chat, language: visitor.language },
    direct: true,
    content,
    ...(message === undefined ? {} : { message: { id: message } }),
    ...(replyTo === undefined ? {} : { replyTo: { id: replyTo } }),
  }
}

/** What the person's entry says; `edited` when it said something else before. */
export function contentOf(message: OutboundMessage, edited = false): Content {
  const { text } = plainText(message)
  const mark = edited ? { edited: true as const } : {}
  if (message.media) return { kind: 'media', media: message.media, text, ...mark }
  const command = edited ? undefined : parseCommand(text)
  if (command) return { kind: 'command', name: command.name, argument: command.argument }
  return { kind: 'text', text, ...mark }
}
