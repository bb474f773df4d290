import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PROJECT } from '../../support/silta-process.ts'
import { startTelegramServer } from '../../support/telegram-server.ts'
import { makeTempDir } from '../../support/temp-dir.ts'
import { PERSON } from './harness.ts'
import { HOSTS, type HostName } from './hosts.ts'

/** The only thing that an example cannot say as it is: that Telegram is on loopback. */
const ON_LOOPBACK: Readonly<Record<HostName, string>> = {
  grammY: '{ client: { apiRoot: process.env.API_ROOT } }',
  Telegraf: "{ telegram: { apiRoot: process.env.API_ROOT, agent: new (await import('node:http')).Agent() } }",
}

async function exampleOf(host: HostName): Promise<string> {
  const guide = await readFile(join(PROJECT, 'docs', 'guides', 'mounting.md'), 'utf8')
  const [, example] = new RegExp(`\`\`\`ts ${host}\n(.*?)\`\`\``, 's').exec(guide) ?? []
  if (example === undefined) throw new Error(`the guide has no example for ${host}`)
  const pieces = example.split("process.env.BOT_TOKEN ?? ''")
  expect(pieces).toHaveLength(2)
  return pieces.join(`process.env.BOT_TOKEN ?? '', ${ON_LOOPBACK[host]}`)
}

/** The folders that the guide asks for, with the example as the bot. */
async function layOut(host: HostName): Promise<string> {
  const directory = await makeTempDir()
  const bot = join(directory, 'my-bot')
  await mkdir(bot)
  await symlink(PROJECT, join(directory, 'silta'))
  await symlink(join(PROJECT, 'node_modules'), join(bot, 'node_modules'))
  await writeFile(join(bot, 'bot.ts'), await exampleOf(host))
  await writeFile(join(bot, 'package.json'), '{ "type": "module" }')
  return bot
}

describe.each(HOSTS)('the example for %s', (host) => {
  it('answers as the bot and as Silta, and stops cleanly', async () => {
    const server = await startTelegramServer()
    onTestFinished(server.close)
    const cwd = await layOut(host)
    const child = spawn(process.execPath, ['bot.ts'], {
      cwd,
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN: server.token,
        API_ROOT: server.url,
        KNOWLEDGE_DIR: '../silta/data',
        PORT: '0',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const exited = once(child, 'exit')
    onTestFinished(() => void child.kill('SIGKILL'))

    server.say(PERSON, '/rules')
    server.say(PERSON, 'I lost my passport in Helsinki', { language: 'en' })
    const answers = server.waitFor(() => server.messagesTo(PERSON).length === 2 && server.messagesTo(PERSON))
    const [rules, card] = await Promise.race([answers, exited.then(() => [])])
    expect(rules?.text).toBe('Be kind.')
    expect(card?.text).toMatch(/passport/i)

    server.press(PERSON, card?.keyboard[0]?.[0]?.text ?? '')
    await server.waitFor(() => server.requests.some(({ method }) => method === 'answerCallbackQuery'))
    child.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
    expect(server.pending).toEqual([])
  })
})
