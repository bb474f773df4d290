import type { Address } from '../../src/address.ts'
import { LOCALES, type Localised } from '../../src/locale.ts'
import type { NewNews, NewsText } from '../../src/outreach/news.ts'
import type { Store } from '../../src/store/store.ts'

/** Written together, so that they share a wait for the disk. */
const BATCH = 500

/**
 * Gives each address a person, who has been greeted, and a daily subscription to everything that is due at `dueAt`,
 * in milliseconds since 1970, and due again a day later. The languages take turns. Addresses with a thread are those
 * of a group, and their subscriptions nobody's.
 */
export async function subscribeAll(store: Store, addresses: readonly Address[], dueAt: number): Promise<void> {
  for (let start = 0; start < addresses.length; start += BATCH) {
    const batch = addresses.slice(start, start + BATCH)
    await Promise.all(batch.map((address, index) => subscribe(store, address, start + index, dueAt)))
  }
}

async function subscribe(store: Store, address: Address, index: number, dueAt: number): Promise<void> {
  const { platform, chat, thread } = address
  const direct = thread === undefined
  const at = Date.now()
  const from = { platform, user: direct ? chat : 'administrator' }
  const id = `subscribed ${chat} ${thread ?? ''}`
  const update = { id, from, address, direct, at }
  const locale = LOCALES[index % LOCALES.length] ?? 'en'
  const local = new Date(dueAt)
  await store.conversations.handle(update, ({ person }) => ({
    person: { ...person, greetedAt: at, locale },
    changes: [
      {
        kind: 'subscription-saved',
        subscription: {
          id: crypto.randomUUID(),
          personId: direct ? person.id : null,
          address,
          interests: [{ kind: 'everything' }],
          frequency: 'daily',
          minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
          weekday: 1,
          timeZone: 'UTC',
          quiet: null,
          locale,
          state: 'active',
          cursor: 0,
          dueAt,
          urgentAt: null,
          noticed: 0,
          createdAt: at,
        },
      },
    ],
    deliveries: [],
    result: undefined,
  }))
}

/** An announcement in every language, as news for everybody. */
export function announcementNews(at: number): NewNews {
  const texts: Localised<NewsText> = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      {
        title: `The ferry terminal has moved (${locale})`,
        text: 'From Monday the counter for identity cards is in the west hall. It is open from nine to four, and an appointment is not needed.',
      },
    ]),
  )
  return {
    kind: 'announcement',
    at,
    service: null,
    change: null,
    countries: [],
    topics: [],
    texts,
    details: [],
    link: 'https://example.org/ferry',
    until: null,
  }
}
