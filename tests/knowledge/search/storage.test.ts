import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAG_FREQUENCY, BAG_OUTSIDE_BODY, BAG_TERM_SHIFT, BagWriter } from '../../../src/knowledge/search/bags.ts'
import { ByteReader, ByteWriter, varintSize } from '../../../src/knowledge/search/bytes.ts'
import { appendGrams } from '../../../src/knowledge/search/grams.ts'
import { Numbering } from '../../../src/knowledge/search/numbering.ts'
import { Terms } from '../../../src/knowledge/search/terms.ts'

const whole = fc.nat(2 ** 31 - 2)

describe('bytes', () => {
  it('reads back what was written, in as many bytes as announced', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 3000 }), (numbers) => {
        const writer = new ByteWriter()
        for (const number of numbers) writer.varint(number)
        const bytes = writer.finish()
        expect(bytes).toHaveLength(numbers.reduce((sum, number) => sum + varintSize(number), 0))
        const reader = new ByteReader(bytes)
        expect(numbers.map(() => reader.varint())).toEqual(numbers)
      }),
      { seed: 1, numRuns: 30 },
    )
  })
})

describe('numbering', () => {
  it('numbers distinct keys in the order of their first coming', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 3000 }), (keys) => {
        const numbering = new Numbering()
        const distinct = [...new Set(keys)]
        for (const key of keys) expect(numbering.add(key)).toBe(distinct.indexOf(key))
        expect(numbering.size).toBe(distinct.length)
        for (const [number, key] of distinct.entries()) expect(numbering.find(key)).toBe(number)
      }),
      { seed: 2, numRuns: 10 },
    )
    expect(new Numbering().find(7)).toBe(-1)
  })
})

describe('terms', () => {
  it('gives each spelling its number and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 2500 }), (spellings) => {
        const terms = new Terms()
        for (const [number, spelling] of spellings.entries()) expect(terms.add(spelling)).toBe(number)
        terms.seal()
        for (const [number, spelling] of spellings.entries()) {
          expect(terms.find(spelling)).toBe(number)
          expect(terms.spelling(number)).toBe(spelling)
        }
      }),
      { seed: 3, numRuns: 10 },
    )
    expect(new Terms().find('passi')).toBe(-1)
  })
})

describe('grams', () => {
  const grams = (word: string) => {
    const found: number[] = []
    appendGrams(word, found)
    return found
  }

  it('has every stretch of three to five characters, ends included', () => {
    expect(grams('lupa')).toHaveLength(4 + 3 + 2)
    expect(grams('i')).toHaveLength(1)
  })

  it('tells different words apart and finds what they share', () => {
    const common = (one: string, other: string) => grams(one).filter((gram) => grams(other).includes(gram))
    expect(common('oleskelulupa', 'lupa')).toHaveLength(3 + 2 + 1)
    expect(common('passi', 'kela')).toEqual([])
  })
})

describe('bags', () => {
  const entries = (bags: Uint32Array) =>
    [...bags].map((entry) => [entry >>> BAG_TERM_SHIFT, entry & BAG_FREQUENCY, (entry & BAG_OUTSIDE_BODY) !== 0])

  it('counts each term of a text once, with its weight and whether it stands outside the body', () => {
    const writer = new BagWriter()
    writer.add(9000, 3, true)
    writer.add(7, 1, false)
    writer.add(9000, 1, false)
    writer.close()
    writer.close()
    for (let time = 0; time < 200; time++) writer.add(7, 1, false)
    writer.close()
    const { bags, bagStarts } = writer.finish()
    expect([...bagStarts]).toEqual([0, 2, 2, 3])
    expect(entries(bags)).toEqual([
      [9000, 4, true],
      [7, 1, false],
      [7, 127, false],
    ])
  })
})
