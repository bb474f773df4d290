import { isSameChat } from '../../address.ts'
import { LOCALES } from '../../locale.ts'
import type { AnnouncementContent } from '../../outreach/announcing.ts'
import { awaitedField, type Composing, ofAnnouncement, stopped } from '../../outreach/composing.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import { parseCommand } from '../commands.ts'
import type { Content } from '../platform.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { type Acted, act, changeDraft, refuseChange, show } from './acting.ts'
import { type Asked, ask } from './asking.ts'
import { type Part, readPart } from './reading.ts'

/**
 * Takes the message that was asked for as a part of the announcement, whatever else it might be; `undefined` when
 * none was, or when it answers a traveller.
 */
export function takeComposed(turn: Turn): Outcome | undefined {
  const { inbound, state, context } = turn
  const { content } = inbound
  const composing = ofAnnouncement(state.person.composing)
  if (!composing || !inbound.direct || !isMessage(content)) return undefined
  if (content.kind !== 'unsupported' && content.edited) return takeEdit(turn, composing, content)
  if (state.relay.by === 'message') return undefined
  if (isRestOfAlbum(composing, content)) return { result: 'composing', replies: [] }
  const field = awaitedField(composing, inbound.address, context.now)
  if (field === undefined) return undefined
  const asked = { field, locale: composing.locale }
  return withFile(turn, composing, (file) => take(turn, composing, file, asked, content))
}

function isMessage(content: Content): content is Part {
  if (content.kind === 'text') return parseCommand(content.text) === undefined
  return content.kind === 'media' || content.kind === 'unsupported'
}

/** The first part of an album is the picture; the others are not needed. */
function isRestOfAlbum({ taken }: Composing, content: Part): boolean {
  return content.kind === 'media' && content.album !== undefined && taken.at(-1)?.album === content.album
}

/** The author has mended what was taken already. */
function takeEdit(turn: Turn, composing: Composing, content: Part): Outcome | undefined {
  const { message, address } = turn.inbound
  const before = isSameChat(composing.chat, address) && composing.taken.find(({ ref }) => ref === message?.id)
  if (!before) return undefined
  return withFile(turn, composing, (file) => {
    if (file.announcement.state !== 'draft') return show(turn, file, [turn.texts('announcing-edit-late')])
    return take(turn, composing, file, { field: before.field, locale: before.locale }, content, true)
  })
}

function withFile(turn: Turn, composing: Composing, go: (file: AnnouncementFile) => Outcome): Outcome {
  const { announcement: file } = turn.state
  if (!isModerator(turn)) return { ...notAllowed(turn), person: { composing: null } }
  if (file?.announcement.id !== composing.announcement)
    return { ...say(turn, 'composing', 'announcing-gone'), person: { composing: null } }
  return go(file)
}

function take(
  turn: Turn,
  composing: Composing,
  file: AnnouncementFile,
  asked: Asked,
  content: Part,
  edited = false,
): Outcome {
  const { texts, inbound } = turn
  const read = readPart(turn, file.announcement, asked, content)
  if (!read.ok) return ask(turn, file.announcement, asked, [texts(`announcing-bad-${read.problem}`)])
  const isPublic = file.announcement.postedAt !== null
  const acted = isPublic ? correct(turn, file, read.value) : changeDraft(turn, file, read.value)
  if (!acted) return { ...refuseChange(turn, file), person: { composing: null } }
  if (edited) return show(turn, acted.file, [texts('announcing-taken')], acted)
  const after = stopped(composing, {
    ref: inbound.message?.id ?? '',
    ...asked,
    ...(content.kind === 'media' && content.album !== undefined ? { album: content.album } : {}),
  })
  // A picture is not complete without words for those who do not see it.
  if (asked.field === 'picture') {
    const { announcement } = acted.file
    const locale = LOCALES.find((one) => announcement.texts[one] !== undefined) ?? turn.locale
    const next = ask(turn, announcement, { field: 'alt', locale }, [texts('announcing-taken')], after)
    return { ...next, changes: acted.changes }
  }
  const note = texts(isPublic ? 'announcing-correcting' : 'announcing-taken')
  return { ...show(turn, acted.file, [note], acted), person: { composing: after } }
}

function correct(turn: Turn, file: AnnouncementFile, { texts }: Partial<AnnouncementContent>): Acted | undefined {
  const { announcement } = file
  const { link, picture } = announcement
  const acted = act(turn, file, { kind: 'corrected', to: { texts: texts ?? announcement.texts, link, picture } })
  return acted.ok ? acted : undefined
}

/** Any command or button ends what was asked for; `/cancel` does nothing else. */
export function endComposing(turn: Turn, outcome: Outcome): Outcome {
  const { inbound, state } = turn
  const { composing } = state.person
  const { kind } = inbound.content
  const ends = kind === 'action' || kind === 'form' || kind === 'command' || isTypedCommand(inbound.content)
  if (!ends || !inbound.direct || !composing?.field) return outcome
  return { ...outcome, person: { composing: { ...composing, field: null }, ...outcome.person } }
}

function isTypedCommand(content: Content): boolean {
  return content.kind === 'text' && !content.edited && parseCommand(content.text) !== undefined
}
