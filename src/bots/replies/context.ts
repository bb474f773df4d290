import type { Rewrite } from '../../assistant/rewrite.ts'
import type { EntryRef } from '../../curation/entry.ts'
import type { Catalogue, Texts } from '../../i18n.ts'
import type { CardContext } from '../../knowledge/card/context.ts'
import type { Knowledge } from '../../knowledge/open.ts'
import type { Country } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { type Button, type OutboundMessage, paragraph } from '../../message.ts'
import type { NewsItem } from '../../outreach/news.ts'
import { type Action, encodeAction } from '../actions.ts'

/** Notices that stand while somebody is answered. */
export interface StandingNotices {
  readonly items: readonly NewsItem[]
  /** The country that the person has chosen. */
  readonly country: Country | null
  /** The clock by which they are told how long a notice stands. */
  readonly timeZone: string
}

/** What every reply is made from; read only, so that making one has no effect. */
export interface ReplyContext extends Omit<Knowledge, 'faults'> {
  readonly catalogue: Catalogue
  /** Milliseconds since 1970. */
  readonly now: number
  /** Shown with answers; absent where nobody waits for one. */
  readonly notices?: StandingNotices
  /** Whether the reader may say that something is wrong in the entry; absent where nobody may. */
  readonly mends?: (ref: EntryRef) => boolean
  /** The steps of an entry in plainer words, for whoever has asked; absent for most. */
  readonly rewrite?: Rewrite
  /** Questions may be sent to a language model. */
  readonly asksModel?: boolean
  /** Where Silta's pages are; absent when nobody has said it. */
  readonly publicUrl?: string | undefined
}

export function cardContext({ base, catalogue, now }: ReplyContext, locale: Locale): CardContext {
  return { locale, texts: catalogue(locale), now, standing: (id) => base.standing(id) }
}

export function button(label: string, action: Action): Button {
  return { label, action: encodeAction(action) }
}

/** The way to say that something is wrong in the entry, for those who may. */
export function mendingRow({ mends }: ReplyContext, texts: Texts, ref: EntryRef): Button[][] {
  if (!mends?.(ref)) return []
  return [[button(texts('curation-button-wrong'), { kind: 'curation', action: { kind: 'wrong', entry: ref } })]]
}

/** A message of one paragraph for each key. */
export function textReply(locale: Locale, texts: Texts, ...keys: readonly string[]): OutboundMessage {
  return { locale, blocks: keys.map((key) => paragraph(texts(key))) }
}
