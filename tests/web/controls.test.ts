import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../src/bots/platform.ts'
import { plainMessage } from '../../src/message.ts'
import { expectConversation, expectInPage, focused, openTab, say, tokenOf, useBrowser } from './browser.ts'
import { addressOf, sendOptions } from './chat-server.ts'
import { PIXEL } from './samples.ts'

const { visit } = useBrowser()

const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') }
const STATUS = "document.getElementById('status').textContent"

describe('files', () => {
  it('are sent as one message with a text, and shown on both sides', async () => {
    const { page, complaints } = await visit()
    await page.getByLabel('Attach files').setInputFiles([PIXEL, NOTE])
    expect(await page.locator('#files li span').allTextContents()).toEqual(['pixel.png (0.1 kB)', 'note.txt (0 kB)'])
    await say(page, 'My passport')
    await page.locator('.message-silta').waitFor()
    expect(await page.locator('.message').count()).toBe(2)
    for (const author of ['person', 'silta']) {
      const message = page.locator(`.message-${author}`)
      expect(await message.getByRole('img').getAttribute('alt')).toBe('Photo: pixel.png')
      await expectInPage(page, `document.querySelector('.message-${author} img').naturalWidth`, 1)
      expect(await message.getByRole('link', { name: 'Download note.txt' }).isVisible()).toBe(true)
    }
    expect(await page.locator('#files').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  it('can be taken out again, and sent without a text', async () => {
    const { page } = await visit()
    await page.locator('#file').setInputFiles([PIXEL, NOTE])
    await page.getByRole('button', { name: 'Remove pixel.png' }).click()
    expect(await focused(page)).toBe('text')
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('.message-silta').waitFor()
    expect(await page.locator('.message-person .message-body').textContent()).toBe('Download note.txt (0 kB)')
  })

  it('that no message can have are refused before they are sent', async () => {
    const { page } = await visit()
    const sets: [string, readonly { name: string; mimeType: string; buffer: Buffer }[]][] = [
      [
        'One of the files is empty. Choose it again, or send the message without it.',
        [{ ...NOTE, buffer: Buffer.alloc(0) }],
      ],
      ['A file can have at most 10 MB.', [{ ...NOTE, buffer: Buffer.alloc(10 * 1024 * 1024 + 1) }]],
      ['A message can have at most 10 files.', Array.from({ length: 11 }, () => NOTE)],
    ]
    for (const [words, files] of sets) {
      await page.locator('#file').setInputFiles([...files])
      await expectInPage(page, STATUS, words)
      expect(await page.locator('#files li').count()).toBe(0)
    }
  })

  it('that the server has no room for come back to the person with the reason', async () => {
    const { page } = await visit({ server: { keptFree: Number.MAX_SAFE_INTEGER } })
    await page.locator('#file').setInputFiles([NOTE])
    await say(page, 'My passport')
    await expectInPage(
      page,
      STATUS,
      'There is no room for files right now. Send your message without them, or try again later.',
    )
    expect(await page.getByRole('textbox').inputValue()).toBe('My passport')
    expect(await page.locator('#files li').count()).toBe(1)
    await expectConversation(page, [])
  })

  it('wait for the connection and are sent once', async () => {
    const received: InboundMessage[] = []
    const receive = async (message: InboundMessage) => {
      if (message.content.kind === 'media') received.push(message)
    }
    const { context, page } = await visit({ server: { receive } })
    await context.setOffline(true)
    await page.locator('#file').setInputFiles([NOTE])
    await page.getByRole('button', { name: 'Send', exact: true }).click()
    await page.locator('.message-status').waitFor()
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Download note.txt' }).waitFor()
    await page.locator('.message-status').waitFor({ state: 'detached' })
    expect(received).toHaveLength(1)
    expect(await page.locator('.message').count()).toBe(1)
  })
})

describe('an own message', () => {
  it('is changed in its place, in every tab, and the draft comes back', async () => {
    const { server, context, page } = await visit()
    await say(page, 'helo')
    await page.getByText('You said: helo').waitFor()
    const other = await openTab(context, server)
    await page.getByRole('textbox').fill('my draft')
    await page.getByRole('button', { name: 'Edit' }).click()
    expect(await page.getByText('You are changing your message').isVisible()).toBe(true)
    expect(await focused(page)).toBe('text')
    expect(await page.getByRole('textbox').inputValue()).toBe('helo')
    await say(page, 'hello')
    for (const tab of [page, other]) {
      await expectConversation(tab, [
        ['person', 'hello'],
        ['silta', 'You said: helo'],
        ['silta', 'You changed it to: hello'],
      ])
    }
    expect(await page.getByRole('textbox').inputValue()).toBe('my draft')
    expect(await page.locator('#mode').isVisible()).toBe(false)
  })

  it('is left as it was with Escape', async () => {
    const { page } = await visit()
    await say(page, 'hello')
    await page.getByText('You said: hello').waitFor()
    await page.getByRole('button', { name: 'Edit' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' and more')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('textbox').inputValue()).toBe('')
    expect(await page.locator('#mode').isVisible()).toBe(false)
  })

  it('that was a command cannot be changed', async () => {
    const { page } = await visit()
    await say(page, '/help')
    await page.getByText('Command help()').waitFor()
    expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0)
  })
})

describe('a message of the bot', () => {
  it('is answered, and the answer shows what it answers', async () => {
    const { page } = await visit()
    await say(page, 'hello')
    const first = page.locator('.message-silta')
    await first.getByRole('button', { name: 'Reply' }).click()
    expect(await page.getByText('In reply to: You said: hello').isVisible()).toBe(true)
    await say(page, 'to you')
    const id = (await first.first().getAttribute('id'))?.replace('message-', '')
    await page.getByText(`You answered ${id}: to you`).waitFor()
    const quote = page.locator('.message-person .quote')
    expect(await quote.textContent()).toBe('You said: hello')
    await quote.click()
    expect(await focused(page)).toBe(`message-${id}`)
    await page.reload()
    await quote.waitFor()
    expect(await quote.textContent()).toBe('You said: hello')
  })

  it('that was taken back goes from the page, and from what quotes it', async () => {
    const { server, context, page } = await visit()
    await say(page, 'hello')
    await page.getByText('You said: hello').waitFor()
    const to = addressOf(await tokenOf(context))
    const ref = await server.platform.send(to, plainMessage('en', 'too much'), sendOptions('1'))
    const options = { ...sendOptions('2'), replyTo: ref }
    await server.platform.send(to, plainMessage('en', 'about that'), options)
    await page.getByRole('link', { name: 'too much' }).waitFor()
    await server.platform.remove(to, ref)
    await page.getByRole('link', { name: 'too much' }).waitFor({ state: 'hidden' })
    expect(await page.getByText('too much').count()).toBe(0)
    expect(await page.locator('.message:visible').count()).toBe(3)
  })
})

describe('typing', () => {
  it('is shown until the message comes', async () => {
    const { server, context, page } = await visit()
    const to = addressOf(await tokenOf(context))
    await server.platform.showTyping(to)
    await page.getByText('Somebody is writing to you…').waitFor()
    await server.platform.send(to, plainMessage('en', 'here'), sendOptions(randomUUID()))
    await page.getByText('Somebody is writing to you…').waitFor({ state: 'hidden' })
  })

  it('is told to the bot, and not with every letter', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    let told = 0
    const { page } = await visit({
      server: {
        receive: async ({ content }) => {
          if (content.kind === 'typing') told += 1
          if (content.kind === 'text') resolve()
        },
      },
    })
    await page.locator('#text').pressSequentially('hello')
    await page.keyboard.press('Enter')
    await promise
    expect(told).toBe(1)
  })
})

describe('without scripts', () => {
  it('files are sent by the form, shown, and refused in words', async () => {
    const { page } = await visit({ browser: { javaScriptEnabled: false } })
    await page.waitForURL('**/simple')
    await page.getByLabel('Attach files').setInputFiles([PIXEL, NOTE])
    await say(page, 'My passport')
    const message = page.locator('.message-person')
    expect(await message.getByRole('img').getAttribute('alt')).toBe('Photo: pixel.png')
    expect(await message.getByRole('link', { name: 'Download note.txt' }).isVisible()).toBe(true)
    await page.getByLabel('Attach files').setInputFiles([{ ...NOTE, buffer: Buffer.alloc(10 * 1024 * 1024 + 1) }])
    await say(page, 'too large')
    expect(await page.getByRole('status').textContent()).toBe('A file can have at most 10 MB.')
  })
})
