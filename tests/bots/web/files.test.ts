import { randomUUID } from 'node:crypto'
import { readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../../src/bots/platform.ts'
import { type MediaFile, plainMessage } from '../../../src/message.ts'
import { addressOf, type ChatServer, type ChatServerOptions, forget, startChatServer } from '../../web/chat-server.ts'
import { PIXEL, pixelFile } from '../../web/samples.ts'
import { createClient } from './client.ts'

const MB = 1024 * 1024
const running: ChatServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start(options: ChatServerOptions = {}) {
  const received: InboundMessage[] = []
  const server = await startChatServer({
    receive: async (message) => {
      received.push(message)
    },
    ...options,
  })
  running.push(server)
  const client = createClient(server.url)
  const send = (files: readonly File[], fields: Record<string, string> = {}) =>
    client.postForm({ id: randomUUID(), ...fields }, files)
  return { server, received, client, send }
}

async function kept({ uploadsDirectory }: ChatServer): Promise<readonly string[]> {
  const found = await readdir(uploadsDirectory, { recursive: true, withFileTypes: true })
  return found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

function filesOf({ content }: InboundMessage): readonly MediaFile[] {
  return content.kind === 'media' ? content.media.filter((each) => each.kind !== 'location') : []
}

const textFile = (content: string, name = 'a.txt', type = 'text/plain') => new File([content], name, { type })

describe('a message with files', () => {
  it('is passed on as one, with its text, and shown in the history', async () => {
    const { received, client, send } = await start()
    const response = await send([pixelFile(), textFile('hello')], { text: 'Both' })
    expect(response.status).toBe(202)
    const [entry] = await client.history()
    expect(await response.json()).toEqual({ entry: entry?.id })
    expect(received).toHaveLength(1)
    expect(received[0]?.content).toEqual({ kind: 'media', text: 'Both', media: entry?.message.media })
    expect(filesOf(received[0] as InboundMessage)).toMatchObject([
      { kind: 'photo', mediaType: 'image/png', name: 'pixel.png', size: PIXEL.buffer.length },
      { kind: 'file', mediaType: 'text/plain', name: 'a.txt', size: 5 },
    ])
  })

  it('is taken once, however often it is posted', async () => {
    const { server, received, client } = await start()
    const id = randomUUID()
    for (let time = 0; time < 3; time += 1) expect((await client.postForm({ id }, [textFile('x')])).status).toBe(202)
    expect(await client.history()).toHaveLength(1)
    expect(await kept(server)).toHaveLength(1)
    expect(new Set(received.map((each) => JSON.stringify(each))).size).toBe(1)
  })

  it('is an image by its content, whatever it calls itself', async () => {
    const { received, send } = await start()
    const files = [
      new File([new Uint8Array(PIXEL.buffer)], 'a.txt', { type: 'text/plain' }),
      textFile('<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg', 'image/svg+xml'),
    ]
    await send(files)
    expect(filesOf(received[0] as InboundMessage).map(({ kind }) => kind)).toEqual(['photo', 'file'])
  })

  it.each<[string, readonly File[], number, string]>([
    ['an empty file', [textFile('')], 400, 'empty-file'],
    ['more than ten', Array.from({ length: 11 }, () => textFile('x')), 413, 'too-many-files'],
    ['a file over 10 MB', [new File([new Uint8Array(10 * MB + 1)], 'a')], 413, 'file-too-large'],
    ['over 50 MB', Array.from({ length: 6 }, () => new File([new Uint8Array(9 * MB)], 'a')), 413, 'too-large'],
  ])('is refused whole: %s', async (_, files, status, code) => {
    const { server, received, client, send } = await start()
    const response = await send([...files])
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
    expect(await kept(server)).toEqual([])
    expect(await client.history()).toEqual([])
    expect(received).toEqual([])
  })

  it('is refused when the disk is almost full, and nothing is left of it', async () => {
    const { server, client, send } = await start({ keptFree: Number.MAX_SAFE_INTEGER })
    const response = await send([textFile('x')])
    expect(response.status).toBe(507)
    expect(await response.json()).toMatchObject({ error: { code: 'no-room' } })
    expect(await kept(server)).toEqual([])
    expect(await client.history()).toEqual([])
  })

  it('leaves no file when the history cannot be written', async () => {
    const { server, send } = await start({
      transcripts: (transcripts) => ({
        ...transcripts,
        append: async () => {
          throw new Error('the database is locked')
        },
      }),
    })
    expect((await send([textFile('x')])).status).toBe(503)
    expect(await kept(server)).toEqual([])
  })

  it('of a form without a chosen file is a text', async () => {
    const { received, send } = await start()
    expect((await send([new File([], '')], { text: 'only this' })).status).toBe(202)
    expect(received[0]?.content).toEqual({ kind: 'text', text: 'only this' })
  })

  it('needs a session and comes from this site', async () => {
    const { server, received } = await start()
    const post = (headers: Record<string, string>) => {
      const body = new FormData()
      body.append('id', randomUUID())
      body.append('file', textFile('x'))
      return fetch(`${server.url}/chat/messages`, { method: 'POST', body, headers })
    }
    expect((await post({})).status).toBe(401)
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403)
    expect(received).toEqual([])
  })
})

describe('GET /chat/files', () => {
  it.each<[string, File, string, RegExp]>([
    ['an image in the page', pixelFile(), 'image/png', /^inline/],
    ['sound in the page', textFile('x', 'a.ogg', 'audio/ogg'), 'audio/ogg', /^inline/],
    [
      'a page as a download',
      textFile('<script>1</script>', 'a.html', 'text/html'),
      'application/octet-stream',
      /^attach/,
    ],
    ['a drawing as a download', textFile('<svg/>', 'a.svg', 'image/svg+xml'), 'application/octet-stream', /^attach/],
    ['a false image as a download', textFile('<svg/>', 'a.png', 'image/png'), 'application/octet-stream', /^attach/],
  ])('shows %s', async (_, file, mediaType, disposition) => {
    const { received, client, send } = await start()
    await send([file])
    const [shown] = filesOf(received[0] as InboundMessage)
    const response = await client.get(`/chat/files/${shown?.file.id}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('content-disposition')).toMatch(disposition)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()))
  })

  it('belongs to the session whose conversation it is in', async () => {
    const { server, received, send } = await start()
    await send([pixelFile()])
    const path = `/chat/files/${filesOf(received[0] as InboundMessage)[0]?.file.id}`
    expect((await createClient(server.url).get(path)).status).toBe(404)
    expect((await fetch(server.url + path)).status).toBe(401)
  })

  it('leads out of no folder', async () => {
    const { client } = await start()
    const { chat } = addressOf(client.token)
    for (const path of [`${chat}/..%2f..%2fsilta.db`, `${chat}/%2e%2e/x`, `${chat}/`, 'x'])
      expect((await client.get(`/chat/files/${path}`)).status).toBe(404)
  })

  it('gives a part, for players that ask for one', async () => {
    const { received, client, send } = await start()
    await send([textFile('0123456789', 'a.ogg', 'audio/ogg')])
    const path = `/chat/files/${filesOf(received[0] as InboundMessage)[0]?.file.id}`
    const part = await client.get(path, { range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 2-4/10', '234'])
    expect(await (await client.get(path, { range: 'bytes=7-' })).text()).toBe('789')
    expect((await client.get(path, { range: 'bytes=99-' })).status).toBe(200)
  })

  it('names a file by its own name, made harmless', async () => {
    const { received, client, send } = await start()
    await send([textFile('x', '../../päätös\u202e"gpj.exe')])
    const [shown] = filesOf(received[0] as InboundMessage)
    expect(shown?.name).toBe('päätös "gpj.exe')
    const disposition = (await client.get(`/chat/files/${shown?.file.id}`)).headers.get('content-disposition')
    expect(disposition).toBe("attachment; filename*=UTF-8''p%C3%A4%C3%A4t%C3%B6s%20%22gpj.exe")
  })
})

describe('a file is erased', () => {
  it('with the person, and in the threads of the chat as well', async () => {
    const { server, client, send } = await start()
    await send([textFile('x')])
    await send([textFile('y')], { thread: 'q1' })
    expect(await kept(server)).toHaveLength(2)
    await forget(server, client.token)
    expect(await kept(server)).toEqual([])
  })

  it('with the message that is taken back, and cannot be had from then on', async () => {
    const { server, client } = await start()
    const to = addressOf(client.token)
    const file = { platform: 'elsewhere', id: 'x' }
    const media = [{ kind: 'file', name: 'a', mediaType: 'text/plain', size: 1, file }] as const
    const download = async () => Buffer.from('x')
    const ref = await server.platform.send(to, { ...plainMessage('en', 'x'), media }, { key: 'k', download })
    const [entry] = await client.history()
    const id = entry?.message.media?.[0]
    const path = `/chat/files/${id && id.kind !== 'location' ? id.file.id : ''}`
    expect((await client.get(path)).status).toBe(200)
    await server.platform.remove(to, ref)
    expect((await client.get(path)).status).toBe(404)
    expect(await kept(server)).toEqual([])
  })

  it('when no conversation shows it, but not while it is new', async () => {
    const { server, client, send } = await start()
    await send([textFile('shown')])
    await send([textFile('in a thread')], { thread: 'q1' })
    await send([textFile('gone')])
    const entries = await client.history()
    const { chat } = addressOf(client.token)
    await server.store.transcripts.replace(chat, entries.at(-1)?.id ?? 0, plainMessage('en', 'nothing'))
    expect(await server.eraseUnused()).toBe(0)
    for (const path of await kept(server)) await utimes(path, 0, 0)
    expect(await server.eraseUnused()).toBe(1)
    expect(await kept(server)).toHaveLength(2)
    for (const path of await kept(server)) expect((await stat(path)).size).toBeGreaterThan(4)
  })
})
