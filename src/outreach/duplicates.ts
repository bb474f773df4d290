import { LOCALES } from '../locale.ts'
import type { Announcement, AnnouncementText } from './announcement.ts'

/** Within this many milliseconds people still remember what they have read. */
export const REMEMBERED_MS = 14 * 24 * 60 * 60 * 1000

/** From this share of common word pairs on, two texts say the same. */
const NEARLY_THE_SAME = 0.75

export interface Duplicate {
  readonly id: string
  /** The same to the letter, or nearly. */
  readonly exact: boolean
  /** When it was posted, or is to be, in milliseconds since 1970. */
  readonly at: number
}

/** Earlier announcements that say the same, or nearly, in one of the languages; drafts and what was withdrawn do not. */
export function duplicatesOf(
  announcement: Pick<Announcement, 'id' | 'texts'>,
  others: readonly Announcement[],
  now: number,
): readonly Duplicate[] {
  return others.flatMap((other): readonly Duplicate[] => {
    const at = other.postedAt ?? other.postAt ?? other.createdAt
    if (other.id === announcement.id || !COUNTED.has(other.state) || now - at > REMEMBERED_MS) return []
    const shared = LOCALES.flatMap((locale) => {
      const [one, another] = [announcement.texts[locale], other.texts[locale]]
      return one && another ? [similarity(one, another)] : []
    })
    const most = Math.max(0, ...shared)
    return most >= NEARLY_THE_SAME ? [{ id: other.id, exact: most === 1, at }] : []
  })
}

const COUNTED: ReadonlySet<Announcement['state']> = new Set([
  'review',
  'approved',
  'scheduled',
  'posting',
  'posted',
  'partly',
  'corrected',
])

/** The share of word pairs that two texts have in common, from 0 to 1. */
function similarity(one: AnnouncementText, another: AnnouncementText): number {
  const [a, b] = [pairs(one), pairs(another)]
  const common = [...a].filter((pair) => b.has(pair)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

function pairs({ title, text }: AnnouncementText): ReadonlySet<string> {
  const words =
    `${title} ${text}`
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index]} ${word}`))
}
