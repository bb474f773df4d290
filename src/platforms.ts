import { join } from 'node:path'
import { Hono } from 'hono'
import { createInlineAnswers, suggestTitles } from './bots/inline-answers.ts'
import type { Platform } from './bots/platform.ts'
import type { RelayContext } from './bots/relay/context.ts'
import { createDeskSource } from './bots/web/desk.ts'
import { createWebChat, type WebChat } from './bots/web/index.ts'
import type { Config } from './config.ts'
import type { Catalogue } from './i18n.ts'
import type { Locale } from './locale.ts'
import type { Log } from './log.ts'
import { maskContacts } from './relay/mask.ts'
import type { Store } from './store/store.ts'
import { IDLE_MS, LONGEST_MS } from './web/console/session.ts'

export interface PlatformParts {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly context: () => RelayContext
  /** Further platforms, such as Silta mounted in a bot that runs already. */
  readonly platforms: readonly Platform[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly log: Log
}

export interface ServedPlatforms {
  /** Every process can send to all of them. */
  readonly platforms: ReadonlyMap<string, Platform>
  /** Those whose updates are taken here. */
  readonly started: readonly Platform[]
  readonly routes: readonly Hono[]
  /** Does what is asked for on pages that are no chat. */
  readonly act: WebChat['act']
  readonly eraseUnusedFiles: () => Promise<unknown>
}

/** The platforms that are switched on, and what they serve over HTTP. */
export async function createPlatforms(
  { roles, telegram, discord, dataDirectory, redisUrl }: Config,
  { store, catalogue, context, platforms: given, now, log }: PlatformParts,
): Promise<ServedPlatforms> {
  const webChat = createWebChat({
    transcripts: store.transcripts,
    texts: catalogue,
    uploadsDirectory: join(dataDirectory, 'uploads'),
    desk: createDeskSource({
      relay: store.relay,
      whoIs: (chat) => store.relay.party({ platform: 'web', user: chat }),
      whoSignedIn: async (session) => (await store.console.visitor(session, now(), now() + IDLE_MS, LONGEST_MS))?.party,
      mask: ({ text }) => maskContacts(text).text,
    }),
    othersWrite: redisUrl !== undefined,
    now,
    log,
  })
  const platforms: Platform[] = [webChat.platform, ...given]
  const routes: Hono[] = [webChat.routes]
  if (telegram) {
    // Loaded only here: a platform that is off costs neither time nor memory.
    const { commandMenu, createTelegramPlatform } = await import('./bots/telegram/index.ts')
    const { token, apiRoot, webhook, messagesPerSecond } = telegram
    const commands = commandMenu(catalogue)
    const inlineAnswers = createInlineAnswers(context)
    const platform = createTelegramPlatform({
      token,
      apiRoot,
      ...(webhook && { webhook }),
      commands,
      messagesPerSecond,
      inlineAnswers,
      log,
    })
    platforms.push(platform)
    const { handler } = platform
    if (handler && webhook && roles.bots)
      routes.push(new Hono().post(new URL(webhook.url).pathname, (c) => handler(c.req.raw)))
  }
  if (discord) {
    const { createDiscordPlatform } = await import('./bots/discord/index.ts')
    const { token, apiRoot, shards, messageContent, messagesPerSecond, invite } = discord
    const autocomplete = (text: string, locale: Locale) =>
      suggestTitles(context().base, text, locale).map((title) => ({ value: title, name: title }))
    const sharding = shards === undefined ? {} : { shards }
    platforms.push(
      createDiscordPlatform({
        token,
        apiRoot,
        ...sharding,
        messageContent,
        ...(invite !== undefined && { invite }),
        messagesPerSecond,
        catalogue,
        autocomplete,
        log,
        now,
      }),
    )
  }
  return {
    platforms: new Map(platforms.map((each) => [each.name, each])),
    started: platforms.filter((each) => (each === webChat.platform ? roles.web : roles.bots)),
    routes,
    act: webChat.act,
    eraseUnusedFiles: webChat.eraseUnused,
  }
}
