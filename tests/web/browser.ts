import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type ChatServer, type ChatServerOptions, startChatServer } from './chat-server.ts'

export interface Visit {
  readonly server: ChatServer
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained about: errors, refused resources. */
  readonly complaints: readonly string[]
}

/** One browser for a test file and a fresh server and profile for each test. */
export function useBrowser() {
  let browser: Browser
  const cleanUps: (() => Promise<void>)[] = []

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  })
  afterAll(() => browser.close())

  return {
    async visit(options: { server?: ChatServerOptions; browser?: BrowserContextOptions } = {}): Promise<Visit> {
      const server = await startChatServer(options.server)
      cleanUps.push(() => server.stop())
      const context = await browser.newContext({ locale: 'en-GB', ...options.browser })
      cleanUps.push(() => context.close())
      const complaints: string[] = []
      context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      context.on('weberror', (error) => complaints.push(String(error.error())))
      const page = await (options.browser?.javaScriptEnabled === false ? open : openTab)(context, server)
      return { server, context, page, complaints }
    },
  }
}

/** Another tab of the same person, once it shows the history. */
export async function openTab(context: BrowserContext, server: ChatServer): Promise<Page> {
  const page = await open(context, server)
  await ready(page)
  return page
}

async function open(context: BrowserContext, server: ChatServer): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  return page
}

/** The page has the history and announces what comes from now on. */
export async function ready(page: Page): Promise<void> {
  await page.locator('#log[aria-live=polite]').waitFor({ state: 'attached' })
}

export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

/** Waits until the page shows just these messages, each as its author and text. */
export async function expectConversation(page: Page, expected: readonly (readonly [string, string])[]): Promise<void> {
  await expectInPage(
    page,
    `[...document.querySelectorAll('.message')].map((message) => [
      message.classList.contains('message-person') ? 'person' : 'silta',
      message.querySelector('.message-body').textContent,
    ])`,
    expected,
  )
}

/** Waits until the expression has this value in the page. A string, because the project's types know no browser. */
export async function expectInPage(page: Page, expression: string, expected: unknown): Promise<void> {
  await expect.poll(() => page.evaluate(expression), { timeout: 20_000, interval: 25 }).toEqual(expected)
}

/** What has the focus: its id, or else its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>('document.activeElement.id || document.activeElement.textContent')
}

/** Hides the tab or shows it again, as far as its script can tell. */
export async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate(`Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} })`)
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
}

/** Stops the page's timers, so that only what the test does makes it try again. */
export async function stopTimers(page: Page): Promise<void> {
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 1000)
}

export async function tokenOf(context: BrowserContext): Promise<string> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'silta_session')
  if (!cookie) throw new Error('the browser has no session')
  return cookie.value
}
