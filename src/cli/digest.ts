import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plainText } from '../bots/plain.ts'
import type { Config } from '../config.ts'
import { loadCatalogue } from '../i18n.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { isLocale, type Locale } from '../locale.ts'
import { composeDigest } from '../outreach/digest.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { Frequency, Subscription } from '../outreach/subscription.ts'
import { openDatabase } from '../store/database.ts'
import { and, count, eq, lte } from '../store/drizzle.ts'
import { subscriptions } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { withStore } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

export const DIGEST_USAGE = `npm run silta -- digest preview --locale fi [--daily|--weekly] [--topic CODE]...   shows what a new subscriber would be told
       npm run silta -- digest dry-run                    counts the digests that are due within a day`

type DigestConfig = Pick<Config, 'dataDirectory' | 'knowledgeDirectory' | 'web'>

const DAY_MS = 24 * 60 * 60 * 1000
const PERIODS_MS = { daily: DAY_MS, weekly: 7 * DAY_MS }
const PAGE = 500
/** As long as the shortest of the chats takes. */
const LIMIT = 2000

/** What operators can know of digests before they are sent. */
export async function digestCommand(args: readonly string[], config: DigestConfig): Promise<string> {
  const [action = '', ...rest] = args
  if (action === 'preview') return preview(rest, config)
  if (action !== 'dry-run' || rest.length > 0) throw usage()
  return withStore(config, async () => dryRun(join(config.dataDirectory, 'silta.db'), Date.now()))
}

async function preview(args: readonly string[], config: DigestConfig): Promise<string> {
  const { locale, daily, weekly, topic } = parsed(args)
  if (!isLocale(locale) || (daily && weekly)) throw usage()
  const frequency = daily ? 'daily' : 'weekly'
  const { services, lifeEvents } = await loadKnowledge(config.knowledgeDirectory)
  for (const code of topic)
    if (!lifeEvents.some((event) => event.code === code)) throw new UsageError(`There is no topic "${code}".`)
  const now = Date.now()
  const news = await withNews(config, now - PERIODS_MS[frequency])
  const digest = composeDigest({
    subscription: subscriber(locale, frequency, topic, now),
    news,
    services: new Map(services.map((service) => [service.id, service])),
    lifeEvents,
    catalogue: loadCatalogue(join(import.meta.dirname, '..', '..', 'locales')),
    now,
    publicUrl: config.web.publicUrl,
    limit: LIMIT,
    length: (message) => plainText(message).text.length,
  })
  return digest.nothing ? 'There is nothing new, and nothing would be sent.' : plainText(digest.message).text
}

/** Somebody who has just subscribed. */
function subscriber(locale: Locale, frequency: Frequency, topics: readonly string[], now: number): Subscription {
  return {
    id: 'preview',
    personId: null,
    address: { platform: 'preview', chat: 'preview' },
    interests: topics.length > 0 ? topics.map((code) => ({ kind: 'topic', code })) : [{ kind: 'everything' }],
    frequency,
    minute: 0,
    weekday: 1,
    timeZone: 'Europe/Helsinki',
    quiet: null,
    locale,
    state: 'active',
    cursor: 0,
    dueAt: null,
    createdAt: now,
  }
}

async function withNews(config: DigestConfig, since: number): Promise<readonly NewsItem[]> {
  let found: readonly NewsItem[] = []
  await withStore(config, async (store) => {
    found = await newsSince(store, since)
    return ''
  })
  return found
}

async function newsSince({ outreach }: Store, since: number): Promise<readonly NewsItem[]> {
  const found: NewsItem[] = []
  for (let page = await outreach.news(0, PAGE); page.length > 0; ) {
    found.push(...page.filter(({ at }) => at >= since))
    page = page.length < PAGE ? [] : await outreach.news(page.at(-1)?.seq ?? 0, PAGE)
  }
  return found
}

function dryRun(file: string, now: number): string {
  const db = openDatabase(file)
  try {
    const rows = db
      .select({ platform: subscriptions.platform, count: count() })
      .from(subscriptions)
      .where(and(eq(subscriptions.state, 'active'), lte(subscriptions.dueAt, now + DAY_MS)))
      .groupBy(subscriptions.platform)
      .orderBy(subscriptions.platform)
      .all()
    if (rows.length === 0) return 'No digest is due within a day.'
    return rows.map((row) => `${row.platform}: ${row.count} due within a day`).join('\n')
  } finally {
    db.$client.close()
  }
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      locale: { type: 'string', default: '' },
      daily: { type: 'boolean', default: false },
      weekly: { type: 'boolean', default: false },
      topic: { type: 'string', multiple: true, default: [] as string[] },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw usage()
  }
}

function usage(): UsageError {
  return new UsageError(`Usage: ${DIGEST_USAGE}`)
}
