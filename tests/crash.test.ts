import { expect, it } from 'vitest'
import { crashRun } from './support/crash.ts'

it('answers every question exactly once in effect when the process is killed 15 times', {
  timeout: 120_000,
}, async () => {
  const report = await crashRun(15, 20261121)
  console.log('crash test:', JSON.stringify(report))
  expect(report).toMatchObject({ unanswered: 0, miscounted: 0, unsent: 0, strange: 0 })
  expect(report.repeats).toBeLessThanOrEqual(report.inFlight)
})
