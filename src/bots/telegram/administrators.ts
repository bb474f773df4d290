import type { Api } from 'grammy'
import { createAdministrators } from '../administrators.ts'
import type { Platform } from '../platform.ts'

/** Who may decide for a group or a channel: its owner, its administrators, and whoever speaks in its own name. */
export function telegramAdministrators(api: Api, now: () => number): Platform['administers'] {
  return createAdministrators(async ({ chat }, user) => {
    // Only administrators can be anonymous in a group or post in a channel, and it is the chat that speaks then.
    if (user === chat) return true
    const { status } = await api.getChatMember(chat, Number(user))
    return status === 'creator' || status === 'administrator'
  }, now)
}
