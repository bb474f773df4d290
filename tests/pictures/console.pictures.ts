import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createCode } from '../../src/one-time-code.ts'
import { launchChromium } from '../support/chromium.ts'
import { PROJECT } from '../support/silta-process.ts'
import { ready, say } from '../web/browser.ts'
import { type Sample, startSample } from '../web/console/sample.ts'
import { LIBRARY } from '../web/console/support.ts'

/** `PICTURES=folder` takes every page there, to be looked at; without it those of the guides are taken anew. */
const { PICTURES, WIDTH = '1000', SCHEME, LANGUAGE = 'en' } = process.env
const GUIDES = join(PROJECT, 'docs/guides/pictures')
const LARGEST_BYTES = 150_000

let browser: Browser
let sample: Sample
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it.runIf(PICTURES)(
  'takes every page',
  async () => {
    sample = await startSample(await shippedFiles())
    const pages = new Map<string, Page>()
    for (const { name, path, who } of sample.pages) {
      const page = pages.get(who) ?? (await openAs(who))
      pages.set(who, page)
      await page.goto(`${sample.app.url}${path}${path.includes('?') ? '&' : '?'}lang=${LANGUAGE}`)
      await page.screenshot({ path: join(PICTURES ?? '', `${name}.png`), fullPage: true })
    }
  },
  600_000,
)

it.skipIf(PICTURES)(
  'takes the pictures of the guides',
  async () => {
    sample = await startSample(await shippedFiles())
    const { url } = sample.app
    const moderator = await openAs('moderator')
    const go = (page: Page, name: string) =>
      page.goto(url + (sample.pages.find((one) => one.name === name)?.path ?? ''))

    await take(moderator, 'overview')
    await go(moderator, 'entries')
    await take(moderator, 'entries', 760)
    await moderator.goto(`${url}/console/entries/service/fi-library-card/edit?languages=en,fi`)
    for (const id of ['section.title', 'section.steps', 'at.steps.0']) await turn(moderator, id)
    await take(moderator, 'editor', 1100)
    await go(moderator, 'proposal')
    // The platform of the tests is nobody else's.
    await moderator.locator('.preview-of', { hasText: /^script/i }).evaluate((node) => node.remove())
    await take(moderator, 'proposal')
    await go(moderator, 'suggestions')
    await take(moderator, 'suggestions', 660)
    await go(moderator, 'institution')
    await moderator.getByRole('button', { name: 'Invite somebody' }).click()
    await take(moderator, 'institution', 620)

    const member = await openAs('library')
    await go(member, 'entry-institution')
    await take(member, 'confirm', 580)
    await go(member, 'editor-institution')
    for (const id of ['section.title', 'section.channels', 'at.channels.0']) await turn(member, id)
    await take(member, 'phone', 700, '[id="section.channels"]')
    await takeChat()
  },
  600_000,
)

/** Somebody sends the invitation, and is shown what waits. */
async function takeChat(): Promise<void> {
  const { text, hash } = createCode()
  const expiresAt = sample.clock.now + 60_000
  await sample.store.relay.makeCode({
    hash,
    purpose: 'institution',
    personId: sample.people.moderator.id,
    detail: LIBRARY.id,
    expiresAt,
  })
  const page = await openAs('traveller')
  // So much is said that all of it is to be seen.
  await page.setViewportSize({ width: Number(WIDTH), height: 1300 })
  await page.goto(sample.app.url)
  await ready(page)
  await say(page, `/code ${text}`)
  await page.getByText('You act for City Library').waitFor()
  await say(page, '/review')
  for (const name of ['Suggestions', 'Due for a check']) await page.getByRole('button', { name }).last().click()
  await page.getByRole('button', { name: 'Library card' }).last().click()
  await page.getByRole('button', { name: 'All of it still holds' }).waitFor()
  await take(page, 'chat')
}

/** The page from its top or that of an element, cut off after `height` CSS pixels. */
async function take(page: Page, name: string, height = Number.POSITIVE_INFINITY, from = 'body'): Promise<void> {
  const edge = (selector: string, side: 'top' | 'bottom') =>
    page.evaluate<number>(
      `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().${side} + scrollY`,
    )
  const y = Math.max(0, await edge(from, 'top'))
  const area = { x: 0, y, width: Number(WIDTH), height: Math.min(height, (await edge('main', 'bottom')) - y) }
  const picture = await page.screenshot({ path: join(GUIDES, `${name}.png`), clip: area, fullPage: true })
  expect(picture.length, name).toBeLessThan(LARGEST_BYTES)
}

/** Opens or closes a part of the editor. */
function turn(page: Page, id: string): Promise<void> {
  return page.locator(`[id="${id}"] > summary`).first().click()
}

async function openAs(who: Sample['pages'][number]['who']): Promise<Page> {
  const options: BrowserContextOptions = {
    locale: 'en-GB',
    viewport: { width: Number(WIDTH), height: 800 },
    colorScheme: SCHEME === 'dark' ? 'dark' : 'light',
  }
  if (who === 'traveller') return (await browser.newContext(options)).newPage()
  return sample.open(browser, sample.people[who], '/console', options)
}

/** The base that Silta ships with. */
async function shippedFiles(): Promise<Record<string, string>> {
  const data = join(PROJECT, 'data')
  const files = (await readdir(data, { recursive: true })).filter((file) =>
    /^(services|situations|documents)\/.*\.yaml$/.test(file),
  )
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(data, file), 'utf8')])),
  )
}
