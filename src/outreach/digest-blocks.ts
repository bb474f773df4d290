import type { Texts } from '../i18n.ts'
import { officialPage } from '../knowledge/official.ts'
import { type Block, heading, list, paragraph, type Run } from '../message.ts'
import { type DigestItem, inGroups } from './digest-items.ts'
import { type InterestNames, interestName } from './interests.ts'
import { newsBlocks, type Reader, type ShownNews, titleRuns } from './news-blocks.ts'
import { shortened } from './shortened.ts'
import type { Subscription } from './subscription.ts'

/** More changes than this in one entry are a line that nobody reads. */
const MOST_DETAILS = 4

/** More interests than these would be longer than the news. */
const MOST_INTERESTS = 3

export interface DigestContext extends InterestNames {
  readonly subscription: Subscription
  readonly publicUrl?: string | undefined
  /** What waits for volunteers and moderators; empty for everybody else. */
  readonly work: readonly Block[]
}

/** The digest of `items`, each with at most `textLength` characters of text; `more` counts what is left out. */
export function digestBlocks(
  items: readonly DigestItem[],
  more: number,
  textLength: number,
  context: DigestContext,
): readonly Block[] {
  const { texts, subscription } = context
  const isUrgent = items.length > 0 && items.every(({ group }) => group === 'notice')
  return [
    heading(texts(isUrgent ? 'outreach-group-notice' : `outreach-title-${subscription.frequency}`)),
    ...(isUrgent
      ? items.flatMap((item) => itemBlocks(item, textLength, context))
      : inGroups(items).flatMap((group) => groupBlocks(group, textLength, context))),
    ...context.work,
    ...(more > 0 ? [moreBlock(more, context)] : []),
    paragraph(texts('outreach-why', { interests: interestNames(context) })),
  ]
}

function groupBlocks(items: readonly DigestItem[], textLength: number, context: DigestContext): readonly Block[] {
  const group = items[0]?.group
  if (!group) return []
  const title = paragraph({ text: context.texts(`outreach-group-${group}`, { count: items.length }), bold: true })
  if (group === 'changed' || group === 'new') {
    return [title, list(items.map((item) => entryRuns(item, textLength, context)))]
  }
  return [title, ...items.flatMap((item) => itemBlocks(item, textLength, context))]
}

function entryRuns(item: DigestItem, textLength: number, context: DigestContext): readonly Run[] {
  const text = item.group === 'new' ? shortened(item.text, textLength, item.locale) : changeText(item, context.texts)
  return [...titleRuns(shownIn(item, context), readerOf(context)), ...(text === '' ? [] : [`: ${text}`])]
}

function changeText({ retired, details }: DigestItem, texts: Texts): string {
  if (retired) return texts('outreach-change-retired')
  const some = details.length > MOST_DETAILS ? details.slice(0, MOST_DETAILS - 1) : details
  const lines = some.map(({ key, args }) => texts(key, args))
  return [...lines, ...(some === details ? [] : [texts('outreach-change-others')])].join('. ')
}

function itemBlocks(item: DigestItem, textLength: number, context: DigestContext): readonly Block[] {
  return newsBlocks(shownIn(item, context), textLength, readerOf(context))
}

function readerOf({ locale, texts, subscription }: DigestContext): Reader {
  return { locale, texts, timeZone: subscription.timeZone }
}

function shownIn(item: DigestItem, context: DigestContext): ShownNews {
  return { ...item, link: item.link ?? pageOf(item, context) ?? null }
}

function pageOf({ service, group, retired }: DigestItem, { services }: DigestContext): string | undefined {
  if (service === null || retired || group === 'answer') return undefined
  const found = services.get(service)
  return found && officialPage(found)
}

function moreBlock(count: number, { texts, publicUrl }: DigestContext): Block {
  const more = texts('outreach-more', { count })
  return publicUrl === undefined ? paragraph(more) : paragraph(more, ' ', { text: publicUrl, href: publicUrl })
}

function interestNames(context: DigestContext): string {
  const { interests } = context.subscription
  const names = interests.slice(0, MOST_INTERESTS).map((interest) => interestName(interest, context))
  return names.join(', ') + (interests.length > MOST_INTERESTS ? ', …' : '')
}
