import { setTimeout } from 'node:timers/promises'
import { chaosRun } from '../tests/support/chaos.ts'
import { hasRedisServer } from '../tests/support/redis-server.ts'
import type { Bench } from './support/result.ts'

const RECIPIENTS = 10_000
const KILL_EVERY_MS = 1000
const SEED = 20261122
/** On a machine so busy that no worker has started within a second the run would never end. */
const MOST_KILLS = 300

export const bench: Bench = {
  name: 'chaos',
  describe: 'a digest by three workers, of which one, or Redis, is killed every second',
  async run({ recipients = RECIPIENTS }) {
    if (!hasRedisServer()) return { input: 'none', tables: [], goals: [], notes: ['there is no redis-server here'] }
    const next = (kill: number) => setTimeout(KILL_EVERY_MS, kill < MOST_KILLS)
    const { telegram, web, ...report } = await chaosRun({ recipients, seed: SEED, next })
    const lost = telegram.lost + web.lost
    const strange = telegram.strange + web.strange
    return {
      input:
        `${recipients} subscribers due at once, half on Telegram (a loopback server without limits), half in the web chat; three workers ` +
        `on one database and one Redis; each second SIGKILL for one of the four, picked with the seed ${SEED}, and started again at once`,
      tables: [
        {
          title: 'Run',
          columns: ['workers killed', 'Redis killed', 'seconds', 'digests made'],
          rows: [[String(report.workerKills), report.redisKills, report.seconds, report.rows]],
        },
        {
          title: 'Messages',
          columns: ['platform', 'recipients', 'lost', 'under way at a kill', 'doubles', 'doubles not under way'],
          rows: [
            ['Telegram', telegram.recipients, telegram.lost, telegram.underWay, telegram.doubles, telegram.strange],
            ['web chat (idempotent)', web.recipients, web.lost, web.underWay, web.doubles, web.strange],
          ],
        },
      ],
      goals: [
        { goal: 'nobody left out', met: lost === 0, figure: lost },
        { goal: 'each digest made once', met: report.rows === recipients, figure: report.rows },
        { goal: 'doubles only of what was under way at a kill', met: strange === 0, figure: strange },
        { goal: 'no doubles where sending is idempotent', met: web.doubles === 0, figure: web.doubles },
      ],
    }
  },
}
