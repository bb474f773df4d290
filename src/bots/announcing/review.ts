import { type OutboundMessage, paragraph } from '../../message.ts'
import { repeatedTarget } from '../../outreach/previewing.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import type { Recipient } from '../relay/context.ts'
import { deliver, otherModerators, recipientOf } from '../relay/staff.ts'
import { momentText } from '../relay/times.ts'
import type { Outcome, Turn } from '../turn.ts'
import { act, refuse, refuseChange, show } from './acting.ts'
import { announcementButton } from './actions.ts'
import { contentFingerprint } from './fingerprint.ts'
import { announcementPanel, mayEdit } from './panel.ts'
import { previewMessages, previewNotes } from './preview.ts'
import { targetLabel, titleOf } from './words.ts'

/** Shows what every target would show, and below that the announcement again. */
export function preview(turn: Turn, file: AnnouncementFile): Outcome {
  const { context, locale, state, lists } = turn
  const notes = previewNotes(context, file.announcement, lists.announcements?.items ?? [], locale)
  const panel = announcementPanel(context, file, { locale, personId: state.person.id }, notes)
  const messages = [...previewMessages(context, file.announcement, locale), panel]
  return { result: 'announcement', replies: messages.map((message) => ({ message })) }
}

/** Puts it before the other moderators. */
export function submit(turn: Turn, file: AnnouncementFile): Outcome {
  const { texts, state } = turn
  const { announcement } = file
  if (!mayEdit(announcement, state.person.id)) return refuseChange(turn, file)
  const { picture } = announcement
  if (picture && Object.keys(picture.alt).length === 0) return show(turn, file, [texts('announcing-refused-alt')])
  const repeated = repeatedTarget(announcement)
  if (repeated) return show(turn, file, [texts('announcing-refused-repeated', { target: targetLabel(repeated) })])
  const acted = act(turn, file, { kind: 'submitted' })
  if (!acted.ok) return refuse(turn, file, acted.refusal)
  const others = otherModerators(turn)
  const notes = [
    others.length > 0 ? texts('announcing-submitted', { count: others.length }) : texts('announcing-submitted-nobody'),
    ...(state.relay.responder?.state === 'active' ? [] : [texts('announcing-submitted-deaf')]),
  ]
  const shown = show(turn, acted.file, notes, acted)
  return {
    ...shown,
    deliveries: [...(shown.deliveries ?? []), ...others.flatMap((to) => request(turn, acted.file, to))],
  }
}

/** The preview with the buttons to decide, as another moderator gets it. */
function request(turn: Turn, file: AnnouncementFile, to: Recipient): NewDelivery[] {
  const { context, state, lists } = turn
  const { locale } = to
  const texts = context.catalogue(locale)
  const name = state.relay.responder?.name
  const notes = [
    name === undefined ? texts('announcing-request') : texts('announcing-request-by', { name }),
    ...previewNotes(context, file.announcement, lists.announcements?.items ?? [], locale),
  ]
  const panel = announcementPanel(context, file, { locale, personId: to.personId ?? '' }, notes)
  return [...previewMessages(context, file.announcement, locale), panel].flatMap((message) =>
    deliver(context, to, message),
  )
}

/** Lets it be posted as it was shown, `seen` being its fingerprint. */
export function approve(turn: Turn, file: AnnouncementFile, seen: string): Outcome {
  const { texts, state } = turn
  const { announcement } = file
  if (announcement.state === 'review' && contentFingerprint(announcement) !== seen)
    return show(turn, file, [texts('announcing-refused-changed')])
  const acted = act(turn, file, { kind: 'approved', by: state.person.id })
  if (!acted.ok) return refuse(turn, file, acted.refusal)
  const shown = show(turn, acted.file, [texts('announcing-approved')], acted)
  return { ...shown, deliveries: [...(shown.deliveries ?? []), ...tell(turn, acted.file, 'announcing-approved-yours')] }
}

/** Makes it a draft again: sent back by somebody else, or called back by its author. */
export function sendBack(turn: Turn, file: AnnouncementFile): Outcome {
  const acted = act(turn, file, { kind: 'rejected' })
  if (!acted.ok) return refuse(turn, file, acted.refusal)
  const shown = show(turn, acted.file, [turn.texts('announcing-back')], acted)
  return { ...shown, deliveries: [...(shown.deliveries ?? []), ...tell(turn, acted.file, 'announcing-back-yours')] }
}

/** Tells the author, unless they have done it themselves. */
function tell(turn: Turn, { announcement }: AnnouncementFile, key: string): NewDelivery[] {
  const { context, state } = turn
  const { subject } = state.relay
  const isAuthor = subject?.personId === announcement.authorId && subject?.personId !== state.person.id
  const to = isAuthor && subject ? recipientOf(subject) : undefined
  if (!to) return []
  const { locale } = to
  const texts = context.catalogue(locale)
  const { id, state: is, postAt } = announcement
  const at = is === 'scheduled' && postAt !== null ? momentText(postAt, context.community.timeZone, locale) : undefined
  const words = [
    texts(key, { title: titleOf(announcement, locale, texts) }),
    ...(at === undefined ? [] : [texts('announcing-line-when', { at })]),
  ]
  const message: OutboundMessage = {
    locale,
    blocks: words.map((text) => paragraph(text)),
    buttons: [[announcementButton(texts('announcing-button-open'), { kind: 'show', announcement: id })]],
  }
  return deliver(context, to, message)
}
