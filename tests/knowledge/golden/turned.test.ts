import { expect, it } from 'vitest'
import { compareGolden } from '../../../src/knowledge/golden/turned.ts'
import { aboutEntry, aboutNone, outcome } from './golden-lines.ts'

it('tells which lines a change turns right or wrong', () => {
  const lines = [aboutEntry('a'), aboutEntry('b'), aboutNone('none'), aboutNone('none'), aboutEntry('c')]
  const all = (given: readonly Parameters<typeof outcome>[1][]) =>
    lines.map((line, at) => outcome(line, given[at] ?? {}))
  const before = all([{ rank: 0 }, { rank: 1 }, { decision: 'clarify' }, { decision: 'answer' }, { rank: 0 }])
  const after = all([{ rank: 3 }, { rank: 0 }, { decision: 'answer' }, { decision: 'none' }, { rank: 0 }])
  const pair = (at: number) => ({ before: before[at], after: after[at] })
  expect(compareGolden(before, after)).toEqual({
    asked: 5,
    rightBefore: 3,
    rightAfter: 3,
    broken: [pair(0), pair(2)],
    mended: [pair(1), pair(3)],
  })
})
