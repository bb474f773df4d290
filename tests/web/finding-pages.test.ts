import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locale.ts'
import { aSituation } from '../bots/guide/base.ts'
import { aService } from '../support/knowledge-data.ts'
import { NOW, servePages } from './services-pages-server.ts'

const HOME = 'https://silta.example'

async function load(address: string) {
  const response = await fetch(address)
  return { response, text: await response.text() }
}

const matches = (text: string, expression: RegExp) => [...text.matchAll(expression)].map(([, group]) => group)

describe('robots.txt', () => {
  it('names the sitemap and keeps robots away from what is nobody’s but a person’s', async () => {
    const home = await servePages([aService()], { publicUrl: `${HOME}/` })
    const { response, text } = await load(`${home}/robots.txt`)
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
    for (const path of ['/console', '/desk', '/join/', '/chat/', '/simple'])
      expect(text).toContain(`Disallow: ${path}\n`)
    expect(text).not.toMatch(/Disallow: \/(?:services|situations)?\n/)
    expect(text).toContain(`Sitemap: ${HOME}/sitemap.xml\n`)
  })
})

describe('the sitemap', () => {
  it('has every page in every language, with the others of it and when it was changed', async () => {
    const home = await servePages([aService({ id: 'fi-a' }), aService({ id: 'fi-b' })], {
      publicUrl: HOME,
      situations: [aSituation({ id: 'lost', services: [{ service: 'fi-a' }] })],
      standings: { 'fi-a': { changedAt: NOW, outdated: {} } },
    })
    const index = await load(`${home}/sitemap.xml`)
    expect(index.response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
    expect(matches(index.text, /<loc>([^<]*)<\/loc>/g)).toEqual([`${HOME}/sitemap-1.xml`])
    expect(index.text).toContain(`<lastmod>${new Date(NOW).toISOString()}</lastmod>`)
    const { text } = await load(`${home}/sitemap-1.xml`)
    const places = matches(text, /<loc>([^<]*)<\/loc>/g)
    for (const path of ['/services/fi-a', '/situations/lost', '/services', '/life-events', '/situations', '/'])
      for (const locale of LOCALES) expect(places).toContain(`${HOME}${path}?lang=${locale}`)
    expect(places).toContain(`${HOME}/services?lang=fi&amp;country=fi`)
    expect(new Set(places).size).toBe(places.length)
    expect(matches(text, /hreflang="([^"]*)"/g).slice(0, 6)).toEqual([...LOCALES, 'x-default'])
    expect(matches(text, /<lastmod>/g)).toHaveLength(LOCALES.length)
    expect(text.match(/<url>/g)?.length).toBe(text.match(/<\/url>/g)?.length)
  })

  it('comes in files of five thousand addresses, and no others', async () => {
    const services = Array.from({ length: 2500 }, (_, at) => aService({ id: `fi-service-${at}` }))
    const home = await servePages(services)
    const files = matches((await load(`${home}/sitemap.xml`)).text, /<loc>([^<]*)<\/loc>/g)
    expect(files).toEqual([1, 2, 3].map((file) => `${home}/sitemap-${file}.xml`))
    const counts = await Promise.all(files.map(async (file = '') => (await load(file)).text.match(/<url>/g)?.length))
    expect(counts.slice(0, 2)).toEqual([5000, 5000])
    expect(counts[2]).toBeLessThan(5000)
    for (const path of ['sitemap-4.xml', 'sitemap-0.xml', 'sitemap-99999.xml', 'sitemap-a.xml', 'sitemap-1.xmlx'])
      expect((await fetch(`${home}/${path}`)).status, path).toBe(404)
  })

  it('is not sent again while nothing has changed', async () => {
    const home = await servePages([aService()])
    const etag = (await fetch(`${home}/sitemap.xml`)).headers.get('etag') ?? ''
    expect((await fetch(`${home}/sitemap.xml`, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})
