import {
  type APIChannel,
  type APIOverwrite,
  type ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  type REST,
  type RESTGetAPIGuildMemberResult,
  type RESTGetAPIGuildResult,
  Routes,
} from 'discord.js'
import { createAdministrators } from '../administrators.ts'
import type { Platform } from '../platform.ts'
import { decodeTarget } from './address.ts'
import { isThread } from './channels.ts'

/** A channel of a server, and what somebody may do there. */
export interface Rights {
  readonly kind: ChannelType
  /** Bits of `PermissionFlagsBits`. */
  readonly permissions: bigint
}

type Guild = Pick<RESTGetAPIGuildResult, 'id' | 'owner_id'> & {
  readonly roles: readonly Pick<RESTGetAPIGuildResult['roles'][number], 'id' | 'permissions'>[]
}

export interface MemberOf {
  readonly guild: Guild
  readonly user: string
  /** Ids of roles. */
  readonly roles: readonly string[]
  readonly overwrites: readonly APIOverwrite[]
}

/** Asks Discord; `undefined` for a channel that is in no server. Throws what discord.js throws. */
export async function rightsIn(rest: REST, channel: string, user: string): Promise<Rights | undefined> {
  const found = (await rest.get(Routes.channel(channel))) as APIChannel
  if (!('guild_id' in found) || found.guild_id === undefined) return undefined
  // A thread has the rules of its channel.
  const parent = isThread(found.type) && 'parent_id' in found && found.parent_id ? found.parent_id : undefined
  const [ruling, guild, { roles }] = await Promise.all([
    parent === undefined ? found : (rest.get(Routes.channel(parent)) as Promise<APIChannel>),
    rest.get(Routes.guild(found.guild_id)) as Promise<RESTGetAPIGuildResult>,
    rest.get(Routes.guildMember(found.guild_id, user)) as Promise<RESTGetAPIGuildMemberResult>,
  ])
  const overwrites = ('permission_overwrites' in ruling && ruling.permission_overwrites) || []
  return { kind: found.type, permissions: permissionsOf({ guild, user, roles, overwrites }) }
}

/**
 * Everything for the owner and for administrators; else what the roles allow, changed by the channel for everybody, then
 * for roles, then for the member. Source: discord.com/developers/docs/topics/permissions.
 */
export function permissionsOf({ guild, user, roles, overwrites }: MemberOf): bigint {
  const own = new Set([guild.id, ...roles])
  const base = bits(guild.roles.filter(({ id }) => own.has(id)).map(({ permissions }) => permissions))
  if (guild.owner_id === user || (base & PermissionFlagsBits.Administrator) !== 0n) return ALL
  const steps: readonly ((overwrite: APIOverwrite) => boolean)[] = [
    ({ id }) => id === guild.id,
    ({ id, type }) => type === OverwriteType.Role && id !== guild.id && own.has(id),
    ({ id, type }) => type === OverwriteType.Member && id === user,
  ]
  return steps.reduce((permissions, applies) => {
    const step = overwrites.filter(applies)
    return (permissions & ~bits(step.map(({ deny }) => deny))) | bits(step.map(({ allow }) => allow))
  }, base)
}

/** Who may decide for a channel: those who manage the server or the channel. */
export function discordAdministrators(rest: REST, now: () => number): Platform['administers'] {
  return createAdministrators(async (group, user) => {
    const rights = await rightsIn(rest, decodeTarget(group).channel, user)
    return rights !== undefined && (rights.permissions & MANAGING) !== 0n
  }, now)
}

const ALL = bits(Object.values(PermissionFlagsBits).map(String))
const MANAGING =
  PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.ManageChannels

function bits(numbers: readonly string[]): bigint {
  return numbers.reduce((all, one) => all | BigInt(one), 0n)
}
