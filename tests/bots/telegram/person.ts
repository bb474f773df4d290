import type { Message } from 'grammy/types'
import type { GroupHarness, PlatformHarness, SeenMessage } from '../../contract/platform-harness.ts'
import type { BotMessage, TelegramServer } from '../../support/telegram-server.ts'

export const PERSON = 4242
const MEMBER = 4343
const FORUM = -1004242

/** The person's side of the contract suite. */
export function createPerson(server: TelegramServer): Omit<PlatformHarness, 'platform' | 'stop'> {
  let last = 0
  const fails = (code: number, description: string, retryAfter?: number) => () =>
    server.failNext({ kind: 'error', code, description, ...(retryAfter !== undefined && { retryAfter }) })
  const say = (text: string, options: { replyTo?: Message } = {}) => {
    last = server.say(PERSON, text, { language: 'fi', ...options })
  }

  return {
    async say(text) {
      say(text)
    },
    async press(label) {
      server.press(PERSON, label)
    },
    async sayUnsupported() {
      server.send(PERSON, { poll: {} } as Partial<Message>)
    },
    async sayFiles(files, text) {
      const sent = files.map(({ kind, ...file }) => ({ ...file, kind: kind === 'file' ? ('document' as const) : kind }))
      last = server.sendFiles(PERSON, sent, text, { language: 'fi' })
    },
    async editLast(text) {
      server.edit(last, text)
    },
    async answer(id, text) {
      const answered = server.messagesTo(PERSON).find((message) => String(message.message_id) === id)
      if (!answered) throw new Error(`the person sees no message ${id}`)
      say(text, { replyTo: server.asMessage(answered) })
    },
    typingShown: () =>
      server.requests.filter(
        ({ method, params }) => method === 'sendChatAction' && String(params.chat_id) === String(PERSON),
      ).length,
    group: () => createGroup(server),
    async offerAgain() {
      server.offerAgain()
    },
    async seen() {
      return toSeen(server.messagesTo(PERSON))
    },
    failNext: {
      'rate-limited': fails(429, 'Too Many Requests: retry after 7', 7),
      unreachable: fails(403, 'Forbidden: bot was blocked by the user'),
      transient: fails(500, 'Internal Server Error'),
      rejected: fails(400, 'Bad Request: message is too long'),
      uncertain: () => server.failNext({ kind: 'cut-after' }),
    },
  }
}

async function createGroup(server: TelegramServer): Promise<GroupHarness> {
  server.addGroup(FORUM, { forum: true })
  return {
    address: { platform: 'telegram', chat: String(FORUM) },
    async say(text, thread) {
      server.say(MEMBER, text, { chat: FORUM, ...(thread?.thread !== undefined && { thread: Number(thread.thread) }) })
    },
    makeAdministrator: (user) => server.setMember(FORUM, Number(user), { status: 'administrator' }),
    async threads() {
      const messages = server.messagesTo(FORUM)
      return Array.from(server.topics(FORUM), ([id, { title, closed }]) => ({
        title,
        closed,
        messages: toSeen(messages.filter(({ thread }) => thread === id)),
      }))
    },
  }
}

/** Messages as a person sees them: an album is one. */
function toSeen(messages: readonly BotMessage[]): readonly SeenMessage[] {
  const seen: SeenMessage[] = []
  for (const [index, message] of messages.entries()) {
    const isLaterPart = message.album !== undefined && messages[index - 1]?.album === message.album
    const album = isLaterPart ? seen.pop() : undefined
    const one = seenAlone(message)
    seen.push(album ? { ...album, media: [...(album.media ?? []), ...(one.media ?? [])] } : one)
  }
  return seen
}

function seenAlone({ message_id: id, text, entities, keyboard, media, replyTo }: BotMessage): SeenMessage {
  const file = media && 'file' in media ? media.file : undefined
  return {
    id: String(id),
    text,
    links: entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : [])),
    buttons: keyboard.flat().map((button) => button.text),
    ...(file?.kind === 'document' && { attachment: { name: file.name, content: file.content } }),
    ...(media && {
      media: [{ kind: media.kind === 'document' ? 'file' : media.kind, ...(file && { content: file.content }) }],
    }),
    ...(replyTo !== undefined && { replyTo: String(replyTo) }),
  }
}
