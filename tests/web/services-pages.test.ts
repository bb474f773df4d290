import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { diagramAlt } from '../../src/knowledge/diagram/diagram.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { LOCALES } from '../../src/locale.ts'
import { launchChromium } from '../support/chromium.ts'
import { texts } from '../support/diagram-texts.ts'
import { lostPassport, residencePermit } from '../support/specification-examples.ts'
import { examine, smallControls } from './examine.ts'
import { HOSTILE, hostileService } from './pages-hostile.ts'
import { servePages } from './services-pages-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const SERVICES = [lostPassport(), residencePermit()]
const HOME = 'https://silta.example'
const PASSPORT = '/services/fi-lost-passport'

/** Opens a page; whatever the browser complains about fails the test. */
async function open(path: string, services: readonly Service[] = SERVICES, options: BrowserContextOptions = {}) {
  const home = await servePages(services, { publicUrl: HOME })
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options })
  const complaints: string[] = []
  context.on('console', (message) => {
    // That a page is not there is what its address is opened for.
    if (message.type() === 'error' && !message.text().includes('404')) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  const page = await context.newPage()
  await page.goto(home + path)
  return page
}

async function expectOrderedHeadings(page: Page): Promise<void> {
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
}

const shownDiagram = (page: Page) =>
  page.evaluate<string>('new URL(document.querySelector(\'img[alt]:not([alt=""])\').currentSrc).pathname')

describe('a service', () => {
  it.each(LOCALES)('can be read by anybody on a narrow screen, in both modes: %s', async (locale) => {
    const page = await open(`${PASSPORT}?lang=${locale}`)
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    expect(await page.locator('h1').textContent()).toBe(SERVICES[0]?.title[locale])
    await examine(page)
    expect(await smallControls(page)).toEqual([])
    await expectOrderedHeadings(page)
  })

  it('has a diagram in the colours of the screen, and the same in words', async () => {
    const page = await open(`${PASSPORT}?lang=fi`)
    expect(await page.evaluate("document.querySelector('.diagram img').naturalWidth")).toBeGreaterThan(100)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect.poll(() => shownDiagram(page)).toBe(`${PASSPORT}/${colorScheme}.svg`)
    }
    const [title, ...lines] = diagramAlt(lostPassport(), { locale: 'fi', texts: texts('fi') }).split('\n')
    expect(await page.getByRole('img', { name: title ?? '' }).count()).toBe(1)
    expect(await page.locator('details li').allTextContents()).toEqual(lines)
  })

  it('shows one person only what is for them, chosen without a script', async () => {
    const page = await open(`${PASSPORT}?lang=en`, SERVICES, { javaScriptEnabled: false })
    const steps = page.locator('ol').filter({ hasText: 'Report it to the police' }).last()
    await page.getByLabel('Which country are you a citizen of?').selectOption('fi')
    await page.getByLabel('What happened?').selectOption('lost')
    await page.getByRole('button', { name: 'Show only my path' }).click()
    await page.getByText('Only what concerns: Finnish citizen, Lost').waitFor()
    expect(new URL(page.url()).searchParams.get('citizenship')).toBe('fi')
    expect(await steps.textContent()).not.toMatch(/Block your bank cards|embassy for/)
    expect(await steps.textContent()).toContain('Do you travel within three days?')
    expect(await page.locator('nav a[lang=ru]').getAttribute('href')).toContain('citizenship=fi')
    expect(await page.locator('.diagram img').getAttribute('src')).toContain('citizenship=fi')
    await page.getByRole('link', { name: 'Show all paths' }).click()
    expect(await steps.textContent()).toContain('Block your bank cards')
  })

  it('is printed light, without what is only for the screen, and with its address', async () => {
    const page = await open(`${PASSPORT}?lang=sv&citizenship=ru`, SERVICES, { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect.poll(() => shownDiagram(page)).toBe(`${PASSPORT}/light.svg`)
    for (const hidden of ['header', 'form', 'details'])
      expect(await page.locator(hidden).filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('footer').filter({ visible: true }).textContent()).toContain(
      `${HOME}${PASSPORT}?lang=sv&citizenship=ru`,
    )
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
  })

  it('takes whatever an author writes as text, in every field and on every page', async () => {
    for (const path of ['/services/fi-hostile?lang=en', '/services?lang=en', '/life-events/KE5/brochure?lang=en']) {
      const page = await open(path, [hostileService()])
      expect(await page.title()).toBeTruthy()
      expect(await page.locator('article :is(b, script, img[src="x"])').count()).toBe(0)
      expect(await page.locator('article').textContent()).toContain(HOSTILE)
      expect(await page.evaluate('globalThis.hacked')).toBeUndefined()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
    }
  })

  it('says to machines what it is', async () => {
    const page = await open('/services/fi-hostile?lang=en', [hostileService()])
    const data = await page.locator('script[type="application/ld+json"]').textContent()
    expect(JSON.parse(data ?? '')).toMatchObject({ '@type': 'GovernmentService', description: HOSTILE })
  })
})

describe('the other pages', () => {
  it.each(['/services?lang=en', '/life-events?lang=ru', '/life-events/KE5/brochure?lang=et', '/services/none?lang=fi'])(
    'can be read by anybody: %s',
    async (path) => {
      const page = await open(path)
      await examine(page)
      expect(await smallControls(page)).toEqual([])
      await expectOrderedHeadings(page)
      await page.setViewportSize({ width: 1200, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1200)
    },
  )

  it('are a booklet of which each service begins on a sheet of its own', async () => {
    const page = await open('/life-events/KE5/brochure?lang=en')
    await page.emulateMedia({ media: 'print' })
    expect(
      await page.evaluate("[...document.querySelectorAll('.sheet')].map((one) => getComputedStyle(one).breakBefore)"),
    ).toEqual(['page', 'page'])
    for (const link of await page.locator('h2:has-text("Contents") + ol a').all()) {
      const target = (await link.getAttribute('href')) ?? ''
      expect(await page.locator(`${target} h2`).textContent()).toBe(await link.textContent())
    }
  })

  it('are reached with the keyboard alone', async () => {
    const page = await open('/services?lang=en')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('q')
  })
})
