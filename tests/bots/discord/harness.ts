import { PermissionFlagsBits } from 'discord.js'
import { pino } from 'pino'
import { expect } from 'vitest'
import { createDiscordPlatform, type DiscordOptions } from '../../../src/bots/discord/index.ts'
import type { Platform, Receive, SendOptions } from '../../../src/bots/platform.ts'
import { DeliveryError } from '../../../src/errors.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import type { CreateHarness, PlatformHarness, SeenMessage } from '../../contract/platform.ts'
import type { GroupHarness, SaidFile } from '../../contract/platform-harness.ts'
import { showMarkdown } from '../../support/discord/markdown.ts'
import { findDiscordSpec, specProblems } from '../../support/discord/spec-check.ts'
import { type BotMessage, type DiscordServer, startDiscordServer } from '../../support/discord-server.ts'

export const PERSON = '424200000000000042'
export const CATALOGUE = loadCatalogue(new URL('../../../locales', import.meta.url).pathname)

/** The clock of the server and of the platform. */
export const NOW = Date.UTC(2026, 10, 21)

const spec = findDiscordSpec()

export interface DiscordHarness extends PlatformHarness {
  readonly platform: Platform
  readonly server: DiscordServer
  group(): Promise<GroupHarness>
  /** Everything logged, as JSON lines. */
  readonly log: readonly string[]
}

export interface DiscordHarnessOptions extends Partial<Omit<DiscordOptions, 'log'>> {
  readonly receive: Receive
  /** A server that outlives the harness; by default it has its own. */
  readonly server?: DiscordServer
}

export async function createDiscordHarness({ receive, ...options }: DiscordHarnessOptions): Promise<DiscordHarness> {
  const { messageContent = false } = options
  const disallowedIntents = messageContent ? { disallowedIntents: 0 } : {}
  const server = options.server ?? (await startDiscordServer({ now: () => NOW, ...disallowedIntents }))
  const log: string[] = []
  let lastSaid = ''
  const platform = createDiscordPlatform({
    token: server.token,
    apiRoot: server.url,
    catalogue: CATALOGUE,
    autocomplete: () => [],
    log: logTo(log),
    now: () => NOW,
    ...options,
  })
  await platform.start(receive)

  const fails = (status: number, code: number, message: string, retryAfter?: number) => () =>
    server.failNext({ kind: 'error', status, code, message, ...(retryAfter !== undefined && { retryAfter }) })

  return {
    platform,
    server,
    log,
    async say(text) {
      lastSaid = server.say(PERSON, text)
    },
    async sayFiles(files, text) {
      const flags = files.some(({ kind }) => kind === 'voice') ? 1 << 13 : 0
      lastSaid = server.sendFiles(PERSON, files.map(uploaded), text, { flags })
    },
    async editLast(text) {
      server.edit(lastSaid, text)
    },
    async answer(id, text) {
      lastSaid = server.say(PERSON, text, { replyTo: id })
    },
    async fillForm(label, text) {
      server.press(PERSON, label)
      await server.waitFor(() => server.fillForm(PERSON, text))
    },
    typingShown: () => server.typingShown(server.direct(PERSON).id),
    async group() {
      const { id: chat } = server.addChannel()
      return {
        address: { platform: platform.name, chat },
        async say(text, thread) {
          server.say(PERSON, text, { channel: thread?.chat ?? chat })
        },
        makeAdministrator: (user) => server.setPermissions(user, PermissionFlagsBits.ManageChannels),
        threads: async () =>
          server.threadsOf(chat).map(({ archived = false, id, name = '' }) => ({
            title: name,
            closed: archived,
            messages: server.messagesTo(PERSON, id).map(seen),
          })),
      }
    },
    async press(label) {
      server.press(PERSON, label)
    },
    async sayUnsupported() {
      server.send(PERSON, { sticker_items: [{ id: '1', name: 'wave', format_type: 1 }] })
    },
    async offerAgain() {
      server.gateway.offerAgain()
    },
    async seen() {
      return server.messagesTo(PERSON).map(seen)
    },
    failNext: {
      'rate-limited': fails(429, 0, 'You are being rate limited.', 7),
      unreachable: fails(403, 50007, 'Cannot send messages to this user'),
      transient: fails(503, 0, 'Service Unavailable'),
      rejected: fails(400, 50035, 'Invalid Form Body'),
      uncertain: () => server.failNext({ kind: 'cut-after' }),
    },
    async stop() {
      await platform.stop()
      if (!options.server) await server.close()
      // Where the specification is at hand, every request of every test is held against it.
      if (spec) expect(server.requests.flatMap((request) => specProblems(spec, request))).toEqual([])
    },
  }
}

export const createHarness: CreateHarness = ({ receive }) => createDiscordHarness({ receive, messageContent: true })

/** Options of a delivery whose message has no files. */
export function sendOptions(key: string, more: Partial<SendOptions> = {}): SendOptions {
  const download = async () => {
    throw new DeliveryError('rejected', 'there are no files')
  }
  return { key, download, ...more }
}

/** What a person sees of a message. */
export function seen({ id, content, components, files, replyTo }: BotMessage): SeenMessage {
  const { text, links } = showMarkdown(content)
  const [first] = files
  return {
    id,
    text,
    links,
    buttons: components
      .flatMap((row) => row.components)
      .flatMap((one) =>
        'options' in one ? one.options.map(({ label }) => label) : 'label' in one ? [one.label ?? ''] : [],
      ),
    ...(first && {
      attachment: { name: first.name, content: first.content },
      media: files.map((file) => ({ kind: kindOf(file.type), content: file.content })),
    }),
    ...(replyTo !== undefined && { replyTo }),
  }
}

function kindOf(type: string): SaidFile['kind'] {
  if (type.startsWith('image/')) return 'photo'
  if (type.startsWith('video/')) return 'video'
  return type.startsWith('audio/') ? 'voice' : 'file'
}

function uploaded({ content, kind, name }: SaidFile) {
  const type = { photo: 'image/jpeg', video: 'video/mp4', voice: 'audio/ogg', file: 'text/plain; charset=utf-8' }[kind]
  return { name, type, content }
}

export function logTo(lines: string[]) {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
}
