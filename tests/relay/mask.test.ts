import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MASK, maskContacts } from '../../src/relay/mask.ts'

const HIDDEN: readonly (readonly [string, string, readonly string[]])[] = [
  ['Call +358 40 123 4567 please', `Call ${MASK} please`, ['phone']],
  ['+358401234567, 00358 40 1234567', `${MASK}, ${MASK}`, ['phone']],
  ['Numeroni on 040-123 4567.', `Numeroni on ${MASK}.`, ['phone']],
  ['(09) 1234 5678', MASK, ['phone']],
  ['звоните 8 (912) 345-67-89', `звоните ${MASK}`, ['phone']],
  ['+7 (912) 345-67-89 или 8-912-345-67-89', `${MASK} или ${MASK}`, ['phone']],
  ['tel 5123 4567 või +372 512 3456', `tel ${MASK} või ${MASK}`, ['phone']],
  ['tel0401234567', `tel${MASK}`, ['phone']],
  ['040 1234567 21.11.2026 klo 14.30', `${MASK} 21.11.2026 klo 14.30`, ['phone']],
  ['112 +358 40 1234567', `112 ${MASK}`, ['phone']],
  ['write anna.k+help@mail.example.ee!', `write ${MASK}!`, ['email']],
  ['почта: иван@почта.рф', `почта: ${MASK}`, ['email']],
  ['<anna@example.fi>,boris@example.com', `<${MASK}>,${MASK}`, ['email']],
  ['I am @ivan_petrov.', `I am ${MASK}.`, ['handle']],
  ['<@123456789012345678> and @anna.k', `${MASK} and ${MASK}`, ['handle']],
  ['https://t.me/ivan t.me/+AbC vk.com/id123 wa.me/358401234567', `${MASK} ${MASK} ${MASK} ${MASK}`, ['handle']],
  ['HTU 131052-308T', `HTU ${MASK}`, ['identity-code']],
  ['isikukood 37605030299', `isikukood ${MASK}`, ['identity-code']],
  ['СНИЛС 112-233-445 95', `СНИЛС ${MASK}`, ['identity-code']],
  ['снилс 11223344595', `снилс ${MASK}`, ['identity-code']],
  ['my passport KA1234567', `my passport ${MASK}`, ['identity-code']],
  ['Passini numero on 123456', `Passini numero on ${MASK}`, ['identity-code']],
  ['Passets nummer är 12345678', `Passets nummer är ${MASK}`, ['identity-code']],
  ['Минун загранпаспорт: 75 1234567', `Минун загранпаспорт: ${MASK}`, ['identity-code']],
  ['паспорт серия 45 10 номер 123456', `паспорт серия ${MASK}`, ['identity-code']],
  ['Passi number on 123456', `Passi number on ${MASK}`, ['identity-code']],
  ['card 4111 1111 1111 1111', `card ${MASK}`, ['card']],
  ['5500-0000-0000-0004', MASK, ['card']],
  ['@anna 0401234567 a@b.fi 4111111111111111', `${MASK} ${MASK} ${MASK} ${MASK}`, ['phone', 'email', 'handle', 'card']],
]

const KEPT = [
  'Call 112, or 116 117 at night',
  'Звоните 112, 101, 102, 103',
  'Born in 1985, moved 2019-2024, back 2025 2026',
  'On 21.11.2026, 2026-11-21, 21/11/2026 or 1.2.2026–3.4.2026',
  'Avoinna ma–pe 8.00-16.15, la 10.00–14.00',
  '21.11. 8.00-16.15 ja 22.11. 10-14',
  'It costs 1 200 000 € or 1.234.567,89 euroa',
  'Пошлина 5 000 000 руб., € 1 234 567, 2000000 rubles, 2 000 000',
  'from 10 000 - 15 000 and 10 250–15 500 EUR',
  'No code, as its last character tells: 010101A9989',
  'Application 123456, § 12, act 746/2021, form MP-1',
  'I am at 60.169857, 24.938379',
  'https://poliisi.fi/en/passport/1234567890?id=0401234567',
  'see www.migri.fi/12345678 or migri.fi/1234567 and https://facebook.com/politsei',
  'meet @ noon, me@home, 5 @ 3',
  '',
]

describe('masking contact details', () => {
  it.each(HIDDEN)('hides them in %j', (text, masked, found) => {
    expect(maskContacts(text)).toEqual({ text: masked, found })
  })

  it.each(KEPT)('leaves %j as it is', (text) => {
    expect(maskContacts(text)).toEqual({ text, found: [] })
  })

  it('changes nothing that is masked already', () => {
    const fragments = [
      ...HIDDEN.map(([text]) => text),
      ...KEPT,
      MASK,
      `a@b.${'x'.repeat(24)}c@d.fi`,
      '@',
      '+',
      '(',
      '112',
      '7',
      'a',
      '.',
      '-',
      '\n',
      ' ',
    ]
    const piece = fc.oneof(
      fc.constantFrom(...fragments),
      fc
        .constantFrom(...fragments)
        .chain((text) => fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([from, to]) => text.slice(from, to))),
      fc.string({ maxLength: 6, unit: fc.constantFrom(...'0123456789 .-@/+(:AB€▒') }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const masked = maskContacts(pieces.join('')).text
        expect(maskContacts(masked)).toEqual({ text: masked, found: [] })
      }),
      { numRuns: 20_000, seed: 8 },
    )
  })

  it('hides a number however it is written', () => {
    const separator = fc.constantFrom('', ' ', '-', '.', '\u00a0')
    const subscriber = fc.tuple(fc.integer({ min: 1000000, max: 9999999 }), separator, separator)
    const prefix = fc.constantFrom('+358 40', '+358-50', '040', '(0)45', '+372', '+7 912', '8 (912)')
    fc.assert(
      fc.property(prefix, subscriber, (prefix, [number, first, second]) => {
        const digits = String(number)
        const text = [prefix, digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)].join(first || second)
        expect(maskContacts(`Tel. ${text} !`).text).toBe(`Tel. ${MASK} !`)
      }),
      { numRuns: 2000, seed: 9 },
    )
  })

  it.each([
    '1',
    '1 ',
    'a',
    'a.',
    'a@',
    '@a',
    'a@a.',
    '+',
    '((',
    'pass ',
    '1-',
    '.',
    't.me/',
    'http',
    '112 ',
    '12.12.',
    '%',
  ])('takes no longer than its length for %j over and over', (unit) => {
    const text = unit.repeat(200_000 / unit.length)
    expect(maskContacts(`${text}\nanna@example.fi`).text.endsWith(MASK)).toBe(true)
  })
})
