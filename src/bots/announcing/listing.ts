import { type Button, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import { pageShown } from '../relay/lists.ts'
import { panel } from '../relay/staff.ts'
import { momentText } from '../relay/times.ts'
import type { Outcome, Turn } from '../turn.ts'
import { announcementButton } from './actions.ts'
import { stateText } from './panel.ts'
import { titleOf } from './words.ts'

/** With two buttons to turn pages and one to begin anew these are eight. */
export const ANNOUNCEMENTS_PAGE = 5

/** All announcements, the newest first, each opened by its button. */
export function announcementList(turn: Turn, wanted: number, notes: readonly string[] = []): Outcome {
  const { texts, locale, lists, context } = turn
  const { items, total } = lists.announcements ?? { items: [], total: 0 }
  const page = pageShown(wanted, total, ANNOUNCEMENTS_PAGE)
  const lines = items.map((one): readonly Run[] => {
    const at = momentText(one.postedAt ?? one.createdAt, context.community.timeZone, locale)
    return [{ text: titleOf(one, locale, texts), bold: true }, ` · ${stateText(texts, one)} · ${at}`]
  })
  const turnTo = (way: 'previous' | 'next', to: number) =>
    announcementButton(texts(`button-${way}`), { kind: 'list', page: to })
  const turns: Button[] = [
    ...(page > 0 ? [turnTo('previous', page - 1)] : []),
    ...((page + 1) * ANNOUNCEMENTS_PAGE < total ? [turnTo('next', page + 1)] : []),
  ]
  const message: OutboundMessage = {
    locale,
    blocks: [
      ...notes.map((note) => paragraph(note)),
      paragraph({ text: texts(items.length > 0 ? 'announcing-list' : 'announcing-list-empty'), bold: true }),
      ...(lines.length > 0 ? [list(lines)] : []),
    ],
    buttons: [
      ...items.map((one) => [announcementButton(titleOf(one, locale, texts), { kind: 'show', announcement: one.id })]),
      ...(turns.length > 0 ? [turns] : []),
      [announcementButton(texts('announcing-button-new'), { kind: 'new' })],
    ],
  }
  return { ...panel(turn, message), result: 'announcement' }
}
