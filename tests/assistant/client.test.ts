import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createClient, type Outcome } from '../../src/assistant/client.ts'
import { type Behaviour, chat, startOpenAiServer, vectors } from '../support/openai-server.ts'

const KEY = 'sk-secret-key'
const QUESTION = 'where is my secret question'

async function setUp() {
  const server = await startOpenAiServer()
  const outcomes: Outcome[] = []
  const lines: string[] = []
  const clock = { now: 0 }
  const client = createClient({
    url: server.url,
    key: KEY,
    embeddingModel: 'small',
    rewriteModel: 'large',
    now: () => clock.now,
    onOutcome: (_, outcome) => outcomes.push(outcome),
    log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) }),
  })
  const patience = new AbortController()
  return {
    ...{ server, outcomes, lines, clock, patience },
    embed: (...texts: readonly string[]) => client.embed(texts, patience.signal),
    complete: (content: string) => client.complete([{ role: 'user', content }], patience.signal),
    timeOut: () => patience.abort(new DOMException('late', 'TimeoutError')),
  }
}

describe('the client of a language model', () => {
  it('asks in the words of the wire', async () => {
    const { server, embed, complete, outcomes } = await setUp()
    server.say = () => 'Hello'
    expect(await complete(QUESTION)).toBe('Hello')
    expect(await embed('one', 'two')).toMatchObject([{ length: 256 }, { length: 256 }])
    expect(server.calls.map(({ path, authorization }) => [path, authorization])).toEqual([
      ['/v1/chat/completions', `Bearer ${KEY}`],
      ['/v1/embeddings', `Bearer ${KEY}`],
    ])
    expect(server.calls.map(({ body }) => JSON.parse(body))).toMatchObject([
      { model: 'large', messages: [{ role: 'user', content: QUESTION }], stream: false },
      { model: 'small', input: ['one', 'two'] },
    ])
    expect(outcomes).toEqual(['ok', 'ok'])
  })

  it('puts vectors into the order of their texts', async () => {
    const { server, embed } = await setUp()
    const { data } = vectors(['one', 'two']) as { data: unknown[] }
    server.behave('embeddings', { body: { data: data.toReversed() } })
    const swapped = await embed('one', 'two')
    server.behave('embeddings')
    expect(await embed('one', 'two')).toEqual(swapped)
  })

  const huge = 'x'.repeat(300_000)
  const bad: readonly (readonly [string, 'embeddings' | 'chat', Behaviour, Outcome])[] = [
    ['cut', 'embeddings', 'cut', 'unreachable'],
    ['cut', 'chat', 'cut', 'unreachable'],
    ['401', 'chat', { status: 401, body: { error: { message: `bad key ${KEY}, asked: ${QUESTION}` } } }, 'refused'],
    ['429', 'chat', { status: 429, body: '' }, 'refused'],
    ['500', 'embeddings', { status: 500, body: 'oops' }, 'refused'],
    ['a redirect', 'embeddings', { status: 307, location: 'http://127.0.0.1:1/v1/embeddings', body: '' }, 'refused'],
    ['no JSON', 'chat', { body: `<html>${QUESTION} ${KEY}</html>` }, 'malformed'],
    ['another shape', 'chat', { body: { choices: [] } }, 'malformed'],
    ['no text', 'chat', { body: chat(null) }, 'malformed'],
    ['half a text', 'chat', { body: chat('To begin with', 'length') }, 'malformed'],
    ['too few vectors', 'embeddings', { body: vectors([]) }, 'malformed'],
    ['an empty vector', 'embeddings', { body: { data: [{ index: 0, embedding: [] }] } }, 'malformed'],
    ['a zero vector', 'embeddings', { body: { data: [{ index: 0, embedding: [0, 0, 0] }] } }, 'malformed'],
    ['words in a vector', 'embeddings', { body: { data: [{ index: 0, embedding: ['1', '2'] }] } }, 'malformed'],
    ['numbers beyond all', 'embeddings', { body: '{"data":[{"index":0,"embedding":[1e300,1]}]}' }, 'malformed'],
    ['a huge text', 'chat', { body: chat(huge) }, 'too-large'],
    ['a huge vector', 'embeddings', { body: `{"data": "${huge}"}` }, 'too-large'],
  ]

  it.each(bad)('makes do with %s from %s', async (_, kind, behaviour, outcome) => {
    const { server, embed, complete, outcomes, lines } = await setUp()
    server.behave(kind, behaviour)
    const ask = () => (kind === 'chat' ? complete(QUESTION) : embed(QUESTION))
    expect(await ask()).toBeUndefined()
    expect(await ask()).toBeUndefined()
    expect(await ask()).toBeUndefined()
    expect(outcomes).toEqual([outcome, outcome, outcome])
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toMatch(/secret/)
    expect(server.calls).toHaveLength(3)
  })

  it('gives up when it takes too long', async () => {
    const { server, complete, outcomes, timeOut } = await setUp()
    server.behave('chat', 'hang')
    const asked = complete(QUESTION)
    await server.waitFor(() => server.calls.length === 1)
    timeOut()
    expect(await asked).toBeUndefined()
    expect(outcomes).toEqual(['timeout'])
  })

  it('does not count as a failure what nobody waits for', async () => {
    const { server, complete, outcomes, patience } = await setUp()
    patience.abort()
    for (let time = 0; time < 4; time++) await complete(QUESTION)
    expect(outcomes).toEqual(['stopped', 'stopped', 'stopped', 'stopped'])
    expect(server.calls).toHaveLength(0)
  })

  it('rests for a minute after three failures in a row, and each kind of request by itself', async () => {
    const { server, clock, embed, complete, outcomes } = await setUp()
    server.say = () => 'Hello'
    server.behave('chat', { status: 500, body: '' })
    for (let time = 0; time < 5; time++) await complete(QUESTION)
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'resting', 'resting'])
    expect(await embed('one')).toBeDefined()
    clock.now = 59_999
    await complete(QUESTION)
    clock.now = 60_000
    await complete(QUESTION)
    await complete(QUESTION)
    expect(outcomes.slice(5)).toEqual(['ok', 'resting', 'refused', 'resting'])
    server.behave('chat')
    clock.now = 120_000
    expect(await complete(QUESTION)).toBe('Hello')
    server.behave('chat', { status: 500, body: '' })
    await complete(QUESTION)
    await complete(QUESTION)
    server.behave('chat')
    expect(await complete(QUESTION)).toBe('Hello')
  })

  it('makes do without a server', async () => {
    const { server, embed, outcomes } = await setUp()
    await server.close()
    expect(await embed('one')).toBeUndefined()
    expect(outcomes).toEqual(['unreachable'])
  })
})
