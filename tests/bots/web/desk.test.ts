import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import type { InboundMessage, Platform } from '../../../src/bots/platform.ts'
import { LOCALES } from '../../../src/locale.ts'
import { plainMessage } from '../../../src/message.ts'
import type { Question } from '../../../src/relay/question.ts'
import type { Role } from '../../../src/relay/responder.ts'
import { addressOf, type ChatServer, sendOptions, startChatServer } from '../../web/chat-server.ts'
import { createClient } from './client.ts'
import { deskOf, NOW, question } from './desk-data.ts'

const running: ChatServer[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})

async function start(questions: readonly Question[], role: Role | null = 'responder') {
  const received: InboundMessage[] = []
  let platform: Platform | undefined
  const server = await startChatServer({
    desk: deskOf(questions, role),
    now: () => NOW,
    receive: async (message) => {
      received.push(message)
      await platform?.send(message.address, plainMessage('en', 'Taken'), sendOptions(message.updateId))
    },
  })
  platform = server.platform
  running.push(server)
  const client = createClient(server.url)
  const read = async (path: string) => {
    const response = await client.get(path, { 'accept-language': 'en' })
    return { status: response.status, text: await response.text() }
  }
  return { server, received, client, read }
}

const idsIn = (text: string) => [...text.matchAll(/href="\/desk\/questions\/(\w+)"/g)].map(([, id]) => id)

describe('the desk', () => {
  it.each<[string, Role | null]>([
    ['a stranger', null],
    ['a traveller', 'traveller'],
  ])('tells %s how to join', async (_, role) => {
    const { client, received, read } = await start([question('a')], role)
    for (const path of ['/desk', '/desk/questions/a']) {
      const { status, text } = await read(path)
      expect(status).toBe(403)
      expect(text).toContain('/volunteer')
      expect(text).not.toContain('Question a')
    }
    expect((await client.postForm({}, [], '/desk/questions/a/claim')).status).toBe(403)
    expect((await client.postForm({ text: 'x' }, [], '/desk/questions/a')).status).toBe(403)
    expect(received).toEqual([])
  })

  it('lists what waits, with contact details masked, and nothing of the shadow-banned', async () => {
    const waiting = question('a', { text: 'Call +358401234567 <b>now</b>', openedAt: NOW - 3 * 3_600_000 })
    const { read } = await start([
      waiting,
      question('b', { state: 'claimed', claimantId: 'x' }),
      question('c', { hidden: true }),
    ])
    const { status, text } = await read('/desk')
    expect(status).toBe(200)
    expect(idsIn(text)).toEqual(['a'])
    expect(text).toContain('Traveller 7F3')
    expect(text).toContain('3 hours ago')
    expect(text).toContain('Call … &lt;b&gt;now&lt;/b&gt;')
  })

  it('lists what is mine, and everything for moderators alone', async () => {
    const questions = [
      question('a'),
      question('b', { state: 'claimed', claimantId: 'me' }),
      question('c', { state: 'claimed', claimantId: 'anna' }),
      question('d', { state: 'resolved' }),
    ]
    const { read } = await start(questions)
    expect(idsIn((await read('/desk?tab=mine')).text)).toEqual(['b'])
    expect(idsIn((await read('/desk?tab=all')).text)).toEqual(['a'])
    const moderator = await start(questions, 'moderator')
    const { text } = await moderator.read('/desk?tab=all')
    expect(idsIn(text)).toEqual(['a', 'b', 'c', 'd'])
    expect(text).toContain('answered by Volunteer anna')
  })

  it('filters by language and pages by twenty', async () => {
    const questions = Array.from({ length: 45 }, (_, index) =>
      question(`q${index}`, { locale: index % 2 === 0 ? 'ru' : 'fi' }),
    )
    const { read } = await start(questions)
    expect(idsIn((await read('/desk')).text)).toHaveLength(20)
    expect(idsIn((await read('/desk?page=2')).text)).toHaveLength(5)
    const russian = (await read('/desk?language=ru&page=1')).text
    expect(idsIn(russian)).toEqual(['q40', 'q42', 'q44'])
    expect(russian).toContain('href="/desk?tab=waiting&amp;language=ru"')
  })

  it.each(LOCALES)('has every text: %s', async (locale) => {
    const { read } = await start([question('a')], 'moderator')
    for (const path of ['/desk', '/desk/questions/a', '/join/ABCD-1234', '/desk/questions/none'])
      expect((await read(`${path}?lang=${locale}`)).text).toContain(`<html lang="${locale}">`)
  })
})

describe('a question on the desk', () => {
  it("is claimed in its thread, by the conversation's own rules", async () => {
    const { client, received, read } = await start([question('a')])
    const response = await client.postForm({}, [], '/desk/questions/a/claim')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk/questions/a#progress'])
    expect(received).toMatchObject([
      { address: { ...addressOf(client.token), thread: 'a' }, content: { kind: 'action', action: 'claim:a' } },
    ])
    expect((await read('/desk/questions/a')).text).toContain('Taken')
    expect(await client.history()).toEqual([])
  })

  it('is a conversation of its own, with texts, files, buttons and a page that follows it', async () => {
    const { client, received, read } = await start([question('a', { state: 'claimed', claimantId: 'me' })])
    const events = await client.events(0, {}, 'a')
    await events.until('ready')
    await client.postForm({ text: 'Hello' }, [new File(['x'], 'a.txt')], '/desk/questions/a')
    expect(await events.next()).toMatchObject({ data: { author: 'person' } })
    await events.close()
    await client.post({ id: randomUUID(), thread: 'a', action: 'withdraw:1' })
    expect(received.map(({ address, content }) => [address.thread, content.kind])).toEqual([
      ['a', 'media'],
      ['a', 'action'],
    ])
    const { text } = await read('/desk/questions/a')
    expect(text).toContain('Hello')
    const file = /href="(\/chat\/files\/[^"]+)"/.exec(text)?.[1] ?? ''
    expect((await client.get(file)).status).toBe(200)
    expect(await client.history()).toEqual([])
  })

  it('of somebody else is not there', async () => {
    const questions = [question('a', { state: 'claimed', claimantId: 'anna' }), question('c', { hidden: true })]
    const { read } = await start(questions)
    for (const id of ['a', 'c', 'none']) expect((await read(`/desk/questions/${id}`)).status).toBe(404)
  })

  it('cannot be claimed or answered by another site', async () => {
    const { server, client, received } = await start([question('a')])
    for (const path of ['/desk/questions/a', '/desk/questions/a/claim', '/join/ABCD-1234']) {
      const headers = { cookie: client.cookie, origin: 'https://evil.example' }
      const response = await fetch(server.url + path, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ text: 'x' }),
      })
      expect(response.status).toBe(403)
    }
    expect(received).toEqual([])
  })
})

describe('a sign-in link', () => {
  it('is used up by the button and not by opening it', async () => {
    const { client, received, read } = await start([])
    expect((await read('/join/ABCD-1234')).text).toContain('Sign in')
    expect(received).toEqual([])
    const response = await client.postForm({}, [], '/join/ABCD-1234')
    expect([response.status, response.headers.get('location')]).toEqual([303, '/desk'])
    expect(received).toMatchObject([
      { address: addressOf(client.token), content: { kind: 'command', name: 'code', argument: 'ABCD-1234' } },
    ])
    expect(JSON.stringify(await client.history())).not.toContain('ABCD-1234')
  })
})
