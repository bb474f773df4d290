import { describe, expect, it } from 'vitest'
import { readMoment } from '../../src/outreach/moment.ts'

const NOW = Date.parse('2026-11-23T12:00Z')
const ZONE = 'Europe/Helsinki'

describe('a moment', () => {
  it.each([
    ['2026-12-05 09:00', '2026-12-05T07:00Z'],
    ['2026-12-05T09:00 Europe/Moscow', '2026-12-05T06:00Z'],
    [' 5.12.2026 9:00 ', '2026-12-05T07:00Z'],
    ['5.12. klo 9.00', '2026-12-05T07:00Z'],
    ['23.11. 14:01', '2026-11-23T12:01Z'],
    ['23.11. 14:00', '2027-11-23T12:00Z'],
    ['1.7. 9:00 UTC', '2027-07-01T09:00Z'],
    // Summer time begins: this hour does not come, and an hour later does.
    ['28.3.2027 3:30', '2027-03-28T01:30Z'],
  ])('is read from %j', (text, expected) => {
    expect(readMoment(text, NOW, ZONE)).toBe(Date.parse(expected))
  })

  it.each([
    '',
    'tomorrow',
    '9:00',
    '5.12.',
    '2026-02-30 09:00',
    '31.11. 9:00',
    '5.13. 9:00',
    '5.12. 24:00',
    '5.12. 9:60',
    '5.12. 9:00 Europe/Atlantis',
    '2026-12-05 09:00 Europe/Helsinki now',
  ])('is not %j', (text) => {
    expect(readMoment(text, NOW, ZONE)).toBeUndefined()
  })

  it('needs a zone of its own where none is given', () => {
    expect(readMoment('2026-12-05 09:00', NOW)).toBeUndefined()
    expect(readMoment('2026-12-05 09:00 Europe/Helsinki', NOW)).toBe(Date.parse('2026-12-05T07:00Z'))
  })
})
