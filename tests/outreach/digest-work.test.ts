import { describe, expect, it } from 'vitest'
import type { Frequency } from '../../src/outreach/subscription.ts'
import { type Work, workSince } from '../../src/outreach/work.ts'
import { hasWork, workLocales } from '../../src/outreach/work-scope.ts'
import { aService, everywhere } from '../support/knowledge-data.ts'
import { aResponder } from '../support/store-data.ts'
import { compose, NOW, newsItem, sent, textOf } from './outreach-data.ts'

const HOUR = 3_600_000
const NOTHING: NonNullable<Work['moderation']> = {
  waiting: 0,
  kept: 0,
  since: NOW - 24 * HOUR,
  unanswered: [],
  announcements: 0,
  proposals: 0,
  suggestions: 0,
  due: 0,
  unowned: 0,
  givenUp: [],
}

const digestOf = (work: Work, options: Parameters<typeof compose>[2] = {}) =>
  compose([], { interests: [{ kind: 'waiting-questions' }] }, { work, ...options })

describe('the work in a digest', () => {
  it('of volunteers is what waits in each language, since when, with the way there', () => {
    const waiting = [
      { locale: 'fi', count: 2, oldest: NOW - 3 * HOUR },
      { locale: 'ru', count: 1, oldest: NOW - 50 * HOUR },
    ] as const
    const digest = sent(compose([newsItem(3)], { interests: [{ kind: 'waiting-questions' }] }, { work: { waiting } }))
    expect(textOf(digest.message)).toBe(
      [
        'Your daily news\nQuestions that wait for an answer',
        '• Finnish: 2, the oldest asked 3 hours ago\n• Russian: 1, asked 2 days ago',
        'You follow: waiting questions',
      ].join('\n\n'),
    )
    expect(digest).toMatchObject({ cursor: 3, items: [], more: 0 })
    expect(digest.buttons.map(({ kind }) => kind)).toEqual(['queue', 'change', 'unsubscribe'])
  })

  it('of moderators is a line for each thing that there is to do', () => {
    const moderation = {
      ...NOTHING,
      waiting: 5,
      kept: 2,
      unanswered: [
        { locale: 'fi', count: 3 },
        { locale: 'ru', count: 1 },
      ],
      announcements: 1,
      proposals: 2,
      suggestions: 4,
      due: 3,
      unowned: 1,
      givenUp: [{ platform: 'chat', count: 4 }],
    } as const
    const services = new Map([['a', aService({ id: 'a', review: { by: 'Mila', on: '2026-05-20', every: 'P6M' } })]])
    const digest = sent(digestOf({ waiting: [], moderation }, { services }))
    expect(textOf(digest.message)).toContain(
      [
        'For moderators\n',
        '• Waiting questions: 5, of them already offered to everybody: 2',
        '• Announcements to approve: 1. See them with /announce.',
        '• Changes of the base to approve: 2. See them with /review.',
        '• Suggestions for the base: 4. See them with /review.',
        '• Entries whose check is overdue: 3, of them without an owner: 1. See them with /review.',
        '• Entries to check (by when): Library card (en) (Nov 20, 2026)',
        '• Questions I had no answer to since Nov 19, 2026: Finnish 3, Russian 1',
        '• Messages that could not be delivered since Nov 19, 2026: chat 4\n',
      ].join('\n'),
    )
    expect(digest.buttons.map(({ kind }) => kind)).toEqual(['queue', 'change', 'unsubscribe'])
    const announcements = sent(digestOf({ waiting: [], moderation: { ...NOTHING, announcements: 1 } }))
    expect(announcements.buttons.map(({ kind }) => kind)).toEqual(['change', 'unsubscribe'])
  })

  it('is no digest when there is none', () => {
    expect(digestOf({ waiting: [] }).nothing).toBe(true)
    expect(digestOf({ waiting: [], moderation: NOTHING }).nothing).toBe(true)
  })

  it('names five entries to be checked within 14 days, the longest overdue first', () => {
    const reviewed = (id: string, on: string | undefined, every = 'P1M') =>
      aService({ id, title: everywhere(id), review: { ...(on && { by: 'Mila', on }), every } })
    const text = (...services: readonly ReturnType<typeof aService>[]) => {
      const work = { waiting: [], moderation: NOTHING }
      const digest = digestOf(work, { services: new Map(services.map((service) => [service.id, service])) })
      return digest.nothing
        ? undefined
        : textOf(digest.message)
            .split('\n')
            .find((line) => line.includes('check'))
    }
    // It is noon in Helsinki on 20 November.
    expect(text(reviewed('later', '2026-11-05'), reviewed('never', undefined))).toBeUndefined()
    expect(text(reviewed('near', '2026-11-04'))).toBe('• Entries to check (by when): near (en) (Dec 4, 2026)')
    const months = ['05', '03', '07', '09', '04', '08', '06']
    expect(text(...months.map((month) => reviewed(`m${month}`, `2026-${month}-01`)))).toBe(
      '• Entries to check (by when): m03 (en) (Apr 1, 2026); m04 (en) (May 1, 2026); m05 (en) (Jun 1, 2026); ' +
        'm06 (en) (Jul 1, 2026); m07 (en) (Aug 1, 2026); and 2 more',
    )
  })

  it('counts from when the last digest was due', () => {
    const days = (frequency: Frequency) => (NOW - workSince({ frequency }, NOW)) / (24 * HOUR)
    expect((['daily', 'weekly', 'monthly'] as const).map(days)).toEqual([1, 7, 31])
  })
})

describe('work', () => {
  const responder = aResponder('anna', { locales: ['fi'] })
  const traveller = { role: 'traveller', ban: null, responder: undefined } as const
  const volunteer = { role: 'responder', ban: null, responder } as const
  const moderator = { ...traveller, role: 'moderator' } as const
  const desk = { address: responder.address, name: 'Desk', locales: [], addedAt: NOW } as const

  it.each([
    ['a traveller', traveller, false, false],
    ['a volunteer', volunteer, true, false],
    ['a volunteer who has left', { ...volunteer, responder: { ...responder, state: 'left' } }, false, false],
    ['somebody who has applied', { ...traveller, responder: { ...responder, state: 'applied' } }, false, false],
    ['a volunteer with a ban', { ...volunteer, ban: 'ban' }, false, false],
    ['a moderator', moderator, true, true],
    ['an administrator', { ...moderator, role: 'admin' }, true, true],
    ['a moderator with a ban', { ...moderator, ban: 'shadow' }, false, false],
    ['a desk', { desk }, true, true],
    ['a group that is no desk', { desk: undefined }, false, false],
  ] as const)('of %s', (_, reader, waiting, moderation) => {
    expect([hasWork('waiting-questions', reader), hasWork('moderation', reader)]).toEqual([waiting, moderation])
    expect(workLocales(reader, NOW).length > 0).toBe(waiting)
  })

  it('of a moderator who answers is in their own languages, and waits while they are away', () => {
    const both = { ...moderator, responder }
    expect(workLocales(both, NOW)).toEqual(['fi'])
    expect(workLocales({ ...both, responder: { ...responder, locales: [] } }, NOW)).toHaveLength(5)
    expect(workLocales({ ...both, responder: { ...responder, awayUntil: NOW + 1 } }, NOW)).toEqual([])
  })
})
