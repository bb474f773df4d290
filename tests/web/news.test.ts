import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { heading, type OutboundMessage, paragraph } from '../../src/message.ts'
import { useBrowser } from './browser.ts'
import { addressOf, type ChatServer, sendOptions } from './chat-server.ts'
import { examine, smallControls } from './examine.ts'
import { PIXEL } from './samples.ts'

const { visit } = useBrowser()

const NEWS = { platform: 'web', chat: 'news' }
const DAY = 24 * 60 * 60 * 1000
const NOON = Date.UTC(2026, 10, 21, 12)

const post = (locale: OutboundMessage['locale'], title: string): OutboundMessage => ({
  locale,
  blocks: [heading(title), paragraph('The border is closed from Friday.'), paragraph({ text: LINK, href: LINK })],
  link: LINK,
})
const LINK = 'https://silta.example/border'

const PICTURE: OutboundMessage = {
  ...post('en', 'With a picture'),
  media: [
    {
      kind: 'photo',
      name: 'bridge.png',
      mediaType: 'image/png',
      size: 0,
      file: { platform: 'pictures', id: 'p' },
      alt: 'A closed bridge',
    },
  ],
}

async function announce({ platform }: ChatServer, message: OutboundMessage, key: string) {
  return platform.send(NEWS, message, { ...sendOptions(key), download: async () => PIXEL.buffer })
}

/** A server whose clock the test moves. */
async function open(browser: Parameters<typeof visit>[0] = {}) {
  const clock = { now: NOON }
  const visited = await visit({ ...browser, server: { now: () => clock.now } })
  const { server, page } = visited
  const say = (message: OutboundMessage, key: string) => announce(server, message, key)
  return { ...visited, clock, say, show: (path = '/') => page.goto(new URL(path, server.url).href) }
}

const titles = (page: Page) => page.locator('.news h3').allTextContents()

describe('the news on the page', () => {
  it('are the latest three of the last fourteen days, the newest open', async () => {
    const { page, clock, say, show } = await open()
    expect(await page.locator('.news').count()).toBe(0)
    for (const [index, title] of ['First', 'Second', 'Third', 'Fourth'].entries()) {
      clock.now = NOON + index * DAY
      await say(post('en', title), title)
    }
    await show()
    expect(await titles(page)).toEqual(['Fourth', 'Third', 'Second'])
    expect(await page.locator('.news details[open] a').getAttribute('href')).toBe(LINK)
    expect(await page.locator('.news time').first().textContent()).toBe('November 24, 2026')
    await say({ ...post('en', 'Long'), blocks: [heading('Long'), paragraph('Word '.repeat(60))] }, 'long')
    await show()
    expect(await page.locator('.news details[open]').count()).toBe(0)
    clock.now = NOON + 16 * DAY
    await show()
    expect(await titles(page)).toEqual(['Long', 'Fourth'])
  })

  it('are in the language of the page where they are posted in it, and once', async () => {
    const { page, server, say } = await open()
    for (const [locale, title] of [
      ['fi', 'Raja kiinni'],
      ['sv', 'Gränsen stängd'],
      ['en', 'Border closed'],
    ] as const)
      await say(post(locale, title), locale)
    await say({ ...post('fi', 'Vain suomeksi'), link: 'https://silta.example/other' }, 'only')
    for (const [locale, title] of [
      ['sv', 'Gränsen stängd'],
      ['ru', 'Border closed'],
      ['fi', 'Raja kiinni'],
    ] as const) {
      await page.goto(`${server.url}/?lang=${locale}`)
      expect(await titles(page)).toEqual(['Vain suomeksi', title])
    }
  })

  it('show what was corrected, and no more what was withdrawn', async () => {
    const { page, server, say, show } = await open()
    const first = await say(PICTURE, 'a')
    await say(post('en', 'Another'), 'b')
    await show()
    const image = page.locator('.news img[alt="A closed bridge"]')
    await page.locator('.news details').nth(1).locator('summary').click()
    await image.waitFor()
    const source = server.url + (await image.getAttribute('src'))
    expect((await fetch(source)).status).toBe(200)
    await server.platform.edit(NEWS, first, { ...PICTURE, blocks: [heading('Corrected'), paragraph('Open again.')] })
    await show()
    expect(await titles(page)).toEqual(['Another', 'Corrected'])
    await server.platform.remove(NEWS, first)
    await show()
    expect(await titles(page)).toEqual(['Another'])
    expect((await fetch(source)).status).toBe(404)
  })

  it.each([true, false])('can be hidden until there is something new, with scripts: %s', async (javaScriptEnabled) => {
    const { page, say, show } = await open({ browser: { javaScriptEnabled } })
    const path = javaScriptEnabled ? '/' : '/simple'
    // Without scripts the chat page leads on to the simple one by itself: that has to be over first.
    await page.waitForURL((url) => url.pathname === path)
    await say(post('en', 'First'), 'a')
    await show(path)
    await page.getByRole('button', { name: 'Hide until there is something new' }).click()
    await page.locator('.news').waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe(path)
    await say({ ...post('en', 'Second'), link: 'https://silta.example/other' }, 'b')
    await show(path)
    await page.locator('.news').waitFor()
    expect(await titles(page)).toEqual(['Second'])
  })

  it('are no conversation: no visitor can write there, and nobody hides them for others', async () => {
    const { page, server, say, show } = await open()
    await say(post('en', 'First'), 'a')
    await server.platform.send(addressOf('somebody'), post('en', 'For somebody'), sendOptions('c'))
    const foreign = { method: 'POST', body: new URLSearchParams({ seen: '9' }), redirect: 'manual' } as const
    expect(
      (await fetch(`${server.url}/news/hide`, { ...foreign, headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
    expect((await fetch(`${server.url}/news/hide`, foreign)).headers.get('location')).toBe('/')
    const events = await fetch(`${server.url}/chat/events`, { headers: { cookie: 'silta_session=news' } })
    expect(events.status).toBe(401)
    await show()
    expect(await titles(page)).toEqual(['First'])
  })
})

it.each(['fi', 'ru'] as const)('axe finds nothing in either mode on a narrow screen: %s', async (locale) => {
  const { page, say, show, complaints } = await open({ browser: { locale, viewport: { width: 320, height: 640 } } })
  await say(PICTURE, 'a')
  await say(
    { ...post('fi', 'Pitkä-otsikko-jossa-ei-ole-yhtään-väliä-ja-joka-ei-mahdu-riville'), link: 'https://o.example' },
    'b',
  )
  await say(post(locale, 'Title'), 'c')
  await show()
  await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
  await page.locator('.news img').scrollIntoViewIfNeeded()
  await examine(page)
  expect(await smallControls(page)).toEqual([])
  expect(complaints).toEqual([])
})
