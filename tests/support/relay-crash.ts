import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openSqliteStore } from '../../src/store/sqlite.ts'
import { countRows, killAtRandom } from './crash.ts'
import { seededRandom } from './random.ts'
import {
  createDay,
  FIRST_TRAVELLER,
  FIRST_VOLUNTEER,
  GROUP,
  mark,
  photos,
  received,
  STEPS,
  VOLUNTEERS,
} from './relay-day.ts'
import { type SiltaProcess, startSilta } from './silta-process.ts'
import { startTelegramServer, type TelegramServer } from './telegram-server.ts'

export interface RelayCrashReport {
  readonly kills: number
  readonly questions: number
  /** Questions that are not solved and rated, or wait for something still. */
  readonly stuck: number
  /** Messages and pictures that the other side never saw. */
  readonly lost: number
  /** Messages recorded other than exactly once. */
  readonly miscounted: number
  /** Messages that came after a later one of the same author. */
  readonly disordered: number
  /** Deliveries that did not end as sent. */
  readonly unsent: number
  /** Deliveries that were being sent at a kill: only these may be repeated. */
  readonly inFlight: number
  /** Messages that came more often than they were sent, of all kinds. */
  readonly repeats: number
  /** Errors that the processes have logged. */
  readonly errors: number
  /** Albums that a kill has parted. */
  readonly partedAlbums: number
}

const QUESTIONS = 50
/** The requests of a start: the bot's name, its menu in five languages and a poll. */
const START_REQUESTS = 7
/** About as many as a step of the day makes. */
const STEP_REQUESTS = 4

/** A day of questions to volunteers over the Bot API, while the process is killed again and again without warning. */
export async function relayCrashRun(kills: number, seed: number): Promise<RelayCrashReport> {
  const random = seededRandom(seed)
  const directory = await mkdtemp(join(tmpdir(), 'silta-relay-crash-'))
  const telegram = await startTelegramServer()
  const settings = {
    DATA_DIR: directory,
    LOG_LEVEL: 'error',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
  }
  const file = join(directory, 'silta.db')
  let inFlight = 0
  const processes: SiltaProcess[] = []
  const start = () => {
    const silta = startSilta(settings)
    processes.push(silta)
    return silta
  }
  let silta = start()
  try {
    await silta.ready
    await gather(telegram, file)
    const day = createDay(telegram, QUESTIONS)
    const steps = Math.ceil((QUESTIONS * STEPS) / kills)
    for (let round = 0; round < kills; round += 1) {
      day.allow(steps)
      await killAtRandom(silta, telegram, random, round % 2 === 0 ? START_REQUESTS + steps * STEP_REQUESTS : 0)
      inFlight += countRows(file, "state = 'sending'")
      silta = start()
    }
    await day.over
    await untilSent(file)
    await silta.ready
    await silta.kill('SIGTERM')
    const errors = processes.reduce((sum, { output }) => sum + countErrors(output()), 0)
    return { kills, questions: QUESTIONS, inFlight, errors, ...examine(telegram, file) }
  } finally {
    await silta.kill('SIGKILL')
    await telegram.close()
    await rm(directory, { recursive: true, force: true })
  }
}

/** Makes the volunteers and the group where questions are offered. */
async function gather(telegram: TelegramServer, file: string): Promise<void> {
  const people = Array.from({ length: VOLUNTEERS }, (_, index) => FIRST_VOLUNTEER + index)
  const store = openSqliteStore(file)
  const become = (role: 'moderator' | 'responder') =>
    Promise.all(
      people.map((id) => store.relay.changeStanding({ platform: 'telegram', user: String(id) }, role, Date.now())),
    )
  await become('moderator')
  for (const id of people) telegram.say(id, `/volunteer V${id}`, { language: 'en' })
  telegram.addGroup(GROUP)
  telegram.say(FIRST_VOLUNTEER, '/desk', { chat: GROUP })
  await telegram.waitFor(() => [GROUP, ...people].every((chat) => telegram.messagesTo(chat).length > 0))
  await become('responder')
  await store.close()
}

/** What closing a question brings, and what was in doubt, may come after everybody has seen what they wait for. */
async function untilSent(file: string): Promise<void> {
  while (countRows(file, "state in ('due', 'sending')") > 0) await new Promise((resolve) => setTimeout(resolve, 50))
}

function countErrors(output: string): number {
  return output.match(/"level":[56]0|ERROR|FATAL/g)?.length ?? 0
}

type Findings = Omit<RelayCrashReport, 'kills' | 'questions' | 'inFlight' | 'errors'>

function examine(telegram: TelegramServer, file: string): Findings {
  const database = new Database(file, { readonly: true })
  try {
    const claimants = new Map(
      database
        .prepare<[], [string, string]>(
          `select q.chat, i.user from questions q join identities i on i.person_id = q.claimant_id
           where q.state = 'resolved' and q.rating = 'helped' and q.due_at is null`,
        )
        .raw()
        .all(),
    )
    const texts = database.prepare<[], string>('select text from relay_messages').pluck().all()
    const numbers = Array.from({ length: QUESTIONS }, (_, index) => index)
    const conversations = numbers.map((number) => {
      const traveller = FIRST_TRAVELLER + number
      return lookAt(telegram, number, traveller, Number(claimants.get(String(traveller))))
    })
    const sum = (figure: keyof ReturnType<typeof lookAt>) =>
      conversations.reduce((total, each) => total + each[figure], 0)
    const marks = numbers.flatMap((number) => marksOf(number, 'v').concat(marksOf(number, 't')))
    return {
      stuck: QUESTIONS - claimants.size,
      lost: sum('lost'),
      disordered: sum('disordered'),
      partedAlbums: sum('partedAlbums'),
      miscounted: marks.filter((each) => texts.filter((text) => text.includes(each)).length !== 1).length,
      unsent: countRows(file, "state <> 'sent'"),
      repeats: chats().reduce((total, chat) => total + sentTo(telegram, chat), 0) - recordedSends(database),
    }
  } finally {
    database.close()
  }
}

/** What the two sides of a conversation have of each other. */
function lookAt(telegram: TelegramServer, number: number, traveller: number, volunteer: number) {
  const sides = [
    { chat: traveller, side: 'v' },
    { chat: volunteer, side: 't' },
  ] as const
  const seen = sides.map(({ chat, side }) => {
    const all = telegram.messagesTo(chat).map(({ text }) => text)
    const places = marksOf(number, side)
    return all.map((text) => places.findIndex((each) => text.includes(each))).filter((place) => place >= 0)
  })
  const missing = seen.flatMap((places) => [0, 1, 2, 3].filter((place) => !places.includes(place)))
  const pictures = photos(number).map(({ content }) => received(telegram, volunteer, content))
  const albums = telegram.messagesTo(volunteer).filter(({ text }) => text.includes(mark(number, 't', 4)))
  return {
    lost: missing.length + pictures.filter((times) => times === 0).length,
    disordered: seen.flatMap((places) => places.filter((place, index) => place < (places[index - 1] ?? 0))).length,
    partedAlbums: albums.every(({ album }) => album === undefined) ? 1 : 0,
  }
}

function marksOf(number: number, side: 't' | 'v'): string[] {
  return [1, 2, 3, 4].map((each) => mark(number, side, each))
}

function chats(): number[] {
  const from = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index)
  return [GROUP, ...from(FIRST_TRAVELLER, QUESTIONS), ...from(FIRST_VOLUNTEER, VOLUNTEERS)]
}

/** How many times something was sent to the chat; an album counts once. */
function sentTo(telegram: TelegramServer, chat: number): number {
  return new Set(telegram.messagesTo(chat).map(({ album, message_id: id }) => album ?? id)).size
}

function recordedSends(database: Database.Database): number {
  return (
    database
      .prepare<[], number>(
        `select count(*) from deliveries
         where state = 'sent' and coalesce(edits_ref, edits_delivery, removes_ref, removes_delivery) is null`,
      )
      .pluck()
      .get() ?? 0
  )
}
