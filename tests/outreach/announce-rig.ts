import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { App } from '../../src/app.ts'
import { announceCommand } from '../../src/cli/announce.ts'
import { deliveriesCommand } from '../../src/cli/deliveries.ts'
import { readConfig } from '../../src/config.ts'
import { startDiscordServer } from '../support/discord-server.ts'
import { BLUESKY_HANDLE, BLUESKY_PASSWORD, startBluesky } from '../support/networks/bluesky.ts'
import { FACEBOOK_TOKEN, PAGE, startFacebook } from '../support/networks/facebook.ts'
import { MASTODON_TOKEN, startMastodon } from '../support/networks/mastodon.ts'
import { GROUP, startVk, TOKENS } from '../support/networks/vk.ts'
import { startReceiver, WEBHOOK_SECRET } from '../support/networks/webhook.ts'
import { startXServer } from '../support/networks/x.ts'
import { startTelegramServer } from '../support/telegram-server.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

const KEYS = {
  apiKey: 'api-key-5f1c',
  apiSecret: 'api+secret/9d20',
  accessToken: '770011-access-token-77aa',
  accessSecret: 'access&secret=31ee',
}

export const CHANNEL = -1001234567890
export const FORUM = -1009876543210
/** Of the channel of announcements on Discord. */
export const DISCORD_CHANNEL = '900000000000000900'
export const LINK = 'https://silta.example/fi/s/holiday'

/** Where the file of an announcement says that it is posted. */
const TARGETS = `targets:
  - { network: telegram, chat: "${CHANNEL}", locale: ru }
  - { network: mastodon, locale: fi }
  - { network: bluesky, locale: en }
  - { network: x, locale: en }
  - { network: webhook, locale: et }
`

export const TEXTS = `texts:
  en: { title: Closed on Independence Day, text: The service point in Helsinki is closed on 6 December. }
  fi: { title: Suljettu itsenäisyyspäivänä, text: Helsingin palvelupiste on suljettu 6.12. }
  ru: { title: Закрыто в День независимости, text: Пункт обслуживания в Хельсинки закрыт 6 декабря. }
link: ${LINK}
`

export const ANNOUNCEMENT = TEXTS + TARGETS

/** Words that tell the five languages apart. */
export const WORDS = { en: 'Closed', fi: 'Suljettu', sv: 'Stängt', ru: 'Закрыто', et: 'Suletud' } as const

/** An announcement in five languages for every network and kind of chat; `topic` is one of the forum. */
export function everywhere(topic: number, day = '6.12.'): string {
  const texts = Object.entries(WORDS).map(([locale, word]) => `  ${locale}: { title: ${word}, text: ${word} ${day} }\n`)
  return `texts:
${texts.join('')}link: ${LINK}
targets:
  - { network: telegram, chat: "${CHANNEL}", locale: ru }
  - { network: telegram, chat: "${FORUM}", thread: ${topic}, locale: fi }
  - { network: telegram, chat: "${FORUM}", locale: fi }
  - { network: discord, chat: "${DISCORD_CHANNEL}", locale: sv }
  - { network: mastodon, locale: fi }
  - { network: bluesky, locale: en }
  - { network: x, locale: en }
  - { network: vk, locale: ru }
  - { network: facebook, locale: sv }
  - { network: webhook, locale: et }
`
}

/** The networks on loopback, an operator at the command line, and Silta when it is started. */
export async function createRig() {
  const directory = await makeTempDir()
  const telegram = await startTelegramServer()
  const mastodon = await startMastodon()
  const bluesky = await startBluesky()
  const x = await startXServer(KEYS)
  const webhook = await startReceiver()
  const vk = await startVk()
  const facebook = await startFacebook()
  const discord = await startDiscordServer()
  const servers = { telegram, discord, mastodon, bluesky, x, vk, facebook, webhook }
  for (const server of Object.values(servers)) onTestFinished(() => server.close())
  telegram.addGroup(CHANNEL)
  telegram.addGroup(FORUM, { forum: true })
  discord.addChannel({ id: DISCORD_CHANNEL, type: 5 })
  const settings = {
    DATA_DIR: join(directory, 'data'),
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DISCORD_BOT_TOKEN: discord.token,
    DISCORD_API_ROOT: discord.url,
    MASTODON_URL: mastodon.url,
    MASTODON_ACCOUNT: 'silta@mastodon.example',
    MASTODON_TOKEN,
    BLUESKY_HANDLE,
    BLUESKY_PASSWORD,
    BLUESKY_API_ROOT: bluesky.url,
    X_ACCOUNT: 'silta_help',
    X_API_KEY: KEYS.apiKey,
    X_API_SECRET: KEYS.apiSecret,
    X_ACCESS_TOKEN: KEYS.accessToken,
    X_ACCESS_SECRET: KEYS.accessSecret,
    X_API_ROOT: x.url,
    VK_GROUP: String(GROUP),
    VK_TOKEN: TOKENS.person,
    VK_API_ROOT: vk.url,
    FACEBOOK_PAGE: PAGE,
    FACEBOOK_TOKEN,
    FACEBOOK_API_ROOT: facebook.url,
    WEBHOOK_URL: webhook.target,
    WEBHOOK_SECRET,
  }
  const config = readConfig(settings)
  let ahead = 0

  async function write(content: string, name = 'announcement.yaml'): Promise<string> {
    const file = join(directory, name)
    await writeFile(file, content)
    return file
  }

  return {
    directory,
    settings,
    servers,
    write,
    announce: (...args: readonly string[]) => announceCommand(args, config),
    deliveries: (...args: readonly string[]) => deliveriesCommand(args, config),
    /** The id of a new announcement that waits for approval. */
    async add(content = ANNOUNCEMENT): Promise<string> {
      const said = await announceCommand(['add', await write(content)], config)
      return /^Announcement (\w{10}) waits/.exec(said)?.[1] ?? said
    },
    start: () => startTestApp(settings, { now: () => Date.now() + ahead, random: () => 0 }),
    pass(milliseconds: number) {
      ahead += milliseconds
    },
    /** Does what the time brings, and what follows from it. */
    async settle(app: App): Promise<void> {
      for (let round = 0; round < 2; round += 1) {
        await app.queue.enqueue('digests', {})
        await app.queue.drain()
        await app.idle()
      }
    },
    /** The texts that people see, place by place. */
    shown: () => ({
      telegram: telegram.messagesTo(CHANNEL).map(({ text }) => text),
      mastodon: mastodon.seen().map(({ text }) => text),
      bluesky: bluesky.seen().map(({ text }) => text),
      x: x.posts.map(({ text }) => text),
      webhook: webhook.seen().map(({ text }) => text),
    }),
  }
}

export const EN = `Closed on Independence Day\nThe service point in Helsinki is closed on 6 December.\n\n${LINK}`
export const FI = `Suljettu itsenäisyyspäivänä\nHelsingin palvelupiste on suljettu 6.12.\n\n${LINK}`
export const RU = `Закрыто в День независимости\nПункт обслуживания в Хельсинки закрыт 6 декабря.\n\n${LINK}`
/** What stands everywhere; there is no Estonian text. */
export const POSTED = { telegram: [RU], mastodon: [FI], bluesky: [EN], x: [EN], webhook: [EN] }
