import { describe, expect, it, onTestFinished } from 'vitest'
import { createAssistant, type Verdict } from '../../src/assistant/assistant.ts'
import type { KnowledgeBase } from '../../src/knowledge/answer.ts'
import { gather, newest } from '../bots/relay/cast.ts'
import { type Behaviour, chat, type OpenAiServer, startOpenAiServer } from '../support/openai-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { exampleKnowledge, NOTE, OFFICIALESE, PERMIT, PLAIN_WORDS, QUESTION } from './example.ts'

const knowledge = exampleKnowledge()

async function assisted(server: OpenAiServer, models: { embeddingModel?: string; rewriteModel?: string }) {
  const dataDirectory = await makeTempDir()
  const verdicts: Verdict[] = []
  const asked: (readonly string[])[] = []
  const { base, ...others } = await knowledge
  const recording: KnowledgeBase = {
    ...base,
    answer(query) {
      if (query.near) asked.push(query.near.map(({ id }) => id))
      return base.answer(query)
    },
  }
  const config = { url: server.url, key: undefined, embeddingModel: undefined, rewriteModel: undefined, ...models }
  let idle = async () => {}
  const cast = await gather({
    knowledge: { ...others, base: recording },
    assistant(parts) {
      const assistant = createAssistant({
        ...parts,
        config: { ...config, timeoutMs: 4000 },
        ...{ dataDirectory, log: SILENT_LOG },
        onOutcome: () => undefined,
        onVerdict: (verdict) => verdicts.push(verdict),
        // As late as the server has been asked: no test waits for the clock.
        deadline() {
          const late = new AbortController()
          const before = server.calls.length
          const isHanging = () => hanging.has(server) && server.calls.length > before
          void server.waitFor(isHanging).then(() => late.abort(new DOMException('late', 'TimeoutError')))
          return late.signal
        },
      })
      onTestFinished(() => assistant.stop())
      idle = () => assistant.idle()
      assistant.notice()
      return assistant
    },
  })
  await idle()
  return { ...cast, verdicts, asked }
}

const hanging = new WeakSet<OpenAiServer>()

async function plainCard(): Promise<string> {
  const { traveller } = await gather({ knowledge: await knowledge })
  await traveller.say(QUESTION)
  return newest(traveller)
}

const REWRITE = { rewriteModel: 'large' }

describe('an answer in plainer words', () => {
  it('has the model’s words in place of the steps, says so, and keeps all else', async () => {
    const server = await startOpenAiServer()
    server.say = () => `${PLAIN_WORDS}\n`
    const { traveller, verdicts } = await assisted(server, REWRITE)
    await traveller.say(`${QUESTION} 040 123 4567`)
    const { text, message } = traveller.shown().at(-1) ?? {}
    expect(verdicts).toEqual(['grounded'])
    expect(text).toContain(`Fishing permit\n${PLAIN_WORDS.replaceAll('\n', '\n\n')}\n\n${NOTE}`)
    expect(text).not.toContain(OFFICIALESE)
    for (const kept of [
      'What to bring',
      'https://fish.example.org/apply',
      '+358 295 000 111',
      'Official page',
      'Not yet checked',
    ])
      if ((await plainCard()).includes(kept)) expect(text).toContain(kept)
    expect(message?.buttons?.flat().map(({ label }) => label)).toContain('Ask a volunteer')
    const [{ body = '' } = {}] = server.calls
    expect(body).toContain(OFFICIALESE)
    expect(body).not.toMatch(/4567|traveller/)
  })

  const bad: readonly (readonly [string, Behaviour, Verdict?])[] = [
    ['says nothing in time', 'hang'],
    ['breaks off', 'cut'],
    ['refuses the key', { status: 401, body: '' }],
    ['has too much to do', { status: 429, body: '' }],
    ['is broken', { status: 500, body: '' }],
    ['sends elsewhere', { status: 302, location: 'http://127.0.0.1:1/', body: '' }],
    ['speaks of something else', { body: { object: 'list', data: [] } }],
    ['speaks without end', { body: chat('word '.repeat(100_000)) }],
    ['says nothing', { body: chat('') }, 'length'],
    ['says too much', { body: chat(`${PLAIN_WORDS}\n${PLAIN_WORDS}`) }, 'length'],
    ['invents a sum', { body: chat(PLAIN_WORDS.replace('45', '25')) }, 'figure-added'],
    ['invents a deadline', { body: chat(PLAIN_WORDS.replace('14 days', '14 weeks')) }, 'figure-added'],
    ['loses a sum', { body: chat(PLAIN_WORDS.replace('45 euros', 'it')) }, 'figure-lost'],
    ['invents a page', { body: chat(`${PLAIN_WORDS} See fish.example.com.`) }, 'link'],
    ['invents a telephone number', { body: chat(`${PLAIN_WORDS} Call +358 40 999 8888.`) }, 'figure-added'],
    ['turns a warning round', { body: chat(PLAIN_WORDS.replace('Do not pay', 'Pay')) }, 'negation'],
    ['writes HTML', { body: chat(`<p>${PLAIN_WORDS}</p>`) }, 'markup'],
    [
      'writes another language',
      {
        body: chat(
          'Hae kalastuslupaa verkossa ajoissa ja maksa se kortilla. Pidä lupa mukanasi järvellä ja näytä se valvojalle, kun hän pyytää.',
        ),
      },
      'language',
    ],
  ]

  const cases = bad.map(([when, behaviour, verdict]) => ({ when, behaviour, verdict }))

  it.each(cases)('is the plain card when the model $when', async ({ behaviour, verdict }) => {
    const server = await startOpenAiServer()
    if (behaviour === 'hang') hanging.add(server)
    server.behave('chat', behaviour)
    const { traveller, verdicts } = await assisted(server, REWRITE)
    await traveller.say(QUESTION)
    expect(newest(traveller)).toBe(await plainCard())
    expect(server.calls).toHaveLength(1)
    expect(verdicts).toEqual(verdict ? [verdict] : [])
  })

  it('is not asked for what is no question to the base', async () => {
    const server = await startOpenAiServer()
    server.say = () => PLAIN_WORDS
    const { traveller, anna, ask } = await assisted(server, { rewriteModel: 'large', embeddingModel: 'small' })
    const before = server.calls.length
    await traveller.say('Help, my friend is drowning in the lake, he is not breathing!')
    expect(newest(traveller)).toContain('112')
    await traveller.say('Which number is there for an ambulance?')
    expect(newest(traveller)).toContain('Emergency number\n')
    for (const text of ['hello', 'thanks!', '/help', '/topics']) await traveller.say(text)
    await traveller.say('/guide fishing permit')
    expect(server.calls.slice(before)).toEqual([])
    await ask('Does the sauna society of Imatra lend umbrellas to foreigners?')
    await anna.press('I’ll answer')
    const claimed = server.calls.length
    await traveller.say(QUESTION)
    await anna.say(QUESTION)
    expect(server.calls.slice(claimed)).toEqual([])
  })

  it('is told in the words on privacy, only where there is a model', async () => {
    const server = await startOpenAiServer()
    const { traveller } = await assisted(server, REWRITE)
    await traveller.say('/privacy')
    expect(newest(traveller)).toContain('language model')
    const { traveller: other } = await gather({ knowledge: await knowledge })
    await other.say('/privacy')
    expect(newest(other)).not.toContain('language model')
  })
})

describe('recall in an answer', () => {
  it('is passed on where words alone have not told, and not where they have', async () => {
    const server = await startOpenAiServer()
    const { traveller, asked } = await assisted(server, { embeddingModel: 'small' })
    const learnt = server.calls.length
    await traveller.say(QUESTION)
    expect(server.calls).toHaveLength(learnt)
    await traveller.say('What do I need to catch perch by the shore? I am anna@example.fi')
    expect(server.calls.slice(learnt).map(({ texts }) => texts)).toEqual([
      ['What do I need to catch perch by the shore? I am ▒▒▒'],
    ])
    expect(asked.at(-1)).toContain(PERMIT.id)
  })

  it('fails without a word to anybody', async () => {
    const server = await startOpenAiServer()
    const { traveller, asked } = await assisted(server, { embeddingModel: 'small' })
    server.behave('embeddings', { status: 500, body: '' })
    await traveller.say('What do I need to catch perch by the shore?')
    expect(traveller.shown()).toHaveLength(1)
    expect(asked).toEqual([])
  })
})
