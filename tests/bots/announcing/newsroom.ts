import { onTestFinished } from 'vitest'
import { plainText } from '../../../src/bots/plain.ts'
import type { Content } from '../../../src/bots/platform.ts'
import type { PreviewNetwork } from '../../../src/outreach/previewing.ts'
import { type Resident, startTown, type Town, type TownOptions } from '../../support/town.ts'

const LIMIT = 40

/** A network that takes little; in a town its posts are shown as in a chat. */
export const NET: PreviewNetwork = {
  name: 'net',
  preview(message) {
    const { text } = plainText(message)
    return {
      text: text.slice(0, LIMIT),
      length: Math.min(text.length, LIMIT),
      limit: LIMIT,
      shortened: text.length > LIMIT,
    }
  },
  learn: async () => undefined,
}

export const NET_CHAT = { platform: 'net', chat: '' }

/** Two moderators who can be written to, and what they do. */
export async function openNewsroom(options: TownOptions = {}) {
  const town = await startTown({ networks: [NET], ...options })
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= town.close()
    return closed
  }
  onTestFinished(close)
  const [anna, boris] = [await moderator(town, 'anna'), await moderator(town, 'boris')]
  return { town: { ...town, close }, anna, boris, ...deeds(town, anna, boris) }
}

/** Somebody who takes their time, so that they are never held up for writing too fast. */
export function unhurried(town: Town, person: Resident): Resident {
  const after = <T>(act: () => Promise<T>) => {
    town.clock.now += 10_000
    return act()
  }
  return {
    ...person,
    say: (...said) => after(() => person.say(...said)),
    send: (...sent) => after(() => person.send(...sent)),
    press: (...pressed) => after(() => person.press(...pressed)),
  }
}

export async function moderator(town: Town, name: string, as: { platform?: string } = {}): Promise<Resident> {
  const person = unhurried(town, town.person(name, as))
  const { platform } = person.address
  await town.store.relay.changeStanding({ platform, user: name }, 'moderator', town.clock.now)
  await person.say(`/volunteer ${name}`)
  // Whatever they write, they are answered in English.
  await person.say('/language')
  await person.press('English')
  person.news()
  return person
}

export function deeds(town: Town, anna: Resident, boris: Resident) {
  const said = (person: Resident) => person.shown().at(-1)?.text ?? ''
  return {
    said,
    async begin() {
      await anna.say('/announce')
      await anna.press('New announcement')
    },
    async write(language: string, text: string) {
      await anna.press('Texts and link')
      await anna.press(language)
      return anna.say(text)
    },
    async post() {
      await anna.press('Submit for review')
      await boris.press('Approve')
      await town.settle()
    },
    async toNet(language = 'English') {
      await anna.press('Where')
      await anna.press(language)
      await anna.press('net')
      await anna.press('↑ Back')
      await anna.press('↑ Back')
    },
    async latest() {
      const { items } = await town.store.outreach.announcements(0, 10)
      const [first] = items
      if (!first) throw new Error('there is no announcement')
      return first
    },
    /** Presses a button that is shown no more, or never was. */
    async force(person: Resident, action: string) {
      const message = person.shown().at(-1)?.ref ?? { id: 'none' }
      await person.send({ kind: 'action', action }, { message })
    },
    labels: (person: Resident) =>
      person
        .shown()
        .at(-1)
        ?.message.buttons?.flat()
        .map(({ label }) => label) ?? [],
  }
}

export function photo(mediaType = 'image/png', more: { album?: string; kind?: 'photo' | 'file' } = {}): Content {
  const { album, kind = 'photo' } = more
  const file = { platform: 'one', id: 'photo-1' }
  const media = [{ kind, name: 'queue.png', mediaType, size: 68, file }] as const
  return { kind: 'media', media, text: '', ...(album === undefined ? {} : { album }) }
}
