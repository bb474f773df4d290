import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Message, Update } from 'grammy/types'
import { createChanges, createLoopback } from './loopback.ts'
import { type Barrier, createChats } from './telegram/chats.ts'
import { createFiles } from './telegram/files.ts'
import { createForums } from './telegram/forum.ts'
import { createMembers, type Members } from './telegram/members.ts'
import { createMethods } from './telegram/methods.ts'
import { createPeople, type People } from './telegram/person.ts'
import { createRateLimits } from './telegram/rate-limits.ts'
import {
  ApiError,
  type BotMessage,
  type Failure,
  type InlineShown,
  type RecordedRequest,
  type Topic,
  type UpdateType,
} from './telegram/types.ts'
import { createUpdates } from './telegram/updates.ts'
import { readCall, reply, replyError } from './telegram/wire.ts'

export type { PersonFile } from './telegram/person.ts'
export type { BotMessage, Failure, FileKind, InlineShown, RecordedRequest } from './telegram/types.ts'

export interface TelegramServerOptions {
  readonly token?: string
  /** The bot's name, without `@`. */
  readonly username?: string
  /** Enforce Telegram's sending limits. Default: no limits. */
  readonly rateLimits?: boolean
  /** Inline mode, as @BotFather's /setinline sets it. Default: on. */
  readonly inline?: boolean
  readonly now?: () => number
  /** Default: one that is free. */
  readonly port?: number
}

/** A Bot API server on loopback, with the people who use it. It outlives the bots that connect to it. */
export interface TelegramServer extends People {
  /** For `apiRoot`. */
  readonly url: string
  readonly token: string
  readonly username: string
  /** Every call that had the right token, in the order in which they came. */
  readonly requests: readonly RecordedRequest[]
  /** How many messages the bot has sent in all. */
  readonly sentCount: number
  /** How many calls were refused because they came too fast. */
  readonly throttledCount: number
  /** The bot's messages in a chat as they stand now. */
  messagesTo(chatId: number): readonly BotMessage[]
  /** What the person sees after the inline query that came with the update `updateId`, once it is answered. */
  inlineShown(updateId: number): InlineShown | undefined
  /** A message of the bot as others see it, to answer it. */
  asMessage(message: BotMessage): Message
  /** In a forum the bot may manage topics unless `managed` is false. */
  addGroup(id: number, options?: { title?: string; forum?: boolean; managed?: boolean }): void
  /** A channel in which the bot may post. */
  addChannel(id: number, username: string): void
  readonly botId: number
  setMember: Members['set']
  /** A member opens a topic; returns its id. */
  openTopic(chatId: number, title: string): number
  removeTopic(chatId: number, topic: number): void
  topics(chatId: number): ReadonlyMap<number, Topic>
  /** What keeps the bot out of a chat from now on; nothing is told to the bot. */
  setBarrier(chatId: number, barrier: Barrier | undefined): void
  /** A person who has known the bot for long: nothing is told to the bot. */
  meet(userId: number): void
  /** Any update that has no method of its own here. */
  push(type: UpdateType, content: unknown): number
  /** Offers an update, by default the last one, a second time. */
  offerAgain(updateId?: number): void
  /** Updates that the bot has not confirmed. */
  readonly pending: readonly Update[]
  /** The next call of the method, by default the next that sends or edits, fails; `file` is a download. Several queue up. */
  failNext(failure: Failure, method?: string): void
  /** Failures that no call has met yet. */
  readonly failuresAhead: number
  /** Resolves with the first value that is not false or undefined; asked again when a call comes, when it ends, and after each confirmed update. */
  waitFor<T>(probe: () => T | false | undefined): Promise<T>
  close(): Promise<void>
}

const SENDING = /^send(Message|Photo|Video|Voice|Document|Location|MediaGroup)$|^editMessage(Text|Caption)$/

export async function startTelegramServer(options: TelegramServerOptions = {}): Promise<TelegramServer> {
  const {
    token = '7000000001:AAF-loopback_test_token_0123456789abc',
    username = 'silta_test_bot',
    now = Date.now,
  } = options
  const chats = createChats(username, now)
  const files = createFiles()
  const forums = createForums(chats.nextMessageId)
  const members = createMembers(chats)
  const openQueries = new Set<string>()
  const inline = { enabled: options.inline ?? true, open: new Set<string>(), shown: new Map<string, InlineShown>() }
  const { change, waitFor } = createChanges()
  const updates = createUpdates(change)
  const rateLimits = createRateLimits(now)
  const limitRate = options.rateLimits ? rateLimits.take : () => {}
  const methods = createMethods({ chats, files, forums, updates, openQueries, inline, members, limitRate })
  const requests: RecordedRequest[] = []
  const failures: { failure: Failure; method: string | undefined }[] = []

  function takeFailure(method: string): Failure | undefined {
    const index = failures.findIndex((entry) => entry.method === method || (!entry.method && SENDING.test(method)))
    return index < 0 ? undefined : failures.splice(index, 1)[0]?.failure
  }

  async function perform(request: RecordedRequest, closed: AbortSignal): Promise<unknown> {
    const method = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined
    if (!method) throw new ApiError(404, 'Not Found: method not found')
    return await method(request, closed)
  }

  function giveFile(response: ServerResponse, holder: string, path: string): void {
    change()
    const failure = takeFailure('file')
    if (failure?.kind === 'cut-before') return void response.socket?.destroy()
    if (holder !== token) throw new ApiError(401, 'Unauthorized')
    const file = failure ? undefined : files.at(path)
    if (!file) throw new ApiError(failure?.kind === 'error' ? failure.code : 404, 'Not Found')
    response.end(file.content)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, holder, path] = /^\/file\/bot([^/]+)\/(.+)$/.exec(request.url ?? '') ?? []
    if (holder && path) return giveFile(response, holder, path)
    const [, given, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? []
    const { params, files } = await readCall(request)
    if (!given || !method || !/^\d+:[\w-]+$/.test(given)) throw new ApiError(404, 'Not Found')
    if (given !== token) throw new ApiError(401, 'Unauthorized')
    const call = { method, params, files }
    requests.push(call)
    change()
    const failure = takeFailure(method)
    if (failure?.kind === 'cut-before') return void request.socket.destroy()
    if (failure?.kind === 'page') return void response.writeHead(failure.status).end('<html>Bad Gateway</html>')
    if (failure?.kind === 'error')
      throw new ApiError(
        failure.code,
        failure.description,
        failure.retryAfter === undefined ? undefined : { retry_after: failure.retryAfter },
      )
    const closed = new AbortController()
    response.once('close', () => closed.abort())
    const result = await perform(call, closed.signal)
    if (failure?.kind === 'cut-after') return void request.socket.destroy()
    reply(response, 200, { ok: true, result })
  }

  const loopback = createLoopback({ answer, fail: replyError, change })
  await loopback.listen(options.port ?? 0)

  return {
    ...createPeople({ chats, files, forums, updates, openQueries, inline, now }),
    url: `http://127.0.0.1:${loopback.port()}`,
    token,
    username,
    requests,
    get sentCount() {
      return chats.sentCount
    },
    get throttledCount() {
      return rateLimits.refused
    },
    meet: (userId) => void chats.user(userId),
    messagesTo: chats.sent,
    inlineShown: (updateId) => inline.shown.get(`inline-${updateId}`),
    asMessage: chats.asMessage,
    addGroup(id, { title = 'Crossing the border', forum = false, managed = true } = {}) {
      chats.addGroup(id, { title, forum })
      if (forum) forums.add(id, managed)
    },
    addChannel(id, username) {
      chats.addChannel(id, username)
      members.set(id, chats.bot.id, { status: 'administrator', can_post_messages: true })
    },
    botId: chats.bot.id,
    setMember: members.set,
    openTopic: forums.open,
    removeTopic: forums.remove,
    topics: forums.topics,
    setBarrier: chats.setBarrier,
    push: updates.push,
    offerAgain: (updateId = updates.lastId) => updates.offerAgain(updateId),
    get pending() {
      return updates.pending
    },
    failNext(failure, method) {
      failures.push({ failure, method })
    },
    get failuresAhead() {
      return failures.length
    },
    waitFor,
    async close() {
      updates.close()
      await loopback.close()
    },
  }
}
