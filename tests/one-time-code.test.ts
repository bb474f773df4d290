import { describe, expect, it } from 'vitest'
import { createCode, hashCode } from '../src/one-time-code.ts'

describe('a one-time code', () => {
  it('is easy to type: eight signs that look like no other, in two groups', () => {
    for (let count = 0; count < 50; count += 1)
      expect(createCode().text).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
    expect(new Set(Array.from({ length: 50 }, () => createCode().text)).size).toBe(50)
  })

  it('is known by its hash however it is typed', () => {
    const { text, hash } = createCode()
    for (const typed of [text, text.toLowerCase(), text.replace('-', ''), text.replace('-', ' – '), ` ${text}\n`]) {
      expect(hashCode(typed), typed).toBe(hash)
    }
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is nothing else', () => {
    for (const typed of ['', 'ABCD', 'ABCD-EFGO', 'ABCD-EFGH-J', 'ABCD-EFG1', 'ABCD_EFGH']) {
      expect(hashCode(typed), typed).toBeUndefined()
    }
  })
})
