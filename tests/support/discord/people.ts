import { GatewayIntentBits } from 'discord.js'
import { wakeThread } from './channel-routes.ts'
import type { Files } from './files.ts'
import type { Gateway } from './gateway.ts'
import type { Interactions } from './interactions.ts'
import { messageFor } from './routes.ts'
import type { BotMessage, Json, UploadedFile } from './types.ts'
import type { Channel, World } from './world.ts'

export interface SayOptions {
  /** The channel or thread to write in; without it the direct chat with the bot. */
  readonly channel?: string
  /** The id of the bot's message that this one answers. */
  readonly replyTo?: string
  /** An answer that does not call the one who is answered. */
  readonly quietly?: boolean
}

export interface DoOptions {
  readonly channel?: string
  /** The language of the app. */
  readonly language?: string
  /** The person's permissions in the channel. Default: all. */
  readonly permissions?: bigint
}

/** What people do in their apps. */
export interface People {
  /** Returns the message's id. */
  say(userId: string, text: string, options?: SayOptions): string
  /** Sends something else than a text; returns the message's id. */
  send(userId: string, content: Json, options?: SayOptions): string
  /** Sends files in one message with a text below; returns the message's id. */
  sendFiles(
    userId: string,
    files: readonly UploadedFile[],
    text: string,
    options?: SayOptions & { flags?: number },
  ): string
  edit(messageId: string, text: string): void
  /** The person's app says that the person is writing. */
  write(userId: string, options?: Pick<SayOptions, 'channel'>): void
  /** Discord has added a preview to a message: nobody has changed it. */
  unfurl(messageId: string): void
  /** Gives a slash command; returns the interaction's id. */
  command(userId: string, name: string, question?: string, options?: DoOptions): string
  /** Types a question after /ask, without sending it. */
  type(userId: string, text: string, options?: DoOptions): void
  /** Presses the newest button, or makes the newest choice, with this label that the person sees. */
  press(userId: string, label: string, options?: DoOptions): void
  /** Fills in the form on the person's screen and sends it; `false` when there is none. */
  fillForm(userId: string, text: string, options?: DoOptions): boolean
}

const ALL_PERMISSIONS = (1n << 50n) - 1n

export interface PeopleContext {
  readonly world: World
  readonly interactions: Interactions
  readonly gateway: Gateway
  readonly files: Files
  readonly now: () => number
}

export function createPeople({ world, interactions, gateway, files: kept, now }: PeopleContext): People {
  const { said } = world
  let edits = 0

  const place = (userId: string, channel?: string): Channel =>
    channel === undefined ? world.direct(userId) : world.channel(channel)

  /** Sends a message to the bot as the bot may see it. */
  function dispatch(type: string, message: Json): void {
    const direct = message.guild_id === undefined
    const calls = (message.mentions as readonly { id: string }[]).some(({ id }) => id === world.bot.id)
    gateway.dispatch(
      type,
      (intents) =>
        direct || calls || (intents & GatewayIntentBits.MessageContent) !== 0
          ? kept.addressed(message)
          : { ...message, content: '', attachments: [], embeds: [], components: [] },
      direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
    )
  }

  function send(userId: string, content: Json, { channel, replyTo, quietly = false }: SayOptions = {}): string {
    const { id: channelId, guildId } = place(userId, channel)
    const id = world.nextId()
    wakeThread(world, world.channel(channelId))
    const answered = replyTo === undefined ? undefined : world.find(channelId, replyTo)
    const text = String(content.content ?? '')
    const calls = text.includes(`<@${world.bot.id}>`) || (answered && !quietly)
    const message = {
      id,
      type: answered ? 19 : 0,
      channel_id: channelId,
      ...(guildId && { guild_id: guildId }),
      author: world.user(userId),
      content: '',
      attachments: [],
      embeds: [],
      components: [],
      mentions: calls ? [world.bot] : [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: false,
      timestamp: new Date(now()).toISOString(),
      edited_timestamp: null,
      flags: 0,
      ...(answered && {
        message_reference: { type: 0, channel_id: channelId, message_id: answered.id },
        referenced_message: messageFor(world, answered),
      }),
      ...content,
    }
    said.set(id, message)
    dispatch('MESSAGE_CREATE', message)
    return id
  }

  function change(messageId: string, changes: Json): void {
    const message = { ...said.get(messageId), ...changes }
    said.set(messageId, message)
    dispatch('MESSAGE_UPDATE', message)
  }

  function act(
    userId: string,
    type: number,
    data: Json,
    { channel, language, permissions }: DoOptions,
    more: Json = {},
  ) {
    const { id: channelId, guildId, type: kind } = place(userId, channel)
    const pressed = (more.message as { id: string } | undefined)?.id
    const { id, token } = interactions.open({ type, channelId, userId, ...(pressed !== undefined && { pressed }) })
    const user = world.user(userId)
    const who = guildId ? { member: { user, permissions: String(permissions ?? ALL_PERMISSIONS) } } : { user }
    gateway.dispatch('INTERACTION_CREATE', () => ({
      id,
      token,
      type,
      version: 1,
      application_id: world.application,
      channel_id: channelId,
      channel: { id: channelId, type: kind },
      ...(guildId && { guild_id: guildId, guild_locale: 'en-US' }),
      ...who,
      locale: language ?? 'en-US',
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 10_485_760,
      data,
      ...more,
    }))
    return id
  }

  function question(value: string | undefined, more: Json = {}) {
    return value === undefined ? {} : { options: [{ type: 3, name: 'question', value, ...more }] }
  }

  return {
    say: (userId, text, options) => send(userId, { content: text }, options),
    send,
    sendFiles(userId, files, text, { flags = 0, ...options } = {}) {
      const attachments = kept.add(
        files.map(() => world.nextId()),
        files,
      )
      return send(userId, { content: text, attachments, flags }, options)
    },
    write(userId, { channel } = {}) {
      const { id, guildId } = place(userId, channel)
      const event = { channel_id: id, user_id: userId, timestamp: Math.floor(now() / 1000) }
      const user = world.user(userId)
      gateway.dispatch(
        'TYPING_START',
        () => (guildId ? { ...event, guild_id: guildId, member: { user, nick: null } } : event),
        guildId ? GatewayIntentBits.GuildMessageTyping : GatewayIntentBits.DirectMessageTyping,
      )
    },
    edit(messageId, text) {
      edits += 1
      change(messageId, { content: text, edited_timestamp: new Date(now() + edits).toISOString() })
    },
    unfurl: (messageId) => change(messageId, { embeds: [{ type: 'link', url: 'https://a.example' }] }),
    command: (userId, name, value, options = {}) =>
      act(userId, 2, { id: '1', name, type: 1, ...question(value) }, options),
    type(userId, text, options = {}) {
      act(userId, 4, { id: '1', name: 'ask', type: 1, ...question(text, { focused: true }) }, options)
    },
    press(userId, label, options = {}) {
      const visible = world
        .messages(place(userId, options.channel).id)
        .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === userId)
      for (const message of visible.toReversed()) {
        const data = choiceOf(message, label)
        if (!data) continue
        act(userId, 3, data, options, { message: messageFor(world, message) })
        return
      }
      throw new Error(`there is no button "${label}"`)
    },
    fillForm(userId, text, options = {}) {
      const form = interactions.takeForm(userId)
      if (!form) return false
      const { channelId: channel, data, pressed } = form
      const components = data.components.map(({ component, type }) => ({
        type,
        component: { type: component.type, custom_id: component.custom_id, value: text },
      }))
      const message = pressed === undefined ? {} : { message: messageFor(world, world.find(channel, pressed)) }
      act(userId, 5, { custom_id: data.custom_id, components }, { ...options, channel }, message)
      return true
    },
  }
}

/** What the app sends when the person takes what has this label. */
function choiceOf({ components }: BotMessage, label: string): Json | undefined {
  for (const component of components.flatMap((row) => row.components)) {
    if ('options' in component) {
      const choice = component.options.find((each) => each.label === label)
      if (choice) return { component_type: 3, custom_id: component.custom_id, values: [choice.value] }
    } else if ('label' in component && component.label === label && 'custom_id' in component)
      return { component_type: 2, custom_id: component.custom_id }
  }
  return undefined
}
