import type { TelegramServer } from './telegram-server.ts'

export const GROUP = -1000
export const FIRST_TRAVELLER = 10_000
export const FIRST_VOLUNTEER = 20_000
/** As many as never write more than the flood limit takes. */
export const VOLUNTEERS = 50
/** What one conversation takes; see {@link createDay}. */
export const STEPS = 10

/** A message of a conversation carries its place in it, so that it can be found again: `[question:side:number]`. */
export const mark = (question: number, side: 't' | 'v', number: number) => `[${question}:${side}:${number}]`

const FAILURE = { kind: 'error', code: 502, description: 'Bad Gateway' } as const

export interface Day {
  /** Lets people do so many more things. */
  allow(steps: number): void
  /** Resolves when all questions are asked, answered and closed, and everybody has seen it. */
  readonly over: Promise<unknown>
}

/**
 * Travellers who ask and volunteers who answer them, over the Bot API. Each waits to see what the other has done, as
 * people do, and knows nothing of the process that is killed meanwhile.
 */
export function createDay(telegram: TelegramServer, questions: number): Day {
  const steps = createAllowance()
  const free = createPool(Array.from({ length: VOLUNTEERS }, (_, index) => FIRST_VOLUNTEER + index))
  const see = createLookout(telegram)
  let presses = 0

  const shown = (chat: number, text: string | RegExp) =>
    telegram
      .messagesTo(chat)
      .filter((each) => (typeof text === 'string' ? each.text.includes(text) : text.test(each.text)))
  const until = (chat: number, text: string | RegExp, count = 1) => see(() => shown(chat, text).length >= count)
  const untilButton = (chat: number, label: string) =>
    see(() => telegram.messagesTo(chat).some(({ keyboard }) => keyboard.flat().some(({ text }) => text === label)))

  /** Presses the button of this very offer; the group has many that look the same. */
  function claim(person: number, question: string): void {
    const [offer] = shown(GROUP, question)
    const button = offer?.keyboard.flat().find(({ text }) => text === 'I’ll answer')
    if (!offer || !button || !('callback_data' in button)) return
    presses += 1
    telegram.push('callback_query', {
      id: `claim-${presses}`,
      from: { id: person, is_bot: false, first_name: `User ${person}` },
      chat_instance: String(GROUP),
      message: telegram.asMessage(offer),
      data: button.callback_data,
    })
  }

  /** Two volunteers press at once; returns the one who has the question. */
  async function race(traveller: number, question: string): Promise<number> {
    const rivals = await free.take(2)
    const refused = rivals.map((rival) => shown(rival, 'already has this question').length)
    await steps.take()
    for (const rival of rivals) claim(rival, question)
    await until(traveller, 'has your question')
    const name = /Volunteer V(\d+) has your question/.exec(shown(traveller, 'has your question')[0]?.text ?? '')?.[1]
    const winner = Number(name)
    for (const [index, rival] of rivals.entries()) {
      if (rival === winner) continue
      await until(rival, 'already has this question', (refused[index] ?? 0) + 1)
      free.give(rival)
    }
    return winner
  }

  async function converse(number: number): Promise<void> {
    const traveller = FIRST_TRAVELLER + number
    const question = `Does the sauna society of Imatra lend umbrellas to foreigners? (${number})`
    const say = (person: number, side: 't' | 'v', numbers: readonly number[]) =>
      numbers.map((each) => telegram.say(person, `${mark(number, side, each)} What about that?`))
    await steps.take()
    telegram.say(traveller, question, { language: 'en' })
    await untilButton(traveller, 'Ask a volunteer')
    await steps.take()
    telegram.press(traveller, 'Ask a volunteer')
    await until(GROUP, question)
    const volunteer = await race(traveller, question)
    const solved = shown(volunteer, 'says the question is solved').length

    await steps.take()
    // What comes after a message that has to be sent again must wait for it.
    if (number % 2 === 0) telegram.failNext(FAILURE, 'sendMessage')
    const [, second = 0] = say(volunteer, 'v', [1, 2, 3])
    await until(traveller, mark(number, 'v', 3))
    await steps.take()
    say(traveller, 't', [1, 2, 3])
    await until(volunteer, mark(number, 't', 3))
    await steps.take()
    telegram.edit(second, `${mark(number, 'v', 2)} corrected`)
    await until(traveller, `${mark(number, 'v', 2)} corrected`)
    await steps.take()
    telegram.sendFiles(traveller, photos(number), mark(number, 't', 4))
    await see(() => photos(number).every(({ content }) => received(telegram, volunteer, content) > 0))
    await steps.take()
    say(volunteer, 'v', [4])
    await until(traveller, mark(number, 'v', 4))
    // Everybody has been told that what they wrote has arrived.
    await until(traveller, /^✓ Volunteer/, 4)
    const alias = /“(Traveller \w+)”/.exec(shown(traveller, 'passed your question on')[0]?.text ?? '')?.[1]
    await until(volunteer, `✓ ${alias} has it`, 4)

    await steps.take()
    telegram.press(traveller, '✓ Solved')
    await untilButton(traveller, 'It helped')
    await until(volunteer, 'says the question is solved', solved + 1)
    await steps.take()
    telegram.press(traveller, 'It helped')
    await until(traveller, 'I have told the volunteer')
    free.give(volunteer)
  }

  return {
    allow: steps.give,
    over: Promise.all(Array.from({ length: questions }, (_, number) => converse(number))),
  }
}

export function photos(question: number) {
  return ['front', 'back'].map((side) => {
    const content = `${side} of ${question}`
    return { kind: 'photo', name: `${side}.jpg`, content } as const
  })
}

/** How often the file has come to the chat. */
export function received(telegram: TelegramServer, chat: number, content: string): number {
  return telegram
    .messagesTo(chat)
    .filter(({ media }) => media && media.kind !== 'location' && media.file.content === content).length
}

/** Lets any number of people wait for what they want to see, with one look at each change. */
function createLookout(telegram: TelegramServer) {
  const waiting = new Map<() => boolean, () => void>()
  void telegram.waitFor(() => {
    for (const [probe, resolve] of waiting) {
      if (!probe()) continue
      waiting.delete(probe)
      resolve()
    }
    return false
  })
  return async (probe: () => boolean): Promise<void> => {
    if (!probe()) await new Promise<void>((resolve) => waiting.set(probe, resolve))
  }
}

/** What may be done so many times; who comes first is served first. */
function createAllowance() {
  const waiting: (() => void)[] = []
  let left = 0
  const serve = () => {
    while (left > 0 && waiting.length > 0) {
      left -= 1
      waiting.shift()?.()
    }
  }
  return {
    give(count: number) {
      left += count
      serve()
    },
    take: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve)
        serve()
      }),
  }
}

/** Things of which several are taken together, so that nobody waits with one in the hand. */
function createPool(things: number[]) {
  const waiting: { count: number; resolve: (taken: number[]) => void }[] = []
  const serve = () => {
    for (let [next] = waiting; next && next.count <= things.length; [next] = waiting) {
      waiting.shift()
      next.resolve(things.splice(0, next.count))
    }
  }
  return {
    give(thing: number) {
      things.push(thing)
      serve()
    },
    take: (count: number) =>
      new Promise<number[]>((resolve) => {
        waiting.push({ count, resolve })
        serve()
      }),
  }
}
