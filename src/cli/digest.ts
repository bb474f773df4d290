import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DigestTools, digestMessage } from '../bots/outreach/digests.ts'
import { plainText } from '../bots/plain.ts'
import type { Config } from '../config.ts'
import { loadCatalogue } from '../i18n.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { isLocale, type Locale } from '../locale.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { Frequency, Subscription } from '../outreach/subscription.ts'
import { openDatabase } from '../store/database.ts'
import { and, count, eq, lte } from '../store/drizzle.ts'
import { subscriptions } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { type OutreachDesk, withDesk, withStore } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

export const DIGEST_USAGE = `npm run silta -- digest preview --locale fi [--daily|--weekly|--monthly] [--topic CODE]...   shows what a new subscriber would be told
       npm run silta -- digest send PLATFORM:ID           sends somebody their next digest now; it comes at its time all the same
       npm run silta -- digest dry-run                    counts the digests that are due within a day`

const DAY_MS = 24 * 60 * 60 * 1000
const PERIODS_MS = { daily: DAY_MS, weekly: 7 * DAY_MS, monthly: 31 * DAY_MS }
const PAGE = 500
/** As long as the shortest of the chats takes. */
const LIMIT = 2000

/** What operators can know of digests before they are sent. */
export async function digestCommand(args: readonly string[], config: Config): Promise<string> {
  const [action = '', ...rest] = args
  if (action === 'preview') return preview(rest, config)
  if (action === 'send') return send(rest, config)
  if (action !== 'dry-run' || rest.length > 0) throw usage()
  return withStore(config, async () => dryRun(join(config.dataDirectory, 'silta.db'), Date.now()))
}

async function preview(args: readonly string[], config: Config): Promise<string> {
  const { locale, topic, ...periods } = parsed(args)
  const [frequency = 'weekly', ...more] = (['daily', 'weekly', 'monthly'] as const).filter((one) => periods[one])
  if (!isLocale(locale) || more.length > 0) throw usage()
  const now = Date.now()
  const tools = await openTools(config, now)
  for (const code of topic)
    if (!tools.base.lifeEvents.some((event) => event.code === code))
      throw new UsageError(`There is no topic "${code}".`)
  return withStore(config, async (store) => {
    const news = await newsSince(store, now - PERIODS_MS[frequency])
    const subscription = subscriber(locale, frequency, topic, now)
    const message = digestMessage(tools, { subscription, news, more: false, notices: [] })
    return message ? plainText(message).text : 'There is nothing new, and nothing would be sent.'
  })
}

/** As it would come now, to the person's own chat, and without any effect on the one that is to come. */
async function send(args: readonly string[], config: Config): Promise<string> {
  const [account = '', ...rest] = args
  if (rest.length > 0) throw usage()
  const now = Date.now()
  const tools = await openTools(config, now)
  return withDesk(config, async ({ store, rooms }) => {
    const subscription = await subscriptionOf(account, store)
    const found = await store.outreach.digestCase(subscription.id, now, PAGE)
    const message = found && digestMessage({ ...tools, ...measures(rooms) }, found)
    if (!message) return `There is nothing new for ${account}, and nothing is sent.`
    const { address, personId } = subscription
    const [id] = await store.deliveries.add([{ lane: 'bulk', address, message, personId }], now)
    return `The digest is on its way to ${account}, as delivery ${id}. Silta sends it within seconds when it runs.`
  })
}

async function subscriptionOf(account: string, { relay, outreach }: Store): Promise<Subscription> {
  const [, platform, user] = /^([a-z]+):(\S+)$/.exec(account) ?? []
  const party = platform && user ? await relay.party({ platform, user }) : undefined
  if (!party) throw new UsageError(`Nobody is known as "${account}". An account is PLATFORM:ID, such as telegram:123.`)
  for (const address of party.addresses.filter((one) => one.platform === platform)) {
    const subscription = await outreach.subscription(address)
    if (subscription?.state === 'active') return subscription
    if (subscription) throw new UsageError(`${account} has paused the digest: /subscribe goes on with it.`)
  }
  throw new UsageError(`${account} gets no digest in a chat of their own: /subscribe begins one.`)
}

async function openTools({ knowledgeDirectory, web }: Config, now: number): Promise<DigestTools> {
  const { services, lifeEvents } = await loadKnowledge(knowledgeDirectory)
  const published = services.filter(({ status }) => status === 'published')
  return {
    base: { services: new Map(published.map((service) => [service.id, service])), lifeEvents },
    catalogue: loadCatalogue(join(import.meta.dirname, '..', '..', 'locales')),
    publicUrl: web.publicUrl,
    now,
    ...measures(new Map()),
  }
}

function measures(rooms: OutreachDesk['rooms']): Pick<DigestTools, 'limits' | 'length'> {
  return {
    limits: (platform) => ({ text: rooms.get(platform)?.limit ?? LIMIT }),
    length: (platform, message) => rooms.get(platform)?.length(message) ?? plainText(message).text.length,
  }
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
    urgentAt: null,
    noticed: 0,
    createdAt: now,
  }
}

async function newsSince({ outreach }: Store, since: number): Promise<readonly NewsItem[]> {
  const found: NewsItem[] = []
  for (let page = await outreach.latestNews(PAGE); page.length > 0; ) {
    const recent = page.filter(({ at }) => at >= since)
    found.push(...recent)
    page = recent.length < PAGE ? [] : await outreach.latestNews(PAGE, page.at(-1)?.seq)
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
      monthly: { type: 'boolean', default: false },
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
