import { join } from 'node:path'
import { plainText } from '../../src/bots/plain.ts'
import { loadCatalogue } from '../../src/i18n.ts'
import type { LifeEvent, Service } from '../../src/knowledge/service.ts'
import type { OutboundMessage } from '../../src/message.ts'
import { composeDigest, type Digest, type DigestOptions } from '../../src/outreach/digest.ts'
import type { NewsItem } from '../../src/outreach/news.ts'
import type { Subscription } from '../../src/outreach/subscription.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'

export const NOW = Date.parse('2026-11-20T10:00Z')

export const catalogue = loadCatalogue(join(import.meta.dirname, '..', '..', 'locales'))

export const LIFE_EVENTS: readonly LifeEvent[] = [
  {
    code: 'KE5',
    name: {
      en: 'Moving to Finland',
      fi: 'Muutto Suomeen',
      sv: 'Flytt till Finland',
      ru: 'Переезд в Финляндию',
      et: 'Kolimine Soome',
    },
  },
]

export function aSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    id: 's000000001',
    personId: 'reader',
    address: { platform: 'chat', chat: 'reader' },
    interests: [{ kind: 'everything' }],
    frequency: 'daily',
    minute: 8 * 60,
    weekday: 1,
    timeZone: 'Europe/Helsinki',
    quiet: null,
    locale: 'en',
    state: 'active',
    cursor: 0,
    dueAt: null,
    urgentAt: null,
    noticed: 0,
    createdAt: NOW,
    ...given,
  }
}

export function newsItem(seq: number, given: Partial<NewsItem> = {}): NewsItem {
  return {
    seq,
    kind: 'announcement',
    at: NOW,
    service: null,
    change: null,
    countries: ['fi'],
    topics: ['KE5'],
    texts: { en: { title: `News ${seq}`, text: `What news ${seq} says.` } },
    details: [],
    link: null,
    until: null,
    ...given,
  }
}

export function entryItem(seq: number, service: string, change: NewsItem['change'], given: Partial<NewsItem> = {}) {
  const texts = { en: { title: `Entry ${service}`, text: `What ${service} is for.` } }
  return newsItem(seq, { kind: 'entry', service, change, texts, ...given })
}

export const SERVICES: ReadonlyMap<string, Service> = new Map(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [id, aService({ id, title: everywhere(`Service ${id}`) })]),
)

/** A digest in the plainest circumstances. */
export function compose(
  news: readonly NewsItem[],
  given: Partial<Subscription> = {},
  options: Partial<DigestOptions> = {},
) {
  return composeDigest({
    subscription: aSubscription(given),
    news,
    services: SERVICES,
    lifeEvents: LIFE_EVENTS,
    catalogue,
    now: NOW,
    limit: 4096,
    length: (message) => plainText(message).text.length,
    ...options,
  })
}

type Sent = Extract<Digest, { nothing: false }>

export function sent(digest: Digest): Sent {
  if (digest.nothing) throw new Error('nothing to send')
  return digest
}

export const textOf = (message: OutboundMessage) => plainText(message).text
