import { DeliveryError } from '../../errors.ts'
import { type Api, MISSING, type Missing } from './api.ts'
import { listSchema, pageSchema, tokenSchema } from './wire.ts'

/** Posting; reading posts back; answering earlier posts. */
const RIGHTS = ['pages_manage_posts', 'pages_read_engagement', 'pages_manage_engagement']

/** What is wrong with the token, its rights or the page's id, in words with the remedy. */
export async function checkPage(api: Api, token: string, page: string): Promise<readonly string[]> {
  try {
    const me = await api.get('me', { fields: 'id,name' }, pageSchema)
    if (me === MISSING || me.id !== page) {
      const owner = me === MISSING ? 'somebody else' : `“${me.name ?? ''}” (${me.id})`
      return [`The token belongs to ${owner}, not to the page ${page}. Set the page's own id and the page's own token.`]
    }
    const [rights] = await Promise.all([
      checkRights(api, token),
      api.get(`${page}/posts`, { fields: 'id,created_time', limit: '1' }, listSchema),
    ])
    return rights
  } catch (error) {
    if (error instanceof DeliveryError) return [`${error.message}.`]
    throw error
  }
}

/** Facebook tells it only to those who have a part in the app: to others the check of reading has to do. */
async function checkRights(api: Api, token: string): Promise<readonly string[]> {
  const about = await api.get('debug_token', { input_token: token }, tokenSchema).catch((): Missing => MISSING)
  if (about === MISSING) return []
  const { scopes, expires_at: expires } = about.data
  const missing = RIGHTS.filter((right) => !scopes.includes(right))
  const problems = missing.map((right) => `The token lacks the right ${right}. Make a new one that has it.`)
  if (expires === 0) return problems
  const day = new Date(expires * 1000).toISOString().slice(0, 10)
  return [...problems, `The token ends on ${day}. Make one that does not end: from a long-lived token of a person.`]
}
