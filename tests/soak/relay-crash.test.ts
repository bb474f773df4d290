import { expect, it } from 'vitest'
import { relayCrashRun } from '../support/relay-crash.ts'

it('loses and delays no question to volunteers when the process is killed 200 times', {
  timeout: 1_800_000,
}, async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  console.log(`seed ${seed} (SEED=${seed} npm run soak repeats this run)`)
  const report = await relayCrashRun(200, seed)
  console.log('relay crash test:', JSON.stringify(report))
  expect(report).toMatchObject({ stuck: 0, lost: 0, miscounted: 0, disordered: 0, unsent: 0, errors: 0 })
  expect(report.repeats).toBeLessThanOrEqual(report.inFlight)
})
