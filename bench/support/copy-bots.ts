import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openQuestion } from '../../src/relay/advance.ts'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { startSilta } from '../../tests/support/silta-process.ts'
import { aResponder, deciding } from '../../tests/support/store-data.ts'
import type { TelegramServer } from '../../tests/support/telegram-server.ts'

/** Conversations between a traveller and the volunteer who has claimed the question. */
export const PAIRS = 100
export const traveller = (pair: number) => 1000 + pair
export const volunteer = (pair: number) => 5000 + pair

/** Starts a program that passes on what travellers write; the returned function ends it. */
export type StartCopyBot = (telegram: TelegramServer) => Promise<() => Promise<unknown>>

/** The least that a bot on grammY can do: send the text to the other chat. */
const COPY = `
import { Bot } from 'grammy'
const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } })
bot.on('message:text', (context) => context.api.sendMessage(context.chat.id + ${volunteer(0) - traveller(0)}, context.message.text))
await bot.start()
`

export const startBareBot: StartCopyBot = async (telegram) => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', COPY], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { PATH: process.env.PATH, TOKEN: telegram.token, API_ROOT: telegram.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = once(child, 'exit')
  return () => {
    child.kill('SIGKILL')
    return exited
  }
}

export const startRelay: StartCopyBot = async (telegram) => {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const store = openSqliteStore(join(directory, 'silta.db'))
  for (let pair = 0; pair < PAIRS; pair += 1) await converse(store, pair)
  await store.close()
  const silta = startSilta({
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  })
  await silta.ready
  return async () => {
    await silta.kill('SIGTERM')
    await rm(directory, { recursive: true, force: true })
  }
}

/** Writes down a question that a volunteer has. */
async function converse(store: Store, pair: number): Promise<void> {
  const now = Date.now()
  const claimant = await person(store, volunteer(pair))
  const asker = await person(store, traveller(pair))
  const open = openQuestion({
    id: `q${pair}`,
    alias: '7F3',
    askerId: asker.id,
    queryId: null,
    text: 'Does the sauna society lend umbrellas?',
    locale: 'en',
    country: 'fi',
    topic: null,
    services: [],
    address: asker.address,
    hidden: false,
    now,
  })
  const claimed = {
    state: 'claimed',
    claimantId: claimant.id,
    claimedAt: now,
    place: claimant.address,
    awaits: 'responder',
    dueAt: now + 86_400_000,
  } as const
  await change(store, traveller(pair), {
    changes: [
      { kind: 'responder-saved', responder: aResponder(claimant.id, { address: claimant.address, focus: null }) },
      { kind: 'question-saved', question: { ...open, ...claimed } },
    ],
  })
}

async function person(store: Store, user: number) {
  const state = await change(store, user, { person: { greetedAt: Date.now(), locale: 'en' } })
  return { id: state.person.id, address: { platform: 'telegram', chat: String(user) } }
}

let updates = 0

async function change(store: Store, user: number, given: Parameters<typeof deciding>[0]) {
  updates += 1
  const address = { platform: 'telegram', chat: String(user) }
  const from = { platform: 'telegram', user: String(user) }
  const update = { id: `before ${updates}`, from, address, direct: true, at: Date.now() }
  const handled = await store.conversations.handle(update, deciding(given))
  if (handled.duplicate) throw new Error(`the update ${update.id} was handled before`)
  return handled.result
}
