import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../src/locale.ts'
import { ANNOUNCEMENT_STATES, type Announcement, type TargetPost } from '../../src/outreach/announcement.ts'
import { type AnnouncementEvent, announce } from '../../src/outreach/announcing.ts'

const NOW = Date.UTC(2026, 11, 6, 7)
const FOUR_EYES = { fourEyes: true }

function announcementOf(changes: Partial<Announcement> = {}): Announcement {
  return {
    id: 'abcdefghij',
    state: 'draft',
    authorId: 'anna',
    approvedBy: null,
    texts: { fi: { title: 'Otsikko', text: 'Teksti.' } },
    link: null,
    picture: null,
    countries: [],
    topics: [],
    targets: [],
    postAt: null,
    noticeUntil: null,
    createdAt: NOW,
    postedAt: null,
    ...changes,
  }
}

function postOf(state: TargetPost['state']): TargetPost {
  const target = { network: 'one', chat: '', locale: 'fi' } as const
  return { delivery: 1, target, kind: 'post', state, error: null, ref: null }
}

/** The states that a story leads through. */
function story(events: readonly AnnouncementEvent[], start = announcementOf()): readonly string[] {
  let current = start
  return events.map((event) => {
    const result = announce(current, event, FOUR_EYES, NOW)
    if (!result.ok) return result.refusal
    current = result.announcement
    return current.state
  })
}

describe('an announcement', () => {
  it('goes from its author to somebody else, to the networks and back', () => {
    const texts = { en: { title: '', text: 'Corrected.' } }
    expect(
      story([
        { kind: 'submitted' },
        { kind: 'approved', by: 'anna' },
        { kind: 'approved', by: 'boris' },
        { kind: 'due' },
        { kind: 'due' },
        { kind: 'finished', posts: [postOf('sent'), postOf('failed')] },
        { kind: 'corrected', to: { texts, link: null, picture: null } },
        { kind: 'withdrawn' },
        { kind: 'withdrawn' },
      ]),
    ).toEqual(['review', 'own', 'approved', 'posting', 'not-now', 'partly', 'corrected', 'withdrawn', 'not-now'])
  })

  it('waits for its time, and can be called back until then', () => {
    const later = announcementOf({ postAt: NOW + 1 })
    expect(story([{ kind: 'submitted' }, { kind: 'approved', by: null }, { kind: 'rejected' }], later)).toEqual([
      'review',
      'scheduled',
      'draft',
    ])
    const past = announcementOf({ postAt: NOW })
    expect(story([{ kind: 'submitted' }, { kind: 'approved', by: null }], past)).toEqual(['review', 'approved'])
  })

  it('of an unknown author may be approved by anybody, and by its author where the rules say so', () => {
    const review = announcementOf({ state: 'review' })
    expect(announce({ ...review, authorId: null }, { kind: 'approved', by: null }, FOUR_EYES, NOW).ok).toBe(true)
    expect(announce(review, { kind: 'approved', by: 'anna' }, { fourEyes: false }, NOW).ok).toBe(true)
  })

  it('needs a text', () => {
    expect(story([{ kind: 'submitted' }], announcementOf({ texts: { fi: { title: ' ', text: '\n' } } }))).toEqual([
      'empty',
    ])
  })

  it.each([
    [[], 'posted'],
    [['sent', 'sent'], 'posted'],
    [['sent', 'unconfirmed'], 'partly'],
    [['failed', 'unconfirmed'], 'failed'],
  ] as const)('whose posts ended as %j is %s', (states, expected) => {
    const posts = states.map(postOf)
    expect(story([{ kind: 'finished', posts }], announcementOf({ state: 'posting' }))).toEqual([expected])
  })

  it('can be taken back while it is being posted, and its notice ends', () => {
    const result = announce(
      announcementOf({ state: 'posting', noticeUntil: NOW + 1 }),
      { kind: 'withdrawn' },
      FOUR_EYES,
      NOW,
    )
    expect(result).toMatchObject({ ok: true, announcement: { state: 'withdrawn', noticeUntil: null } })
  })
})

const content = fc.record({
  texts: fc.constantFrom({ fi: { title: 'a', text: '' } }, { ru: { title: '', text: 'b' } }),
  link: fc.constant(null),
  picture: fc.constant(null),
})
const person = fc.constantFrom('anna', 'boris', null)
const event: fc.Arbitrary<AnnouncementEvent> = fc.oneof(
  fc.record({ kind: fc.constant('changed' as const), to: content }),
  fc.record({ kind: fc.constant('corrected' as const), to: content }),
  fc.constantFrom<AnnouncementEvent>(
    { kind: 'submitted' },
    { kind: 'rejected' },
    { kind: 'due' },
    { kind: 'withdrawn' },
  ),
  fc.record({ kind: fc.constant('approved' as const), by: person }),
  fc.record({
    kind: fc.constant('finished' as const),
    posts: fc.array(
      fc.constantFrom('sent', 'failed', 'unconfirmed').map((state) => postOf(state as TargetPost['state'])),
    ),
  }),
)

describe('whatever happens, in any order', () => {
  it('nothing is posted that somebody else has not approved as it is, and what is withdrawn stays so', () => {
    const start = fc.record({ authorId: person, postAt: fc.constantFrom(null, NOW - 1, NOW + 1) })
    fc.assert(
      fc.property(start, fc.array(event, { maxLength: 12 }), (changes, events) => {
        let current = announcementOf(changes)
        let approved: Announcement['texts'] | undefined
        for (const next of events) {
          const result = announce(current, next, FOUR_EYES, NOW)
          const before = current.state
          if (!result.ok) continue
          current = result.announcement
          expect(ANNOUNCEMENT_STATES).toContain(current.state)
          expect(before).not.toBe('withdrawn')
          if (next.kind === 'approved') {
            approved = current.texts
            expect(next.by === null || next.by !== current.authorId).toBe(true)
          }
          if (next.kind === 'rejected' || next.kind === 'changed') approved = undefined
          if (next.kind === 'due') expect(current.texts).toBe(approved)
          expect(LOCALES.some((locale) => current.texts[locale] !== undefined)).toBe(true)
        }
      }),
    )
  })
})
