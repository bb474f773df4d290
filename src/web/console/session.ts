import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isHttps } from '../request.ts'

/**
 * Whoever is signed in is known by a random token in a cookie that lasts as long as the browser is open. Only its hash
 * is stored, so that a copy of the database signs nobody in.
 */
const COOKIE = 'silta_console'
const TOKEN_BYTES = 32
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Without a page looked at for so long, the session is over; in milliseconds. */
export const IDLE_MS = 60 * 60_000
/** However busy, somebody signs in again after this, in milliseconds. */
export const LONGEST_MS = 12 * 60 * 60_000

export interface Session {
  /** What is stored of it, and the chat of what is done in the console. */
  readonly hash: string
  /** Stands in every form, so that no other site can send one. */
  readonly csrf: string
}

/** The session that the request's cookie names, whether there is one or not. */
export function sessionOf(c: Context): Session | undefined {
  const token = getCookie(c, COOKIE)
  return token !== undefined && TOKEN.test(token) ? fromToken(token) : undefined
}

/** A fresh session, whose cookie goes along with the answer. */
export function beginSession(c: Context): Session {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  // Not "Strict": whoever follows a link out of a chat would seem to be signed out.
  setCookie(c, COOKIE, token, { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c) })
  return fromToken(token)
}

export function endSession(c: Context): void {
  deleteCookie(c, COOKIE, { path: '/' })
}

/** Whether a form was made for this session. */
export function isOwnForm({ csrf }: Session, sent: unknown): boolean {
  const [mine, theirs] = [Buffer.from(csrf), Buffer.from(typeof sent === 'string' ? sent : '')]
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

function fromToken(token: string): Session {
  return {
    // Not the same as for the chat's cookie: one token does not serve for the other.
    hash: createHash('sha256').update(`console ${token}`).digest('hex'),
    csrf: createHmac('sha256', token).update('console form').digest('base64url'),
  }
}
