import { DeliveryError } from '../../errors.ts'
import type { Api } from './api.ts'
import { userSchema } from './wire.ts'

/** What is wrong with the keys, their rights or the account's name, in words with the remedy. */
export async function checkAccount(api: Api, account: string): Promise<readonly string[]> {
  try {
    const answer = await api.request('/2/users/me')
    const { username } = api.read(answer, userSchema).data
    const problems: string[] = []
    if (username.toLowerCase() !== account.replace(/^@/, '').toLowerCase())
      problems.push(`The keys belong to @${username}, not to ${account}. Set that name, or make keys of ${account}.`)
    if (answer.headers.get('x-access-level') === 'read')
      problems.push(
        'The access token can only read. Set the app to "Read and write" in the Developer Console, then make a new access token: one made before keeps its old right.',
      )
    return problems
  } catch (error) {
    if (error instanceof DeliveryError) return [`${error.message}.`]
    throw error
  }
}
