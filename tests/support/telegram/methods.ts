import { isDeepStrictEqual } from 'node:util'
import { answerInlineQuery, type InlineQueries } from './inline.ts'
import type { Members } from './members.ts'
import { captionOf, createSending, type SendingContext } from './sending.ts'
import { type BotMessage, badRequest, type Params, type RecordedRequest } from './types.ts'
import type { Updates } from './updates.ts'
import { formattedText, keyboard } from './validate.ts'

const TEXT_LIMIT = 4096

export type Method = (request: RecordedRequest, closed: AbortSignal) => unknown

export interface MethodsContext extends SendingContext {
  readonly updates: Updates
  /** Ids of presses that the bot may still answer. */
  readonly openQueries: Set<string>
  readonly inline: InlineQueries
  readonly members: Members
}

/** The Bot API methods that the server knows. They return the result, or throw {@link ApiError}. */
export function createMethods(context: MethodsContext): Record<string, Method> {
  const { chats, files, forums, updates, openQueries, inline, members, limitRate } = context
  const sending = createSending(context)

  function existing(params: Params, doing: string): BotMessage {
    const chat = chats.reach(params.chat_id)
    limitRate(chat.id)
    const message = chats.find(chat.id, params.message_id)
    if (!message) throw badRequest(`message to ${doing} not found`)
    return message
  }

  function replace(message: BotMessage, formatted: ReturnType<typeof formattedText>, markup: unknown): unknown {
    const changes = { ...formatted, keyboard: keyboard(markup) }
    const { text, entities, keyboard: buttons } = message
    if (isDeepStrictEqual(changes, { text, entities, keyboard: buttons }))
      throw badRequest(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    return chats.asMessage(chats.replace(message, changes))
  }

  const forum = ({ chat_id: chat }: Params) => chats.reach(chat).id

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
    ...sending.methods,
    editMessageText({ params }) {
      const message = existing(params, 'edit')
      if (message.media) throw badRequest('there is no text in the message to edit')
      const formatted = formattedText(params.text, params.entities)
      if (formatted.text === '') throw badRequest('message text is empty')
      if (formatted.text.length > TEXT_LIMIT) throw badRequest('message is too long')
      return replace(message, formatted, params.reply_markup)
    },
    editMessageCaption({ params }) {
      const message = existing(params, 'edit')
      if (!message.media || message.media.kind === 'location')
        throw badRequest('there is no caption in the message to edit')
      return replace(message, captionOf(params), params.reply_markup)
    },
    deleteMessage({ params }) {
      chats.replace(existing(params, 'delete'), undefined)
      return true
    },
    deleteMessages({ params }) {
      const chat = chats.reach(params.chat_id)
      const ids = params.message_ids as readonly unknown[]
      if (ids.length < 1 || ids.length > 100) throw badRequest('wrong number of message identifiers')
      for (const id of ids) {
        const message = chats.find(chat.id, id)
        if (message) chats.replace(message, undefined)
      }
      return true
    },
    createForumTopic({ params }) {
      const topic = forums.create(forum(params), params.name)
      return { message_thread_id: topic, name: params.name, icon_color: 7322096 }
    },
    editForumTopic: ({ params }) =>
      forums.change(forum(params), params.message_thread_id, { title: String(params.name) }),
    closeForumTopic: ({ params }) => forums.change(forum(params), params.message_thread_id, { closed: true }),
    reopenForumTopic: ({ params }) => forums.change(forum(params), params.message_thread_id, { closed: false }),
    deleteForumTopic: ({ params }) => forums.delete(forum(params), params.message_thread_id),
    getFile: ({ params }) => files.describe(params.file_id),
    answerCallbackQuery({ params }) {
      if (!openQueries.delete(String(params.callback_query_id)))
        throw badRequest('query is too old and response timeout expired or query ID is invalid')
      return true
    },
    answerInlineQuery: ({ params }) => answerInlineQuery(inline, params),
    sendChatAction({ params }) {
      sending.target(params)
      return true
    },
    getChat: ({ params }) => chats.reach(params.chat_id),
    getChatMember: ({ params }) => members.describe(params.chat_id, params.user_id),
  } satisfies Record<string, Method>
}
