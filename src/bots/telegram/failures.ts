import { GrammyError, HttpError } from 'grammy'
import { DeliveryError } from '../../errors.ts'

/**
 * Why a call did not do what it should, as a DeliveryError. It carries neither the cause nor its payload:
 * they contain the bot's token (in the address) and what people wrote.
 *
 * A refused token (401, 404) counts as `transient`: the message was not taken, and an operator can mend it.
 */
export function toDeliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error
  if (error instanceof GrammyError) return refused(error)
  // Everything that goes wrong on the wire is an HttpError: this message was never put into a request.
  if (!(error instanceof HttpError)) return new DeliveryError('rejected', 'the message cannot be written for Telegram')
  const failure = connectionFailure(error)
  return failure.sent
    ? new DeliveryError('uncertain', `Telegram's answer was lost: ${failure.reason}`)
    : new DeliveryError('transient', `Telegram cannot be reached: ${failure.reason}`)
}

function refused(error: GrammyError): DeliveryError {
  const { error_code: code, description } = error
  const message = `Telegram answered ${code}: ${description}`
  if (code === 429) return new DeliveryError('rate-limited', message, { retryAfterMs: retryAfterMs(error) ?? 1000 })
  // A gateway in between may have passed the request on.
  if (code === 502 || code === 504) return new DeliveryError('uncertain', message)
  if (code >= 500 || isTokenRefused(error)) return new DeliveryError('transient', message)
  if (code === 403 || UNREACHABLE.test(description)) return new DeliveryError('unreachable', message)
  return new DeliveryError('rejected', message)
}

/** Some chats and topics are closed to the bot, or gone, with a 400. */
const UNREACHABLE =
  /chat not found|user is deactivated|was kicked|was blocked|PEER_ID_INVALID|CHAT_WRITE_FORBIDDEN|rights to send|need administrator rights|message thread not found|TOPIC_(DELETED|CLOSED|ID_INVALID)/i

/** 401 is a token that was revoked, 404 one that never had the right form. */
export function isTokenRefused(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404)
}

/** Another program polls with the same token, or a webhook is set. */
export function isConflict(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 409
}

/** How long Telegram asks to wait. */
export function retryAfterMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? undefined : seconds * 1000
}

/** One line for logs and for health: without the token, without what people wrote. */
export function describeFailure(error: unknown): string {
  if (error instanceof GrammyError) return `Telegram answered ${error.error_code}: ${error.description}`
  return `Telegram cannot be reached: ${connectionFailure(error).reason}`
}

/** Whether the request may have been taken, as far as the failed connection tells. */
function connectionFailure(error: unknown): { readonly sent: boolean; readonly reason: string } {
  const cause = error instanceof HttpError ? error.error : error
  if (!(cause instanceof Error)) return { sent: true, reason: 'unknown failure' }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  if (code === undefined) {
    if (cause.name === 'AbortError' || /timed out/.test(cause.message)) return { sent: true, reason: 'timed out' }
    return { sent: true, reason: /invalid json/i.test(cause.message) ? 'the answer is not JSON' : cause.name }
  }
  // Read, but never passed on: the message holds the address, and that the token.
  const connecting = /reason: connect |wrong version number|handshake/.test(cause.message)
  return { sent: !(connecting || BEFORE_WRITING.test(code)), reason: code }
}

const BEFORE_WRITING =
  /^(ERR_INVALID_URL|ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+|DEPTH_ZERO\w*)$/
