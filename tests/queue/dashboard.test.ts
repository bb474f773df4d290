import { Redis } from 'ioredis'
import { expect, it, onTestFinished } from 'vitest'
import { createClient } from '../bots/web/client.ts'
import { startRedisServer } from '../support/redis-server.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'

const PASSWORD = 'choose-a-long-random-password'
const authorization = `Basic ${Buffer.from(`admin:${PASSWORD}`).toString('base64')}`

/** Every command that anybody gives this Redis from now on, with what it is about. */
async function listen(url: string): Promise<readonly string[]> {
  const commands: string[] = []
  const redis = new Redis(url)
  const monitor = await redis.monitor()
  monitor.on('monitor', (_time: string, args: readonly string[]) => commands.push(args.join(' ')))
  onTestFinished(() => {
    monitor.disconnect()
    redis.disconnect()
  })
  return commands
}

it('shows the queue of the app, in which nobody’s words are', async () => {
  const redis = await startRedisServer()
  onTestFinished(() => redis.close())
  const settings = { DATA_DIR: await makeTempDir(), REDIS_URL: redis.url, QUEUE_DASHBOARD_PASSWORD: PASSWORD }
  const commands = await listen(redis.url)
  const app = await startTestApp(settings)
  const person = createClient(app.url)
  await person.say('my passport is lost, says Olga')
  await app.idle()
  const delayed = `${app.url}/queues/api/queues?activeQueue=jobs&status=delayed`
  const board = async () => (await fetch(delayed, { headers: { authorization } })).text()
  // A schedule is written after its queue has connected, which the app does not wait for.
  await expect.poll(board).toContain('"name":"prune"')
  const text = await board()
  expect(text).not.toMatch(/Olga|passport/)
  expect(commands.some((command) => command.includes('prune'))).toBe(true)
  expect(commands.filter((command) => /Olga|passport/.test(command))).toEqual([])
  expect((await fetch(`${app.url}/queues`)).status).toBe(401)
  const metrics = await (await fetch(`${app.url}/metrics`)).text()
  expect(metrics).toContain('silta_workers 1')
  expect(metrics).toMatch(/^silta_oldest_job_seconds [0-5]/m)
})

it('is not there without a password', async () => {
  const redis = await startRedisServer()
  onTestFinished(() => redis.close())
  const app = await startTestApp({ DATA_DIR: await makeTempDir(), REDIS_URL: redis.url })
  expect((await fetch(`${app.url}/queues`, { headers: { authorization } })).status).toBe(404)
})
