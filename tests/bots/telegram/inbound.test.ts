import type { Message, MessageEntity, Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { toInbound } from '../../../src/bots/telegram/inbound.ts'

const me = { id: 99, username: 'Silta_bot' }
const person = { id: 7, is_bot: false, first_name: 'P', language_code: 'fi' }
const direct = { id: 7, type: 'private', first_name: 'P' } as const
const group = { id: -100500, type: 'supergroup', title: 'G' } as const

function update(message: Partial<Message>, kind: 'message' | 'edited_message' = 'message'): Update {
  return { update_id: 5, [kind]: { message_id: 3, date: 0, from: person, chat: direct, ...message } } as Update
}

const content = (message: Partial<Message>, kind?: 'message' | 'edited_message') =>
  toInbound(update(message, kind), me)?.content

/** A text in the group whose `@names` are marked as Telegram marks them. */
function inGroup(text: string, rest: Partial<Message> = {}): Partial<Message> {
  const entities = Array.from(
    text.matchAll(/@\w+/g),
    ({ index, 0: name }): MessageEntity => ({ type: 'mention', offset: index, length: name.length }),
  )
  return { chat: group, text, entities, ...rest }
}

describe('a direct chat', () => {
  it('tells who wrote, where, and in which language their app is', () => {
    expect(toInbound(update({ text: 'hei' }), me)).toEqual({
      updateId: '5',
      address: { platform: 'telegram', chat: '7' },
      sender: { id: '7', name: 'P', language: 'fi' },
      direct: true,
      content: { kind: 'text', text: 'hei' },
      message: { id: '3' },
    })
  })

  it('reads commands, but not those for another bot', () => {
    expect(content({ text: '/ask@silta_BOT where?' })).toEqual({ kind: 'command', name: 'ask', argument: 'where?' })
    expect(content({ text: '/ask@other_bot where?' })).toBeUndefined()
    expect(content({ text: '/1234' })).toEqual({ kind: 'text', text: '/1234' })
  })

  it('takes an edited text, and an edited question after /ask', () => {
    expect(content({ text: 'new' }, 'edited_message')).toEqual({ kind: 'text', text: 'new', edited: true })
    expect(content({ text: '/ask new' }, 'edited_message')).toEqual({ kind: 'text', text: 'new', edited: true })
    expect(content({ text: '/country fi' }, 'edited_message')).toBeUndefined()
  })

  it.each([
    ['photo', { photo: [], caption: 'what is this?' }],
    ['sticker', { sticker: {} }],
    ['contact', { contact: {} }],
    ['other', { poll: {} }],
  ])('says that it cannot read a %s', (what, message) => {
    expect(content(message as Partial<Message>)).toEqual({ kind: 'unsupported', what })
  })

  it('knows people by their whole name', () => {
    const from = { ...person, first_name: 'Anna', last_name: 'Aalto' }
    expect(toInbound(update({ text: 'x', from }), me)?.sender.name).toBe('Anna Aalto')
  })

  it('keeps silent about service messages, bots and channels that write as someone', () => {
    expect(content({ pinned_message: { message_id: 1, chat: direct, date: 0 } } as Partial<Message>)).toBeUndefined()
    expect(content({ text: 'x', from: { ...person, is_bot: true } })).toBeUndefined()
    expect(
      content({ ...inGroup('@silta_bot x'), sender_chat: { id: -1, type: 'channel', title: 'C' } }),
    ).toBeUndefined()
    const channel = { id: -2, type: 'channel', title: 'C' }
    const post = { message_id: 1, chat: channel, sender_chat: channel, date: 0, text: '@silta_bot x' }
    expect(toInbound({ update_id: 1, channel_post: post } as unknown as Update, me)).toBeUndefined()
  })

  it('keeps the topic of a direct chat that has topics', () => {
    const message = { text: 'x', is_topic_message: true, message_thread_id: 12 } as const
    expect(toInbound(update(message), me)?.address).toEqual({ platform: 'telegram', chat: '7', thread: '12' })
  })
})

describe('a group', () => {
  it('takes nothing that is not meant for the bot', () => {
    expect(content(inGroup('does anyone know?'))).toBeUndefined()
    expect(content(inGroup('ask @other_bot'))).toBeUndefined()
    expect(content({ chat: group, voice: { file_id: '', file_unique_id: '', duration: 1 } })).toBeUndefined()
  })

  it('takes a mention and leaves the name out', () => {
    expect(content(inGroup('@silta_bot, where is my passport?'))).toEqual({
      kind: 'text',
      text: 'where is my passport?',
    })
    expect(content(inGroup('hey @SILTA_BOT where is it?'))).toEqual({ kind: 'text', text: 'hey where is it?' })
    expect(content(inGroup('@silta_bot /topics'))).toEqual({ kind: 'command', name: 'topics', argument: '' })
    expect(content(inGroup('@silta_bot'))).toEqual({ kind: 'command', name: 'help', argument: '' })
  })

  it('counts in UTF-16 units when it leaves the name out', () => {
    expect(content(inGroup('👨‍👩‍👧 @silta_bot 🇫🇮?'))).toEqual({ kind: 'text', text: '👨‍👩‍👧 🇫🇮?' })
  })

  it('takes a mention of a bot without a name', () => {
    const entities: MessageEntity[] = [{ type: 'text_mention', offset: 0, length: 5, user: { ...person, id: me.id } }]
    expect(content({ chat: group, text: 'Silta help me', entities })).toEqual({ kind: 'text', text: 'help me' })
  })

  it('takes an answer to the bot, but not a topic that the bot has opened', () => {
    const reply = { message_id: 2, date: 0, chat: group, from: { id: me.id, is_bot: true, first_name: 'S' } }
    const answering = (to: object) => content({ chat: group, text: 'and then?', reply_to_message: to as never })
    expect(answering(reply)).toEqual({ kind: 'text', text: 'and then?' })
    expect(answering({ ...reply, from: person })).toBeUndefined()
    expect(answering({ ...reply, forum_topic_created: { name: 'T', icon_color: 0 } })).toBeUndefined()
  })

  it('keeps a forum topic, but not the thread of an answer', () => {
    const called = inGroup('@silta_bot x', { message_thread_id: 12 } as Partial<Message>)
    expect(toInbound(update(called), me)).toMatchObject({ direct: false, address: { chat: '-100500' } })
    expect(toInbound(update(called), me)?.address.thread).toBeUndefined()
    expect(toInbound(update({ ...called, is_topic_message: true } as Partial<Message>), me)?.address.thread).toBe('12')
  })
})

describe('buttons and membership', () => {
  it('reads a press with the message that has the button', () => {
    const message = { message_id: 8, date: 1, chat: group, message_thread_id: 4, is_topic_message: true }
    const press = {
      update_id: 6,
      callback_query: { id: 'q', from: person, message, data: 'more:1' },
    } as unknown as Update
    expect(toInbound(press, me)).toEqual({
      updateId: '6',
      address: { platform: 'telegram', chat: '-100500', thread: '4' },
      sender: { id: '7', name: 'P', language: 'fi' },
      direct: false,
      content: { kind: 'action', action: 'more:1' },
      message: { id: '8' },
    })
  })

  it.each([
    ['kicked', false],
    ['left', false],
    ['member', true],
    ['administrator', true],
  ])('%s means reachable: %s', (status, reachable) => {
    const change = { chat: direct, from: person, date: 0, new_chat_member: { status } }
    const inbound = toInbound({ update_id: 6, my_chat_member: change } as unknown as Update, me)
    expect(inbound).toMatchObject({ address: { chat: '7' }, content: { kind: 'reachable', reachable } })
  })
})
