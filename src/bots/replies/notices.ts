import type { Country } from '../../knowledge/service.ts'
import { type Locale, translate } from '../../locale.ts'
import { type Block, type OutboundMessage, paragraph } from '../../message.ts'
import type { NewsItem } from '../../outreach/news.ts'
import { newsBlocks } from '../../outreach/news-blocks.ts'
import type { ReplyContext } from './context.ts'

/** More than these would hide the answer; the newest count. */
const MOST_NOTICES = 3

/** What a notice says in full is a link away. */
const TEXT_LENGTH = 280

/** The message below the notices that concern whoever is told about these countries. */
export function belowNotices(
  context: ReplyContext,
  countries: readonly (Country | null | undefined)[],
  message: OutboundMessage,
): OutboundMessage {
  return { ...message, blocks: [...noticeBlocks(context, message.locale, countries), ...message.blocks] }
}

/** The notices that concern whoever is told about these countries; with none that is known, about any. */
export function noticeBlocks(
  { notices, catalogue }: ReplyContext,
  locale: Locale,
  countries: readonly (Country | null | undefined)[],
): readonly Block[] {
  if (!notices) return []
  const about = [...countries, notices.country].flatMap((country) => country ?? [])
  const concerning = notices.items.filter((item) => concerns(item, about)).slice(-MOST_NOTICES)
  const texts = catalogue(locale)
  const shown = concerning.toReversed().flatMap((item) => {
    const found = translate(item.texts, locale)
    if (!found) return []
    const { link, until } = item
    const reader = { locale, texts, timeZone: notices.timeZone }
    return newsBlocks({ ...found.value, locale: found.locale, link, until }, TEXT_LENGTH, reader)
  })
  return shown.length === 0 ? [] : [paragraph({ text: texts('outreach-group-notice'), bold: true }), ...shown]
}

/** What belongs to no single country may be about each. */
function concerns({ countries }: NewsItem, about: readonly Country[]): boolean {
  if (countries.length === 0 || about.length === 0) return true
  return countries.includes('x') || about.includes('x') || about.some((country) => countries.includes(country))
}
