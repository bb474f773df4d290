import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegramPlatform } from '../../../src/bots/telegram/index.ts'
import { commandMenu } from '../../../src/bots/telegram/menu.ts'
import { ConfigError } from '../../../src/errors.ts'
import { loadCatalogue } from '../../../src/i18n.ts'
import { createInbox } from '../../contract/inbox.ts'
import { startTelegramServer, type TelegramServer } from '../../support/telegram-server.ts'
import { logTo, PERSON } from './harness.ts'

let server: TelegramServer
let platform: ReturnType<typeof create> | undefined
const log: string[] = []
const inbox = createInbox()

beforeEach(async () => {
  server = await startTelegramServer()
})
afterEach(async () => {
  await platform?.stop()
  await server.close()
  log.length = 0
})

const commands = commandMenu(loadCatalogue(new URL('../../../locales', import.meta.url).pathname))

function create(options: Partial<Parameters<typeof createTelegramPlatform>[0]> = {}) {
  return createTelegramPlatform({
    token: server.token,
    apiRoot: `${server.url}/`,
    commands,
    log: logTo(log),
    ...options,
  })
}

async function startError(token: string): Promise<unknown> {
  platform = create({ token })
  return await platform.start(inbox.receive).then(
    () => undefined,
    (error: unknown) => error,
  )
}

describe('starting', () => {
  it.each(['7000000001:revoked', 'not-a-token'])('says what to do about a token that is refused: %s', async (token) => {
    const error = await startError(token)
    expect(error).toBeInstanceOf(ConfigError)
    expect(String(error)).toMatch(/TELEGRAM_BOT_TOKEN.*@BotFather/s)
    expect(`${error}${log.join()}`).not.toContain(token)
    expect(platform?.health().ok).toBe(false)
  })

  it('says what is wrong with the webhook', async () => {
    platform = create({ webhook: { url: 'https://a.example', secret: 'not allowed!' } })
    await expect(platform.start(inbox.receive)).rejects.toThrow(/TELEGRAM_WEBHOOK_URL.*secret token/s)
  })

  it('goes on trying when Telegram cannot be reached, and says so meanwhile', async () => {
    const { port } = new URL(server.url)
    await server.close()
    platform = create()
    await platform.start(inbox.receive)
    expect(platform.health()).toEqual({ ok: false, reason: 'Telegram cannot be reached: ECONNREFUSED' })
    server = await startTelegramServer({ port: Number(port) })
    server.say(PERSON, 'finally')
    await inbox.next('text')
    expect(platform.health()).toEqual({ ok: true })
    expect(log.join()).not.toContain(server.token.split(':')[1])
  })

  it('stops while it is still trying', async () => {
    await server.close()
    platform = create()
    await platform.start(inbox.receive)
    await platform.stop()
    expect(platform.health()).toEqual({ ok: false, reason: 'stopped' })
  })

  it('takes over from a webhook that was set before', async () => {
    platform = create({ webhook: { url: `${server.url}/nobody`, secret: 's' } })
    await platform.start(inbox.receive)
    await platform.stop()
    server.say(PERSON, 'hello')
    platform = create()
    await platform.start(inbox.receive)
    await inbox.next('text')
  })

  it('publishes the menu in every language', async () => {
    platform = create()
    await platform.start(inbox.receive)
    const published = () => server.requests.filter(({ method }) => method === 'setMyCommands')
    await server.waitFor(() => published().length === 5)
    const menus = new Map(published().map(({ params }) => [params.language_code, params.commands]))
    expect([...menus.keys()]).toEqual([undefined, 'fi', 'sv', 'ru', 'et'])
    expect(menus.get('fi')).toContainEqual({ command: 'ask', description: 'Esitä kysymys' })
  })

  it('does without the menu when it is refused', async () => {
    server.failNext({ kind: 'error', code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' }, 'setMyCommands')
    platform = create()
    await platform.start(inbox.receive)
    server.say(PERSON, 'hello')
    await inbox.next('text')
    expect(platform.health()).toEqual({ ok: true })
  })
})
