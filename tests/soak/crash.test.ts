import { expect, it } from 'vitest'
import { crashRun } from '../support/crash.ts'

it('answers every question exactly once in effect when the process is killed 200 times', {
  timeout: 1_800_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.log(`seed ${seed} (SEED=${seed} npm run soak repeats this run)`)
  const report = await crashRun(200, seed)
  console.log('crash test:', JSON.stringify(report))
  expect(report).toMatchObject({ unanswered: 0, miscounted: 0, unsent: 0, strange: 0 })
  expect(report.repeats).toBeLessThanOrEqual(report.inFlight)
})
