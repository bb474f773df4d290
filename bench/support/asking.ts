import { setTimeout } from 'node:timers/promises'
import type { TelegramServer } from '../../tests/support/telegram-server.ts'

/** So many take turns that the flood limit stays out of it. */
const PEOPLE = 60
const FIRST = 500_000

const QUESTIONS = [
  'Kadotin passini Lappeenrannassa, juna lähtee huomenna',
  'poteryal pasport v helsinki chto delat',
  'my kid is 3, do we get lapsilisä if we live in Tallinn?',
  'Kuidas registreerida elukoht Eestis?',
  'Hur ansöker jag om uppehållstillstånd för arbete?',
]

/**
 * A question every second, whether or not the one before has been answered, until `ended`. Returns how long each
 * answer took, in milliseconds.
 */
export async function askEverySecond(telegram: TelegramServer, ended: AbortSignal): Promise<readonly number[]> {
  const answers: Promise<number>[] = []
  while (!ended.aborted) {
    answers.push(answerTime(telegram, FIRST + (answers.length % PEOPLE), QUESTIONS[answers.length % QUESTIONS.length]))
    await setTimeout(1000, undefined, { signal: ended }).catch(() => undefined)
  }
  return Promise.all(answers)
}

async function answerTime(telegram: TelegramServer, person: number, question = ''): Promise<number> {
  const before = telegram.messagesTo(person).length
  const from = performance.now()
  telegram.say(person, question)
  await telegram.waitFor(() => telegram.messagesTo(person).length > before)
  return performance.now() - from
}
