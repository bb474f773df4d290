import { type Api, GrammyError } from 'grammy'
import { ConfigError } from '../../errors.ts'
import { isTokenRefused } from './failures.ts'
import type { UpdateType } from './inbound.ts'
import type { Me } from './mentions.ts'
import { grammySignal } from './signal.ts'

export interface Webhook {
  /** Where Telegram posts updates: https, reachable from outside. */
  readonly url: string
  /** 1 to 256 letters, digits, `_` and `-`; Telegram sends it with every update. */
  readonly secret: string
}

export interface ConnectOptions {
  readonly api: Api
  readonly webhook: Webhook | undefined
  readonly allowedUpdates: readonly UpdateType[]
  readonly aborted: AbortSignal
}

/**
 * Asks Telegram who the bot is and how updates come. Throws ConfigError when a setting is refused,
 * otherwise what grammY throws.
 */
export async function connect({ api, webhook, allowedUpdates, aborted }: ConnectOptions): Promise<Me> {
  const signal = grammySignal(aborted)
  const me = await api.getMe(signal).catch((error: unknown) => {
    if (isTokenRefused(error)) throw new ConfigError([TOKEN_REFUSED])
    throw error
  })
  if (!webhook) await api.deleteWebhook({}, signal)
  else
    await api
      .setWebhook(webhook.url, { secret_token: webhook.secret, allowed_updates: allowedUpdates }, signal)
      .catch((error: unknown) => {
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error
        throw new ConfigError([
          `TELEGRAM_WEBHOOK_URL or TELEGRAM_WEBHOOK_SECRET: Telegram does not accept them (${error.description}). Use an https address that can be reached from outside, and letters, digits, "_" and "-" in the secret.`,
        ])
      })
  return me
}

export const TOKEN_REFUSED =
  'TELEGRAM_BOT_TOKEN: Telegram does not know this token. Copy it again from @BotFather in Telegram (/mybots, then "API Token"), or leave the variable out to run without Telegram.'
