import { describe, expect, it } from 'vitest'
import { createLook, type LookingOptions } from '../../src/links/looking.ts'
import { createPace } from '../../src/links/pace.ts'
import { type Answer, leadsTo, refuses, says, serveSite } from './misbehaving.ts'

const pace = createPace({ now: () => 0, intervalMs: 0 })
const signal = new AbortController().signal

/** Looks at pages of this site, and of no other of this machine. */
function looker(site: string, options: Partial<LookingOptions> = {}) {
  const look = createLook({ agent: 'Silta test', pace, mayReach: ({ origin }) => origin === site, ...options })
  return (address: string) => look(address, signal)
}

describe('a page on the web', () => {
  it('is asked for with HEAD and then read, by a program that says who it is', async () => {
    const site = await serveSite({ '/page': says(() => 'One') })
    const sight = await looker(site.url)(`${site.url}/page#part`)
    expect(sight).toMatchObject({ kind: 'found', location: null, fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(site.requests).toEqual(['HEAD /page', 'GET /page'])
    expect([...site.agents]).toEqual(['Silta test'])
  })

  it('is there although its server knows no HEAD, or says nonsense to it', async () => {
    const onlyGet =
      (status: number): Answer =>
      (request, response) =>
        (request.method === 'HEAD' ? refuses(status) : says(() => 'One'))(request, response)
    const site = await serveSite({ '/405': onlyGet(405), '/404': onlyGet(404), '/500': onlyGet(500) })
    for (const path of ['/405', '/404', '/500'])
      expect(await looker(site.url)(site.url + path)).toMatchObject({ kind: 'found', location: null })
  })

  it('that is no text is only known to be there', async () => {
    const site = await serveSite({
      '/film': (_, response) => void response.writeHead(200, { 'content-type': 'video/mp4' }).end(),
    })
    expect(await looker(site.url)(`${site.url}/film`)).toEqual({ kind: 'found', fingerprint: null, location: null })
    expect(site.requests).toEqual(['HEAD /film'])
  })

  it.each([404, 410])('is missing when its server says so: %i', async (status) => {
    const site = await serveSite({ '/page': refuses(status) })
    expect(await looker(site.url)(`${site.url}/page`)).toEqual({ kind: 'missing', remark: String(status) })
  })

  it.each([400, 401, 403, 429, 451, 500, 503])('is not missing when its server lets nobody in: %i', async (status) => {
    const site = await serveSite({ '/page': refuses(status, { 'retry-after': '120' }) })
    expect(await looker(site.url)(`${site.url}/page`)).toEqual({
      kind: 'unknown',
      remark: String(status),
      retryAfterMs: 120_000,
    })
  })

  it('is missing where nobody answers, and in doubt where the certificate is wrong', async () => {
    const site = await serveSite({})
    const look = looker('', { mayReach: ({ hostname }) => hostname === '127.0.0.1' })
    expect(await look(site.url.replace('http:', 'https:'))).toEqual({ kind: 'unknown', remark: 'certificate' })
    expect(await look('http://127.0.0.1:1/')).toEqual({ kind: 'missing', remark: 'refused' })
  })

  it('is in doubt when its server hangs, and there when only its text does not end', async () => {
    const site = await serveSite({
      '/silent': () => {},
      '/dripping': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        if (request.method === 'HEAD') response.end()
        else response.write('begun')
      },
      '/endless': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        if (request.method === 'HEAD') return void response.end()
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536)));
        }
        response.on('drain', more)
        more()
      },
      '/cut': (request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100' })
        if (request.method === 'HEAD') response.end()
        else response.write('half', () => response.destroy())
      },
    })
    expect(await looker(site.url, { timeoutMs: 200 })(`${site.url}/silent`)).toEqual({
      kind: 'unknown',
      remark: 'timeout',
    })
    const look = looker(site.url, { timeoutMs: 2000 })
    for (const path of ['/dripping', '/endless', '/cut'])
      expect([path, await look(site.url + path)]).toEqual([path, { kind: 'found', fingerprint: null, location: null }])
  })
})

describe('a page that leads to another one', () => {
  it('has moved as far as every step is for good, and keeps the part that is meant', async () => {
    const site = await serveSite({
      '/old': leadsTo('/newer'),
      '/newer': leadsTo('/new', 308),
      '/new': says(() => 'One'),
      '/today': leadsTo('/new', 302),
      '/mixed': leadsTo('/today', 301),
    })
    const look = looker(site.url)
    expect(await look(`${site.url}/old#fees`)).toMatchObject({ kind: 'found', location: `${site.url}/new#fees` })
    expect(await look(`${site.url}/today`)).toMatchObject({ kind: 'found', location: null })
    expect(await look(`${site.url}/mixed`)).toMatchObject({ kind: 'found', location: `${site.url}/today` })
  })

  it('is missing where the other one is, and in doubt where there is no end', async () => {
    const site = await serveSite({
      '/gone': leadsTo('/nothing'),
      '/a': leadsTo('/b'),
      '/b': leadsTo('/a'),
      '/mail': leadsTo('mailto:a@example.org'),
      '/file': leadsTo('file:///etc/passwd'),
      '/secret': leadsTo('http://user:secret@127.0.0.1/'),
    })
    const look = looker(site.url)
    expect(await look(`${site.url}/gone`)).toEqual({ kind: 'missing', remark: '404' })
    expect(await look(`${site.url}/a`)).toEqual({ kind: 'unknown', remark: 'redirects' })
    expect(site.requests.length).toBeLessThan(15)
    for (const path of ['/mail', '/file', '/secret'])
      expect(await look(site.url + path)).toMatchObject({ kind: 'unknown', remark: '301' })
  })

  it.each([
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://[::1]/',
    'http://localhost/',
    'http://0x7f.1/',
  ])('is not followed into a private network: %s', async (address) => {
    const site = await serveSite({ '/inside': leadsTo(address) })
    const look = looker(site.url)
    expect(await look(`${site.url}/inside`)).toEqual({ kind: 'unknown', remark: 'private' })
    expect(await look(address)).toEqual({ kind: 'unknown', remark: 'private' })
  })

  it('is not followed to another server of this machine', async () => {
    const hidden = await serveSite({ '/': says(() => 'secret') })
    const site = await serveSite({ '/inside': leadsTo(hidden.url) })
    expect(await looker(site.url)(`${site.url}/inside`)).toEqual({ kind: 'unknown', remark: 'private' })
    expect(hidden.requests).toEqual([])
  })
})

describe('the pace', () => {
  it('leaves ten seconds between two requests to a host, and asks others meanwhile', async () => {
    let now = 0
    const waits: number[] = []
    const slow = createPace({
      now: () => now,
      async wait(ms) {
        waits.push(ms)
        now += ms
      },
    })
    const begun: string[] = []
    const turn = (host: string) => slow.turn(host, signal, async () => void begun.push(`${host} ${now}`))
    await Promise.all([turn('a'), turn('a'), turn('b')])
    await turn('a')
    expect(begun.filter((each) => each.startsWith('a'))).toEqual(['a 0', 'a 10000', 'a 20000'])
    expect(begun).toContain('b 0')
    expect(waits).toEqual([10_000, 10_000])
  })

  it('lets only one request to a host be under way, and gives up when it is told to', async () => {
    const site = await serveSite({ '/page': says(() => 'One') })
    const look = looker(site.url)
    await Promise.all(Array.from({ length: 5 }, () => look(`${site.url}/page`)))
    expect(site.most()).toBe(1)
    const stopping = new AbortController()
    const waiting = createPace({ now: () => 0 })
    await waiting.turn('a', stopping.signal, async () => undefined)
    const second = waiting.turn('a', stopping.signal, async () => 'done')
    stopping.abort()
    await expect(second).rejects.toThrow()
  })
})
