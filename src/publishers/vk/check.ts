import { DeliveryError } from '../../errors.ts'
import type { Api } from './api.ts'
import { createWall } from './wall.ts'
import { groupsSchema, permissionsSchema, uploadServerSchema } from './wire.ts'

const EDITOR = 2

/** What is wrong with the tokens, their rights or the community's number, in words with the remedy. */
export async function checkCommunity(api: Api, group: string): Promise<readonly string[]> {
  if (!/^[1-9]\d*$/.test(group)) return [`“${group}” is no community's number. It has digits only, such as 123456.`]
  try {
    // Without a number, a community's own token shows its community; a person's is told that the number is missing.
    const shown = await api.ask('groups.getById', {}, groupsSchema)
    const own = typeof shown === 'string' ? undefined : shown.groups[0]?.id
    if (own === undefined) return await checkPersonsToken(api, group)
    if (String(own) !== group) return [`The token belongs to the community ${own}, not to ${group}. Set that number.`]
    return [...(await checkOwnToken(api)), ...(await checkReading(api, group))]
  } catch (error) {
    if (error instanceof DeliveryError) return [`${error.message}.`]
    throw error
  }
}

async function checkOwnToken(api: Api): Promise<readonly string[]> {
  const problems = [
    "This is the community's own token: VK lets it post texts, but not pictures, and neither correct nor withdraw. Take the token of a person who administers the community, or do these by hand.",
  ]
  const { permissions } = await api.call('groups.getTokenPermissions', {}, permissionsSchema)
  if (permissions.some(({ name }) => name === 'wall')) return problems
  return ['The token lacks the right “wall”. Make a new one that has it.', ...problems]
}

async function checkPersonsToken(api: Api, group: string): Promise<readonly string[]> {
  const found = await api.ask('groups.getById', { group_id: group }, groupsSchema)
  const community = typeof found === 'string' ? undefined : found.groups[0]
  if (!community) return [`There is no community ${group}. Set the community's number.`]
  const { name, admin_level, deactivated } = community
  if (deactivated !== undefined) return [`The community “${name}” is ${deactivated}.`]
  if (admin_level < EDITOR)
    return [`The token's owner is neither editor nor administrator of “${name}”, and has no right to post there.`]
  const upload = await api.ask('photos.getWallUploadServer', { group_id: group }, uploadServerSchema)
  if (typeof upload === 'string') return ['The token lacks the right “photos”. Make a new one that has it.']
  return checkReading(api, group)
}

async function checkReading(api: Api, group: string): Promise<readonly string[]> {
  const latest = await createWall(api, group).latest()
  if (latest === 'wrong-kind')
    return [
      'This token cannot read posts back, so that nothing can be verified. Set the service token of an app to read with.',
    ]
  return latest === 'missing' ? [`There is no wall of the community ${group}.`] : []
}
