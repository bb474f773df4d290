import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordScanner } from '../../../src/knowledge/search/scan.ts'
import { rawWords } from '../../../src/knowledge/search/words.ts'

const pieces = [
  'lapsilisä',
  'Töötu',
  'ПАСПОРТ',
  "don't",
  'it’s',
  ' ',
  ', ',
  '–',
  '…',
  'İ',
  '🙂',
  'a\u0308',
  '中文',
  '112',
  '€',
  "'",
]

describe('word scanner', () => {
  it('finds the words that the full rules find, whatever it has met before', () => {
    const scanner = new WordScanner()
    const numbers = new Map<string, number>()
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 20 }), (parts) => {
        const text = parts.join('')
        const found: number[] = []
        scanner.scan(text, found, (raw) => {
          expect(numbers.has(raw)).toBe(false)
          numbers.set(raw, numbers.size)
          return numbers.size - 1
        })
        expect(found).toEqual(rawWords(text).map((raw) => numbers.get(raw)))
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
