import type { Locale } from '../locale.ts'

export interface Feed {
  /** Silta's own page, without a slash at the end. */
  readonly home: string
  /** The page with the newest, by which readers know the feed. */
  readonly first: string
  /** Where this page is. */
  readonly address: string
  /** The page with what is older; `undefined` for the last one. */
  readonly next: string | undefined
  readonly locale: Locale
  /** The newest first. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly seq: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly title: string
  readonly text: string
  /** The language that title and text are in. */
  readonly locale: Locale
  readonly link: string | undefined
}

const NAME = 'Silta'

/** JSON Feed 1.1. */
export function jsonFeed({ home, first, next, locale, items }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: NAME,
    home_page_url: `${home}/`,
    feed_url: first,
    ...(next !== undefined && { next_url: next }),
    language: locale,
    items: items.map((item) => ({
      id: idOf(home, item),
      ...(item.link !== undefined && { url: item.link }),
      title: item.title,
      content_text: item.text,
      date_published: date(item.at),
      language: item.locale,
    })),
  })
}

/** Atom, RFC 4287; pages as in RFC 5005. */
export function atomFeed({ home, first, address, next, locale, items }: Feed): string {
  const entries = items.map(
    (item) => `<entry xml:lang="${item.locale}">
<id>${escaped(idOf(home, item))}</id>
<title>${escaped(item.title)}</title>
<updated>${date(item.at)}</updated>
<link rel="alternate" href="${escaped(item.link ?? `${home}/`)}"/>
<content>${escaped(item.text)}</content>
</entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">
<id>${escaped(first)}</id>
<title>${NAME}</title>
<updated>${date(items[0]?.at ?? 0)}</updated>
<author><name>${NAME}</name></author>
<link rel="self" href="${escaped(address)}"/>
<link rel="first" href="${escaped(first)}"/>
${next === undefined ? '' : `<link rel="next" href="${escaped(next)}"/>\n`}<link rel="alternate" href="${escaped(home)}/"/>
${entries.join('')}</feed>
`
}

/** The same for ever and everywhere, also when Silta moves to another path: RFC 4151. */
function idOf(home: string, { seq, at }: FeedItem): string {
  return `tag:${new URL(home).hostname},${date(at).slice(0, 10)}:news/${seq}`
}

function date(at: number): string {
  return new Date(at).toISOString()
}

/** XML cannot have control characters at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
