import { describe, expect, it } from 'vitest'
import { readWait } from '../../src/publishers/retry-after.ts'

const NOW = Date.UTC(2026, 10, 22, 12)

describe('the wait that a network asks for', () => {
  it.each<readonly [Record<string, string>, number | undefined]>([
    [{ 'retry-after': '120' }, 120_000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 12:02:00 GMT' }, 120_000],
    [{ 'x-ratelimit-reset': '2026-11-22T12:05:00.000Z' }, 300_000],
    [{ 'ratelimit-reset': String(NOW / 1000 + 60) }, 60_000],
    [{ 'x-rate-limit-reset': String(NOW / 1000 + 900) }, 900_000],
    [{ 'retry-after': 'soon', 'ratelimit-reset': '30' }, 30_000],
    [{ 'retry-after': '0' }, 1000],
    [{ 'retry-after': 'Sun, 22 Nov 2026 11:00:00 GMT' }, 1000],
    [{ 'retry-after': '' }, undefined],
    [{}, undefined],
  ])('of %j is %s ms', (headers, wait) => {
    expect(readWait(new Headers(headers), NOW)).toBe(wait)
  })
})
