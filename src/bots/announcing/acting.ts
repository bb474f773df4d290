import type { AnnouncementContent, AnnouncementEvent, AnnouncementRefusal } from '../../outreach/announcing.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import { panel } from '../relay/staff.ts'
import type { Outcome, Turn } from '../turn.ts'
import { changeOf, roomsOf } from './change.ts'
import { announcementPanel, mayEdit, stateText } from './panel.ts'

/** What has happened, to be written with the update. */
export interface Acted {
  readonly ok: true
  readonly file: AnnouncementFile
  readonly changes: readonly Change[]
  readonly deliveries: readonly NewDelivery[]
}

/** Lets the person of the turn do something with an announcement. */
export function act(
  { context, state }: Turn,
  file: AnnouncementFile,
  event: AnnouncementEvent,
): Acted | { readonly ok: false; readonly refusal: AnnouncementRefusal } {
  const { now, announcementRules: rules } = context
  const result = changeOf(file, event, { by: state.person.id, now, rules, findRoom: roomsOf(context) })
  if (!result.ok) return result
  const { announcement, news, deliveries, audit } = result
  const of = { announcement: announcement.id }
  return {
    ok: true,
    file: { ...file, announcement },
    changes: [
      { kind: 'announcement-saved', announcement },
      ...news.map((item) => ({ kind: 'news-added', item, of }) as const),
      ...audit.map((entry) => ({ kind: 'audited', entry }) as const),
    ],
    deliveries,
  }
}

/** Shows the announcement with what to do next; in place of the message whose button was pressed. */
export function show(turn: Turn, file: AnnouncementFile, notes: readonly string[] = [], acted?: Acted): Outcome {
  const { context, locale, state } = turn
  const message = announcementPanel(context, file, { locale, personId: state.person.id }, notes)
  const shown = panel(turn, message, acted?.changes ?? [])
  const deliveries = [...(shown.deliveries ?? []), ...(acted?.deliveries ?? [])]
  return { ...shown, result: 'announcement', deliveries }
}

/** As {@link act}, shown with `note`, or with why it cannot be. */
export function perform(turn: Turn, file: AnnouncementFile, event: AnnouncementEvent, note: string): Outcome {
  const acted = act(turn, file, event)
  return acted.ok ? show(turn, acted.file, [note], acted) : refuse(turn, file, acted.refusal)
}

export function refuse(turn: Turn, file: AnnouncementFile, refusal: AnnouncementRefusal): Outcome {
  const { texts } = turn
  const state = stateText(texts, file.announcement)
  return show(turn, file, [texts(`announcing-refused-${refusal}`, { state })])
}

/** Changes the draft, whose author is from now on known; `undefined` for who may not. */
export function changeDraft(turn: Turn, file: AnnouncementFile, to: Partial<AnnouncementContent>): Acted | undefined {
  const { id } = turn.state.person
  if (!mayEdit(file.announcement, id)) return undefined
  const acted = act(turn, file, { kind: 'changed', to: { ...to, authorId: id } })
  return acted.ok ? acted : undefined
}

/** What is said to who may not change it, or not any more. */
export function refuseChange(turn: Turn, file: AnnouncementFile): Outcome {
  const { texts } = turn
  const { announcement } = file
  if (announcement.state === 'draft') return show(turn, file, [texts('announcing-not-author')])
  return refuse(turn, file, 'not-now')
}
