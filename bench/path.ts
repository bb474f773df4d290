import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSilta } from '../tests/support/silta-process.ts'
import { startTelegramServer, type TelegramServer } from '../tests/support/telegram-server.ts'
import type { Bench } from './support/result.ts'

/** Two questions a person, so that the flood limit stays out of it. */
const PEOPLE = 1000
const QUESTIONS_EACH = 2
const ROUNDS = 3

const QUESTIONS = [
  'Kadotin passini Lappeenrannassa, juna lähtee huomenna',
  'poteryal pasport v helsinki chto delat',
  'my kid is 3, do we get lapsilisä if we live in Tallinn?',
  'Kuidas registreerida elukoht Eestis?',
  'Hur ansöker jag om uppehållstillstånd för arbete?',
]

export const bench: Bench = {
  name: 'path',
  describe: 'updates a second through the whole path, beside a bare grammY echo bot on the same loopback server',
  async run() {
    const rates: { silta: number; echo: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1) rates.push({ echo: await echoRate(), silta: await siltaRate() })
    const silta = median(rates.map((rate) => rate.silta))
    const echo = median(rates.map((rate) => rate.echo))
    return {
      input: `${PEOPLE * QUESTIONS_EACH} updates waiting, from ${PEOPLE} people, ${QUESTIONS.length} different questions; long polling; the median of ${ROUNDS} rounds`,
      tables: [
        {
          title: 'Updates answered a second',
          columns: ['program', 'updates/s', 'of the echo bot'],
          rows: [
            ['bare grammY echo bot', Math.round(echo), 1],
            ['Silta', Math.round(silta), silta / echo],
          ],
        },
      ],
      goals: [{ goal: 'at least 0.8 of the echo bot', met: silta / echo >= 0.8, figure: silta / echo }],
    }
  },
}

async function siltaRate(): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'silta-bench-'))
  const telegram = await startTelegramServer()
  ask(telegram)
  const silta = startSilta({
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  })
  try {
    return await rate(telegram)
  } finally {
    await silta.kill('SIGTERM')
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** The least that a bot on grammY can do: say the text back. */
const ECHO = `
import { Bot } from 'grammy'
const bot = new Bot(process.env.TOKEN, { client: { apiRoot: process.env.API_ROOT } })
bot.on('message:text', (context) => context.reply(context.message.text))
await bot.start()
`

async function echoRate(): Promise<number> {
  const telegram = await startTelegramServer()
  ask(telegram)
  const echo = spawn(process.execPath, ['--input-type=module', '--eval', ECHO], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, TOKEN: telegram.token, API_ROOT: telegram.url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const exited = once(echo, 'exit')
  try {
    return await rate(telegram)
  } finally {
    echo.kill('SIGKILL')
    await exited
    await telegram.close()
  }
}

function ask(telegram: TelegramServer): void {
  for (let index = 0; index < PEOPLE * QUESTIONS_EACH; index += 1) {
    telegram.say(1000 + (index % PEOPLE), QUESTIONS[index % QUESTIONS.length] ?? '')
  }
}

/** Answers a second, from the first answer to the last: what it takes to start is another bench. */
async function rate(telegram: TelegramServer): Promise<number> {
  await telegram.waitFor(() => telegram.sentCount > 0)
  const from = { at: performance.now(), count: telegram.sentCount }
  await telegram.waitFor(() => telegram.sentCount >= PEOPLE * QUESTIONS_EACH)
  return ((telegram.sentCount - from.count) / (performance.now() - from.at)) * 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
