import { describe, expect, it } from 'vitest'
import { candidates, firstRung } from '../../src/relay/matching.ts'
import type { Rung } from '../../src/relay/question.ts'
import type { Candidate } from '../../src/relay/responder.ts'
import { aCandidate, aDesk, aQuestion, aRoster, NOW } from './relay-data.ts'

const question = aQuestion()

function asked(rung: Rung, responders: readonly Candidate[], passed: readonly string[] = []) {
  return candidates(question, aRoster(responders), passed, rung, NOW).responders.map(({ personId }) => personId)
}

const UNFIT: readonly (readonly [string, Partial<Candidate>, readonly Rung[]])[] = [
  ['another language', { locales: ['fi'] }, []],
  ['no language yet', { locales: [] }, []],
  ['another country', { countries: ['ee'] }, ['language', 'kept']],
  ['another topic', { topics: ['KE5'] }, ['language', 'kept']],
  ['outside the hours', { hours: { from: 13 * 60, to: 17 * 60 } }, ['language', 'kept']],
  ['away', { awayUntil: NOW + 1 }, []],
  ['back since now', { awayUntil: NOW }, ['matched', 'language', 'kept']],
  ['with full hands', { openClaims: 3 }, []],
  ['not approved yet', { state: 'applied' }, []],
  ['the asker', { personId: 'asker' }, []],
  ['who has passed', { personId: 'passed' }, []],
  ['a moderator of another language', { role: 'moderator', locales: ['fi'] }, ['moderators']],
  ['a busy administrator', { role: 'admin', openClaims: 9 }, ['moderators']],
  ['a moderator who is away', { role: 'moderator', awayUntil: NOW + 1 }, []],
  ['the country, one of several', { countries: ['ee', 'fi'] }, ['matched', 'language', 'kept']],
  ['the topic', { topics: ['S2'] }, ['matched', 'language', 'kept']],
  ['the hours', { hours: { from: 12 * 60, to: 12 * 60 + 1 } }, ['matched', 'language', 'kept']],
]

describe('who is asked', () => {
  it.each(UNFIT)('%s', (_, given, rungs) => {
    const all: readonly Rung[] = ['matched', 'language', 'moderators', 'kept']
    expect(all.filter((rung) => asked(rung, [aCandidate('one', given)], ['passed']).length > 0)).toEqual(rungs)
  })

  it('is anybody with the language where the question has neither country nor topic', () => {
    const vague = aQuestion({ country: null, topic: null })
    const picky = aCandidate('one', { countries: ['ee'], topics: ['KE5'] })
    expect(candidates(vague, aRoster([picky]), [], 'matched', NOW).responders).toEqual([picky])
  })

  it('includes who answers on all parts of a life event', () => {
    const part = aQuestion({ topic: 'KE5.1', country: 'x' })
    const roster = aRoster([
      aCandidate('whole', { topics: ['KE5'], countries: ['ee'] }),
      aCandidate('other', { topics: ['KE51', 'KE5.2'] }),
      aCandidate('shorter', { topics: ['KE'] }),
    ])
    expect(candidates(part, roster, [], 'matched', NOW).responders.map(({ personId }) => personId)).toEqual(['whole'])
  })

  it('are few at first, those with the least to do before the others, in an order that does not change', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      aCandidate(`p${String(index).padStart(2, '0')}`, { openClaims: index % 2, joinedAt: -Math.floor(index / 4) }),
    )
    expect(asked('matched', many)).toEqual(['p36', 'p38', 'p32', 'p34', 'p28'])
    expect(asked('matched', [...many].reverse())).toEqual(asked('matched', many))
    expect(asked('language', many)).toHaveLength(25)
    expect(asked('kept', many)).toHaveLength(25)
    expect(
      asked(
        'moderators',
        many.map((one) => ({ ...one, role: 'moderator' as const })),
      ),
    ).toHaveLength(40)
  })

  it('are the desks of the language, and in the end all of them', () => {
    const roster = aRoster([], [aDesk('any'), aDesk('ru', ['et', 'ru']), aDesk('fi', ['fi'])])
    const names = (rung: Rung) => candidates(question, roster, [], rung, NOW).desks.map(({ name }) => name)
    expect(names('matched')).toEqual(['any', 'ru'])
    expect(names('language')).toEqual(['any', 'ru'])
    expect(names('moderators')).toEqual(['any', 'ru', 'fi'])
  })
})

describe('the first rung with anybody on it', () => {
  const otherCountry = aCandidate('one', { countries: ['ee'] })
  const moderator = aCandidate('two', { locales: ['fi'], role: 'moderator' })

  it.each<[string, ReturnType<typeof aRoster>, Rung]>([
    ['a match', aRoster([aCandidate('one')]), 'matched'],
    ['a desk alone', aRoster([], [aDesk('ru', ['ru'])]), 'matched'],
    ['somebody with the language', aRoster([moderator, otherCountry]), 'language'],
    ['a moderator', aRoster([moderator]), 'moderators'],
    ['a desk of another language', aRoster([], [aDesk('fi', ['fi'])]), 'moderators'],
    ['nobody', aRoster([]), 'kept'],
  ])('with %s', (_, roster, rung) => {
    expect(firstRung(question, roster, [], NOW)).toBe(rung)
  })

  it('does not go back down', () => {
    expect(firstRung(aQuestion({ rung: 'moderators' }), aRoster([aCandidate('one')]), [], NOW)).toBe('kept')
    expect(firstRung(question, aRoster([aCandidate('one')]), ['one'], NOW)).toBe('kept')
  })
})
