import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import type { Catalogue, Texts } from '../i18n.ts'
import type { Service } from '../knowledge/service.ts'
import { isLocale, type Locale, translate } from '../locale.ts'
import type { NewsItem } from '../outreach/news.ts'
import type { OutreachStore } from '../store/outreach-store.ts'
import { atomFeed, type FeedItem, jsonFeed } from './feed-formats.ts'

export interface FeedOptions {
  readonly outreach: Pick<OutreachStore, 'news'>
  readonly services: ReadonlyMap<string, Service>
  readonly catalogue: Catalogue
  readonly publicUrl: string | undefined
}

/** How many items a feed has. */
const MOST = 50
const PAGE = 500
/** Readers ask again after this many seconds at the earliest. */
const FRESH_S = 300

/** What subscribers are told, for anybody who wants to read or show it: `/feed.json` and `/feed.atom`, by `?lang=`. */
export function createFeed({ outreach, services, catalogue, publicUrl }: FeedOptions): Hono {
  const routes = new Hono()
  routes.use('/feed.json', etag())
  routes.use('/feed.atom', etag())

  /** The newest last. */
  async function newest(): Promise<readonly NewsItem[]> {
    let latest: readonly NewsItem[] = []
    for (let page = await outreach.news(0, PAGE); page.length > 0; ) {
      latest = [...latest, ...page.filter(isPublic)].slice(-MOST)
      page = page.length < PAGE ? [] : await outreach.news(page.at(-1)?.seq ?? 0, PAGE)
    }
    return latest
  }

  async function feed(c: Context, write: typeof jsonFeed, path: string, mediaType: string) {
    const lang = c.req.query('lang') ?? 'en'
    if (!isLocale(lang)) return c.text('There is no feed in that language.', 404)
    const home = (publicUrl ?? new URL(c.req.url).origin).replace(/\/+$/, '')
    const items = (await newest()).toReversed().map((item) => toItem(item, lang, services, catalogue(lang)))
    const body = write({ home, address: `${home}${path}?lang=${lang}`, locale: lang, items })
    return c.body(body, 200, { 'Content-Type': mediaType, 'Cache-Control': `public, max-age=${FRESH_S}` })
  }

  routes.get('/feed.json', (c) => feed(c, jsonFeed, '/feed.json', 'application/feed+json; charset=utf-8'))
  routes.get('/feed.atom', (c) => feed(c, atomFeed, '/feed.atom', 'application/atom+xml; charset=utf-8'))
  return routes
}

function isPublic({ kind }: NewsItem): boolean {
  return kind !== 'answer'
}

function toItem(news: NewsItem, wanted: Locale, services: ReadonlyMap<string, Service>, texts: Texts): FeedItem {
  const { seq, at, kind, change, service } = news
  const found = translate(news.texts, wanted)
  const lines = news.details.map(({ key, args }) => texts(key, args))
  const text = kind === 'entry' && change !== 'new' ? lines.join('. ') : (found?.value.text ?? '')
  const source = service === null || change === 'retired' ? undefined : services.get(service)?.sources[0]?.url
  return {
    seq,
    at,
    title: found?.value.title ?? '',
    text: change === 'retired' ? texts('outreach-change-retired') : text,
    locale: found?.locale ?? wanted,
    link: news.link ?? source,
  }
}
