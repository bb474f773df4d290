import { readWait } from '../publishers/retry-after.ts'
import { fingerprint } from './fingerprint.ts'
import type { Sight } from './judging.ts'
import type { Pace } from './pace.ts'
import { type Answered, ask, NoAnswer, type RequestOptions } from './request.ts'

export interface LookingOptions extends Partial<Pick<RequestOptions, 'timeoutMs' | 'mayReach'>> {
  /** How Silta introduces itself to those whose pages it looks at. */
  readonly agent: string
  readonly pace: Pace
}

/** Looks at what is at an address. Throws only the reason of `signal`. */
export type Look = (address: string, signal: AbortSignal) => Promise<Sight>

const TIMEOUT_MS = 20_000
const MOST_REDIRECTS = 8
/** A longer address is not offered in place of another. */
const LONGEST_LOCATION = 1000
/** What is not text is only known to be there. */
const READ = /^\s*(?:text\/|application\/(?:xhtml\+xml|xml|pdf|json)\b|$)/i

export function createLook({ agent, pace, timeoutMs = TIMEOUT_MS, mayReach }: LookingOptions): Look {
  return async (address, signal) => {
    const options = { agent, timeoutMs, mayReach, signal }
    const turn = (url: URL, method: 'HEAD' | 'GET') => pace.turn(url.host, signal, () => ask(url, method, options))

    /** HEAD first, since it costs the other side little; not every server knows it, so that only GET says no. */
    async function visit(url: URL): Promise<Answered> {
      const head = await turn(url, 'HEAD').catch((error: unknown) => {
        if (error instanceof NoAnswer && (error.remark === 'timeout' || error.remark === 'failed')) return undefined
        throw error
      })
      if (head && isRedirect(head)) return head
      const isRead = READ.test(head?.headers['content-type'] ?? '')
      return head && isSuccess(head) && !isRead ? head : turn(url, 'GET')
    }

    try {
      return await follow(new URL(address), visit)
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      const { remark } = error
      const isMissing = remark === 'unknown-host' || remark === 'refused'
      return { kind: isMissing ? 'missing' : 'unknown', remark }
    }
  }
}

async function follow(start: URL, visit: (url: URL) => Promise<Answered>): Promise<Sight> {
  let url = start
  // As far as every step on the way was for good.
  let lasting = start
  let isLasting = true
  for (let steps = 0; steps <= MOST_REDIRECTS; steps += 1) {
    const answered = await visit(url)
    const next = isRedirect(answered) ? leadingTo(answered, url) : undefined
    if (!next) return sightOf(answered, start, lasting)
    isLasting &&= answered.status === 301 || answered.status === 308
    if (isLasting) lasting = next
    url = next
  }
  // A browser, which keeps cookies, may well come to an end.
  return { kind: 'unknown', remark: 'redirects' }
}

function sightOf({ status, headers, body }: Answered, start: URL, lasting: URL): Sight {
  const remark = `${status}` as const
  if (status === 404 || status === 410) return { kind: 'missing', remark }
  if (status < 200 || status >= 300) {
    const after = headers['retry-after']
    const retryAfterMs = readWait(new Headers(after === undefined ? {} : { 'retry-after': after }), Date.now())
    return { kind: 'unknown', remark, retryAfterMs }
  }
  const hasMoved = withoutHash(lasting) !== withoutHash(start)
  if (hasMoved && lasting.hash === '') lasting.hash = start.hash
  return {
    kind: 'found',
    fingerprint: body ? fingerprint(body, headers['content-type'] ?? '') : null,
    location: hasMoved && lasting.href.length <= LONGEST_LOCATION ? lasting.href : null,
  }
}

/** Where an answer leads, when that is a web page. */
function leadingTo({ headers: { location = '' } }: Answered, from: URL): URL | undefined {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined
  const isWeb = next?.protocol === 'https:' || next?.protocol === 'http:'
  return isWeb && next.username === '' && next.password === '' ? next : undefined
}

function isRedirect({ status, headers }: Answered): boolean {
  return status >= 300 && status < 400 && headers.location !== undefined
}

function isSuccess({ status }: Answered): boolean {
  return status >= 200 && status < 300
}

function withoutHash(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length)
}
