import type { Identity } from '../../../src/store/store.ts'

/** A message of the bot as it stands in a chat now; an album is one. */
export interface Shown {
  readonly id: string
  readonly text: string
  readonly buttons: readonly string[]
  /** The contents of its files. */
  readonly files: readonly string[]
  /** The id of the message that it answers. */
  readonly replyTo?: string
}

export interface SeatFile {
  readonly name: string
  readonly content: string
}

/** One person in front of one platform's app. What they do reaches the bot over the platform's own wire. */
export interface Seat {
  readonly platform: string
  readonly identity: Identity
  /** Returns the id of what was said. */
  say(text: string): Promise<string>
  /** Changes what was said. */
  edit(said: string, text: string): Promise<void>
  answer(shown: Shown, text: string): Promise<string>
  /** Sends photos with a text below: several are an album. */
  sendPhotos(files: readonly SeatFile[], text: string): Promise<string>
  /** Presses the newest button with this label, once there is one. */
  press(label: string): Promise<void>
  /** The same in two steps, so that several people can press at once. */
  aim(label: string): Promise<() => void | Promise<void>>
  /** Fills in the form that such a button opens. Only where there are forms. */
  fill?(label: string, text: string): Promise<void>
  /** Keeps the bot out, and lets it in again. Only where people can; `isTold` where the platform tells the bot. */
  readonly blocking?: { readonly isTold: boolean; block(): void; unblock(): void }
  /** The bot's messages as they stand now, oldest first. */
  seen(): Promise<readonly Shown[]>
  /** Resolves with what is seen once it is so; fails with what was seen instead. */
  until(isSo: (seen: readonly Shown[]) => boolean): Promise<readonly Shown[]>
  /** The messages that came since this was last asked. */
  news(): Promise<readonly Shown[]>
}

/** What a platform's seat has to do itself. */
export interface Chair extends Omit<Seat, 'until' | 'news' | 'press' | 'fill'> {
  fill?(label: string, text: string): Promise<void>
  /** Resolves once `isSo` is; never where `signal` ends first. */
  watch(isSo: (seen: readonly Shown[]) => boolean, signal: AbortSignal): Promise<void>
}

/** How long anything may take that a person waits for, in milliseconds: no test waits for it to pass. */
const PATIENCE = 10_000

/** A seat on what a platform's own can do. */
export function sitDown(chair: Chair): Seat {
  const known = new Set<string>()
  const { fill } = chair

  async function until(isSo: (seen: readonly Shown[]) => boolean): Promise<readonly Shown[]> {
    const over = Promise.withResolvers<'over'>()
    const watching = new AbortController()
    const timer = setTimeout(() => over.resolve('over'), PATIENCE)
    const end = await Promise.race([chair.watch(isSo, watching.signal), over.promise]).finally(() => {
      clearTimeout(timer)
      watching.abort()
    })
    const seen = await chair.seen()
    if (end === 'over') throw new Error(`${chair.platform}: waited in vain for ${isSo}, and saw\n${described(seen)}`)
    return seen
  }

  const hasButton = (label: string) => (seen: readonly Shown[]) => seen.some(({ buttons }) => buttons.includes(label))

  async function atButton(label: string): Promise<void> {
    await until(hasButton(label)).catch((error: Error) => {
      throw new Error(`no button "${label}": ${error.message}`)
    })
  }

  async function aim(label: string) {
    await atButton(label)
    return chair.aim(label)
  }

  return {
    ...chair,
    until,
    aim,
    async press(label) {
      const pressIt = await aim(label)
      await pressIt()
    },
    ...(fill && {
      async fill(label: string, text: string) {
        await atButton(label)
        await fill(label, text)
      },
    }),
    async news() {
      const fresh = (await chair.seen()).filter(({ id }) => !known.has(id))
      for (const { id } of fresh) known.add(id)
      return fresh
    },
  }
}

/** Whether some message has all of these words. */
export function says(words: string): (seen: readonly Shown[]) => boolean {
  return (seen) => seen.some(({ text }) => text.includes(words))
}

function described(seen: readonly Shown[]): string {
  return seen.map(({ text, buttons, files }) => JSON.stringify({ text, buttons, files })).join('\n')
}
