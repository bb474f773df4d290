import { z } from 'zod'
import type { Answer, Explanation } from '../http.ts'
import { readWait } from '../retry-after.ts'

const errorSchema = z.object({
  error: z.object({
    message: z.string().default(''),
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
})

export type GraphError = z.infer<typeof errorSchema>['error']

/** When a limit does not say when it ends: its windows are an hour long and longer. */
const USUAL_WAIT_MS = 15 * 60_000

/** The network's own error in an answer; `undefined` when there is none, such as from a proxy. */
export function graphErrorOf({ body }: Answer): GraphError | undefined {
  const { success, data } = errorSchema.safeParse(body)
  return success ? data.error : undefined
}

/** The object asked for is not there, or not any more, or hidden from this token. */
export function isMissing({ code, error_subcode }: GraphError): boolean {
  return (code === 100 && error_subcode === 33) || code === 803
}

/** What an error means for what was to be done; `publishes` says that it would have made something public. */
export function explainGraphError(error: GraphError, headers: Headers, publishes: boolean): Explanation {
  const { code, message } = error
  if (TOKEN.has(code))
    return {
      kind: 'rejected',
      words: `answered ${code}: ${message}: the token is not valid; make a new one and set it`,
    }
  if (code === 3 || code === 10 || (code >= 200 && code < 300))
    return { kind: 'rejected', words: `answered ${code}: ${message}: the token lacks the right to do this` }
  if (LIMITS.has(code) || (code >= 80_000 && code < 80_100))
    return { kind: 'rate-limited', words: `answered ${code}: ${message}`, retryAfterMs: waitOf(headers) }
  if (code === 368)
    return { kind: 'rejected', words: 'has blocked the page from posting for now; look what it tells the page' }
  if (code === 506) return { kind: 'rejected', words: 'has exactly this post as the latest; change the text' }
  if (code === 1 || code === 2 || error.is_transient)
    return { kind: publishes ? 'uncertain' : 'transient', words: `answered ${code}: ${message}` }
  return { kind: 'rejected', words: `answered ${code}: ${message}` }
}

const TOKEN = new Set([102, 190, 463, 467])
const LIMITS = new Set([4, 17, 32, 341, 613])

/** The longest wait that any of the page's limits names, in minutes; a header has them by account and by kind of use. */
const usageSchema = z.record(z.string(), z.array(z.object({ estimated_time_to_regain_access: z.number().optional() })))

function waitOf(headers: Headers): number {
  const { success, data } = usageSchema.safeParse(parsed(headers.get('x-business-use-case-usage')))
  const minutes = success
    ? Object.values(data).flatMap((kinds) => kinds.map((kind) => kind.estimated_time_to_regain_access ?? 0))
    : []
  const longest = Math.max(0, ...minutes) * 60_000
  return longest > 0 ? longest : (readWait(headers, Date.now()) ?? USUAL_WAIT_MS)
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
