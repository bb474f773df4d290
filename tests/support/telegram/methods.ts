import { isDeepStrictEqual } from 'node:util'
import type { Chats } from './chats.ts'
import { answerInlineQuery, type InlineQueries } from './inline.ts'
import { type ApiError, badRequest, type Params, type RecordedRequest } from './types.ts'
import type { Updates } from './updates.ts'
import { formattedText, keyboard } from './validate.ts'

const TEXT_LIMIT = 4096
const CAPTION_LIMIT = 1024

export type Method = (request: RecordedRequest, closed: AbortSignal) => unknown

export interface MethodsContext {
  readonly chats: Chats
  readonly updates: Updates
  /** Ids of presses that the bot may still answer. */
  readonly openQueries: Set<string>
  readonly inline: InlineQueries
  /** Throws a 429 when the chat has had too much. */
  readonly limitRate: (chatId: number) => void
}

/** The Bot API methods that the server knows. They return the result, or throw {@link ApiError}. */
export function createMethods(context: MethodsContext): Record<string, Method> {
  const { chats, updates, openQueries, inline, limitRate } = context

  function target(params: Params): { chatId: number; thread?: number } {
    const chat = chats.reach(params.chat_id)
    limitRate(chat.id)
    const thread = params.message_thread_id
    if (thread === undefined) return { chatId: chat.id }
    if (!('is_forum' in chat)) throw badRequest('message thread not found')
    return { chatId: chat.id, thread: Number(thread) }
  }

  function existing(params: Params, doing: string) {
    const chat = chats.reach(params.chat_id)
    limitRate(chat.id)
    const message = chats.find(chat.id, params.message_id)
    if (!message) throw badRequest(`message to ${doing} not found`)
    return message
  }

  return {
    getMe: () => ({
      ...chats.bot,
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: inline.enabled,
    }),
    getUpdates: ({ params }, closed) => updates.getUpdates(params, closed),
    setWebhook({ params }) {
      const { url, secret_token: secret } = params
      if (typeof url !== 'string') throw badRequest('bad webhook: URL is missing')
      if (secret !== undefined && !/^[\w-]{1,256}$/.test(String(secret)))
        throw badRequest('secret token contains unallowed characters')
      const hook = url === '' ? undefined : { url, secret: secret === undefined ? undefined : String(secret) }
      updates.setWebhook(hook, params.allowed_updates)
      return true
    },
    deleteWebhook() {
      updates.setWebhook(undefined, undefined)
      return true
    },
    getWebhookInfo: () => ({
      url: updates.webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: updates.pending.length,
    }),
    setMyCommands({ params }) {
      const commands = params.commands as readonly Params[]
      for (const { command, description } of commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw badRequest('BOT_COMMAND_INVALID')
        const length = String(description ?? '').length
        if (length < 1 || length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID')
      }
      return true
    },
    sendMessage({ params }) {
      const where = target(params)
      const formatted = formattedText(params.text, params.entities)
      if (formatted.text === '') throw badRequest('message text is empty')
      if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long')
      return chats.asMessage(chats.add({ ...where, ...formatted, keyboard: keyboard(params.reply_markup) }))
    },
    sendDocument({ params, files }) {
      const where = target(params)
      const document = files.get(String(params.document).replace('attach://', ''))
      if (!document) throw badRequest('wrong file identifier/HTTP URL specified')
      if (document.content === '') throw badRequest('file must be non-empty')
      const formatted = formattedText(params.caption, params.caption_entities)
      if (formatted.text.length > CAPTION_LIMIT) throw badRequest('message caption is too long')
      return chats.asMessage(chats.add({ ...where, ...formatted, document, keyboard: keyboard(params.reply_markup) }))
    },
    editMessageText({ params }) {
      const message = existing(params, 'edit')
      if (message.document) throw badRequest('there is no text in the message to edit')
      const formatted = formattedText(params.text, params.entities)
      if (formatted.text === '') throw badRequest('message text is empty')
      if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long')
      const changes = { ...formatted, keyboard: keyboard(params.reply_markup) }
      const { text, entities, keyboard: buttons } = message
      if (isDeepStrictEqual(changes, { text, entities, keyboard: buttons }))
        throw badRequest(
          'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
        )
      return chats.asMessage(chats.replace(message, changes))
    },
    deleteMessage({ params }) {
      chats.replace(existing(params, 'delete'), undefined)
      return true
    },
    answerCallbackQuery({ params }) {
      if (!openQueries.delete(String(params.callback_query_id)))
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      return true
    },
    answerInlineQuery: ({ params }) => answerInlineQuery(inline, params),
    sendChatAction({ params }) {
      target(params)
      return true
    },
    getChat: ({ params }) => chats.reach(params.chat_id),
  } satisfies Record<string, Method>
}
