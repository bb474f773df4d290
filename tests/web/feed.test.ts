import { describe, expect, it } from 'vitest'
import type { NewNews } from '../../src/outreach/news.ts'
import { createFeed } from '../../src/web/feed.ts'
import { anAnnouncement, saveOutreach } from '../contract/store/outreach-data.ts'
import { texts } from '../support/diagram-texts.ts'
import { shippedKnowledge } from '../support/shipped.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

interface Feed {
  readonly items: readonly { readonly title: string; readonly id: string; readonly url?: string }[]
  readonly feed_url: string
  readonly next_url?: string
}

const AT = Date.UTC(2026, 10, 21, 9)

function newsOf(changes: Partial<NewNews>): NewNews {
  return {
    kind: 'announcement',
    at: AT,
    service: null,
    change: null,
    countries: [],
    topics: [],
    texts: { en: { title: 'Closed', text: 'On 6 December.' }, fi: { title: 'Kiinni <&>', text: 'On\u0001 "6.12."' } },
    details: [],
    link: 'https://silta.example/a?b=1&c=2',
    until: null,
    ...changes,
  }
}

async function startFeed(items: readonly NewNews[]) {
  const app = await startTestApp({ DATA_DIR: await makeTempDir() })
  if (items.length > 0) await app.store.outreach.addNews(items)
  return app
}

/** The links of a feed of these items in Finnish, where Silta is known by this address. */
async function linksOf(items: readonly NewNews[], publicUrl: string | undefined) {
  const { store } = await startFeed(items)
  const { base } = await shippedKnowledge()
  const feed = createFeed({ outreach: store.outreach, base, catalogue: texts, publicUrl })
  const shown = (await (await feed.request('/feed.json?lang=fi')).json()) as Feed
  return shown.items.map(({ url }) => url)
}

describe('the feed', () => {
  it('tells of announcements, notices, answers and entries in the reader’s language, the newest first', async () => {
    const app = await startFeed([
      newsOf({}),
      newsOf({
        kind: 'answer',
        service: 'fi-lost-passport',
        texts: { en: { title: 'May I drive?', text: 'Yes.' } },
        link: null,
      }),
      newsOf({
        kind: 'notice',
        at: AT + 1000,
        texts: { ru: { title: 'Внимание', text: 'Граница закрыта.' } },
        link: null,
      }),
      newsOf({
        kind: 'entry',
        service: 'gone',
        change: 'retired',
        at: AT + 2000,
        texts: { en: { title: 'An old entry', text: '' } },
        link: null,
      }),
    ])
    const response = await fetch(`${app.url}/feed.json?lang=fi`)
    expect(response.headers.get('content-type')).toBe('application/feed+json; charset=utf-8')
    const feed = (await response.json()) as Feed
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'fi',
      home_page_url: `${app.url}/`,
      feed_url: `${app.url}/feed.json?lang=fi`,
    })
    expect(feed.items).toMatchObject([
      { title: 'An old entry', language: 'en' },
      { title: 'Внимание', content_text: 'Граница закрыта.', language: 'ru' },
      { title: 'May I drive?', content_text: 'Yes.', language: 'en' },
      { title: 'Kiinni <&>', url: 'https://silta.example/a?b=1&c=2', date_published: '2026-11-21T09:00:00.000Z' },
    ])
    expect(feed.items[3]).toMatchObject({ id: 'tag:127.0.0.1,2026-11-21:news/1' })
    // An answer is not on the page of the service that it is about.
    expect(feed.items[2]).not.toHaveProperty('url')
    expect(feed.items).toHaveLength(4)
  })

  it('leads to the page of an entry where Silta has a public address, and else to its source', async () => {
    const entry = newsOf({ kind: 'entry', service: 'fi-lost-passport', change: 'new', link: null })
    const items = [entry, { ...entry, change: 'retired' as const }, { ...entry, service: 'gone' }]
    const page = 'https://silta.example/services/fi-lost-passport?lang=fi'
    expect(await linksOf(items, 'https://silta.example/')).toEqual([undefined, undefined, page])
    expect((await linksOf(items, undefined)).at(-1)).toMatch(/^https:\/\/(?!silta)/)
  })

  it('is well-formed Atom', async () => {
    const app = await startFeed([newsOf({})])
    const response = await fetch(`${app.url}/feed.atom?lang=fi`)
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const text = await response.text()
    expect(text).toContain('<title>Kiinni &lt;&amp;&gt;</title>')
    expect(text).toContain('<content>On &quot;6.12.&quot;</content>')
    expect(text).toContain('href="https://silta.example/a?b=1&amp;c=2"')
    expect(text).toContain('<updated>2026-11-21T09:00:00.000Z</updated>')
    expect(text.match(/<(\w+)[\s>]/g)?.length).toBe(text.match(/<\/\w+>|\/>/g)?.length ?? 0)
  })

  it('says that nothing has changed until something has', async () => {
    const app = await startFeed([])
    const first = await fetch(`${app.url}/feed.json`)
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    expect(await first.json()).toMatchObject({ language: 'en', items: [] })
    expect((await fetch(`${app.url}/feed.json`, { headers })).status).toBe(304)
    await app.store.outreach.addNews([newsOf({})])
    expect((await fetch(`${app.url}/feed.json`, { headers })).status).toBe(200)
    expect((await fetch(`${app.url}/feed.json?lang=de`)).status).toBe(404)
  })

  it('is another one when something is taken back', async () => {
    const app = await startFeed([newsOf({})])
    const announcement = anAnnouncement()
    const of = { announcement: announcement.id }
    await saveOutreach(app.store, { kind: 'announcement-saved', announcement })
    await saveOutreach(app.store, { kind: 'news-added', item: newsOf({}), of })
    const first = await fetch(`${app.url}/feed.json`)
    expect(((await first.json()) as Feed).items).toHaveLength(2)
    await saveOutreach(app.store, { kind: 'news-retracted', of })
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' }
    const second = await fetch(`${app.url}/feed.json`, { headers })
    expect(second.status).toBe(200)
    expect(((await second.json()) as Feed).items).toHaveLength(1)
  })

  it('has fifty items a page, each page with the way to the next', async () => {
    const texts = (index: number) => ({ en: { title: `No ${index}`, text: '' } })
    const app = await startFeed(
      Array.from({ length: 120 }, (_, index) => newsOf({ texts: texts(index), at: AT + index })),
    )
    const pages: Feed[] = []
    for (let next: string | undefined = `${app.url}/feed.json?lang=fi`; next !== undefined; ) {
      const page = (await (await fetch(next)).json()) as Feed
      pages.push(page)
      next = page.next_url
    }
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20])
    const titles = pages.flatMap(({ items }) => items.map(({ title }) => title))
    expect(titles).toEqual(Array.from({ length: 120 }, (_, index) => `No ${119 - index}`))
    expect(pages.map(({ feed_url }) => feed_url)).toEqual(Array(3).fill(`${app.url}/feed.json?lang=fi`))
    const first = await (await fetch(`${app.url}/feed.atom`)).text()
    const [, next = ''] = /<link rel="next" href="([^"]+)"\/>/.exec(first) ?? []
    const second = await (await fetch(next.replaceAll('&amp;', '&'))).text()
    expect(second).toContain('<title>No 69</title>')
    expect(second).toContain(`<link rel="first" href="${app.url}/feed.atom?lang=en"/>`)
    expect(second).toContain(`<link rel="self" href="${next}"/>`)
    const exactly = await (await fetch(`${app.url}/feed.json?before=51`)).json()
    expect((exactly as Feed).items).toHaveLength(50)
    expect(exactly).not.toHaveProperty('next_url')
    expect((await fetch(`${app.url}/feed.json?before=0`)).status).toBe(404)
    expect((await fetch(`${app.url}/feed.atom?before=x`)).status).toBe(404)
  })
})
