import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import { authoritiesOf } from '../../curation/directory.ts'
import type { KnowledgeBase } from '../../knowledge/answer.ts'
import { COUNTRIES } from '../../knowledge/service.ts'
import { LOCALES } from '../../locale.ts'
import { derived } from '../derived.ts'
import { FRESH_S, homeOf } from './answering.ts'
import { institutionPath } from './directory.ts'
import { addressIn, addressInAny, type Place } from './document.ts'
import type { Listings } from './listing.ts'

export interface FindingOptions {
  readonly base: KnowledgeBase
  readonly listings: Listings
  readonly publicUrl: string | undefined
}

/** Addresses in one file of the sitemap; with those of the other languages it stays far below the allowed 50 MB. */
const PER_FILE = 5000
const PER_FILE_PAGES = PER_FILE / LOCALES.length

/** What belongs to one person, or changes nothing when it is found. */
const PRIVATE = ['/chat/', '/console', '/desk', '/join/', '/news/', '/queues', '/services?*q=', '/simple']

interface Page extends Pick<Place, 'path' | 'query'> {
  /** Milliseconds since 1970. */
  readonly changedAt?: number | undefined
}

/** For search engines: `/robots.txt` and `/sitemap.xml`, in files as the protocol of sitemaps.org has them. */
export function createFinding({ base, listings, publicUrl }: FindingOptions): Hono {
  const routes = new Hono()
  routes.use('/sitemap*', etag())
  const pages = derived(
    () => base.services,
    () => allPages(base, listings),
  )
  const xml = (c: Context, body: string) =>
    c.body(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, 200, {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': `public, max-age=${FRESH_S}`,
    })

  routes.get('/robots.txt', (c) => {
    const lines = PRIVATE.map((path) => `Disallow: ${path}\n`).join('')
    return c.text(`User-agent: *\n${lines}\nSitemap: ${homeOf(c, publicUrl)}/sitemap.xml\n`, 200, {
      'Cache-Control': `public, max-age=${FRESH_S}`,
    })
  })

  routes.get('/sitemap.xml', (c) => {
    const home = homeOf(c, publicUrl)
    const files = Array.from({ length: Math.ceil(pages().length / PER_FILE_PAGES) }, (_, at) => {
      const changed = lastModified(latest(filePages(pages(), at)))
      return `<sitemap><loc>${escaped(home)}/sitemap-${at + 1}.xml</loc>${changed}</sitemap>\n`
    })
    return xml(
      c,
      `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('')}</sitemapindex>\n`,
    )
  })

  routes.get('/:file{sitemap-[1-9]\\d{0,4}\\.xml}', (c) => {
    const shown = filePages(pages(), Number.parseInt(c.req.param('file').slice('sitemap-'.length), 10) - 1)
    if (shown.length === 0) return c.text('There is no such file of the sitemap.', 404)
    const home = homeOf(c, publicUrl)
    return xml(
      c,
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${shown.map((page) => inEveryLanguage(page, home)).join('')}</urlset>\n`,
    )
  })

  return routes
}

/** Entries first, each with when it was changed; then the lists, by country and by life event. */
function allPages(base: KnowledgeBase, listings: Listings): readonly Page[] {
  const entry = (folder: string, id: string) => ({
    path: `/${folder}/${id}`,
    query: {},
    changedAt: base.standing(id).changedAt,
  })
  const list = (path: string, query: Page['query'] = {}) => ({ path, query })
  const countries = new Set([...base.services.values()].map(({ country }) => country))
  const codes = base.lifeEvents.map(({ code }) => code).filter((code) => listings.counts().has(code))
  return [
    ...[...base.services.keys()].map((id) => entry('services', id)),
    ...[...base.situations.keys()].map((id) => entry('situations', id)),
    ...['/', '/services', '/situations', '/life-events', '/institutions'].map((path) => list(path)),
    ...COUNTRIES.filter((country) => countries.has(country)).map((country) => list('/services', { country })),
    ...[...authoritiesOf(base.services.values()).values()].map((authority) => list(institutionPath(authority))),
    ...codes.flatMap((code) => [list('/services', { lifeEvent: code }), list(`/life-events/${code}/brochure`)]),
  ]
}

function filePages(pages: readonly Page[], at: number): readonly Page[] {
  return pages.slice(at * PER_FILE_PAGES, (at + 1) * PER_FILE_PAGES)
}

function latest(pages: readonly Page[]): number | undefined {
  return pages.reduce<number | undefined>(
    (newest, { changedAt }) => (changedAt === undefined ? newest : Math.max(newest ?? 0, changedAt)),
    undefined,
  )
}

function inEveryLanguage(page: Page, home: string): string {
  const address = (own: string) => escaped(`${home}${own}`)
  const others = [
    ...LOCALES.map((code) => [code, address(addressIn(page, code))] as const),
    ['x-default', address(addressInAny(page))] as const,
  ]
  const links = others.map(([code, href]) => `<xhtml:link rel="alternate" hreflang="${code}" href="${href}"/>`).join('')
  const rest = `${lastModified(page.changedAt)}${links}`
  return LOCALES.map((code) => `<url><loc>${address(addressIn(page, code))}</loc>${rest}</url>\n`).join('')
}

function lastModified(at: number | undefined): string {
  return at === undefined ? '' : `<lastmod>${new Date(at).toISOString()}</lastmod>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
