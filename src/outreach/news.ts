import type { Country } from '../knowledge/service.ts'
import type { Localised } from '../locale.ts'

/** Something that subscribers may be told: a row that is never changed, so that a cursor says what somebody knows. */
export interface NewsItem {
  /** Grows from one item to the next. */
  readonly seq: number
  readonly kind: 'entry' | 'answer' | 'announcement' | 'notice'
  /** Milliseconds since 1970. */
  readonly at: number
  /** The service that an entry or an answer is about. */
  readonly service: string | null
  /** What became of an entry; `null` for every other kind. */
  readonly change: 'new' | 'changed' | 'retired' | null
  /** Whom it concerns; empty for everybody, and for an answer where that is not known. */
  readonly countries: readonly Country[]
  /** Codes of life events. */
  readonly topics: readonly string[]
  readonly texts: Localised<NewsText>
  /** What changed in an entry, the most important first; empty for everything else. */
  readonly details: readonly Detail[]
  /** The page with more. */
  readonly link: string | null
  /** When it ceases to be of use, in milliseconds since 1970: it is not told from then on. */
  readonly until: number | null
}

/** News that has no number yet. */
export type NewNews = Omit<NewsItem, 'seq'>

export interface NewsText {
  readonly title: string
  /** Plain paragraphs; may be empty. */
  readonly text: string
}

/** A Fluent message with its arguments, put into words in the reader's language. Stored: its key must not change. */
export interface Detail {
  readonly key: string
  readonly args: Readonly<Record<string, string | number>>
}
