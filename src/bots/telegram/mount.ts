import type { Me } from './mentions.ts'
import {
  createMountedTelegramPlatform,
  type HostUpdate,
  type MountedTelegramPlatform,
  type MountOptions,
} from './mounted.ts'

export type { InlineAnswer, InlineAnswers } from './inline.ts'
export type { MountedTelegramPlatform, MountOptions } from './mounted.ts'

type Next = () => Promise<void>

/** The part of a grammY `Bot` that is needed here; by shape, so that the host can have its own copy of grammY. */
export interface GrammyHost {
  readonly token: string
  readonly api: { readonly options?: { readonly apiRoot?: string } | undefined }
  use(middleware: (ctx: { readonly update: HostUpdate; readonly me: Me }, next: Next) => Promise<void>): unknown
}

/** The part of a Telegraf 4 bot that is needed here; by shape, so that Silta does without Telegraf. */
export interface TelegrafHost {
  readonly telegram: { readonly token: string; readonly options: { readonly apiRoot: string } }
  use(middleware: (ctx: { readonly update: HostUpdate; readonly botInfo: Me }, next: Next) => Promise<void>): unknown
}

/**
 * Adds Silta to a grammY bot behind the handlers that it has so far. Start the platform before the bot and stop it
 * after the bot. Throws ConfigError for a prefix that cannot be used.
 */
export function mountOnGrammy(bot: GrammyHost, options: MountOptions = {}): MountedTelegramPlatform {
  const platform = createMountedTelegramPlatform({
    ...options,
    token: bot.token,
    apiRoot: bot.api.options?.apiRoot,
  })
  bot.use((ctx, next) => platform.handle(ctx.update, ctx.me, next))
  return platform
}

/** The same for a Telegraf 4 bot. */
export function mountOnTelegraf(bot: TelegrafHost, options: MountOptions = {}): MountedTelegramPlatform {
  const { token, options: connection } = bot.telegram
  const platform = createMountedTelegramPlatform({ ...options, token, apiRoot: connection.apiRoot })
  bot.use((ctx, next) => platform.handle(ctx.update, ctx.botInfo, next))
  return platform
}
