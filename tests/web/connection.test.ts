import { describe, expect, it, onTestFinished } from 'vitest'
import type { InboundMessage } from '../../src/bots/platform.ts'
import { plainMessage } from '../../src/message.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { expectConversation, expectInPage, ready, say, stopTimers, tokenOf, useBrowser } from './browser.ts'
import { addressOf, sendOptions, startChatServer } from './chat-server.ts'
import { createEchoBot } from './echo-bot.ts'

const { visit } = useBrowser()

const HELLO = [
  ['person', 'hello'],
  ['silta', 'You said: hello'],
] as const

const NOT_SENT = 'Not sent yet. Your message is safe and will be sent again.'

describe('when the connection fails', () => {
  it('keeps what the person says and sends it once the connection is back', async () => {
    const { context, page } = await visit()
    await context.setOffline(true)
    await say(page, 'hello')
    await page.getByText(NOT_SENT).waitFor()
    await context.setOffline(false)
    await expectConversation(page, HELLO)
    await page.getByText(NOT_SENT).waitFor({ state: 'detached' })
  })

  it('does not double a message whose confirmation was lost', async () => {
    const { page } = await visit()
    await stopTimers(page)
    let posts = 0
    await page.route('**/chat/messages', async (route) => {
      posts += 1
      if (posts > 1) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await say(page, 'hello')
    await page.getByText(NOT_SENT).waitFor()
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText(NOT_SENT).waitFor({ state: 'detached' })
    await expectConversation(page, HELLO)
    expect(posts).toBe(2)
    await page.reload()
    await expectConversation(page, HELLO)
  })

  it('tries again by itself after an error of the server', async () => {
    const { page } = await visit()
    let posts = 0
    await page.route('**/chat/messages', (route) => {
      posts += 1
      return posts === 1 ? route.fulfill({ status: 502 }) : route.continue()
    })
    await say(page, 'hello')
    await expectConversation(page, HELLO)
  })

  it('keeps the order of what was said meanwhile', async () => {
    const received: InboundMessage[] = []
    const { context, page } = await visit({
      server: {
        receive: async (message) => {
          received.push(message)
        },
      },
    })
    await context.setOffline(true)
    for (const text of ['one', 'two', 'three']) await say(page, text)
    await context.setOffline(false)
    await page.locator('.message-status').first().waitFor({ state: 'detached' })
    await expectInPage(page, "sessionStorage.getItem('silta-outbox')", '[]')
    const texts = received.map(({ content }) => (content.kind === 'text' ? content.text : ''))
    expect(texts).toEqual(['one', 'two', 'three'])
    expect(await page.locator('.message-body').allTextContents()).toEqual(['one', 'two', 'three'])
  })

  it('shows what comes meanwhile before what is not sent yet', async () => {
    const { server, context, page } = await visit()
    await page.route('**/chat/messages', (route) => route.abort())
    await say(page, 'mine')
    await page.getByText(NOT_SENT).waitFor()
    const address = addressOf(await tokenOf(context))
    for (const text of ['one', 'two']) await server.platform.send(address, plainMessage('en', text), sendOptions(text))
    await expectConversation(page, [
      ['silta', 'one'],
      ['silta', 'two'],
      ['person', 'mine'],
    ])
  })

  it('keeps an unsent message through a reload', async () => {
    const { page } = await visit()
    await page.route('**/chat/messages', (route) => route.abort())
    await say(page, 'hello')
    await page.getByText(NOT_SENT).waitFor()
    await page.reload()
    await ready(page)
    await expectConversation(page, [['person', 'hello']])
    await stopTimers(page)
    await page.unroute('**/chat/messages')
    await page.getByRole('button', { name: 'Send now' }).click()
    await expectConversation(page, HELLO)
  })

  it('keeps what is being written through a reload', async () => {
    const { page } = await visit()
    await page.getByRole('textbox').fill('half a quest')
    await page.reload()
    await ready(page)
    expect(await page.getByRole('textbox').inputValue()).toBe('half a quest')
  })

  it('says so in words, and after a restart of the server shows what was missed', async () => {
    const store = openSqliteStore(':memory:')
    onTestFinished(() => store.close())
    const { server, page } = await visit({ server: { store } })
    await say(page, 'hello')
    await expectConversation(page, HELLO)
    await server.stop()
    await page.getByText('No connection. Trying again. You can keep writing.').waitFor()
    await say(page, 'are you there?')
    await page.getByText(NOT_SENT).waitFor()

    const again = await startChatServer({ store, port: server.port })
    onTestFinished(() => again.stop())
    await expectConversation(page, [...HELLO, ['person', 'are you there?'], ['silta', 'You said: are you there?']])
    await page.getByText('No connection.').waitFor({ state: 'detached' })
  })

  it('gives a refused message back', async () => {
    const { context, page } = await visit()
    await context.clearCookies()
    await say(page, 'hello')
    await page.getByText('This page needs a cookie').waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('hello')
    expect(await page.locator('.message').count()).toBe(0)
  })

  it('repeats a pressed button until the server has it', async () => {
    const received: string[] = []
    const { page, server } = await visit({
      server: {
        async receive(message) {
          if (message.content.kind === 'action') received.push(message.updateId)
          if (received.length === 1) throw new Error('the database is locked')
          await createEchoBot(server.platform)(message)
        },
      },
    })
    await say(page, 'card')
    await page.getByRole('button', { name: 'This helped' }).click()
    await page.getByText('Pressed helped').waitFor()
    expect(received).toHaveLength(2)
    expect(new Set(received).size).toBe(1)
  })
})
