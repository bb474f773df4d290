import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { HOSTILE_TEXTS } from '../contract/hostile.ts'
import { useBrowser } from './browser.ts'
import { FILE } from './echo-bot.ts'
import { ADDRESSES, addressesIn, WITH_ADDRESSES } from './samples.ts'

const { visit } = useBrowser()

async function open() {
  const visited = await visit({ browser: { javaScriptEnabled: false } })
  await visited.page.waitForURL('**/simple')
  return visited
}

async function say(page: Page, text: string) {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
}

const conversation = (page: Page) => page.locator('.message-body > p').allTextContents()

describe('without scripts', () => {
  it('the conversation works through forms', async () => {
    const { page, complaints } = await open()
    await page.getByRole('button', { name: 'Can I get child benefit in Finland?' }).click()
    const question = 'Can I get child benefit in Finland?'
    expect(await conversation(page)).toEqual([question, `You said: ${question}`])
    await say(page, '/help')
    expect((await conversation(page)).slice(2)).toEqual(['/help', 'Command help()'])
    expect(complaints).toEqual([])
  })

  it('buttons and links work', async () => {
    const { page } = await open()
    await say(page, 'card')
    const message = page.locator('.message-silta')
    expect(await message.locator('ol > li').allTextContents()).toEqual(['Anmäl', 'Boka tid på poliisi.fi'])
    const links = await message.getByRole('link').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))
    expect(links).toEqual(['https://poliisi.fi/sv', 'tel:+358295419800', 'https://poliisi.fi/en'])
    await page.getByRole('button', { name: 'This helped' }).click()
    expect((await conversation(page)).at(-1)).toBe('Pressed helped')
  })

  it('a file can be downloaded, by its owner only', async () => {
    const { page, server } = await open()
    await say(page, 'file')
    const link = page.getByRole('link', { name: 'Download my-data.json' })
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(await readFile(await download.path(), 'utf8')).toBe(FILE.attachment?.content)
    expect((await fetch(server.url + (await link.getAttribute('href')))).status).toBe(404)
  })

  it('text stays text', async () => {
    const { page } = await open()
    for (const text of Object.values(HOSTILE_TEXTS)) {
      await say(page, text)
      expect(await page.locator('.message-person p + div > p').last().textContent()).toBe(text.trim())
    }
  })

  it('an address in a text is a link', async () => {
    const { page } = await open()
    await say(page, WITH_ADDRESSES)
    expect(await addressesIn(page.locator('.message-silta'))).toEqual(ADDRESSES)
  })

  it('an empty message is nothing, and another site cannot post', async () => {
    const { page, server } = await open()
    await say(page, '  ')
    expect(await conversation(page)).toEqual([])
    const foreign = {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ text: 'x' }),
    }
    expect((await fetch(`${server.url}/simple`, foreign)).status).toBe(403)
  })
})
