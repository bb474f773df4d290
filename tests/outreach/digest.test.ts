import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/bots/plain.ts'
import { MOST_ITEMS } from '../../src/outreach/digest.ts'
import type { NewsItem } from '../../src/outreach/news.ts'
import type { Subscription } from '../../src/outreach/subscription.ts'
import { compose, entryItem, newsItem, SERVICES, sent, textOf } from './outreach-data.ts'

const NOTICE = newsItem(4, {
  kind: 'notice',
  until: Date.parse('2026-11-20T22:00Z'),
  texts: { en: { title: 'Border closed', text: 'The crossing is closed tonight.' } },
})
const CHANGED = entryItem(2, 'a', 'changed', {
  details: [
    { key: 'outreach-change-phone', args: { phone: '0295 419 800' } },
    { key: 'outreach-change-hours', args: {} },
  ],
})
const ANSWER = newsItem(1, { kind: 'answer', texts: { en: { title: 'May I drive?', text: 'Yes, for six months.' } } })

describe('a digest', () => {
  it('tells what is new by what it is, notices first, and why it comes', () => {
    const news = [ANSWER, CHANGED, entryItem(3, 'b', 'new'), NOTICE, newsItem(5, { link: 'https://silta.example/5' })]
    const digest = sent(
      compose(news, {
        interests: [
          { kind: 'topic', code: 'KE5' },
          { kind: 'country', country: 'fi' },
        ],
      }),
    )
    expect(textOf(digest.message)).toBe(
      [
        'Your daily news\nImportant now',
        'Border closed (until November 21, 2026 at 00:00)',
        'The crossing is closed tonight.',
        'Announcement',
        'News 5',
        'What news 5 says.',
        'Changed',
        '• Entry a: New phone number: 0295 419 800. New opening hours',
        'New',
        '• Entry b: What b is for.',
        'Answered question',
        'May I drive?',
        'Yes, for six months.',
        'You follow: Moving to Finland, Finland',
      ].join('\n\n'),
    )
    expect(digest.items.map(({ news: seqs }) => seqs)).toEqual([[4], [5], [2], [3], [1]])
    expect(digest).toMatchObject({ cursor: 5, more: 0 })
    const links = plainText(digest.message).ranges.flatMap((range) => (range.kind === 'link' ? [range.href] : []))
    expect(links).toEqual(['https://silta.example/5', 'https://library.example.org', 'https://library.example.org'])
  })

  it('has a button for each entry, as far as they go, and always the ways out', () => {
    const ids = [...SERVICES.keys(), 'gone']
    const digest = sent(compose(ids.map((id, index) => entryItem(index + 1, id, 'new'))))
    expect(digest.buttons.map((button) => ('service' in button ? button.service : button.kind))).toEqual([
      ...['a', 'b', 'c', 'd', 'e', 'f'],
      'change',
      'unsubscribe',
    ])
    expect(digest.buttons[0]?.label).toBe('Service a (en)')
  })

  it('is not there when nothing is new, and passes over what is not told', () => {
    expect(compose([], { cursor: 7 })).toEqual({ nothing: true, cursor: 7 })
    expect(compose([newsItem(7)], { cursor: 7 })).toEqual({ nothing: true, cursor: 7 })
    expect(compose([newsItem(9)], { interests: [{ kind: 'country', country: 'ee' }] })).toEqual({
      nothing: true,
      cursor: 9,
    })
    expect(compose([NOTICE], {}, { now: NOTICE.until ?? 0 })).toEqual({ nothing: true, cursor: 4 })
    expect(compose([newsItem(9)], { state: 'paused' })).toEqual({ nothing: true, cursor: 0 })
  })

  it('is in the language of the subscriber, or says in which', () => {
    const both = newsItem(1, { texts: { fi: { title: 'Uutinen', text: '' }, en: { title: 'News', text: '' } } })
    const other = newsItem(2, { texts: { ru: { title: 'Новость', text: '' } } })
    const digest = sent(compose([both, other], { locale: 'fi' }))
    expect(digest.message.locale).toBe('fi')
    expect(textOf(digest.message)).toMatch(/\nUutinen\n\nНовость \([^()]*venäjä\)\n/)
  })

  it('says once what became of an entry that changed several times', () => {
    const cost = (seq: number, amount: number) =>
      entryItem(seq, 'a', 'changed', {
        details: [{ key: 'outreach-change-cost-to', args: { amount, currency: 'EUR' } }],
      })
    const told = (...news: readonly NewsItem[]) => {
      const digest = compose(news)
      return digest.nothing ? [] : digest.items.map(({ group, retired }) => (retired ? 'retired' : group))
    }
    const twice = sent(compose([cost(1, 20), CHANGED, cost(3, 25)]))
    expect(textOf(twice.message)).toContain(
      '• Entry a: New cost: 25 EUR. New phone number: 0295 419 800. New opening hours\n',
    )
    expect(twice.items.map(({ news }) => news)).toEqual([[1, 2, 3]])
    expect(told(entryItem(1, 'a', 'new'), cost(2, 5))).toEqual(['new'])
    expect(told(cost(1, 5), entryItem(2, 'a', 'retired'))).toEqual(['retired'])
    expect(told(entryItem(1, 'a', 'new'), entryItem(2, 'a', 'retired'))).toEqual([])
    expect(told(entryItem(1, 'a', 'retired'), entryItem(2, 'a', 'new'))).toEqual(['new'])
  })

  it('names three changes of many, and that an entry is gone', () => {
    const keys = ['steps', 'who', 'time', 'law', 'text'].map((what) => ({ key: `outreach-change-${what}`, args: {} }))
    const news = [entryItem(1, 'a', 'changed', { details: keys }), entryItem(2, 'b', 'retired')]
    const text = textOf(sent(compose(news)).message)
    expect(text).toContain('• Entry a: Steps changed. Who it is for has changed. Waiting time changed. Other changes\n')
    expect(text).toContain('• Entry b: No longer available here\n')
  })

  it('leaves out the oldest of too much, but not what was asked for by name, and says so', () => {
    const followed = entryItem(1, 'a', 'changed')
    const news = [followed, ...Array.from({ length: 20 }, (_, index) => newsItem(index + 2))]
    const interests = [{ kind: 'everything' }, { kind: 'entry', service: 'a' }] as const
    const digest = sent(compose(news, { interests }, { publicUrl: 'https://silta.example' }))
    expect(digest.items).toHaveLength(MOST_ITEMS)
    expect(digest.items.flatMap(({ news: seqs }) => seqs)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 1])
    expect(digest.more).toBe(9)
    expect(textOf(digest.message)).toContain('And 9 more. Browse everything with /topics. https://silta.example')
    expect(digest.buttons.map(({ kind }) => kind)).toEqual(['entry', 'topics', 'change', 'unsubscribe'])
  })

  it('shortens texts first, at a sentence and never in an address, then leaves out the least important', () => {
    const long = `${'This is a sentence of some length. '.repeat(40)}See https://example.org/a.page/that/goes.on for more.`
    const texts = { en: { title: 'Long', text: long } }
    const five = [1, 2, 3, 4, 5].map((seq) => newsItem(seq, { texts }))
    const shorter = sent(compose(five, {}, { limit: 2000 }))
    expect(shorter.more).toBe(0)
    expect(textOf(shorter.message).match(/length\. …\n/g)).toHaveLength(5)
    const fewer = sent(compose([...five, { ...NOTICE, seq: 6 }], {}, { limit: 450 }))
    expect(textOf(fewer.message).length).toBeLessThanOrEqual(450)
    expect(fewer.items.map(({ group }) => group)).toContain('notice')
    expect(fewer.items.length + fewer.more).toBe(6)
    expect(fewer.more).toBeGreaterThan(0)
    const address = newsItem(1, {
      texts: { en: { title: 'Address', text: `https://example.org/${'a.b?c/'.repeat(300)}` } },
    })
    expect(textOf(sent(compose([address], {}, { limit: 300 })).message)).not.toContain('example.org')
  })

  it('tells each of the matching', () => {
    const finnish = { countries: ['fi'], topics: [] } as const
    const cases: readonly [Subscription['interests'][number], Partial<NewsItem>, boolean][] = [
      [{ kind: 'everything' }, finnish, true],
      [{ kind: 'announcements' }, finnish, true],
      [{ kind: 'announcements' }, { kind: 'notice' }, true],
      [{ kind: 'announcements' }, { kind: 'answer' }, false],
      [{ kind: 'country', country: 'fi' }, finnish, true],
      [{ kind: 'country', country: 'ee' }, finnish, false],
      [{ kind: 'country', country: 'ee' }, { countries: ['x'] }, true],
      [{ kind: 'country', country: 'ee' }, { countries: [] }, true],
      [{ kind: 'country', country: 'ee' }, { kind: 'answer', countries: [] }, false],
      [{ kind: 'country', country: 'ee' }, { kind: 'notice', countries: [] }, true],
      [{ kind: 'topic', code: 'KE5' }, finnish, false],
      [{ kind: 'topic', code: 'KE5' }, {}, true],
      [{ kind: 'entry', service: 'a' }, { kind: 'entry', service: 'a', change: 'changed' }, true],
      [{ kind: 'entry', service: 'a' }, { kind: 'entry', service: 'b', change: 'changed' }, false],
      [{ kind: 'entry', service: 'a' }, { kind: 'answer', service: 'a' }, false],
      [{ kind: 'waiting-questions' }, {}, false],
      [{ kind: 'moderation' }, { kind: 'notice' }, false],
    ]
    for (const [interest, item, expected] of cases) {
      const digest = compose([newsItem(1, item)], { interests: [interest] })
      expect(!digest.nothing, JSON.stringify([interest, item])).toBe(expected)
    }
  })
})
