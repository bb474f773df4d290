import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { LOCALE_NAMES, LOCALES } from '../../src/locale.ts'
import { expectConversation, focused, say, useBrowser } from './browser.ts'
import { examine, smallControls } from './examine.ts'
import { PIXEL } from './samples.ts'

const { visit } = useBrowser()

/** Fills the page with everything that it can show. */
async function fill(page: Page): Promise<void> {
  await enter(page, 'card')
  await page.locator('.message-silta ol').waitFor()
  await enter(page, 'file')
  await page.locator('.message-silta [download]').waitFor()
  await page
    .locator('#file')
    .setInputFiles([PIXEL, { name: 'note.ogg', mimeType: 'audio/ogg', buffer: Buffer.from('x') }])
  await enter(page, 'My passport')
  await page.locator('.message-silta audio').waitFor()
  await page.locator('.message-silta .quiet').last().click()
  await enter(page, 'An answer')
  await page.locator('.message-person .quote').waitFor()
  await page.route('**/chat/messages', (route) => route.abort())
  await enter(page, `https://example.org/${'long'.repeat(60)}`)
  await page.locator('.message-status').waitFor()
  await page.locator('#file').setInputFiles([PIXEL])
  await page.locator('.message-person .quiet:visible').first().click()
}

async function enter(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text)
  await page.keyboard.press('Enter')
}

/** A property of the computed style. */
function style(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`)
}

describe.each(LOCALES)('in %s', (locale) => {
  it('axe finds nothing in either mode, and nothing is cut off on a narrow screen', async () => {
    const { page } = await visit({ browser: { locale, viewport: { width: 320, height: 640 } } })
    expect(await page.locator('html').getAttribute('lang')).toBe(locale)
    await examine(page)
    await fill(page)
    await examine(page)
  })
})

it('has the colours of the mode', async () => {
  const { page } = await visit()
  for (const [colorScheme, least, most] of [
    ['light', 0.8, 1],
    ['dark', 0, 0.2],
  ] as const) {
    await page.emulateMedia({ colorScheme })
    const channels = (await style(page, 'body', 'backgroundColor')).match(/\d+/g) ?? []
    const brightness = channels.map(Number).reduce((sum, channel) => sum + channel / 3 / 255, 0)
    expect(brightness).toBeGreaterThanOrEqual(least)
    expect(brightness).toBeLessThanOrEqual(most)
  }
})

describe('on a narrow screen', () => {
  it('every control is large enough to touch', async () => {
    const { page } = await visit({ browser: { viewport: { width: 320, height: 640 } } })
    await fill(page)
    expect(await smallControls(page)).toEqual([])
  })

  it('a low window keeps its room for the conversation', async () => {
    const { page } = await visit({ browser: { viewport: { width: 320, height: 256 } } })
    expect(await style(page, '.composer', 'position')).toBe('static')
  })
})

describe('with a keyboard alone', () => {
  it('leads straight to the message field, sends with Enter and breaks lines with Shift and Enter', async () => {
    const { page } = await visit()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Skip to the message field')
    await page.keyboard.press('Enter')
    await page.keyboard.type('first')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('second')
    await page.keyboard.press('Enter')
    await expectConversation(page, [
      ['person', 'first\nsecond'],
      ['silta', 'You said: first\nsecond'],
    ])
    expect(await focused(page)).toBe('text')
  })

  it('presses buttons and stays where it was when the message changes', async () => {
    const { page } = await visit()
    await say(page, 'card')
    await page.getByRole('button', { name: 'More' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Here is more').waitFor()
    expect(await focused(page)).toBe('More')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('This helped')
  })

  it('shows where it is', async () => {
    const { page } = await visit()
    const visited: string[] = []
    do {
      await page.keyboard.press('Tab')
      visited.push(await focused(page))
      const outline = [await style(page, ':focus', 'outlineStyle'), await style(page, ':focus', 'outlineWidth')]
      expect(outline).toEqual(['solid', '3px'])
    } while (visited.at(-1) !== 'Send')
    expect(visited.slice(0, 6)).toEqual(['Skip to the message field', ...Object.values(LOCALE_NAMES)])
    expect(visited.slice(-3)).toEqual(['Emergency: call 112', 'text', 'Send'])
  })
})

describe('for a screen reader', () => {
  it('announces new messages and not the history', async () => {
    const { page } = await visit()
    await say(page, 'hello')
    await page.getByText('You said: hello').waitFor()
    await page.addInitScript(`new MutationObserver(() => {
      const log = document.getElementById('log')
      if (log?.childElementCount === 1) document.documentElement.dataset.live = log.ariaLive
    }).observe(document, { childList: true, subtree: true })`)
    await page.reload()
    await page.locator('#log[aria-live=polite] .message-silta').waitFor()
    expect(await page.locator('html').getAttribute('data-live')).toBe('off')
  })

  it('says who said what', async () => {
    const { page } = await visit()
    await say(page, 'hello')
    await page.getByText('You said: hello').waitFor()
    expect(await page.locator('.message-author strong').allTextContents()).toEqual(['You', 'Silta'])
  })
})

it('nothing moves', async () => {
  const { page } = await visit()
  await fill(page)
  expect(await page.evaluate('document.getAnimations().length')).toBe(0)
  for (const sheet of ['page.css', 'chat.css', 'composer.css', 'desk.css', 'news.css'])
    expect(readFileSync(new URL(`../../src/web/assets/${sheet}`, import.meta.url), 'utf8')).not.toMatch(
      /transition|animation|@keyframes|scroll-behavior/,
    )
})

it('in forced colours, every message keeps a border', async () => {
  const { page } = await visit({ browser: { forcedColors: 'active' } })
  await say(page, 'hello')
  await page.getByText('You said: hello').waitFor()
  for (const author of ['person', 'silta']) {
    const body = `.message-${author} .message-body`
    expect(await style(page, body, 'borderTopColor')).not.toBe(await style(page, body, 'backgroundColor'))
  }
})
