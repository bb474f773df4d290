import type { AnnouncementText, Target } from '../../outreach/announcement.ts'
import { readMoment } from '../../outreach/moment.ts'

/** What is typed to take something away again. */
export const NOTHING = '-'

const LONGEST_TITLE = 200
const LONGEST_TEXT = 20_000
const LONGEST_ALT = 1500
const LONGEST_LINK = 2000

export type Typed<T> =
  | { readonly ok: true; readonly value: T }
  /** What is wrong, as the end of a text's key. */
  | { readonly ok: false; readonly problem: string }

export interface TypedAt {
  readonly now: number
  readonly timeZone: string
}

/** The first line is the title, the rest the text. */
export function readText(typed: string): Typed<AnnouncementText> {
  const [title = '', ...rest] = typed.trim().split('\n')
  const text = rest.join('\n').trim()
  if (title.trim().length > LONGEST_TITLE) return { ok: false, problem: 'title' }
  return text.length > LONGEST_TEXT
    ? { ok: false, problem: 'text' }
    : { ok: true, value: { title: title.trim(), text } }
}

export function readLink(typed: string): Typed<string> {
  const text = typed.trim()
  const isWeb = /^https?:\/\/\S+$/i.test(text) && text.length <= LONGEST_LINK && URL.canParse(text)
  return isWeb ? { ok: true, value: text } : { ok: false, problem: 'link' }
}

export function readAlt(typed: string): Typed<string> {
  const text = typed.trim()
  return text.length <= LONGEST_ALT ? { ok: true, value: text } : { ok: false, problem: 'alt' }
}

/** A time to come, in milliseconds since 1970; null for "now". */
export function readTime(typed: string, { now, timeZone }: TypedAt): Typed<number | null> {
  if (/^(?:now|-)$/i.test(typed.trim())) return { ok: true, value: null }
  const at = readMoment(typed, now, timeZone)
  if (at === undefined) return { ok: false, problem: 'time' }
  return at > now ? { ok: true, value: at } : { ok: false, problem: 'past' }
}

const CHAT = /^([@\w-]{1,64})(?:\/(\d{1,20}))?$/

/** A channel or group, such as `@channel`, `-100123/7` for a topic in it, with the app's name before it for another app. */
export function readChannel(
  typed: string,
  here: string,
  hasChannels: (platform: string) => boolean,
): Typed<Omit<Target, 'locale'>> {
  const words = typed.trim().split(/\s+/)
  const [network = here, place = ''] = words.length === 1 ? [here, words[0]] : [words[0]?.toLowerCase(), words[1]]
  const [, chat, thread] = CHAT.exec(place) ?? []
  if (words.length > 2 || chat === undefined) return { ok: false, problem: 'channel' }
  if (!hasChannels(network)) return { ok: false, problem: 'app' }
  return { ok: true, value: thread === undefined ? { network, chat } : { network, chat, thread } }
}
