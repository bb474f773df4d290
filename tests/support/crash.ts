import { existsSync } from 'node:fs'
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
  /** Deliveries that were being sent at a kill: only these may be repeated. */
  readonly inFlight: number
  /** Answers that came more than once. */
  readonly repeats: number
  /** Repeats that are no copy of the chat's own first answer. */
  readonly strange: number
}

/** Questions asked between two kills. */
const QUESTIONS_A_ROUND = 4
/** As many as every round makes: the bot's name, its menu in five languages, a poll and four answers. */
const REQUESTS_A_ROUND = 11
/** Longer than a start and its answers take on an idle machine. */
const LONGEST_LIFE_MS = 1500

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
  const file = join(directory, 'silta.db')
  const people: number[] = []
  let inFlight = 0
  let silta: SiltaProcess | undefined
  try {
    for (let round = 0; round < kills; round += 1) {
      silta = startSilta(settings)
      for (let count = 0; count < QUESTIONS_A_ROUND; count += 1) {
        const person = 1000 + people.length
        people.push(person)
        telegram.say(person, `passport lost ${person}`)
      }
      await killAtRandom(silta, telegram, random, round % 2 === 0 ? REQUESTS_A_ROUND : 0)
      inFlight += countRows(file, "state = 'sending'")
    }
    silta = startSilta(settings)
    await telegram.waitFor(() => people.every((person) => telegram.messagesTo(person).length > 0))
    // Answers whose fate was in doubt are repeated, some of them only after a while.
    await telegram.waitFor(() => countRows(file, "state <> 'sent'") === 0)
    await silta.ready
    await silta.kill('SIGTERM')
    return report({ kills, inFlight }, people, telegram, file)
  } finally {
    await silta?.kill('SIGKILL')
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/**
 * Kills at a random moment after the start or, when `requests` are given, right after a random number of them, at
 * most so many, which is when an answer is most likely to be on its way; where fewer come, after a while.
 */
export async function killAtRandom(
  silta: SiltaProcess,
  telegram: TelegramServer,
  random: () => number,
  requests: number,
): Promise<void> {
  if (requests > 0) {
    const until = telegram.requests.length + randomBetween(random, 1, requests)
    await Promise.race([telegram.waitFor(() => telegram.requests.length >= until), pause(2 * LONGEST_LIFE_MS)])
  }
  await pause(randomBetween(random, 0, requests > 0 ? 10 : LONGEST_LIFE_MS))
  await silta.kill('SIGKILL')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** How many deliveries fit the condition; none before the first start has made the tables. */
export function countRows(file: string, condition: string): number {
  if (!existsSync(file)) return 0
  const database = new Database(file)
  try {
    const made = database.prepare("select 1 from sqlite_master where name = 'deliveries'").get() !== undefined
    if (!made) return 0
    return database.prepare<[], { n: number }>(`select count(*) n from deliveries where ${condition}`).get()?.n ?? 0
  } finally {
    database.close()
  }
}

function report(
  { kills, inFlight }: Pick<CrashReport, 'kills' | 'inFlight'>,
  people: readonly number[],
  telegram: TelegramServer,
  file: string,
): CrashReport {
  const database = new Database(file, { readonly: true })
  const asked = new Map<string, number>()
  for (const { text } of database.prepare<[], { text: string }>('select text from queries').all()) {
    asked.set(text, (asked.get(text) ?? 0) + 1)
  }
  database.close()
  const answers = people.map((person) => telegram.messagesTo(person))
  return {
    kills,
    inFlight,
    questions: people.length,
    unanswered: answers.filter((messages) => messages.length === 0).length,
    miscounted:
      people.filter((person) => asked.get(`passport lost ${person}`) !== 1).length +
      Math.abs(countRows(file, 'true') - people.length),
    unsent: countRows(file, "state <> 'sent'"),
    repeats: answers.reduce((sum, messages) => sum + Math.max(0, messages.length - 1), 0),
    strange: answers.flatMap(([first, ...rest]) => rest.filter((message) => message.text !== first?.text)).length,
  }
}
