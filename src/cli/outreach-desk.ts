import { join } from 'node:path'
import { NEWS_CHAT } from '../bots/web/news.ts'
import { LIMITS as PAGE, messageLength as pageLength } from '../bots/web/outbound.ts'
import type { Config } from '../config.ts'
import type { Target } from '../outreach/announcement.ts'
import type { AnnouncementRules } from '../outreach/announcing.ts'
import type { FindRoom, Room } from '../outreach/posting.ts'
import { type Network, openNetworks } from '../publishers/networks.ts'
// biome-ignore lint/style/noRestrictedImports: a program of its own puts its parts together, as app.ts does.
import { openSqliteStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { UsageError } from './usage.ts'

/** What operators' commands on announcements work with; Silta may be running meanwhile. */
export interface OutreachDesk {
  readonly store: Store
  readonly networks: ReadonlyMap<string, Network>
  readonly rooms: ReadonlyMap<string, Room>
  readonly findRoom: FindRoom
  readonly rules: AnnouncementRules
}

export async function withDesk(config: Config, act: (desk: OutreachDesk) => Promise<string>): Promise<string> {
  const networks = new Map((await openNetworks(config.networks)).map((network) => [network.publisher.name, network]))
  const rooms = await openRooms(config)
  const parts = { networks, rooms, rules: config.announcementRules, findRoom: (name: string) => rooms.get(name) }
  return withStore(config, (store) => act({ store, ...parts }))
}

export async function withStore<T = string>(
  { dataDirectory }: Pick<Config, 'dataDirectory'>,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = openSqliteStore(join(dataDirectory, 'silta.db'))
  try {
    return await act(store)
  } finally {
    await store.close()
  }
}

/** Chats that are switched on, as far as an announcement has to fit into them. */
async function openRooms({ telegram, discord }: Config): Promise<ReadonlyMap<string, Room>> {
  const rooms = new Map<string, Room>([['web', { limit: PAGE.text, length: pageLength }]])
  if (telegram) {
    // biome-ignore lint/style/noRestrictedImports: nothing is connected to; see above.
    const { LIMITS, messageLength } = await import('../bots/telegram/render.ts')
    rooms.set('telegram', { limit: LIMITS.text, length: messageLength })
  }
  if (discord) {
    // biome-ignore lint/style/noRestrictedImports: nothing is connected to; see above.
    const { LIMITS, messageLength } = await import('../bots/discord/render.ts')
    rooms.set('discord', { limit: LIMITS.text, length: messageLength })
  }
  return rooms
}

/** The target with the only chat that there is, where there is but one. */
export function completeTarget(target: Target): Target {
  return target.network === 'web' && target.chat === '' ? { ...target, chat: NEWS_CHAT } : target
}

/** Throws UsageError for a target that is not switched on, or whose chat is missing or one too many. */
export function requireTarget({ network, chat }: Target, { networks, rooms }: OutreachDesk): void {
  const known = [...networks.keys(), ...rooms.keys()]
  if (!known.includes(network)) {
    const on = known.length > 0 ? `Switched on are: ${known.join(', ')}.` : 'None is switched on.'
    throw new UsageError(`"${network}" is no network or chat that is switched on. ${on}`)
  }
  if (network === 'web' && chat !== NEWS_CHAT)
    throw new UsageError(`The target "web" is the page itself: leave its chat out, or write "${NEWS_CHAT}".`)
  if (rooms.has(network) && chat === '')
    throw new UsageError(`The target "${network}" needs its chat: the channel's or group's id.`)
  if (networks.has(network) && chat !== '')
    throw new UsageError(`The target "${network}" takes no chat: it is posted where the settings say.`)
}
