import { describe, expect, it } from 'vitest'
import { decideLesson, type LessonEvent } from '../../src/curation/learning.ts'
import { type Candidate, type Lesson, LONGEST_LESSON, lessonText } from '../../src/curation/lesson.ts'
import type { CurationState } from '../../src/store/curation-store.ts'

const NOW = 1_000
const CARD = { kind: 'service', id: 'fi-library-card' } as const
const MOVING = { kind: 'situation', id: 'fi-moving' } as const
const CANDIDATE: Candidate = {
  origin: { kind: 'query', id: 'q1' },
  source: 'failed',
  text: 'where to read',
  locale: 'fi',
  shown: [CARD.id],
  entry: CARD.id,
  rating: null,
  at: 1,
}
const LESSON: Lesson = {
  ...{
    id: 7,
    text: 'read',
    locale: 'fi',
    entry: CARD,
    verdict: 'means',
    source: 'helped',
    agreedBy: null,
    agreedAt: 1,
  },
}
const STATE: CurationState = {
  ...{ file: undefined, revision: undefined, base: undefined, suggestion: undefined, institutions: [] },
  ...{ institution: undefined, members: [], author: undefined, othersReview: false },
  ...{ candidate: CANDIDATE, lesson: LESSON },
}
const AGREED = { kind: 'agreed', text: 'where to read', means: MOVING, not: undefined } as const
const MARIA = { personId: 'maria', role: 'moderator' } as const

const decide = (
  event: LessonEvent,
  state: CurationState = STATE,
  curator: Parameters<typeof decideLesson>[1] = MARIA,
) => decideLesson(event, curator, state, NOW)

describe('what people meant', () => {
  it('is for moderators to decide', () => {
    for (const event of [AGREED, { kind: 'left-out' }, { kind: 'taken-back' }] as const) {
      for (const role of ['traveller', 'responder'] as const) {
        const { changes, result } = decide(event, STATE, { ...MARIA, role })
        expect([changes, result]).toEqual([[], { ok: false, refusal: 'not-allowed' }])
      }
      expect(decide(event, STATE, { ...MARIA, role: 'admin' }).result).toEqual({ ok: true })
      const nothing = { ...STATE, candidate: undefined, lesson: undefined }
      expect(decide(event, nothing).result).toEqual({ ok: false, refusal: 'gone' })
    }
  })

  it('is written down without a way to who asked', () => {
    const { changes } = decide({ ...AGREED, not: CARD, text: ' where to read,\n call +358 40 123 4567 ' })
    const lesson = { text: 'where to read, call ▒▒▒', locale: 'fi', source: 'failed', agreedBy: 'maria', agreedAt: NOW }
    const about = { questionId: null, subjectId: null, detail: 'situation/fi-moving, service/fi-library-card', at: NOW }
    expect(changes).toEqual([
      { kind: 'lesson-agreed', lesson: { ...lesson, entry: MOVING, verdict: 'means' } },
      { kind: 'lesson-agreed', lesson: { ...lesson, entry: CARD, verdict: 'not' } },
      { kind: 'lesson-decided', origin: CANDIDATE.origin, at: NOW },
      { kind: 'audited', entry: { actorId: 'maria', action: 'lesson-agreed', ...about } },
    ])
  })

  it('is never that an entry is meant and is not', () => {
    const { changes } = decide({ ...AGREED, means: CARD, not: CARD })
    expect(changes.filter(({ kind }) => kind === 'lesson-agreed')).toMatchObject([{ lesson: { verdict: 'means' } }])
  })

  it('needs words and an entry', () => {
    for (const text of ['', ' ?! ', '▒▒▒', '+358 40 123 4567'])
      expect(decide({ ...AGREED, text }).result, text).toEqual({ ok: false, refusal: 'no-words' })
    expect(decide({ ...AGREED, means: undefined }).result).toEqual({ ok: false, refusal: 'no-entry' })
  })

  it('is masked before it is cut', () => {
    const lead = 'a '.repeat(LONGEST_LESSON / 2 - 3)
    expect(lessonText(`${lead}+358 40 123 4567`)).toBe(`${lead}▒▒▒`)
    expect(lessonText('😀'.repeat(LONGEST_LESSON))).toHaveLength(LONGEST_LESSON)
    expect(lessonText(`a${'😀'.repeat(LONGEST_LESSON)}`).isWellFormed()).toBe(true)
  })
})
