import type { BotMessage, TelegramServer } from '../telegram-server.ts'
import { type Seat, type Shown, sitDown } from './seat.ts'

/** Where in Telegram: the direct chat with the bot by default. */
export interface TelegramPlace {
  readonly chat?: number
  readonly thread?: number
}

export function telegramSeat(server: TelegramServer, user: number, place: TelegramPlace = {}): Seat {
  const chat = place.chat ?? user
  /** The update that brought a message, by the message's id. */
  const updates = new Map<string, number>()

  function note(update: number): string {
    const message = server.pending.find(({ update_id: id }) => id === update)?.message
    if (!message) throw new Error(`the bot does not take update ${update}`)
    const id = String(message.message_id)
    updates.set(id, update)
    return id
  }

  const messages = () => server.messagesTo(chat).filter(({ thread }) => thread === place.thread)
  const seenNow = () => toShown(messages())

  return sitDown({
    platform: 'telegram',
    identity: { platform: 'telegram', user: String(user) },
    say: async (text) => note(server.say(user, text, place)),
    async edit(said, text) {
      const update = updates.get(said)
      if (update === undefined) throw new Error(`nothing was said as ${said}`)
      server.edit(update, text)
    },
    async answer({ id }, text) {
      const answered = messages().find((message) => String(message.message_id) === id)
      if (!answered) throw new Error(`there is no message ${id}`)
      return note(server.say(user, text, { ...place, replyTo: server.asMessage(answered) }))
    },
    sendPhotos: async (files, text) =>
      note(
        server.sendFiles(
          user,
          files.map((file) => ({ ...file, kind: 'photo' as const })),
          text,
          place,
        ),
      ),
    aim: async (label) => () => void server.press(user, label, chat),
    blocking: { isTold: true, block: () => void server.block(user), unblock: () => void server.unblock(user) },
    seen: async () => seenNow(),
    watch: (isSo) => server.waitFor(() => isSo(seenNow())).then(() => undefined),
  })
}

function toShown(messages: readonly BotMessage[]): readonly Shown[] {
  const shown: Shown[] = []
  for (const [index, message] of messages.entries()) {
    const one = alone(message)
    const isLaterPart = message.album !== undefined && messages[index - 1]?.album === message.album
    const album = isLaterPart ? shown.pop() : undefined
    shown.push(album ? { ...album, files: [...album.files, ...one.files] } : one)
  }
  return shown
}

function alone({ message_id: id, text, keyboard, media, replyTo }: BotMessage): Shown {
  return {
    id: String(id),
    text,
    buttons: keyboard.flat().map((button) => button.text),
    files: media && 'file' in media ? [media.file.content] : [],
    ...(replyTo !== undefined && { replyTo: String(replyTo) }),
  }
}
