import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Catalogue, Texts } from '../i18n.ts'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import { officialPage } from '../knowledge/official.ts'
import type { Service } from '../knowledge/service.ts'
import { isLocale, type Locale, translate } from '../locale.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { OutreachStore } from '../store/outreach-store.ts'
import { atomFeed, type FeedItem, jsonFeed } from './feed-formats.ts'

export interface FeedOptions {
  readonly outreach: Pick<OutreachStore, 'latestNews'>
  readonly base: Pick<KnowledgeBase, 'services'>
  readonly catalogue: Catalogue
  readonly publicUrl: string | undefined
}

/** How many items a page of a feed has. */
const MOST = 50
/** Readers ask again after this many seconds at the earliest. */
const FRESH_S = 300

const SEQ = /^[1-9]\d{0,14}$/

/**
 * What subscribers are told, for anybody who wants to read or show it: `/feed.json` and `/feed.atom`, by `?lang=`. Each
 * page names the next one, with what is older: `?before=`.
 */
export function createFeed({ outreach, base, catalogue, publicUrl }: FeedOptions): Hono {
  const routes = new Hono()
  // Of the whole page: what is taken back changes it as well, and has no number of its own.
  routes.use('/feed.json', etag())
  routes.use('/feed.atom', etag())

  async function feed(c: Context, write: typeof jsonFeed, path: string, mediaType: string) {
    const lang = c.req.query('lang') ?? 'en'
    const before = c.req.query('before')
    if (!isLocale(lang)) return c.text('There is no feed in that language.', 404)
    if (before !== undefined && !SEQ.test(before)) return c.text('There is no such page of the feed.', 404)
    const home = (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
    const found = await outreach.latestNews(MOST + 1, before === undefined ? undefined : Number(before))
    const news = found.slice(0, MOST)
    const first = `${home}${path}?lang=${lang}`
    const body = write({
      home,
      first,
      address: before === undefined ? first : `${first}&before=${before}`,
      next: found.length > MOST ? `${first}&before=${news.at(-1)?.seq}` : undefined,
      locale: lang,
      items: news.map((item) => toItem(item, lang, base.services, catalogue(lang), publicUrl && home)),
    })
    return c.body(body, 200, { 'Content-Type': mediaType, 'Cache-Control': `public, max-age=${FRESH_S}` })
  }

  routes.get('/feed.json', (c) => feed(c, jsonFeed, '/feed.json', 'application/feed+json; charset=utf-8'))
  routes.get('/feed.atom', (c) => feed(c, atomFeed, '/feed.atom', 'application/atom+xml; charset=utf-8'))
  return routes
}

/** `pages` is where the pages of services are known to be. */
function toItem(
  news: NewsItem,
  wanted: Locale,
  services: ReadonlyMap<string, Service>,
  texts: Texts,
  pages: string | undefined,
): FeedItem {
  const { seq, at, kind, change, service } = news
  const found = translate(news.texts, wanted)
  const lines = news.details.map(({ key, args }) => texts(key, args))
  const text = kind === 'entry' && change !== 'new' ? lines.join('. ') : (found?.value.text ?? '')
  // The page of a service is where the news of an entry can be read, but not an answer.
  const shown = service !== null && kind === 'entry' && change !== 'retired' ? services.get(service) : undefined
  const page = shown && pages && `${pages}/services/${shown.id}?lang=${wanted}`
  return {
    seq,
    at,
    title: found?.value.title ?? '',
    text: change === 'retired' ? texts('outreach-change-retired') : text,
    locale: found?.locale ?? wanted,
    link: news.link ?? page ?? (shown && officialPage(shown)),
  }
}
