import { describe, expect, it } from 'vitest'
import { bestOf, chooseByOthers } from '../../bench/support/quality/choose.ts'

const no = undefined

describe('the choice of settings', () => {
  it('judges no fold by settings that its own lines have chosen', () => {
    // The first settings are perfect on a and useless elsewhere, the second the other way round.
    const trials = [
      [0, 0, no, no],
      [no, no, 0, 0],
    ]
    const { ranks, byFold } = chooseByOthers(['a', 'a', 'b', 'b'], trials)
    expect(ranks).toEqual([no, no, no, no])
    expect([...byFold]).toEqual([
      ['a', 1],
      ['b', 0],
    ])
  })

  it('takes what is best everywhere for every fold', () => {
    const trials = [
      [1, no, 0],
      [0, 2, 0],
    ]
    expect(chooseByOthers(['a', 'b', 'c'], trials)).toEqual({
      ranks: [0, 2, 0],
      byFold: new Map([
        ['a', 1],
        ['b', 1],
        ['c', 1],
      ]),
    })
  })

  it('counts first places, then the first three, then the order', () => {
    expect(
      bestOf([
        [0, 3],
        [0, 2],
        [2, 2],
        [2, 0],
      ]),
    ).toBe(1)
  })
})
