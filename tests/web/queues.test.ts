import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createQueuePages } from '../../src/web/queues.ts'
import { startWebServer, type WebServer } from '../../src/web/server.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RedisServer, startRedisServer } from '../support/redis-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'

const PASSWORD = 'a long password, ä'

let redis: RedisServer
let browser: Browser
beforeAll(async () => {
  redis = await startRedisServer()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser.close()
  await redis.close()
})

async function createRig() {
  const client = new Redis(redis.url, { maxRetriesPerRequest: 0, enableOfflineQueue: false })
  client.on('error', () => undefined)
  await new Promise((resolve) => client.once('ready', resolve))
  const jobs = new Queue('jobs', { connection: client, prefix: 'silta', skipVersionCheck: true })
  jobs.on('error', () => undefined)
  const clock = { now: 0 }
  const pages = createQueuePages({ jobs, password: PASSWORD, now: () => clock.now })
  const server = await startWebServer({ host: '127.0.0.1', port: 0, apps: [], apart: [pages], log: SILENT_LOG })
  onTestFinished(async () => {
    await server.stop()
    await jobs.close()
    client.disconnect()
  })
  return { server, jobs, clock }
}

function ask({ url }: WebServer, path: string, password?: string, method = 'GET'): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`
  return fetch(url + path, { method, headers: password === undefined ? {} : { authorization } })
}

describe('the page about the queue', () => {
  it('shows the queue and its jobs in a browser, with nothing from elsewhere', async () => {
    const { server, jobs } = await createRig()
    await jobs.add('sweep', {})
    const context = await browser.newContext({ httpCredentials: { username: 'admin', password: PASSWORD } })
    onTestFinished(() => context.close())
    const foreign: string[] = []
    const errors: string[] = []
    context.on('response', (response) => response.url().startsWith(server.url) || foreign.push(response.url()))
    context.on('weberror', (error) => errors.push(String(error.error())))
    const page = await context.newPage()
    await page.goto(`${server.url}/queues`)
    await page.getByText('jobs', { exact: true }).first().waitFor()
    await page.goto(`${server.url}/queues/queue/jobs?status=waiting`)
    await page.getByText('sweep').first().waitFor()
    expect([foreign, errors]).toEqual([[], []])
  })

  it('is for those who have the password, its files and figures as well', async () => {
    const { server } = await createRig()
    for (const path of ['/queues', '/queues/', '/queues/api/queues', '/queues/static/favicon.ico', '/queues/nothing']) {
      for (const password of [undefined, '', PASSWORD.slice(1)].slice(0, path === '/queues' ? 3 : 1)) {
        const refused = await ask(server, path, password)
        expect([path, refused.status, refused.headers.get('cache-control')]).toEqual([path, 401, 'no-store'])
        expect(refused.headers.get('www-authenticate')).toMatch(/^Basic /)
      }
    }
    const page = await ask(server, '/queues', PASSWORD)
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(page.headers.get('x-frame-options')).toBe('DENY')
    expect(await (await ask(server, '/queues/api/queues', PASSWORD)).json()).toMatchObject({
      queues: [{ name: 'jobs', readOnlyMode: true }],
    })
  })

  it('takes ten wrong passwords in a minute, then none at all', async () => {
    const { server, clock } = await createRig()
    const statuses = async (password: string | undefined, times: number) => {
      const found = []
      for (let index = 0; index < times; index += 1) found.push((await ask(server, '/queues', password)).status)
      return new Set(found)
    }
    expect(await statuses(undefined, 20)).toEqual(new Set([401]))
    expect(await statuses('wrong', 10)).toEqual(new Set([401]))
    clock.now = 20_500
    const refused = await ask(server, '/queues', PASSWORD)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '40'])
    clock.now = 60_000
    expect(await statuses(PASSWORD, 20)).toEqual(new Set([200]))
  })

  it('is only to look at', async () => {
    const { server, jobs } = await createRig()
    const job = await jobs.add('sweep', {}, { delay: 3_600_000 })
    for (const path of [`/queues/api/queues/jobs/${job.id}/promote`, '/queues/api/queues/pause'])
      expect((await ask(server, path, PASSWORD, 'PUT')).status).toBe(405)
    expect(await job.getState()).toBe('delayed')
  })

  it('answers while Redis is away', async () => {
    const { server } = await createRig()
    await redis.kill()
    onTestFinished(() => redis.start())
    expect((await ask(server, '/queues', PASSWORD)).status).toBe(200)
    expect((await ask(server, '/queues/api/queues', PASSWORD)).status).toBe(500)
  })
})
