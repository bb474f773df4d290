import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { DeliveryError } from '../../errors.ts'

/**
 * Why a request did not do what it should, as a DeliveryError. It carries neither the cause nor its address
 * or body: they contain the tokens of interactions and what people wrote.
 *
 * A refused bot token counts as `transient`: the message was not taken, and an operator can mend it.
 */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  const message = describeFailure(error)
  if (error instanceof RateLimitError)
    return new DeliveryError('rate-limited', message, { retryAfterMs: Math.max(1, Math.ceil(error.retryAfter)) })
  // A gateway in between may have passed the request on.
  if (error instanceof HTTPError)
    return new DeliveryError([502, 504].includes(error.status) ? 'uncertain' : 'transient', message)
  if (error instanceof DiscordAPIError) {
    if (isTokenRefused(error)) return new DeliveryError('transient', message)
    return new DeliveryError(isUnreachable(error) ? 'unreachable' : 'rejected', message)
  }
  return new DeliveryError(connectionFailure(error).sent ? 'uncertain' : 'transient', message)
}

/** Discord's own numbers for what went wrong. */
const CODES = {
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  alreadyCrossposted: 40033,
  alreadyAcknowledged: 40060,
  invalidWebhookToken: 50027,
  archivedThread: 50083,
  replyNotAllowed: 160002,
  threadThere: 160004,
} as const

function isUnreachable({ code, status }: DiscordAPIError): boolean {
  const gone: readonly unknown[] = [CODES.unknownChannel, CODES.unknownGuild, CODES.unknownUser]
  // Every 403 closes the chat to the bot: no direct messages, no access, no permission, no server in common.
  return status === 403 || gone.includes(code)
}

/** The bot's token was reset or never was one. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && error.code !== CODES.invalidWebhookToken
}

/** The interaction's time is over, or it was never acknowledged. */
export function isInteractionOver(error: unknown): boolean {
  const over: readonly unknown[] = [CODES.unknownWebhook, CODES.unknownInteraction, CODES.invalidWebhookToken]
  return error instanceof DiscordAPIError && over.includes(error.code)
}

export function isAlreadyAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.alreadyAcknowledged
}

export function isCrossposted(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.alreadyCrossposted
}

/** The message is not there, or it is none that was sent in this way. */
export function isMessageUnknown(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.unknownMessage
}

export function isChannelUnknown(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.unknownChannel
}

/** The thread takes nothing before it is opened again. */
export function isArchived(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.archivedThread
}

/** To answer a message the bot needs the right to read the history. */
export function isReplyNotAllowed(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.replyNotAllowed
}

/** The message has a thread already. */
export function isThreadThere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === CODES.threadThere
}

/** One line for logs and for health: without tokens, without what people wrote. */
export function describeFailure(error: unknown): string {
  if (error instanceof RateLimitError) return `Discord asks to wait ${Math.ceil(error.retryAfter)} ms`
  if (error instanceof HTTPError) return `Discord answered ${error.status}`
  if (error instanceof DiscordAPIError)
    return `Discord answered ${error.status}: ${error.message.replace(/\s+/g, ' ').slice(0, 200)} (${error.code})`
  const { sent, reason } = connectionFailure(error)
  return sent ? `Discord's answer was lost: ${reason}` : `Discord cannot be reached: ${reason}`
}

/** Whether the request may have been taken, as far as the failed connection tells. */
function connectionFailure(error: unknown): { readonly sent: boolean; readonly reason: string } {
  if (!(error instanceof Error)) return { sent: true, reason: 'unknown failure' }
  if (error.name === 'AbortError') return { sent: true, reason: 'timed out' }
  if (error instanceof SyntaxError) return { sent: true, reason: 'the answer is not JSON' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { sent: code === undefined || !BEFORE_WRITING.test(code), reason: code ?? error.name }
}

const BEFORE_WRITING =
  /^(ERR_INVALID_URL|UND_ERR_INVALID_ARG|UND_ERR_CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EPROTO|ERR_(?:TLS|SSL)_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|DEPTH_ZERO\w*)$/
