import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DeliveryError } from '../../src/errors.ts'
import { type Ask, createHttp, type HttpOptions } from '../../src/publishers/http.ts'
import { type Reply, type ScriptedServer, startScripted } from '../support/networks/scripted.ts'

const SECRET = 'to+ken/='

describe('a request to a network', () => {
  const running: ScriptedServer[] = []
  afterEach(async () => {
    for (const server of running.splice(0)) await server.close()
  })

  async function start(reply: Reply | Promise<Reply>, options: Partial<HttpOptions> = {}) {
    const server = await startScripted({ answer: () => reply, isWrite: () => true, isPost: () => true })
    running.push(server)
    const http = createHttp({ network: 'Net', secrets: () => [SECRET], ...options })
    return { server, http }
  }

  async function failure(reply: Reply | Promise<Reply>, ask: Ask = {}, options: Partial<HttpOptions> = {}) {
    const { server, http } = await start(reply, options)
    const error: unknown = await http.request(server.url, ask).catch((thrown: unknown) => thrown)
    if (!(error instanceof DeliveryError)) throw new Error(`no DeliveryError: ${inspect(error)}`)
    return error
  }

  it.each<readonly [number, Ask, string]>([
    [500, { publishes: true }, 'transient'],
    [503, { publishes: true }, 'transient'],
    [502, { publishes: true }, 'uncertain'],
    [504, { publishes: true }, 'uncertain'],
    [504, {}, 'transient'],
    [408, {}, 'transient'],
    [400, {}, 'rejected'],
    [404, {}, 'rejected'],
    [429, {}, 'rate-limited'],
  ])('that is answered with %i, asked as %j, is %s', async (status, ask, kind) => {
    expect((await failure({ status }, ask)).kind).toBe(kind)
  })

  it.each<readonly [unknown, string]>([
    [{ error: 'wrong' }, 'Net answered 400: wrong'],
    [{ error: { message: 'deep', code: 1 } }, 'Net answered 400: deep'],
    [{ errors: [{ message: 'first' }, { message: 'second' }] }, 'Net answered 400: first'],
    [{ error: 'invalid_grant', error_description: 'long\nwords' }, 'Net answered 400: long words'],
    ['text', 'Net answered 400: text'],
    [{ ok: false }, 'Net answered 400'],
  ])("gives the network's own words of %j", async (json, message) => {
    expect((await failure({ status: 400, json })).message).toBe(message)
  })

  it('has no part of a secret in its error, however long the words are', async () => {
    const words = `${'x'.repeat(385)}${SECRET}${encodeURIComponent(SECRET)}`
    const { message } = await failure({ status: 400, json: { error: words } })
    expect(message.length).toBeLessThanOrEqual(404)
    expect(message).not.toMatch(/to\+|to%2B/)
  })

  it('cannot be made with a line break in the token, and does not say which it is', async () => {
    const error = await failure({ status: 200 }, { headers: { authorization: `Bearer ${SECRET}\nx` }, publishes: true })
    expect(error.kind).toBe('transient')
    expect(inspect(error)).not.toContain(SECRET)
  })

  it('follows no redirect with its token', async () => {
    const { server, http } = await start({ status: 302, headers: { location: '/elsewhere' } })
    await expect(http.request(server.url)).rejects.toThrow(/moved/)
    expect(server.calls).toHaveLength(1)
  })

  it.each<readonly [Ask, string]>([
    [{ publishes: true }, 'uncertain'],
    [{}, 'transient'],
  ])('that is never answered, asked as %j, is %s', async (ask, kind) => {
    const { promise, resolve } = Promise.withResolvers<Reply>()
    const error = await failure(promise, ask, { timeoutMs: 50 })
    resolve({ status: 200 })
    expect(error).toMatchObject({ kind, message: 'Net did not answer: timed out' })
  })

  it('lets the network explain an answer of 200', async () => {
    const explain: HttpOptions['explain'] = () => ({ kind: 'rate-limited', words: `slow ${SECRET}`, retryAfterMs: 7 })
    const error = await failure({ status: 200, json: {} }, {}, { explain })
    expect(error).toMatchObject({ kind: 'rate-limited', retryAfterMs: 7, message: 'Net slow …' })
  })

  it('may have published what is answered in an unreadable way', async () => {
    const { server, http } = await start({ status: 200, json: { id: 1 } })
    const answer = await http.request(server.url)
    const schema = z.object({ id: z.string() })
    expect(() => http.read(answer, schema, 'published')).toThrow(expect.objectContaining({ kind: 'uncertain' }))
    expect(() => http.read(answer, schema)).toThrow(expect.objectContaining({ kind: 'transient' }))
  })
})
