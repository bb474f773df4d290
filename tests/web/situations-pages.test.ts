import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { LOCALES } from '../../src/locale.ts'
import { aSituation } from '../bots/guide/base.ts'
import { launchChromium } from '../support/chromium.ts'
import { everywhere } from '../support/knowledge-data.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { examine, smallControls } from './examine.ts'
import { HOSTILE } from './pages-hostile.ts'
import { NOW, servePages } from './services-pages-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const SERVICES = [lostPassport(), residencePermit()]
const WALLET = aSituation({
  id: 'stolen-wallet',
  title: everywhere('The wallet is gone'),
  first: everywhere('Block your cards now'),
  services: [
    { service: 'fi-lost-passport', facts: { happened: 'stolen', nonsense: 'a' }, note: everywhere('The report first') },
    { service: 'not-there' },
    { service: 'fi-residence-permit' },
  ],
})

async function load(address: string) {
  const response = await fetch(address)
  return { response, text: await response.text() }
}

async function open(address: string) {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  onTestFinished(() => page.close())
  await page.goto(address)
  return page
}

describe('the page of a situation', () => {
  it('says what comes first, and then the services in order, each as it is for the reader', async () => {
    const home = await servePages(SERVICES, { situations: [WALLET] })
    const page = await open(`${home}/situations/stolen-wallet?lang=en`)
    expect(await page.locator('h1').textContent()).toBe(WALLET.title.en)
    expect(await page.locator('.first').textContent()).toBe(WALLET.first?.en)
    const links = page.locator('ol.entries a')
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
      '/services/fi-lost-passport?lang=en&happened=stolen',
      expect.stringMatching(/^\/services\/[a-z-]+permit\?lang=en$/),
    ])
    await links.first().click()
    await page.getByText('Only what concerns: Stolen').waitFor()
  })

  it.each(LOCALES)('can be read by anybody, in both modes and on paper: %s', async (locale) => {
    const home = await servePages(SERVICES, { situations: [WALLET], elsewhere: [TELEGRAM] })
    for (const path of ['/situations/stolen-wallet', '/situations']) {
      const page = await open(`${home}${path}?lang=${locale}`)
      await examine(page)
      expect(await smallControls(page)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['header', 'form', 'aside'])
        expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0)
    }
  })

  it('says to machines what it is, and takes whatever an author writes as text', async () => {
    const title = Object.fromEntries(LOCALES.map((locale) => [locale, HOSTILE.slice(0, 100)]))
    const hostile = { ...WALLET, title, summary: title, first: title }
    const home = await servePages(SERVICES, { situations: [hostile], publicUrl: 'https://silta.example' })
    const page = await open(`${home}/situations/stolen-wallet?lang=en`)
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
    expect(await page.locator('article :is(b, script, img[src="x"])').count()).toBe(0)
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
    expect(data).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://silta.example/situations/stolen-wallet?lang=en',
      name: title.en,
    })
    expect(data.mainEntity.itemListElement.map(({ position }: { position: number }) => position)).toEqual([1, 2])
  })
})

const TELEGRAM = { name: 'Telegram', url: 'https://t.me/silta_bot' }

describe('every page', () => {
  const paths = ['/services', '/services/fi-lost-passport', '/situations', '/situations/stolen-wallet', '/life-events']

  it.each([...paths, '/life-events/KE5/brochure', '/services/none'])(
    'has the search and the ways to ask: %s',
    async (path) => {
      const home = await servePages(SERVICES, {
        situations: [WALLET],
        elsewhere: [TELEGRAM],
        found: [{ id: 'stolen-wallet', score: 0.8 }],
      })
      const page = await open(`${home}${path}?lang=en`)
      expect(await page.locator('form[action="/simple"]').count()).toBe(1)
      expect(await page.getByRole('link', { name: 'Telegram' }).getAttribute('href')).toBe(TELEGRAM.url)
      await page.getByRole('search').locator('[name=q]').fill('wallet gone')
      await page.getByRole('search').getByRole('button').click()
      await page.waitForURL((url) => url.pathname === '/services' && url.searchParams.get('q') === 'wallet gone')
      expect(await page.locator('.entries a').getAttribute('href')).toBe('/situations/stolen-wallet?lang=en')
      expect(await page.locator('#ask').inputValue()).toBe('wallet gone')
    },
  )

  it('names one address for each language and one for all, lists by what they list, and searches not at all', async () => {
    const home = await servePages(SERVICES, { publicUrl: 'https://silta.example/' })
    const canonical = async (path: string) => {
      const { text } = await load(home + path)
      return [/rel="canonical" href="([^"]*)"/.exec(text)?.[1], text.includes('content="noindex"')]
    }
    expect(await canonical('/services?lang=fi&country=fi&x=1')).toEqual([
      'https://silta.example/services?lang=fi&amp;country=fi',
      false,
    ])
    expect(await canonical('/services?lang=fi&country=zz')).toEqual(['https://silta.example/services?lang=fi', true])
    expect(await canonical('/services?lang=fi&q=a')).toEqual(['https://silta.example/services?lang=fi', true])
    const { text } = await load(`${home}/services/fi-lost-passport?lang=fi`)
    expect(text).toContain('hreflang="x-default" href="https://silta.example/services/fi-lost-passport"')
  })

  it('withstands whatever an address says', async () => {
    const home = await servePages(SERVICES, { situations: [WALLET] })
    const odd = encodeURIComponent(`"><script>hacked=1</script>\ud83d\ude00${'x'.repeat(2000)}`)
    for (const path of [
      ...[`/services?q=${odd}`, `/services?country=${odd}&lifeEvent=${odd}&page=${odd}`, `/situations?page=${odd}`],
      ...[`/situations/${odd}`, `/situations/__proto__`, '/situations/%00', '/services?page=-1&lang=__proto__'],
      ...[`/services/fi-lost-passport?happened=${odd}`, '/services?page=999999999999', '/services/constructor'],
    ]) {
      const { response, text } = await load(home + path)
      expect([200, 404], path).toContain(response.status)
      expect(text, path).not.toContain('<script>hacked')
    }
  })
})

describe('an entry that has ended', () => {
  it('says so, with what may help instead and the way to all services', async () => {
    const home = await servePages(SERVICES, {
      retired: { 'fi-old': everywhere('Old <b>passport</b>') },
      found: [{ id: 'fi-lost-passport', score: 0.6 }],
    })
    for (const folder of ['services', 'situations']) {
      const { response, text } = await load(`${home}/${folder}/fi-old?lang=en`)
      expect(response.status).toBe(410)
      expect(text).toContain('This page has ended')
      expect(text).toContain('Old &lt;b&gt;passport')
      expect(text).toContain('href="/services/fi-lost-passport?lang=en"')
      expect(text).toContain('href="/services?lang=en"')
      expect(response.headers.get('cache-control')).toBe('private, no-cache')
    }
  })
})

describe('a text that is older than another', () => {
  it('says so on the page and in the brochure, in that language alone', async () => {
    const standing = { outdated: { en: { source: 'fi', since: NOW } } } as const
    const home = await servePages(SERVICES, {
      situations: [WALLET],
      standings: { 'fi-lost-passport': standing, 'stolen-wallet': standing },
    })
    const notice = 'This text may be older than the Finnish one (changed on November 22, 2026).'
    for (const path of ['/services/fi-lost-passport', '/situations/stolen-wallet', '/life-events/KE5/brochure']) {
      expect((await load(`${home}${path}?lang=en`)).text, path).toContain(notice)
      expect((await load(`${home}${path}?lang=sv`)).text, path).not.toContain('kan vara äldre')
    }
  })
})
