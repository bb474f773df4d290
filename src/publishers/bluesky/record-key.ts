import { createHash } from 'node:crypto'

const DIGITS = '234567abcdefghijklmnopqrstuvwxyz'
/** The start of 2024 in microseconds since 1970. */
const EARLIEST = 1_704_067_200_000_000n
/** A bit more than a year of microseconds. */
const MOMENTS = 1n << 45n
const CLOCKS = 1n << 10n

/**
 * The key of the record that a delivery makes, always the same for the same delivery, so that a second attempt meets
 * what the first one made. In the form of a timestamp identifier, as the records of posts must have; its moment means
 * nothing, and lies in the past since servers may doubt one in the future.
 */
export function recordKey(key: string): string {
  const digest = createHash('sha256').update(key).digest().readBigUInt64BE()
  const moment = EARLIEST + (digest % MOMENTS)
  return digits(moment, 11) + digits((digest / MOMENTS) % CLOCKS, 2)
}

function digits(value: bigint, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => DIGITS[Number((value >> BigInt(5 * (count - 1 - index))) & 31n)],
  ).join('')
}
