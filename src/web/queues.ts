import { createHash, timingSafeEqual } from 'node:crypto'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

export interface QueuePagesOptions {
  /** BullMQ's own queue. */
  readonly jobs: ConstructorParameters<typeof BullMQAdapter>[0]
  readonly password: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const PATH = '/queues'
const USER = 'admin'
/** Wrong passwords in a minute, whoever tries; then the right one has to wait as well. */
const MOST_TRIES = 10
const MINUTE_MS = 60_000

/** BullMQ's dashboard below `/queues`: to look at, behind a password. It sets its own headers. */
export function createQueuePages({ jobs, password, now }: QueuePagesOptions): Hono {
  const adapter = new HonoAdapter(serveStatic)
  adapter.setBasePath(PATH)
  createBullBoard({
    queues: [new BullMQAdapter(jobs, { readOnlyMode: true, description: 'Hints that there is work; never a message' })],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Silta' } },
  })
  const pages = new Hono().basePath(PATH)
  pages.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // Its parts are placed by style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'self'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
    }),
    admit(password, now),
  )
  return pages.route('/', adapter.registerPlugin())
}

function admit(password: string, now: () => number): MiddlewareHandler {
  const expected = digest(`Basic ${Buffer.from(`${USER}:${password}`).toString('base64')}`)
  let window = { since: Number.NEGATIVE_INFINITY, tries: 0 }
  return async (c, next) => {
    c.header('Cache-Control', 'no-store')
    if (now() - window.since >= MINUTE_MS) window = { since: now(), tries: 0 }
    if (window.tries >= MOST_TRIES) {
      const wait = Math.ceil((window.since + MINUTE_MS - now()) / 1000)
      return c.text('Too many wrong passwords. Try again in a minute.', 429, { 'Retry-After': String(wait) })
    }
    const given = c.req.header('authorization')
    // Digests have one length, so that the comparison tells nothing of the password's.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      // A browser comes without a password first.
      if (given !== undefined) window.tries += 1
      const challenge = { 'WWW-Authenticate': 'Basic realm="Silta", charset="UTF-8"' }
      return c.text(`Sign in as "${USER}" with the password in QUEUE_DASHBOARD_PASSWORD.`, 401, challenge)
    }
    if (c.req.method !== 'GET') return c.text('This page is only to look at.', 405, { Allow: 'GET' })
    return next()
  }
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
