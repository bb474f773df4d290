import { expect, it } from 'vitest'
import { relayCrashRun } from './support/relay-crash.ts'

it('loses and delays no question to volunteers when the process is killed 15 times', { timeout: 240_000 }, async () => {
  const report = await relayCrashRun(15, 20261121)
  console.log('relay crash test:', JSON.stringify(report))
  expect(report).toMatchObject({ stuck: 0, lost: 0, miscounted: 0, disordered: 0, unsent: 0, errors: 0 })
  expect(report.repeats).toBeLessThanOrEqual(report.inFlight)
})
