import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import type { OutboundMessage } from '../../src/message.ts'
import type { Announcement, Target, TargetPost } from '../../src/outreach/announcement.ts'
import { duplicatesOf, REMEMBERED_MS } from '../../src/outreach/duplicates.ts'
import {
  announcementMessage,
  announcementNews,
  correctionsOf,
  postsOf,
  withdrawalsOf,
} from '../../src/outreach/posting.ts'

const NOW = Date.UTC(2026, 11, 6, 7)
const LINK = 'https://silta.example/fi/s/holiday'
const NETWORK: Target = { network: 'net', chat: '', locale: 'fi' }
const CHAT: Target = { network: 'chat', chat: '-100', locale: 'sv' }
const length = (message: OutboundMessage) => plainText(message).text.length
const findRoom = (network: string) => (network === 'chat' ? { limit: 120, length } : undefined)

const ANNOUNCEMENT: Announcement = {
  id: 'abcdefghij',
  state: 'approved',
  authorId: null,
  approvedBy: null,
  texts: {
    en: { title: 'Closed', text: 'On 6 December.\n\nOpen again on the 7th.' },
    fi: { title: 'Kiinni', text: '6.12.' },
  },
  link: LINK,
  picture: {
    file: { platform: 'pictures', id: 'a.png' },
    name: 'a.png',
    mediaType: 'image/png',
    alt: { fi: 'Ovi' },
  },
  countries: ['fi'],
  topics: ['S1'],
  targets: [NETWORK, CHAT],
  postAt: null,
  noticeUntil: null,
  createdAt: NOW,
  postedAt: null,
}

function postOf(delivery: number, changes: Partial<TargetPost> = {}): TargetPost {
  return { delivery, target: NETWORK, kind: 'post', state: 'sent', error: null, ref: `r${delivery}`, ...changes }
}

describe('the posts of an announcement', () => {
  it('are in the target’s language or the nearest, and only chats have the link in their text', () => {
    const [net, chat] = postsOf(ANNOUNCEMENT, findRoom)
    expect(net).toMatchObject({
      lane: 'bulk',
      address: { platform: 'net', chat: '' },
      message: { locale: 'fi', link: LINK, media: [{ kind: 'photo', alt: 'Ovi' }] },
      announcement: { id: 'abcdefghij', kind: 'post' },
    })
    expect(net && plainText(net.message).text).toBe('Kiinni\n6.12.')
    expect(chat).toMatchObject({ address: { platform: 'chat', chat: '-100' }, message: { locale: 'en' } })
    expect(chat && plainText(chat.message).text).toBe(`Closed\nOn 6 December.\n\nOpen again on the 7th.\n\n${LINK}`)
  })

  it('fit into a chat, with the title and the link whole', () => {
    const word = fc.constantFrom('open', 'closed.', 'Helsinki', 'https://a.fi/x', 'привет!', 'ok?')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 60, max: 300 }), (words, limit) => {
        const announcement = { ...ANNOUNCEMENT, texts: { en: { title: 'Closed', text: words.join(' ') } } }
        const message = announcementMessage(announcement, CHAT, () => ({ limit, length }))
        const { text } = plainText(message)
        expect(text.length).toBeLessThanOrEqual(limit)
        expect(text.startsWith('Closed\n')).toBe(true)
        expect(text.endsWith(LINK)).toBe(true)
      }),
    )
  })

  it('are corrected where they stand, and posted anew where they failed', () => {
    const elsewhere = { ...NETWORK, network: 'other' }
    const doubtful = { ...NETWORK, network: 'third' }
    const posts = [
      postOf(1),
      postOf(2, { target: elsewhere, state: 'failed', ref: null }),
      postOf(3, { target: doubtful, state: 'unconfirmed', ref: null }),
    ]
    const corrections = correctionsOf(ANNOUNCEMENT, posts, findRoom)
    expect(corrections.map(({ address, edits }) => [address.platform, edits])).toEqual([
      ['net', { delivery: 1 }],
      ['other', undefined],
    ])
    // A correction that could not change the post stands beside it, and is what the next one changes.
    const second = correctionsOf(ANNOUNCEMENT, [...posts, postOf(4, { kind: 'correction' })], findRoom)
    expect(second[0]?.edits).toEqual({ delivery: 4 })
    const withFailed = [...posts, postOf(5, { kind: 'correction', state: 'failed', ref: null })]
    expect(correctionsOf(ANNOUNCEMENT, withFailed, findRoom)[0]?.edits).toEqual({ delivery: 1 })
  })

  it('are taken back whatever way they came about, each message once', () => {
    const posts = [
      postOf(1),
      postOf(2, { kind: 'correction', ref: 'r1' }),
      postOf(3, { kind: 'correction', ref: 'r3' }),
      postOf(4, { target: CHAT, state: 'due', ref: null }),
      postOf(5, { target: CHAT, state: 'failed', ref: null }),
    ]
    const withdrawals = withdrawalsOf(ANNOUNCEMENT, posts, findRoom)
    expect(withdrawals.map(({ removes }) => removes?.delivery)).toEqual([1, 3, 4])
    expect(withdrawals.every(({ message }) => message.blocks.length === 0 && !message.media)).toBe(true)
  })

  it('are told to subscribers, as a notice while it has an end', () => {
    expect(announcementNews(ANNOUNCEMENT, NOW)).toMatchObject({ kind: 'announcement', until: null, topics: ['S1'] })
    expect(announcementNews({ ...ANNOUNCEMENT, noticeUntil: NOW + 1 }, NOW)).toMatchObject({
      kind: 'notice',
      until: NOW + 1,
    })
  })
})

describe('a duplicate', () => {
  const text = 'The service point in Helsinki is closed on 6 December because of Independence Day.'
  const textsOf = (words: string) => ({ en: { title: '', text: words } })
  const posted = { ...ANNOUNCEMENT, state: 'posted', postedAt: NOW, texts: textsOf(text) } as const
  const found = (words: string, other: Announcement = posted, now = NOW) =>
    duplicatesOf({ id: 'new', texts: textsOf(words) }, [other], now)

  it('says the same or nearly the same', () => {
    expect(found(text)).toEqual([{ id: posted.id, exact: true, at: NOW }])
    expect(found(`${text.toUpperCase()} Welcome!`)).toEqual([{ id: posted.id, exact: false, at: NOW }])
    expect(found('The service point in Tallinn moves to another street on Monday.')).toEqual([])
  })

  it('is one for 14 days, in the same language, and of what was posted', () => {
    expect(found(text, posted, NOW + REMEMBERED_MS)).toHaveLength(1)
    expect(found(text, posted, NOW + REMEMBERED_MS + 1)).toEqual([])
    expect(found(text, { ...posted, texts: { fi: { title: '', text } } })).toEqual([])
    expect(found(text, { ...posted, state: 'withdrawn' })).toEqual([])
    expect(found(text, { ...posted, id: 'new' })).toEqual([])
  })
})
