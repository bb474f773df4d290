import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { randomBetween, seededRandom } from './random.ts'
import { type SiltaProcess, startSilta } from './silta-process.ts'
import { startTelegramServer, type TelegramServer } from './telegram-server.ts'

export interface CrashReport {
  readonly kills: number
  readonly questions: number
  /** Questions that no answer came to. */
  readonly unanswered: number
  /** Questions recorded other than exactly once. */
  readonly miscounted: number
  /** Deliveries that did not end as sent. */
  readonly unsent: number
  /** Answers that came more than once: the process was killed between the send and the note of it. */
  readonly repeats: number
  /** Repeats that are no copy of the chat's own first answer. */
  readonly strange: number
}

/** Questions asked between two kills. */
const QUESTIONS_A_ROUND = 4
/** As many as every round makes: the bot's name, its menu in five languages, a poll and four answers. */
const REQUESTS_A_ROUND = 11

/**
 * Asks questions over the Bot API while the process is killed again and again without warning, then lets
 * it finish. Each question comes from a person of its own, so that an answer can be told from a repeat.
 */
export async function crashRun(kills: number, seed: number): Promise<CrashReport> {
  const random = seededRandom(seed)
  const directory = await mkdtemp(join(tmpdir(), 'silta-crash-'))
  const telegram = await startTelegramServer()
  const settings = {
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  }
  const people: number[] = []
  let silta: SiltaProcess | undefined
  try {
    for (let round = 0; round < kills; round += 1) {
      silta = startSilta(settings)
      for (let count = 0; count < QUESTIONS_A_ROUND; count += 1) {
        const person = 1000 + people.length
        people.push(person)
        telegram.say(person, `passport lost ${person}`)
      }
      await killAtRandom(silta, telegram, random)
    }
    silta = startSilta(settings)
    await telegram.waitFor(() => people.every((person) => telegram.messagesTo(person).length > 0))
    // A clean stop lets every attempt under way be recorded.
    await silta.ready
    await silta.kill('SIGTERM')
    return report(kills, people, telegram, join(directory, 'silta.db'))
  } finally {
    await silta?.kill('SIGKILL')
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Kills after a random number of further requests on the wire, which spreads the kills over start, work and rest. */
async function killAtRandom(silta: SiltaProcess, telegram: TelegramServer, random: () => number): Promise<void> {
  const until = telegram.requests.length + randomBetween(random, 1, REQUESTS_A_ROUND)
  await telegram.waitFor(() => telegram.requests.length >= until)
  // Some milliseconds more, so that kills also fall between the requests.
  await new Promise((resolve) => setTimeout(resolve, randomBetween(random, 0, 40)))
  await silta.kill('SIGKILL')
}

function report(kills: number, people: readonly number[], telegram: TelegramServer, file: string): CrashReport {
  const database = new Database(file, { readonly: true })
  const asked = new Map<string, number>()
  for (const { text } of database.prepare<[], { text: string }>('select text from queries').all()) {
    asked.set(text, (asked.get(text) ?? 0) + 1)
  }
  const unsent = database.prepare<[], { n: number }>("select count(*) n from deliveries where state <> 'sent'").get()
  const deliveries = database.prepare<[], { n: number }>('select count(*) n from deliveries').get()
  database.close()
  const answers = people.map((person) => telegram.messagesTo(person))
  return {
    kills,
    questions: people.length,
    unanswered: answers.filter((messages) => messages.length === 0).length,
    miscounted:
      people.filter((person) => asked.get(`passport lost ${person}`) !== 1).length +
      Math.abs((deliveries?.n ?? 0) - people.length),
    unsent: unsent?.n ?? 0,
    repeats: answers.reduce((sum, messages) => sum + Math.max(0, messages.length - 1), 0),
    strange: answers.flatMap(([first, ...rest]) => rest.filter((message) => message.text !== first?.text)).length,
  }
}
