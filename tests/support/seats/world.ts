import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { App, Parts } from '../../../src/app.ts'
import { type DiscordServer, startDiscordServer } from '../discord-server.ts'
import { startTelegramServer, type TelegramServer } from '../telegram-server.ts'
import { makeTempDir } from '../temp-dir.ts'
import { startTestApp } from '../test-app.ts'
import { discordSeat } from './discord.ts'
import type { Seat } from './seat.ts'
import { telegramSeat } from './telegram.ts'
import { webSeat } from './web.ts'

export const PLATFORMS = ['telegram', 'discord', 'web'] as const

export type PlatformName = (typeof PLATFORMS)[number]

/** The whole app with all three platforms switched on, and the people who use it. */
export interface World {
  readonly telegram: TelegramServer
  readonly discord: DiscordServer
  readonly url: string
  readonly app: App
  /** Somebody new. */
  seat(platform: PlatformName): Seat
  /** Makes somebody a volunteer under this name. */
  volunteer(seat: Seat, name: string): Promise<void>
  /** Resolves when everything that has come is answered and delivered. */
  settle(): Promise<void>
  /** Lets so many milliseconds go by at once, when nothing is under way any more. */
  pass(milliseconds: number): Promise<void>
  stop(): Promise<void>
  /** Starts the app on what it has stored, with nothing else of its earlier state. */
  start(parts?: Partial<Parts>): Promise<void>
}

export interface WorldOptions {
  readonly parts?: Partial<Parts>
  /** The Discord bot reads what does not mention it. */
  readonly messageContent?: boolean
  /** The folder that a living base begins with. */
  readonly living?: string
}

/** Ends with the test that asked for it. */
export async function startWorld({ parts = {}, messageContent = false, living }: WorldOptions = {}): Promise<World> {
  const DATA_DIR = await makeTempDir()
  const telegram = await startTelegramServer()
  onTestFinished(() => telegram.close())
  const discord = await startDiscordServer(messageContent ? { disallowedIntents: 0 } : {})
  onTestFinished(() => discord.close())
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let people = 0
  let ahead = 0

  const start = (more: Partial<Parts>) =>
    startTestApp(
      {
        DATA_DIR,
        PORT: String(port),
        PUBLIC_URL: url,
        TELEGRAM_BOT_TOKEN: telegram.token,
        TELEGRAM_API_ROOT: telegram.url,
        DISCORD_BOT_TOKEN: discord.token,
        DISCORD_API_ROOT: discord.url,
        DISCORD_MESSAGE_CONTENT: String(messageContent),
        ...(living !== undefined && { KNOWLEDGE_DIR: living }),
      },
      { now: () => Date.now() + ahead, living: living !== undefined, ...parts, ...more },
    )
  let app = await start({})

  return {
    telegram,
    discord,
    url,
    get app() {
      return app
    },
    seat(platform) {
      people += 1
      switch (platform) {
        case 'telegram':
          return telegramSeat(telegram, 4000 + people)
        case 'discord':
          return discordSeat(discord, String(424_200_000_000_000_000n + BigInt(people)))
        case 'web':
          return webSeat(url)
      }
    },
    async volunteer(seat, name) {
      const { relay } = app.store
      await relay.changeStanding(seat.identity, 'moderator', Date.now())
      await seat.say(`/volunteer ${name}`)
      await seat.until((seen) => seen.some(({ text }) => text.includes(name)))
      await app.idle()
      await relay.changeStanding(seat.identity, 'responder', Date.now())
      await seat.news()
    },
    settle: () => app.idle(),
    async pass(milliseconds) {
      await telegram.waitFor(() => telegram.pending.length === 0)
      await app.idle()
      ahead += milliseconds
      await app.queue.enqueue('sweep', {})
      await app.queue.enqueue('questions', {})
      await app.queue.drain()
      await app.idle()
    },
    stop: () => app.stop(),
    async start(more = {}) {
      app = await start(more)
    },
  }
}

/** A port for the web chat, which must have the same address after a restart. */
async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port is free')
  return address.port
}
