import { describe, expect, it } from 'vitest'
import { belowFloor, type GoldenFloor } from '../../../src/knowledge/golden/floor.ts'
import { reportGolden } from '../../../src/knowledge/golden/report.ts'
import { wilson } from '../../../src/knowledge/golden/share.ts'
import { goldenTables, missLine, renderTable } from '../../../src/knowledge/golden/tables.ts'
import { aboutEntry, aboutNone, outcome } from './golden-lines.ts'

const OUTCOMES = [
  outcome(aboutEntry('a'), { rank: 0, decision: 'answer', first: 'a' }),
  outcome(aboutEntry('a', { locale: 'fi', kind: 'typo', author: 'author-2' }), {
    rank: 2,
    decision: 'clarify',
    first: 'b',
  }),
  outcome(aboutEntry('b', { locale: 'fi' }), { decision: 'answer', first: 'a', isEmergency: true }),
  outcome(aboutEntry('c'), { rank: 0, decision: 'none', first: 'c', language: 'sv' }),
  outcome(aboutNone('none'), { decision: 'answer', first: 'a' }),
  outcome(aboutNone('none'), { decision: 'clarify', first: 'a' }),
  outcome(aboutNone('none')),
  outcome(aboutNone('small-talk'), { isSmallTalk: true }),
  outcome(aboutNone('small-talk')),
  outcome(aboutNone('emergency'), { isEmergency: true }),
  outcome(aboutNone('emergency')),
  outcome(aboutNone('no-emergency'), { isEmergency: true }),
  outcome(aboutNone('no-emergency'), { decision: 'answer' }),
]
const report = reportGolden(OUTCOMES)

const HELD: GoldenFloor = {
  first: 50,
  firstThree: 75,
  perLocale: 0,
  perKind: 0,
  outsideAnswered: 34,
  emergencies: 50,
  falseAlarms: 50,
}

describe('the report on golden questions', () => {
  it('counts the lines about entries, overall and in groups', () => {
    expect(report.overall).toEqual({
      first: { count: 2, of: 4 },
      firstThree: { count: 3, of: 4 },
      answered: { count: 1, of: 4 },
      misled: { count: 1, of: 4 },
    })
    const firsts = (groups: typeof report.byLocale) => groups.map(({ name, first }) => [name, first.count, first.of])
    expect(firsts(report.byLocale)).toEqual([
      ['en', 2, 2],
      ['fi', 0, 2],
    ])
    expect(firsts(report.byKind)).toEqual([
      ['plain', 2, 3],
      ['typo', 0, 1],
    ])
    expect(firsts(report.byAuthor)).toEqual([
      ['author-1', 2, 3],
      ['author-2', 0, 1],
    ])
  })

  it('lists the misses of each entry, worst first, and what else came out wrong', () => {
    expect(report.byId.map(({ name, misses }) => [name, misses])).toEqual([
      ['a', [OUTCOMES[1]]],
      ['b', [OUTCOMES[2]]],
      ['c', []],
    ])
    expect(report.others).toEqual([4, 8, 10, 11].map((at) => OUTCOMES[at]))
  })

  it('counts what no entry is about', () => {
    expect(report).toMatchObject({
      outside: { answered: { count: 1, of: 3 }, clarified: { count: 1, of: 3 }, none: { count: 1, of: 3 } },
      smallTalk: { count: 1, of: 2 },
      emergencies: { count: 1, of: 2 },
      falseAlarms: { count: 1, of: 2 },
      alarmsOutside: { count: 0, of: 5 },
      alarmsAboutEntries: { count: 1, of: 4 },
      language: { count: 12, of: 13 },
    })
  })

  it('is a table for each view, and a line for each miss', () => {
    const tables = goldenTables(report)
    expect(tables.map(({ title }) => title)).toEqual([
      'Golden questions',
      'By language',
      'By kind',
      'By author',
      'By entry with misses',
    ])
    expect(renderTable(tables[1] ?? { title: '', columns: [], rows: [] })).toBe(
      [
        'By language',
        '  language  lines  first %  first three %  card at once %  wrong card %',
        '  en            2    100.0          100.0            50.0           0.0',
        '  fi            2      0.0           50.0             0.0          50.0',
      ].join('\n'),
    )
    expect(report.byId.flatMap(({ misses }) => misses).map(missLine)).toEqual([
      'a at 3 (fi, typo): got clarify b: A question',
      'b not found (fi, plain): got emergency: A question',
    ])
    expect(goldenTables(reportGolden([]))).toEqual([])
  })
})

describe('the 95 % interval of a share', () => {
  // As published for the score interval by Newcombe (1998), table I.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %d of %d is %d to %d %%', (count, of, low, high) => {
    const [from, to] = wilson({ count, of })
    expect([from, to].map((bound) => bound.toFixed(2))).toEqual([low, high].map((bound) => bound.toFixed(2)))
  })

  it('of all ends at 100, of nothing is everything', () => {
    expect(wilson({ count: 29, of: 29 })[1]).toBe(100)
    expect(wilson({ count: 0, of: 0 })).toEqual([0, 100])
  })
})

describe('the floor', () => {
  it('holds what is just as good', () => {
    expect(belowFloor(report, HELD)).toEqual([])
  })

  it.each([
    ['first', 51, 'right entry first is 50.0 %, which must be at least 51 %'],
    ['firstThree', 76, 'right entry in the first three is 75.0 %'],
    ['perLocale', 1, 'language fi: right entry first is 0.0 %'],
    ['perKind', 1, 'kind typo: right entry first is 0.0 %'],
    ['outsideAnswered', 33, 'outside: wrong card at once is 33.3 %, which may be at most 33 %'],
    ['emergencies', 51, 'emergencies recognised is 50.0 %'],
    ['falseAlarms', 49, 'false alarms is 50.0 %'],
  ])('names the figure when %s is %d', (field, value, words) => {
    expect(belowFloor(report, { ...HELD, [field]: value })).toEqual([expect.stringContaining(words)])
  })

  it('says nothing of what has no lines', () => {
    expect(belowFloor(reportGolden([]), { ...HELD, first: 100, outsideAnswered: 0 })).toEqual([])
  })
})
