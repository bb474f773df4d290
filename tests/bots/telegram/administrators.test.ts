import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkTarget } from '../../../src/bots/telegram/check.ts'
import { createInbox, type Inbox } from '../../contract/inbox.ts'
import type { Membership } from '../../support/telegram/members.ts'
import { createTelegramHarness, PERSON, type TelegramHarness } from './harness.ts'

const GROUP = -1001
const CHANNEL = -1002

let inbox: Inbox
let harness: TelegramHarness
beforeEach(async () => {
  inbox = createInbox()
  harness = await createTelegramHarness({ receive: inbox.receive, by: 'polling' })
  harness.server.addGroup(GROUP, { forum: true })
  harness.server.addChannel(CHANNEL, 'border_news')
})
afterEach(() => harness.stop())

const decides = (user: number | string, chat = GROUP) =>
  harness.platform.administers({ platform: 'telegram', chat: String(chat) }, String(user))
const passed = async () => {
  await harness.say('to the bot')
  return (await inbox.next('text')).content.text
}

describe('who decides for a group', () => {
  it.each([
    [{ status: 'creator' }, true],
    [{ status: 'administrator' }, true],
    [{ status: 'member' }, false],
    [{ status: 'restricted', can_send_messages: true }, false],
    [{ status: 'left' }, false],
  ] satisfies readonly (readonly [Membership, boolean])[])('%j: %s', async (membership, expected) => {
    harness.server.setMember(GROUP, PERSON, membership)
    expect(await decides(PERSON)).toBe(expected)
  })

  it('is whoever speaks in its name, and in no other', async () => {
    expect(await decides(GROUP)).toBe(true)
    expect(await decides(CHANNEL)).toBe(false)
  })

  it('is asked once for a burst, and again after a failure', async () => {
    harness.server.setMember(GROUP, PERSON, { status: 'creator' })
    harness.server.failNext({ kind: 'error', code: 500, description: 'Internal Server Error' }, 'getChatMember')
    expect(await decides(PERSON)).toBe(false)
    expect(await Promise.all([decides(PERSON), decides(PERSON)])).toEqual([true, true])
    expect(harness.server.requests.filter(({ method }) => method === 'getChatMember')).toHaveLength(2)
  })
})

describe('what is said in the name of a chat', () => {
  it('decides for a group, in the topic in which it is said', async () => {
    const thread = harness.server.openTopic(GROUP, 'News')
    harness.server.sayAsChat(GROUP, '/subscribe@silta_test_bot', { thread })
    expect(await inbox.next('command')).toMatchObject({
      address: { platform: 'telegram', chat: String(GROUP), thread: String(thread) },
      sender: { id: String(GROUP) },
      direct: false,
      content: { kind: 'command', name: 'subscribe', argument: '' },
    })
  })

  it('decides for a channel', async () => {
    harness.server.sayAsChat(CHANNEL, '/unsubscribe')
    expect(await inbox.next('command')).toMatchObject({
      address: { platform: 'telegram', chat: String(CHANNEL) },
      sender: { id: String(CHANNEL) },
      content: { name: 'unsubscribe' },
    })
  })

  it('does nothing else, since nobody knows whose it is', async () => {
    for (const text of ['/mydata', '/code 1234', '/ask passport', '@silta_test_bot passport', 'The border is open'])
      for (const chat of [GROUP, CHANNEL]) harness.server.sayAsChat(chat, text)
    expect(await passed()).toBe('to the bot')
    await harness.say('/help')
    expect((await inbox.next('command')).content.name).toBe('help')
  })
})

describe('a button in a channel', () => {
  const button = [[{ label: 'What', action: 'sub:menu:what' }]]
  beforeEach(async () => {
    const message = { locale: 'en', blocks: [{ kind: 'paragraph', runs: [{ text: 'x' }] }], buttons: button } as const
    const download = async () => new Uint8Array()
    await harness.platform.send({ platform: 'telegram', chat: '@border_news' }, message, { key: '1', download })
  })

  it('is pressed by administrators only: an answer to anybody else would stand there for all to read', async () => {
    harness.server.press(PERSON, 'What', CHANNEL)
    expect(await passed()).toBe('to the bot')
    await harness.server.waitFor(() => harness.server.requests.some(({ method }) => method === 'answerCallbackQuery'))
    harness.server.setMember(CHANNEL, 77, { status: 'administrator' })
    harness.server.press(77, 'What', CHANNEL)
    expect(await inbox.next('action')).toMatchObject({ sender: { id: '77' }, direct: false })
  })
})

describe('the check of a target', () => {
  const check = (chat: number | string, thread?: string) =>
    checkTarget(
      { token: harness.server.token, apiRoot: harness.server.url },
      { chat: String(chat), ...(thread && { thread }) },
    )
  const bot = (chat: number, membership: Membership) => harness.server.setMember(chat, harness.server.botId, membership)

  it('finds nothing where the bot may post, and posts nothing', async () => {
    expect(await check('@border_news')).toEqual([])
    expect(await check(GROUP, '12')).toEqual([])
    expect(harness.server.sentCount).toBe(0)
  })

  it.each([
    [
      'a channel without the right to post',
      CHANNEL,
      { status: 'administrator', can_post_messages: false },
      /"Post messages"/,
    ],
    ['a group that the bot has left', GROUP, { status: 'left' }, /Add @silta_test_bot/],
    [
      'a group in which it is muted',
      GROUP,
      { status: 'restricted', can_send_messages: false },
      /Let @silta_test_bot write/,
    ],
  ] satisfies readonly (readonly [string, number, Membership, RegExp])[])(
    'names %s',
    async (_, chat, membership, words) => {
      bot(chat, membership)
      expect(await check(chat)).toEqual([expect.stringMatching(words)])
    },
  )

  it('says when there is no such chat, no topic or no such token', async () => {
    harness.server.addGroup(-1003)
    expect(await check('@nowhere')).toEqual([expect.stringContaining('no such chat')])
    expect(await check(-1003, '12')).toEqual([expect.stringContaining('no topics')])
    expect(await checkTarget({ token: '1:wrong', apiRoot: harness.server.url }, { chat: '1' })).toEqual([
      expect.stringContaining('TELEGRAM_BOT_TOKEN'),
    ])
    await harness.say('hello')
    expect(await check(PERSON)).toEqual([expect.stringContaining('a person')])
  })
})
