import { once } from 'node:events'
import { connect } from 'node:net'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startWebServer } from '../../src/web/server.ts'

async function start(app: Hono, lines: string[] = []) {
  const log = pino({}, { write: (line: string) => lines.push(line) })
  const server = await startWebServer({ host: '127.0.0.1', port: 0, apps: [app], log })
  onTestFinished(() => server.stop())
  return server
}

const app = () =>
  new Hono()
    .get('/fine', (c) => c.text('fine'))
    .get('/broken', () => {
      throw new Error('secret detail')
    })
    .post('/echo', async (c) => c.text(await c.req.text()))

describe('the web server', () => {
  it.each(['/fine', '/broken', '/nothing'])('protects every answer: %s', async (path) => {
    const server = await start(app())
    const { headers } = await fetch(server.url + path)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'",
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    expect(headers.get('x-frame-options')).toBe('DENY')
  })

  it('mounts several apps', async () => {
    const log = pino({ level: 'silent' })
    const apps = [app(), new Hono().get('/second', (c) => c.text('second'))]
    const server = await startWebServer({ host: '127.0.0.1', port: 0, apps, log })
    onTestFinished(() => server.stop())
    expect(await (await fetch(`${server.url}/second`)).text()).toBe('second')
  })

  it('tells the log and not the visitor what broke', async () => {
    const lines: string[] = []
    const server = await start(app(), lines)
    const response = await fetch(`${server.url}/broken`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret detail')
    expect(lines.join()).toContain('secret detail')
  })

  it('refuses a large body', async () => {
    const server = await start(app())
    const post = (size: number) => fetch(`${server.url}/echo`, { method: 'POST', body: 'x'.repeat(size) })
    expect((await post(1024 * 1024)).status).toBe(200)
    expect((await post(1024 * 1024 + 1)).status).toBe(413)
  })

  it.each<[string, { host?: string; port?: number }, RegExp]>([
    ['a port in use', {}, /already in use.*set PORT to a free port/],
    ['an unknown host', { host: 'nowhere.invalid' }, /Set HOST to 127\.0\.0\.1/],
    ["another machine's address", { host: '192.0.2.1' }, /no address 192\.0\.2\.1.*Set HOST/],
  ])('says what to do about %s', async (_, change, words) => {
    const first = await start(app())
    const options = { host: '127.0.0.1', port: first.port, apps: [], log: pino({ level: 'silent' }), ...change }
    await expect(startWebServer(options)).rejects.toThrow(words)
  })

  it('ends event streams and unused connections when it stops, and lets a request under way finish', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const slow = new Hono()
      .get('/events', (c) => streamSSE(c, () => new Promise(() => {})))
      .get('/slow', async (c) => {
        begin()
        await released
        return c.text('done')
      })
    const server = await start(slow)
    const stream = await fetch(`${server.url}/events`)
    const unused = connect(server.port, '127.0.0.1').resume()
    await once(unused, 'connect')
    const response = fetch(`${server.url}/slow`)
    await begun

    const stopped = server.stop()
    await Promise.all([expect(stream.text()).rejects.toThrow(), once(unused, 'close')])
    release()
    expect(await (await response).text()).toBe('done')
    await stopped
    await expect(fetch(`${server.url}/slow`)).rejects.toThrow()
  })
})
