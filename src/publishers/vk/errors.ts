import { z } from 'zod'
import type { Answer, Explanation } from '../http.ts'

const errorSchema = z.object({ error: z.object({ error_code: z.number(), error_msg: z.string().default('') }) })

export interface VkError {
  readonly code: number
  readonly message: string
}

/** VK's own error, which comes with a 200; `undefined` when there is none. */
export function vkErrorOf({ body }: Answer): VkError | undefined {
  const { success, data } = errorSchema.safeParse(body)
  return success ? { code: data.error.error_code, message: data.error.error_msg } : undefined
}

/** The method takes another kind of token: a person's, the community's own, an app's. */
export function isWrongKind({ code }: VkError): boolean {
  return code === 27 || code === 28 || code === 1051
}

/** What is asked for is not there: told outright, or as an id that is not valid. */
export function isMissing({ code }: VkError): boolean {
  return code === 104 || code === 100 || code === 125
}

const SECOND_MS = 1000
const FLOOD_MS = 2 * 60_000
const HOUR_MS = 3_600_000

/**
 * What an error means for what was to be done; `publishes` says that it would have made something public. VK does not
 * tell how long to wait: these are the shortest waits that can help.
 */
export function explainVkError(error: VkError, publishes: boolean): Explanation {
  const { code, message } = error
  const words = `answered ${code}: ${message}`
  if (isWrongKind(error))
    return { kind: 'rejected', words: `${words}: this needs the token of a person who administers the community` }
  if (TOKEN.has(code)) return { kind: 'rejected', words: `${words}: the token is not valid; make a new one and set it` }
  if (code === 6) return { kind: 'rate-limited', words, retryAfterMs: SECOND_MS }
  if (code === 9 || code === 32) return { kind: 'rate-limited', words, retryAfterMs: FLOOD_MS }
  if (code === 29 || code === 601 || (code === 214 && /\b(?:a|per) day\b/i.test(message)))
    return { kind: 'rate-limited', words, retryAfterMs: HOUR_MS }
  if (RIGHTS.has(code)) return { kind: 'rejected', words: `${words}: the token lacks the right to do this` }
  if (HUMAN.has(code))
    return { kind: 'rejected', words: `${words}: log in as the token's owner, do what VK asks, then try again` }
  if (LOST.has(code)) return { kind: publishes ? 'uncertain' : 'transient', words }
  if (code === 43) return { kind: 'transient', words }
  return { kind: 'rejected', words }
}

const TOKEN = new Set([5, 1114, 1116, 1117, 1118, 3609, 3610])
const RIGHTS = new Set([7, 15, 20, 21, 200, 203, 210, 211, 212, 213, 214])
/** Captcha, confirmation, a code. */
const HUMAN = new Set([14, 17, 24, 25, 3300, 3301, 3302, 3303, 3304, 11500])
/** Something broke after the method had begun. */
const LOST = new Set([1, 10, 13, 36])
