import { ApiError, formError, type Json } from './types.ts'
import type { Channel, World } from './world.ts'

/** A channel as Discord shows it. */
export function channelFor({ archived, guildId, id, locked, name, overwrites, parentId, type }: Channel): Json {
  return {
    id,
    type,
    ...(guildId !== undefined && { guild_id: guildId }),
    ...(overwrites && { permission_overwrites: overwrites }),
    ...(name !== undefined && { name }),
    ...(parentId !== undefined && { parent_id: parentId, thread_metadata: { archived, locked } }),
  }
}

/** Opens a thread from a message of the bot. */
export function startThread(world: World, channelId: string, messageId: string, body: Json): Json {
  const channel = world.reach(channelId)
  if (channel.type !== 0 && channel.type !== 5)
    throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
  world.find(channelId, messageId)
  if (world.threadsOf(channelId).some(({ id }) => id === messageId))
    throw new ApiError(400, 160004, 'A thread has already been created for this message')
  return channelFor(world.addChannel({ id: messageId, threadOf: channelId, name: nameOf(body.name) }))
}

/** Renames, archives or opens a thread. */
export function changeThread(world: World, channelId: string, { archived, name }: Json): Json {
  const before = world.reach(channelId)
  if (before.type !== 11) throw new ApiError(400, 50024, 'Cannot execute action on this channel type')
  if (before.locked) throw new ApiError(403, 50013, 'Missing Permissions')
  if (before.archived && archived !== false) throw asleep()
  const changes = {
    ...(archived !== undefined && { archived: Boolean(archived) }),
    ...(name !== undefined && { name: nameOf(name) }),
  }
  return channelFor(world.changeChannel(channelId, changes))
}

/** Something is written in a channel: a thread that was archived is open then, unless it is locked. */
export function wakeThread(world: World, { archived, id, locked }: Channel): void {
  if (!archived) return
  if (locked) throw asleep()
  world.changeChannel(id, { archived: false })
}

function asleep(): ApiError {
  return new ApiError(400, 50083, 'Thread is archived')
}

function nameOf(name: unknown): string {
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100)
    throw formError('name', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.')
  return name
}
