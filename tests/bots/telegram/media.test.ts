import type { Message, Update } from 'grammy/types'
import { describe, expect, it } from 'vitest'
import { toInbound } from '../../../src/bots/telegram/inbound.ts'

const me = { id: 99, username: 'silta_bot' }
const person = { id: 7, is_bot: false, first_name: 'P' }
const direct = { id: 7, type: 'private', first_name: 'P' } as const
const group = { id: -100500, type: 'supergroup', title: 'G' } as const
const location = { latitude: 60.2, longitude: 24.9 }
const photo = [
  { file_id: 'small', file_unique_id: 's', width: 90, height: 60, file_size: 1 },
  { file_id: 'large', file_unique_id: 'l', width: 1200, height: 800, file_size: 5000 },
  { file_id: 'medium', file_unique_id: 'm', width: 300, height: 200 },
]

function inbound(message: object, kind: 'message' | 'edited_message' = 'message') {
  const update = { update_id: 5, [kind]: { message_id: 3, date: 0, from: person, chat: direct, ...message } }
  return toInbound(update as unknown as Update, me)
}

const content = (...given: Parameters<typeof inbound>) => inbound(...given)?.content

describe('what people send beside text', () => {
  const given = { file_id: 'f', file_unique_id: 'u', file_size: 12 }
  const named = { ...given, file_name: 'kuva.pdf', mime_type: 'application/pdf' }
  const file = (kind: string, name: string, mediaType: string, id = 'f', size = 12) => ({
    kind,
    name,
    mediaType,
    size,
    file: { platform: 'telegram', id },
  })
  it.each([
    ['a photo, the largest of its sizes', { photo }, file('photo', 'photo.jpg', 'image/jpeg', 'large', 5000)],
    ['a photo that moves', { live_photo: { photo } }, file('photo', 'photo.jpg', 'image/jpeg', 'large', 5000)],
    ['a video', { video: { ...given, mime_type: 'video/webm' } }, file('video', 'video.mp4', 'video/webm')],
    ['a round video', { video_note: given }, file('video', 'video.mp4', 'video/mp4')],
    ['a voice message', { voice: given }, file('voice', 'voice.ogg', 'audio/ogg')],
    ['a document', { document: named }, file('file', 'kuva.pdf', 'application/pdf')],
    [
      'a document of unknown kind',
      { document: { file_id: 'f', file_unique_id: 'u' } },
      file('file', 'file', 'application/octet-stream', 'f', 0),
    ],
    ['music', { audio: given }, file('file', 'audio.mp3', 'audio/mpeg')],
    ['an animation', { animation: given, document: named }, file('file', 'animation.mp4', 'video/mp4')],
    ['a place', { location }, { kind: 'location', ...location }],
    ['a place with a name', { venue: { location }, location }, { kind: 'location', ...location }],
    [
      'a place that moves',
      { location: { ...location, live_period: 60, heading: 3 } },
      { kind: 'location', ...location },
    ],
  ])('is passed on: %s', (_, message, media) => {
    expect(content(message)).toEqual({ kind: 'media', media: [media], text: '' })
  })

  it('comes with its caption and the name of its album', () => {
    expect(content({ photo, caption: 'my passport', media_group_id: 'a' })).toMatchObject({
      kind: 'media',
      text: 'my passport',
      album: 'a',
    })
  })

  it('is edited with its caption, but a place only moves', () => {
    expect(content({ photo, caption: 'new' }, 'edited_message')).toMatchObject({ text: 'new', edited: true })
    expect(content({ location }, 'edited_message')).toBeUndefined()
    expect(content({ sticker: {} }, 'edited_message')).toBeUndefined()
  })

  it('is for the bot in a group when its caption says so', () => {
    const caption_entities = [{ type: 'mention', offset: 0, length: 10 }]
    expect(content({ chat: group, photo, caption: '@silta_bot what is this?', caption_entities })).toMatchObject({
      text: 'what is this?',
    })
    expect(content({ chat: group, photo, caption: 'look!' })).toBeUndefined()
    expect(content({ chat: group, photo, reply_to_message: answer(me.id) })).toBeDefined()
  })
})

describe('a topic of a forum', () => {
  const inTopic = (rest: object) => inbound({ chat: group, is_topic_message: true, message_thread_id: 12, ...rest })
  const created = { ...answer(me.id, 12), forum_topic_created: { name: 'T', icon_color: 0 } }

  it('is heard by the bot, and what does not call it is marked', () => {
    expect(inTopic({ text: 'hello', reply_to_message: created })).toMatchObject({
      address: { thread: '12' },
      direct: false,
      addressed: false,
      content: { kind: 'text', text: 'hello' },
    })
    expect(inTopic({ photo })).toMatchObject({ addressed: false, content: { kind: 'media' } })
    expect(inTopic({ sticker: {} })).toMatchObject({ addressed: false, content: { kind: 'unsupported' } })
  })

  it.each([
    ['an answer to the bot', { text: 'x', reply_to_message: answer(me.id) }],
    ['a command', { text: '/status' }],
    ['a mention', { text: '@silta_bot x', entities: [{ type: 'mention', offset: 0, length: 10 }] }],
  ])('can be where the bot is called: %s', (_, message) => {
    const called = inTopic(message)
    expect(called).toBeDefined()
    expect(called).not.toHaveProperty('addressed')
  })

  it('keeps commands for other bots, and what other bots say, to itself', () => {
    expect(inTopic({ text: '/ban@other_bot 5' })).toBeUndefined()
    expect(inTopic({ text: 'x', from: { ...person, is_bot: true } })).toBeUndefined()
  })

  it('marks edits as well', () => {
    const edit = { chat: group, is_topic_message: true, message_thread_id: 12, text: 'new' }
    expect(inbound(edit, 'edited_message')).toMatchObject({ addressed: false, content: { edited: true } })
    expect(inbound({ ...edit, text: '/ask new' }, 'edited_message')).not.toHaveProperty('addressed')
  })
})

describe('an answer', () => {
  it('names the message that is answered', () => {
    expect(inbound({ text: 'x', reply_to_message: answer(7) })?.replyTo).toEqual({ id: '2' })
  })

  it('is no answer when it only stands in a topic', () => {
    const topic = { chat: group, text: 'x', is_topic_message: true, message_thread_id: 12 }
    const start = answer(me.id, 12)
    for (const reply_to_message of [{ ...start, forum_topic_created: { name: 'T', icon_color: 0 } }, start])
      expect(inbound({ ...topic, reply_to_message })).not.toHaveProperty('replyTo')
  })
})

function answer(from: number, id = 2): Partial<Message> {
  return { message_id: id, date: 0, chat: group, from: { id: from, is_bot: from === me.id, first_name: 'S' } }
}
