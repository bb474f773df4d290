import { readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type AssistantOptions, createAssistant } from '../../src/assistant/assistant.ts'
import type { ChangingBase, KnowledgeBase } from '../../src/knowledge/answer.ts'
import { openRecognisers } from '../../src/knowledge/open.ts'
import type { Service } from '../../src/knowledge/service.ts'
import { aService } from '../support/knowledge-data.ts'
import { type OpenAiServer, startOpenAiServer, vectors } from '../support/openai-server.ts'
import { SILENT_LOG } from '../support/silent-log.ts'
import { makeTempDir } from '../support/temp-dir.ts'

const WORDS = ['library books', 'fishing licence', 'dog passport', 'school place', 'tax card', 'border queue'] as const

function about(words: string): Service {
  const title = { en: `About ${words}`, fi: `Aiheesta ${words} suomeksi` }
  const id = `fi-${words.replace(' ', '-')}`
  return aService({
    id,
    title,
    summary: title,
    keywords: { en: [words] },
    exampleQuestions: { en: [`Where ${words}?`] },
  })
}

const SERVICES = WORDS.map(about)
/** A text for each language that an entry is in. */
const TEXTS = SERVICES.length * 2

async function makeBase(): Promise<ChangingBase> {
  return (await openRecognisers()).createBase({ services: SERVICES, situations: [], lifeEvents: [] })
}

/** For the tests that do not change it. */
const shared = makeBase()

async function learner(server: OpenAiServer, dataDirectory: string, changes: Partial<AssistantOptions['config']> = {}) {
  return learnerOf(await shared, server, dataDirectory, changes)
}

function learnerOf(
  base: KnowledgeBase,
  server: OpenAiServer,
  dataDirectory: string,
  changes: Partial<AssistantOptions['config']> = {},
) {
  const assistant = createAssistant({
    config: {
      ...{ url: server.url, key: undefined, embeddingModel: 'small', rewriteModel: undefined, timeoutMs: 30_000 },
      ...changes,
    },
    ...{ dataDirectory, base, now: () => 0, log: SILENT_LOG },
    catalogue: () => () => '',
    onOutcome: () => undefined,
    onVerdict: () => undefined,
  })
  onTestFinished(() => assistant.stop())
  return { assistant, near: (text: string) => assistant.begin().near({ text, locale: 'en' }) }
}

const embedded = ({ calls }: OpenAiServer) => calls.flatMap(({ texts }) => texts)

describe('recall by meaning', () => {
  it('finds the entries that are nearest', async () => {
    const server = await startOpenAiServer()
    const { assistant, near } = await learner(server, await makeTempDir())
    expect(await near('dog passport')).toBeUndefined()
    assistant.notice()
    await assistant.idle()
    const found = (await near('a passport for my dog, call 040 123 4567')) ?? []
    expect(found.map(({ id }) => id)).toHaveLength(SERVICES.length)
    expect(found[0]?.id).toBe('fi-dog-passport')
    expect(found.every(({ similarity }, at) => similarity <= (found[at - 1]?.similarity ?? 1))).toBe(true)
    expect(embedded(server).at(-1)).toBe('a passport for my dog, call ▒▒▒')
  })

  it('asks for each text once, and not again after a restart', async () => {
    const server = await startOpenAiServer()
    const directory = await makeTempDir()
    const first = await learner(server, directory)
    first.assistant.notice()
    first.assistant.notice()
    await first.assistant.idle()
    await first.assistant.stop()
    expect(embedded(server)).toHaveLength(TEXTS)
    const second = await learner(server, directory)
    second.assistant.notice()
    await second.assistant.idle()
    expect(embedded(server)).toHaveLength(TEXTS)
    expect((await second.near('tax card'))?.[0]?.id).toBe('fi-tax-card')
  })

  it('asks only for what has changed', async () => {
    const server = await startOpenAiServer()
    const base = await makeBase()
    const { assistant, near } = learnerOf(base, server, await makeTempDir())
    assistant.notice()
    await assistant.idle()
    const before = embedded(server).length
    base.replace({ services: [...SERVICES.slice(1), about('mushroom picking')] })
    assistant.notice()
    await assistant.idle()
    expect(embedded(server).slice(before)).toHaveLength(2)
    expect((await near('mushroom picking'))?.[0]?.id).toBe('fi-mushroom-picking')
    expect((await near('library books'))?.map(({ id }) => id)).not.toContain('fi-library-books')
  })

  it('goes on where it was stopped', async () => {
    const server = await startOpenAiServer()
    const directory = await makeTempDir()
    const first = await learner(server, directory)
    first.assistant.notice()
    await server.waitFor(() => server.calls.length === 2)
    server.behave('embeddings', 'hang')
    await server.waitFor(() => server.calls.length === 3)
    await first.assistant.stop()
    const unanswered = server.calls[2]?.texts.length ?? 0
    const answered = embedded(server).length - unanswered
    server.behave('embeddings')
    const second = await learner(server, directory)
    second.assistant.notice()
    await second.assistant.idle()
    expect(embedded(server)).toHaveLength(answered + unanswered + (TEXTS - answered))
  })

  it.each([
    ['torn', async (file: string) => truncate(file, (await stat(file)).size - 7)],
    ['changed', async (file: string) => writeFile(file, (await readFile(file)).fill(1, 40, 60))],
    ['no such file at all', async (file: string) => writeFile(file, 'something else, which is no record of a vector')],
    ['empty', async (file: string) => writeFile(file, '')],
  ])('mends a file that is %s', async (_, spoil) => {
    const server = await startOpenAiServer()
    const directory = await makeTempDir()
    const first = await learner(server, directory)
    first.assistant.notice()
    await first.assistant.idle()
    const [name = ''] = await readdir(directory)
    expect(name).toMatch(/^embeddings-[\da-f]{16}\.bin$/)
    const whole = (await stat(join(directory, name))).size
    await spoil(join(directory, name))
    for (const _time of ['mended', 'whole']) {
      const next = await learner(server, directory)
      next.assistant.notice()
      await next.assistant.idle()
      expect((await next.near('school place'))?.[0]?.id).toBe('fi-school-place')
    }
    expect((await stat(join(directory, name))).size).toBe(whole)
  })

  it('does without a file where none can be', async () => {
    const server = await startOpenAiServer()
    const file = join(await makeTempDir(), 'no-folder')
    await writeFile(file, '')
    const { assistant, near } = await learner(server, file)
    assistant.notice()
    await assistant.idle()
    expect((await near('tax card'))?.[0]?.id).toBe('fi-tax-card')
  })

  it('keeps the vectors of models apart, and makes nothing of those of another length', async () => {
    const server = await startOpenAiServer()
    const directory = await makeTempDir()
    for (const embeddingModel of ['small', 'other']) {
      const { assistant } = await learner(server, directory, { embeddingModel })
      assistant.notice()
      await assistant.idle()
    }
    expect(await readdir(directory)).toHaveLength(2)
    const { assistant, near } = await learner(server, directory)
    assistant.notice()
    await assistant.idle()
    server.behave('embeddings', { body: vectors(['dog passport'], 12) })
    expect(await near('dog passport')).toBeUndefined()
  })

  it('asks nothing without a model', async () => {
    const server = await startOpenAiServer()
    const { assistant, near } = await learner(server, await makeTempDir(), { embeddingModel: undefined })
    assistant.notice()
    await assistant.idle()
    expect(await near('dog passport')).toBeUndefined()
    expect(server.calls).toHaveLength(0)
  })
})
