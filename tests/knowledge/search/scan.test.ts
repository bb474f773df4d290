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
        scanner.scan(text, found)
        for (const raw of rawWords(text)) if (!numbers.has(raw)) numbers.set(raw, numbers.size)
        expect(scanner.size).toBe(numbers.size)
        expect(found).toEqual(rawWords(text).map((raw) => numbers.get(raw)))
        expect(found.map((number) => scanner.spelling(number))).toEqual(rawWords(text))
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
