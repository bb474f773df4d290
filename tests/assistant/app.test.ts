import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { type OpenAiServer, startOpenAiServer } from '../support/openai-server.ts'
import { createScriptPlatform } from '../support/script-platform.ts'
import { makeTempDir } from '../support/temp-dir.ts'
import { startTestApp } from '../support/test-app.ts'
import { exampleKnowledge, NOTE, PLAIN_WORDS, QUESTION } from './example.ts'

async function meet(settings: (server: OpenAiServer) => Readonly<Record<string, string>>) {
  const server = await startOpenAiServer()
  const platform = createScriptPlatform()
  const directory = await makeTempDir()
  const app = await startTestApp(
    { DATA_DIR: directory, ...settings(server) },
    { platforms: [platform], knowledge: await exampleKnowledge() },
  )
  let updates = 0
  async function say(text: string): Promise<string> {
    updates += 1
    await platform.deliver({
      updateId: String(updates),
      address: { platform: 'script', chat: 'me' },
      sender: { id: 'me', language: 'en' },
      direct: true,
      content: { kind: 'text', text },
    })
    await app.idle()
    return platform.texts().join('\n')
  }
  const metrics = async () => (await fetch(`${app.url}/metrics`)).text()
  return { server, app, say, directory, metrics }
}

it('a model that is switched on is asked, counted and let go', async () => {
  const { server, app, say, directory, metrics } = await meet(({ url }) => ({
    ...{ ASSISTANT_URL: `${url}/`, ASSISTANT_KEY: 'sk-test', ASSISTANT_TIMEOUT_MS: '30000' },
    ...{ ASSISTANT_EMBEDDING_MODEL: 'small', ASSISTANT_REWRITE_MODEL: 'large' },
  }))
  server.say = () => PLAIN_WORDS
  await server.waitFor(() => server.calls.some(({ path }) => path === '/v1/embeddings'))
  expect(await say(QUESTION)).toContain(NOTE)
  expect(server.calls.every(({ authorization }) => authorization === 'Bearer sk-test')).toBe(true)
  const figures = await metrics()
  expect(figures).toContain('silta_assistant_requests_total{request="completion",outcome="ok"} 1')
  expect(figures).toContain('silta_assistant_rewrites_total{verdict="grounded"} 1')
  server.behave('chat', 'hang')
  const before = server.calls.length
  const waiting = say(QUESTION)
  await server.waitFor(() => server.calls.length > before)
  await app.stop()
  await waiting.catch(() => {})
  expect((await readdir(directory)).filter((name) => name.startsWith('embeddings-'))).toHaveLength(1)
})

it.each([
  ['without an address', () => ({})],
  ['without a model', ({ url }: OpenAiServer) => ({ ASSISTANT_URL: url })],
])('nothing is asked %s', async (_, settings) => {
  const { server, say } = await meet(settings)
  const card = await say(QUESTION)
  expect(card).toContain('Official page')
  expect(card).not.toContain(NOTE)
  await say('What do I need to catch perch by the shore?')
  expect(server.calls).toEqual([])
})
