import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { answeredServices } from '../../src/curation/directory.ts'
import { hostOf } from '../../src/curation/institution.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { LOCALES } from '../../src/locale.ts'
import { launchChromium } from '../support/chromium.ts'
import { aService } from '../support/knowledge-data.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { examine, smallControls } from './examine.ts'
import { HOSTILE, hostileService } from './pages-hostile.ts'
import { type PagesServerOptions, servePages } from './services-pages-server.ts'

const HOME = 'https://silta.example'
const POLICE = `/institutions/${hostOf(lostPassport().competentAuthority.url)}`

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const SERVICES = [lostPassport(), residencePermit(), aService({ id: 'ee-card', country: 'ee' })]

async function open(
  path: string,
  services: readonly Service[] = SERVICES,
  options: PagesServerOptions = {},
): Promise<Page> {
  const home = await servePages(services, { publicUrl: HOME, ...options })
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(home + path)
  return page
}

const get = async (path: string, services: readonly Service[] = SERVICES, options: PagesServerOptions = {}) => {
  const response = await fetch((await servePages(services, { publicUrl: HOME, ...options })) + path)
  return { status: response.status, text: await response.text() }
}

describe('the directory of authorities', () => {
  it.each(LOCALES)('can be read by anybody on a narrow screen, in both modes: %s', async (locale) => {
    const page = await open(`/institutions?lang=${locale}`, SERVICES, { answered: ['fi-lost-passport'] })
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    await examine(page)
    expect(await smallControls(page)).toEqual([])
  })

  it('has a page of each that can be read by anybody, narrow and wide', async () => {
    const page = await open(`${POLICE}?lang=ru`, SERVICES, { answered: ['fi-lost-passport'] })
    expect(await page.locator('h1').textContent()).toBe(lostPassport().competentAuthority.name.ru)
    await examine(page)
    expect(await smallControls(page)).toEqual([])
    await page.setViewportSize({ width: 1200, height: 800 })
    await examine(page, 1200)
  })

  it('is reached from the list of services, by country, and leads to each service', async () => {
    const page = await open('/services?lang=en')
    await page.getByRole('link', { name: 'Authorities' }).click()
    await page.getByRole('link', { name: 'Estonia', exact: true }).click()
    expect(await page.locator('.entries > li').count()).toBe(1)
    expect(await page.locator('h1').textContent()).toBe('Authorities')
    await page.getByRole('link', { name: 'City Library (en)' }).click()
    expect(new URL(page.url()).pathname).toBe('/institutions/library.example.org')
    expect(await page.locator('main').textContent()).toContain('Rikhardinkatu 3, Helsinki')
    await page.getByRole('link', { name: 'Library card (en)' }).click()
    expect(new URL(page.url()).pathname).toBe('/services/ee-card')
  })

  it('says who takes questions, and nothing of who they are', async () => {
    const { text } = await get(`${POLICE}?lang=en`, SERVICES, { answered: ['fi-lost-passport'] })
    expect(text).toContain('Questions can be handed to them')
    expect((await get(`${POLICE}?lang=en`)).text).not.toContain('Questions can be handed to them')
  })

  it('says to search engines where it is in each language, and what it is', async () => {
    const { text } = await get(`${POLICE}?lang=fi`)
    expect(text).toContain(`<link rel="canonical" href="${HOME}${POLICE}?lang=fi" />`)
    for (const locale of LOCALES) expect(text).toContain(`hreflang="${locale}" href="${HOME}${POLICE}?lang=${locale}"`)
    const data = /<script type="application\/ld\+json">(.*)<\/script>/.exec(text)?.[1] ?? '{}'
    expect(JSON.parse(data)).toMatchObject({ '@type': 'GovernmentOrganization', '@id': `${HOME}${POLICE}` })
    const sitemap = await get('/sitemap-1.xml')
    expect(sitemap.text).toContain(`<loc>${HOME}${POLICE}?lang=ru</loc>`)
    expect(sitemap.text).toContain(`<loc>${HOME}/institutions?lang=ru</loc>`)
  })

  it('is paged', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      aService({
        id: `fi-s${at}`,
        competentAuthority: {
          name: { en: `Office ${String(at).padStart(3, '0')}` },
          url: `https://o${at}.example.org`,
        },
      }),
    )
    expect((await get('/institutions?lang=en', many)).text).not.toContain('Office 050')
    expect((await get('/institutions?lang=en&page=2', many)).text).toContain('Office 050')
    expect((await get('/institutions?lang=en&page=999', many)).text).toContain('Office 119')
  })

  it('has no page for what there is not, whatever is asked for', async () => {
    for (const host of ['none.example.org', '%00', '..%2f..', '%3Cb%3E', 'x'.repeat(3000)])
      expect((await get(`/institutions/${host}`)).status, host).toBe(404)
    expect((await get('/institutions?country=%3Cb%3E&page=-1')).status).toBe(200)
    expect((await get('/institutions?lang=en', [])).text).toContain('There is none here yet.')
  })

  it('takes whatever an author writes as text', async () => {
    const hostile = hostileService()
    for (const path of ['/institutions', `/institutions/${new URL(hostile.competentAuthority.url).hostname}`]) {
      const page = await open(`${path}?lang=en`, [hostile])
      expect(await page.locator('article').textContent()).toContain(HOSTILE)
      expect(await page.locator('article :is(b, script, img)').count()).toBe(0)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
    }
  })
})

describe('questions are answered', () => {
  it('about what an institution keeps whose people answer', () => {
    const owned = [
      { ref: { kind: 'service', id: 'a' }, institutionId: 'one' },
      { ref: { kind: 'situation', id: 'b' }, institutionId: 'one' },
      { ref: { kind: 'service', id: 'c' }, institutionId: 'two' },
    ] as const
    const institutions = [
      { id: 'one', answering: 1 },
      { id: 'two', answering: 0 },
    ]
    expect([...answeredServices(institutions, owned)]).toEqual(['a'])
  })
})
