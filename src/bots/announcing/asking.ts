import { isSameChat } from '../../address.ts'
import { languageName } from '../../formats.ts'
import type { Locale } from '../../locale.ts'
import { paragraph } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import { type ComposedField, type Composing, ofAnnouncement } from '../../outreach/composing.ts'
import { inPlace, type Outcome, type Reply, type Turn } from '../turn.ts'
import { announcementButton } from './actions.ts'

export interface Asked {
  readonly field: ComposedField
  /** Of a text, of what a picture shows, or of a channel. */
  readonly locale: Locale
}

/** Asks for a field: the next message of this chat is it. `notes` stand above. */
export function ask(
  turn: Turn,
  announcement: Announcement,
  { field, locale }: Asked,
  notes: readonly string[] = [],
  earlier: Composing | null = ofAnnouncement(turn.state.person.composing),
): Outcome {
  const { texts, inbound, context } = turn
  const { id } = announcement
  const language = languageName(locale, turn.locale)
  const isPublic = announcement.postedAt !== null
  const key = field === 'text' && isPublic ? 'correction' : field
  const question = texts(`announcing-ask-${key}`, { language, zone: context.community.timeZone })
  const mayGo = !isPublic && isThere(announcement, field, locale)
  const message = {
    locale: turn.locale,
    blocks: [
      ...notes.map((note) => paragraph(note)),
      paragraph(question),
      paragraph(texts(mayGo ? 'announcing-ask-remove' : 'announcing-ask-cancel')),
    ],
    buttons: [[announcementButton(texts('profile-back'), { kind: 'show' as const, announcement: id })]],
  }
  const reply: Reply = inbound.content.kind === 'action' ? inPlace(turn, message) : { message }
  const { platform, chat } = inbound.address
  return {
    result: 'composing',
    replies: [reply],
    person: {
      composing: {
        announcement: id,
        field,
        locale,
        since: context.now,
        chat: { platform, chat },
        taken: earlier?.announcement === id && isSameChat(earlier.chat, inbound.address) ? earlier.taken : [],
      },
    },
  }
}

/** Whether there is something to take away again. */
function isThere(announcement: Announcement, field: ComposedField, locale: Locale): boolean {
  const { texts, link, picture, postAt, noticeUntil } = announcement
  switch (field) {
    case 'text':
      return texts[locale] !== undefined
    case 'link':
      return link !== null
    case 'alt':
      return picture?.alt[locale] !== undefined
    case 'time':
      return postAt !== null
    case 'notice':
      return noticeUntil !== null
    case 'picture':
    case 'channel':
      return false
  }
}
