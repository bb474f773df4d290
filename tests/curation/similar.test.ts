import { describe, expect, it } from 'vitest'
import { findAlike, similarity, timesAsked } from '../../src/curation/similar.ts'
import type { Suggestion } from '../../src/curation/suggestion.ts'

function suggestion(id: string, title: string, given: Partial<Suggestion> = {}): Suggestion {
  return {
    id,
    kind: 'answer',
    state: 'open',
    locale: 'en',
    title,
    text: 'Yes',
    country: null,
    topic: null,
    about: null,
    questionId: null,
    authorId: null,
    mergedInto: null,
    asked: 1,
    createdAt: 0,
    decidedAt: null,
    ...given,
  }
}

describe('the similarity of two questions', () => {
  it('is that of their letters, whatever their case and signs', () => {
    expect(similarity('Where can I rent skis?', 'where can i rent SKIS')).toBe(1)
    expect(similarity('Где взять лыжи напрокат?', 'где взять лыжи напрокат')).toBe(1)
    expect(similarity('Where can I rent skis?', 'How do I register my dog?')).toBeLessThan(0.2)
    expect(similarity('?', '!')).toBe(0)
    expect(similarity('', 'a')).toBe(0)
  })
})

describe('a question like another', () => {
  const skis = suggestion('skis', 'Where can I rent skis in Imatra?', { asked: 2, country: 'fi' })
  const other = suggestion('other', 'in Imatra, where can one rent skis', { mergedInto: 'skis', asked: 3 })
  const open = [skis, other, suggestion('dog', 'How do I register my dog?')]
  const alike = (title: string, given: Partial<Suggestion> = {}) => findAlike(suggestion('x', title, given), open)?.id

  it('is the one that was there before, also by one merged into it', () => {
    expect(alike('where can I rent skis in imatra')).toBe('skis')
    expect(alike('in imatra where can one rent skis??')).toBe('skis')
    expect(alike('Where can I buy a boat?')).toBeUndefined()
    expect(timesAsked(skis, open)).toBe(5)
  })

  it('is in the same language, of the same kind, and not about another country', () => {
    expect(alike(skis.title, { locale: 'fi' })).toBeUndefined()
    expect(alike(skis.title, { kind: 'change' })).toBeUndefined()
    expect(alike(skis.title, { country: 'fi' })).toBe('skis')
    expect(findAlike(suggestion('x', skis.title, { country: 'ee' }), [skis])).toBeUndefined()
  })

  it('is none whose first one is not open any more', () => {
    expect(findAlike(suggestion('x', other.title), [other])).toBeUndefined()
  })
})
