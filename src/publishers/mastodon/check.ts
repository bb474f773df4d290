import { DeliveryError } from '../../errors.ts'
import type { Answer } from '../http.ts'
import type { Api } from './api.ts'
import { accountSchema } from './wire.ts'

/** What is needed to post, and a request that every server refuses with 422, since it posts nothing. */
const RIGHTS = [
  { scope: 'write:statuses', path: '/api/v1/statuses' },
  { scope: 'write:media', path: '/api/v2/media' },
]

/** What is wrong with the token, its rights or the account's name; `account` is `name` or `name@server`. */
export async function checkAccount(api: Api, account: string): Promise<readonly string[]> {
  try {
    const { acct, url } = await api.get('/api/v1/accounts/verify_credentials', accountSchema)
    const problems: string[] = []
    if (!isAccount(account, acct, url))
      problems.push(`The token belongs to @${acct}, not to ${account}. Set that name, or make a token of ${account}.`)
    for (const { scope, path } of RIGHTS) {
      const { status } = await api.request(path, { json: {}, accepts: [403, 422] })
      if (status === 403) problems.push(`The token lacks the right ${scope}. Make a new one that has it.`)
    }
    return problems
  } catch (error) {
    if (error instanceof DeliveryError) return [`${error.message}.`]
    throw error
  }
}

function isAccount(wanted: string, acct: string, url: string): boolean {
  const [name, server] = wanted.replace(/^@/, '').toLowerCase().split('@')
  return name === acct.toLowerCase() && (server === undefined || server === new URL(url).hostname)
}

/** Whether the post asked for is not there, or not any more. */
export function isGone({ status }: Answer): boolean {
  return status === 404 || status === 410
}
