import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { HOSTILE_TEXTS } from '../contract/hostile.ts'
import { expectConversation, hide, openTab, ready, say, tokenOf, useBrowser } from './browser.ts'
import { forget } from './chat-server.ts'
import { FILE } from './echo-bot.ts'
import { ADDRESSES, addressesIn, WITH_ADDRESSES } from './samples.ts'

const { visit } = useBrowser()

describe('the chat page', () => {
  it('sends and receives', async () => {
    const { page, complaints } = await visit()
    await say(page, 'hello')
    await expectConversation(page, [
      ['person', 'hello'],
      ['silta', 'You said: hello'],
    ])
    expect(await page.getByRole('textbox').inputValue()).toBe('')
    expect(complaints).toEqual([])
  })

  it('shows the history again after a reload', async () => {
    const { page } = await visit()
    await say(page, '/help me')
    const conversation = [
      ['person', '/help me'],
      ['silta', 'Command help(me)'],
    ] as const
    await expectConversation(page, conversation)
    await page.reload()
    await expectConversation(page, conversation)
  })

  it('shows the same in two tabs', async () => {
    const { server, context, page } = await visit()
    const other = await openTab(context, server)
    await say(page, 'from one')
    await say(other, 'from two')
    for (const tab of [page, other]) await tab.locator('.message').nth(3).waitFor()
    expect(await page.locator('#log').textContent()).toBe(await other.locator('#log').textContent())
  })

  it('sends an example question, offers them until the person writes, and not again', async () => {
    const { page } = await visit()
    const example = page.getByRole('button', { name: 'I need a doctor tonight in Helsinki' })
    await example.click()
    await expectConversation(page, [
      ['person', 'I need a doctor tonight in Helsinki'],
      ['silta', 'You said: I need a doctor tonight in Helsinki'],
    ])
    expect(await example.isVisible()).toBe(false)
    await page.reload()
    await ready(page)
    expect(await example.isVisible()).toBe(false)
  })

  it('makes an address in a text a link', async () => {
    const { page } = await visit()
    await say(page, WITH_ADDRESSES)
    const answer = page.locator('.message-silta')
    await answer.waitFor()
    expect(await addressesIn(answer)).toEqual(ADDRESSES)
    expect(await answer.locator('p').last().textContent()).toBe(`You said: ${WITH_ADDRESSES}`)
  })

  it('renders every kind of block, with the language of each message', async () => {
    const { page, complaints } = await visit()
    await say(page, 'card')
    const message = page.locator('.message-silta')
    await message.waitFor()
    expect(await message.getAttribute('lang')).toBe('sv')
    expect(await message.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['Förlorat pass', 'Gör så här'])
    expect(await message.locator('strong').allTextContents()).toEqual(['Silta', 'polisen'])
    expect(await message.locator('ol > li').allTextContents()).toEqual(['Anmäl', 'Boka tid på poliisi.fi'])
    expect(await message.locator('ul > li').allTextContents()).toEqual(['foto', 'intyg'])
    const links = await message.getByRole('link').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')))
    expect(links).toEqual(['https://poliisi.fi/sv', 'tel:+358295419800', 'https://poliisi.fi/en'])
    expect(await message.locator('.message-body').getByRole('button').allTextContents()).toEqual([
      'More',
      'This helped',
    ])
    expect(complaints).toEqual([])
  })

  it('changes a message in its place', async () => {
    const { page } = await visit()
    await say(page, 'card')
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByText('Here is more').waitFor()
    expect(await page.locator('.message').count()).toBe(2)
    await page.getByRole('button', { name: 'This helped' }).click()
    await page.getByText('Pressed helped').waitFor()
  })

  it('shows hostile text as text', async () => {
    const { page, complaints } = await visit()
    const conversation: [string, string][] = []
    for (const text of Object.values(HOSTILE_TEXTS).map((hostile) => hostile.trim())) {
      await say(page, text)
      conversation.push(['person', text], ['silta', `You said: ${text}`])
      await expectConversation(page, conversation)
    }
    expect(complaints).toEqual([])
  })

  it('offers a file for download', async () => {
    const { page, complaints } = await visit()
    await say(page, 'file')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download my-data.json' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('my-data.json')
    expect(await readFile(await download.path(), 'utf8')).toBe(FILE.attachment?.content)
    expect(complaints).toEqual([])
  })

  it('changes its language and tells the bot', async () => {
    const { page } = await visit()
    await page.getByRole('link', { name: 'Suomi' }).click()
    await page.getByRole('button', { name: 'Lähetä', exact: true }).waitFor()
    await expectConversation(page, [['silta', 'Pressed language:fi']])
    expect(await page.locator('html').getAttribute('lang')).toBe('fi')
    expect(await page.getByRole('link', { name: 'Suomi' }).getAttribute('aria-current')).toBe('true')
    expect(await page.getByRole('heading', { name: 'Mitä tarvitset?' }).isVisible()).toBe(true)
  })

  it('empties itself when the history is erased, in a hidden tab as well', async () => {
    const { server, context, page } = await visit()
    const hidden = await openTab(context, server)
    await say(page, 'secret')
    for (const tab of [page, hidden]) await tab.getByText('You said: secret').waitFor()
    await hide(hidden, true)
    await forget(server, await tokenOf(context))
    await expectConversation(page, [['silta', 'All gone']])
    expect(await page.getByRole('heading', { name: 'What do you need?' }).isVisible()).toBe(true)
    await hide(hidden, false)
    await expectConversation(hidden, [])
  })

  it('lets its connection go while hidden and catches up afterwards', async () => {
    const { server, context, page } = await visit()
    const other = await openTab(context, server)
    await hide(page, true)
    await say(other, 'meanwhile')
    await other.getByText('You said: meanwhile').waitFor()
    expect(await page.locator('.message').count()).toBe(0)
    await hide(page, false)
    await page.getByText('You said: meanwhile').waitFor()
  })
})
