import { describe, expect, it } from 'vitest'
import { aliasFrom } from '../../src/relay/alias.ts'
import { isEstonianCode, isFinnishCode, isPaymentCard, isSnils } from '../../src/relay/checksums.ts'

describe('a code shows a mistake', () => {
  it.each<[string, (code: string) => boolean, readonly string[], readonly string[]]>([
    ['Finnish', isFinnishCode, ['131052-308T', '131052-308t'], ['131052-308U', '131025-308T']],
    [
      'Estonian',
      isEstonianCode,
      ['37605030299', '49403136515'],
      ['37605030298', '37613030299', '97605030299', '3760503029'],
    ],
    ['SNILS', isSnils, ['11223344595', '92000010000'], ['11223344594', '1122334459']],
    ['card', isPaymentCard, ['4111111111111111', '378282246310005'], ['4111111111111112', '1111', '0000000000000000']],
  ])('%s', (_, isCode, right, wrong) => {
    expect([right.map(isCode), wrong.map(isCode)]).toEqual([right.map(() => true), wrong.map(() => false)])
  })
})

describe('an alias', () => {
  it.each([
    [[0x07, 0xf3], '7F3'],
    [[0xff, 0x00], 'F00'],
    [[0, 0, 9], '000'],
  ])('from %j is %s', (bytes, alias) => {
    expect(aliasFrom(Uint8Array.from(bytes))).toBe(alias)
  })

  it('takes two bytes', () => {
    expect(() => aliasFrom(new Uint8Array(1))).toThrow(RangeError)
  })
})
