import { createHash, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isHttps } from '../../web/request.ts'

/**
 * A browser is known by a random token in a cookie and by nothing else. Only the token's hash is stored,
 * as the chat's id, so that a copy of the database opens nobody's conversation.
 */
export const SESSION_COOKIE = 'silta_session'

/** The longest life that browsers grant a cookie, in seconds; every visit begins it anew. */
export const COOKIE_MAX_AGE = 400 * 24 * 60 * 60

const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The chat id of the browser's session; `undefined` when the cookie is missing or malformed. */
export function chatOf(c: Context): string | undefined {
  const token = sessionToken(c)
  return token === undefined ? undefined : hash(token)
}

/** Keeps the browser's session for another {@link COOKIE_MAX_AGE}, or begins one; returns its chat id. */
export function keepSession(c: Context): string {
  const token = sessionToken(c) ?? randomBytes(TOKEN_BYTES).toString('base64url')
  keepCookie(c, SESSION_COOKIE, token)
  return hash(token)
}

/** Sets a cookie that scripts cannot read and that other sites cannot send. */
export function keepCookie(c: Context, name: string, value: string): void {
  // Not "Strict": a person who follows a link from another site would come without the cookie and lose the history.
  setCookie(c, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c), maxAge: COOKIE_MAX_AGE })
}

/** The same for every repetition of one message of one chat, and telling nothing about either. */
export function updateIdOf(chat: string, messageId: string): string {
  return hash(`${chat} ${messageId}`)
}

function sessionToken(c: Context): string | undefined {
  const token = getCookie(c, SESSION_COOKIE)
  return token !== undefined && TOKEN.test(token) ? token : undefined
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
