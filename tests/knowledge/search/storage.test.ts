import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
