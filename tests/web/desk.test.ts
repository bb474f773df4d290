import { describe, expect, it } from 'vitest'
import { plainMessage } from '../../src/message.ts'
import { deskOf, NOW, question } from '../bots/web/desk-data.ts'
import { expectConversation, say, tokenOf, useBrowser } from './browser.ts'
import { addressOf, sendOptions } from './chat-server.ts'
import { examine, smallControls } from './examine.ts'

const { visit } = useBrowser()

const MINE = question('b', {
  state: 'claimed',
  claimantId: 'me',
  text: 'Я потеряла паспорт в Хельсинки. Куда идти?\n\nЗавтра поезд.',
})
const QUESTIONS = [question('a', { text: `Long ${'word'.repeat(60)}` }), MINE]

const NARROW = { viewport: { width: 320, height: 640 } }
const desk = () => ({ desk: deskOf(QUESTIONS, 'moderator'), now: () => NOW })

describe('the desk', () => {
  it.each([
    '/desk?tab=all',
    '/desk?tab=mine&language=fi',
    '/desk/questions/b',
    '/desk/questions/none',
    '/join/ABCD-1234',
  ])('axe finds nothing, nothing is cut off and every control is large enough: %s', async (path) => {
    const { page, server, context } = await visit({ server: desk(), browser: NARROW })
    const to = { ...addressOf(await tokenOf(context)), thread: 'b' }
    const buttons = [[{ label: 'Withdraw', action: 'withdraw:1' }]]
    await server.platform.send(to, { ...plainMessage('en', 'Delivered'), buttons }, sendOptions('k'))
    await page.goto(server.url + path)
    await examine(page)
    expect(await smallControls(page)).toEqual([])
  })

  it('tells others how to join', async () => {
    const { page, server } = await visit({ server: { desk: deskOf([], null) }, browser: NARROW })
    await page.goto(`${server.url}/desk`)
    await examine(page)
    await page.getByRole('link', { name: 'Open the chat' }).click()
    await page.getByRole('textbox').waitFor()
  })
})

describe('a conversation at the desk', () => {
  it('follows its thread, and nothing of the chat', async () => {
    const { page, server, context, complaints } = await visit({ server: desk() })
    await page.goto(`${server.url}/desk`)
    await page.getByRole('link', { name: 'Mine' }).click()
    await page.getByRole('link', { name: 'Open: Traveller 7F3' }).click()
    await say(page, 'hello')
    await expectConversation(page, [
      ['person', 'hello'],
      ['silta', 'You said: hello'],
    ])
    const address = addressOf(await tokenOf(context))
    await server.platform.send(address, plainMessage('en', 'in the chat'), sendOptions('1'))
    await server.platform.send({ ...address, thread: 'b' }, plainMessage('en', 'in the thread'), sendOptions('2'))
    await page.getByText('in the thread').waitFor()
    expect(await page.getByText('in the chat').count()).toBe(0)
    await page.reload()
    await page.getByText('in the thread').waitFor()
    await page.locator('#log[aria-live=polite]').waitFor()
    expect(await page.locator('.message').count()).toBe(3)
    expect(complaints).toEqual([])
  })

  it('works without scripts', async () => {
    const { page, server } = await visit({ server: desk(), browser: { javaScriptEnabled: false } })
    // Without scripts the chat's page leads on to another one by itself.
    await page.waitForURL(/\/simple$/)
    await page.goto(`${server.url}/desk`)
    await page.getByRole('button', { name: 'Claim: Traveller 7F3' }).click()
    expect(await page.locator('.message-body').allInnerTexts()).toEqual(['Pressed claim:a'])
    await page
      .getByLabel('Attach files')
      .setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') }])
    await say(page, 'hello')
    expect(await page.locator('.message-body').last().textContent()).toContain('You sent: hello')
    expect(await page.getByRole('link', { name: 'Show new messages' }).isVisible()).toBe(true)
  })
})
