import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importInto } from '../../../src/exchange/import/import.ts'
import { type FetchOptions, fetchPublic, openSource } from '../../../src/exchange/source.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function text(address: string, options: FetchOptions = { allowPrivate: true }): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of await fetchPublic(address, options)) parts.push(part)
  return Buffer.concat(parts).toString()
}

describe('a web address', () => {
  it.each([
    'http://127.0.0.1/x',
    'http://localhost:1/x',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/',
  ])('of this machine or its network is not read: %s', async (address) => {
    await expect(text(address, {})).rejects.toMatchObject({ name: 'SourceError', kind: 'refused' })
    for (const format of ['ptv', 'hsds', 'csv'] as const) {
      const report = await importInto({ format, place: address, directory: await makeTempDir() })
      expect(report.interrupted).toMatch(/private network/)
    }
  })

  it.each(['file:///etc/passwd', 'ftp://example.org/x', 'data:text/plain,x', 'https://user:secret@example.org/'])(
    'of another kind is not read, and no password is told: %s',
    async (address) => {
      const failure = await openSource(address).then(
        () => 'read',
        (error: Error) => error.message,
      )
      expect(failure).not.toContain('secret')
      expect(failure).not.toBe('read')
    },
  )

  it('may lead to another one, which is checked again', async () => {
    const requests: string[] = []
    const origin = await serve((request, response) => {
      requests.push(request.url ?? '')
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end()
      else if (request.url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end()
      else response.end('there')
    })
    expect(await text(`${origin}/a`)).toBe('there')
    await expect(text(`${origin}/file`)).rejects.toThrow(/not a web address/)
    await expect(text(`${origin}/loop`)).rejects.toThrow(/without an end/)
    expect(requests.filter((url) => url === '/loop')).toHaveLength(6)
  })

  it('is read up to a size, also when it was packed', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)))
    })
    await expect(text(origin, { allowPrivate: true, maximumBytes: 1_000_000 })).rejects.toThrow(
      /more than 1000000 bytes/,
    )
    expect(await text(origin)).toHaveLength(5_000_000)
  })

  it('is waited for a time', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200).write('begun')
    })
    await expect(text(origin, { allowPrivate: true, timeoutMs: 50 })).rejects.toMatchObject({ kind: 'transient' })
  })

  it('that does not answer as it should is told with its status', async () => {
    const origin = await serve((request, response) => {
      if (request.url === '/later') response.writeHead(503, { 'retry-after': '30' }).end()
      else response.writeHead(404).end()
    })
    await expect(text(`${origin}/later`)).rejects.toMatchObject({ kind: 'transient', retryAfterMs: 30_000 })
    await expect(text(`${origin}/gone`)).rejects.toMatchObject({ kind: 'refused', retryAfterMs: undefined })
  })
})
