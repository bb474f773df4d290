import type { APIOverwrite } from 'discord.js'
import { ApiError, type Json } from './types.ts'
import { GUILD, type World } from './world.ts'

/** The one server there is: its members with their permissions. */
export interface Guild {
  /** Somebody joins, or gets other permissions; nobody has any beyond what everybody may. */
  setPermissions(userId: string, permissions: bigint): void
  setOwner(userId: string): void
  describe(): Json
  member(userId: string): Json
}

/** View, send, add files, read the history. */
const EVERYBODY = (1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 16n)

export function createGuild(world: World): Guild {
  const members = new Map<string, bigint>([[world.bot.id, 0n]])
  let owner = world.nextId()
  const roleOf = (userId: string) => `${BigInt(userId) + 1n}`

  return {
    setPermissions(userId, permissions) {
      members.set(userId, permissions)
    },
    setOwner(userId) {
      owner = userId
      members.set(userId, 0n)
    },
    describe: () => ({
      id: GUILD,
      name: 'Crossing the border',
      owner_id: owner,
      roles: [
        { id: GUILD, name: '@everyone', permissions: String(EVERYBODY) },
        ...Array.from(members, ([id, permissions]) => ({
          id: roleOf(id),
          name: 'own',
          permissions: String(permissions),
        })),
      ],
    }),
    member(userId) {
      if (!members.has(userId)) throw new ApiError(404, 10007, 'Unknown Member')
      return { user: world.user(userId), nick: null, roles: [roleOf(userId)], joined_at: new Date(0).toISOString() }
    },
  }
}

/** Takes a permission from everybody in a channel. */
export function without(permissions: bigint): readonly APIOverwrite[] {
  return [{ id: GUILD, type: 0, allow: '0', deny: String(permissions) }]
}
