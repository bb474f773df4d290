import { showMarkdown } from '../discord/markdown.ts'
import type { BotMessage, DiscordServer } from '../discord-server.ts'
import { type Seat, type Shown, sitDown } from './seat.ts'

/** `channel` is a channel or a thread; without it the direct chat with the bot. */
export function discordSeat(server: DiscordServer, user: string, place: { readonly channel?: string } = {}): Seat {
  const channel = place.channel ?? server.direct(user).id
  const seenNow = () => server.messagesTo(user, channel).map(toShown)

  return sitDown({
    platform: 'discord',
    identity: { platform: 'discord', user },
    say: async (text) => server.say(user, text, place),
    async edit(said, text) {
      server.edit(said, text)
    },
    answer: async ({ id }, text) => server.say(user, text, { ...place, replyTo: id }),
    sendPhotos: async (files, text) =>
      server.sendFiles(
        user,
        files.map((file) => ({ ...file, type: 'image/jpeg' })),
        text,
        place,
      ),
    aim: async (label) => () => server.press(user, label, place),
    async fill(label, text) {
      server.press(user, label, place)
      await server.waitFor(() => server.fillForm(user, text, place))
    },
    blocking: {
      isTold: false,
      block: () => server.setBarrier(channel, 'no-direct-messages'),
      unblock: () => server.setBarrier(channel, undefined),
    },
    seen: async () => seenNow(),
    watch: (isSo) => server.waitFor(() => isSo(seenNow())).then(() => undefined),
  })
}

function toShown({ id, content, components, files, replyTo }: BotMessage): Shown {
  return {
    id,
    text: showMarkdown(content).text,
    buttons: components
      .flatMap((row) => row.components)
      .flatMap((one) =>
        'options' in one ? one.options.map(({ label }) => label) : 'label' in one ? [one.label ?? ''] : [],
      ),
    files: files.map((file) => file.content),
    ...(replyTo !== undefined && { replyTo }),
  }
}
