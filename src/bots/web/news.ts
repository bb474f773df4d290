import { type Locale, type Localised, translate } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import type { PreviewNetwork } from '../../outreach/previewing.ts'
import type { TranscriptEntry, TranscriptStore } from '../../store/store.ts'
import type { NewsPost } from '../../web/page-news.ts'
import { plainText } from '../plain.ts'
import { fileIds, readAll } from './history.ts'
import { PLATFORM_NAME } from './inbound.ts'
import { LIMITS, messageLength } from './outbound.ts'

/**
 * The address of what stands on the page itself. It can be no visitor's, whose chats are the hexadecimal digits of a
 * hash: only an announcement with this target writes there.
 */
export const NEWS_CHAT = 'news'

/** The page as a target of announcements. */
export const newsPage: PreviewNetwork = {
  name: PLATFORM_NAME,
  chat: NEWS_CHAT,
  preview: (message) => ({
    text: plainText(message).text,
    length: messageLength(message),
    limit: LIMITS.text,
    shortened: false,
  }),
  async learn() {},
}

const MOST_POSTS = 3

/** How long a post is news, in milliseconds. */
const NEWS_FOR = 14 * 24 * 60 * 60 * 1000

/** The languages of one announcement are posted one right after the other; in milliseconds. */
const TOGETHER = 10 * 60 * 1000

/** One announcement in the languages that it was posted in. */
interface Group {
  readonly first: TranscriptEntry
  readonly last: TranscriptEntry
  readonly texts: Localised<OutboundMessage>
}

/** The newest posts after the one called `hidden`, the newest first, each in the language nearest to the wanted one. */
export async function latestNews(
  transcripts: TranscriptStore,
  { locale, hidden, now }: { readonly locale: Locale; readonly hidden: number; readonly now: number },
): Promise<readonly NewsPost[]> {
  const entries = await readAll(transcripts, NEWS_CHAT)
  return grouped(entries.filter(({ at }) => at > now - NEWS_FOR))
    .slice(-MOST_POSTS)
    .filter(({ last }) => last.id > hidden)
    .flatMap(({ first, last, texts }) => {
      const message = translate(texts, locale)?.value
      return message ? [{ id: last.id, at: first.at, message }] : []
    })
    .reverse()
}

function grouped(entries: readonly TranscriptEntry[]): readonly Group[] {
  const groups: Group[] = []
  for (const entry of entries) {
    const { message } = entry
    const group = groups.at(-1)
    const isSame = group && isTogether(group, entry)
    if (isSame) groups.pop()
    const texts = { ...(isSame && group.texts), [message.locale]: message }
    groups.push({ first: isSame ? group.first : entry, last: entry, texts })
  }
  return groups
}

/** Another language of the same: nothing that was posted says so. */
function isTogether({ first, texts }: Group, { at, message }: TranscriptEntry): boolean {
  return (
    at - first.at < TOGETHER &&
    texts[message.locale] === undefined &&
    first.message.link === message.link &&
    fileIds(first.message).length === fileIds(message).length
  )
}
