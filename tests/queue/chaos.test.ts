import { expect, it } from 'vitest'
import { chaosRun } from '../support/chaos.ts'
import { randomBetween } from '../support/random.ts'

const RECIPIENTS = 300
const KILLS = 4

it('sends a digest to everybody once while workers and Redis are killed', { timeout: 240_000 }, async () => {
  const report = await chaosRun({
    recipients: RECIPIENTS,
    seed: 4,
    // Each kill comes while the messages of its share are on their way.
    async next(kill, telegram, random) {
      if (kill === KILLS) return false
      const share = RECIPIENTS / 2 / (KILLS + 1)
      const until = Math.floor(kill * share) + randomBetween(random, 1, Math.floor(share))
      await telegram.waitFor(() => telegram.sentCount >= until)
      return true
    },
  })
  console.log('chaos test:', JSON.stringify(report))
  const half = { recipients: RECIPIENTS / 2, lost: 0, strange: 0 }
  expect(report).toMatchObject({ rows: RECIPIENTS, telegram: half, web: { ...half, doubles: 0 } })
  expect(report.workerKills + report.redisKills).toBe(KILLS)
})
