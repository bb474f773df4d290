import { paragraph } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { Change } from '../../store/store.ts'
import { isModerator, notAllowed, panel } from '../relay/staff.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { perform, refuseChange, show } from './acting.ts'
import { type AnnouncementAction, announcementButton } from './actions.ts'
import { announcementAudit } from './change.ts'
import {
  addTarget,
  dropPicture,
  dropTarget,
  openMenu,
  showTargets,
  showTopics,
  toggleCountry,
  toggleTopic,
  write,
  writeText,
} from './editing.ts'
import { announcementList } from './listing.ts'
import { mayEdit } from './panel.ts'
import { approve, preview, sendBack, submit } from './review.ts'

export function announceCommand(turn: Turn): Outcome {
  return isModerator(turn) ? announcementList(turn, 0) : notAllowed(turn)
}

/** What was asked for is ended by any command, so that this one has only to say so. */
export function cancelCommand(turn: Turn): Outcome {
  const { announcement: file, person } = turn.state
  const { texts } = turn
  if (!person.composing?.field) return say(turn, 'announcement', 'announcing-cancel-nothing')
  if ('about' in person.composing) return say(turn, 'curation', 'curation-cancelled')
  if (!file || !isModerator(turn)) return say(turn, 'announcement', 'announcing-cancelled')
  return show(turn, file, [texts('announcing-cancelled')])
}

/** Answers a pressed button about announcements. */
export function announcementAction(turn: Turn, action: AnnouncementAction): Outcome {
  if (!isModerator(turn)) return notAllowed(turn)
  if (!turn.inbound.direct) return say(turn, 'announcement', 'command-direct-only')
  if (action.kind === 'list') return announcementList(turn, action.page)
  if (action.kind === 'new') return begin(turn)
  const { announcement: file } = turn.state
  return file ? onAnnouncement(turn, file, action) : say(turn, 'announcement', 'announcing-gone')
}

type OnAnnouncement = Extract<AnnouncementAction, { readonly announcement: string }>

function onAnnouncement(turn: Turn, file: AnnouncementFile, action: OnAnnouncement): Outcome {
  switch (action.kind) {
    case 'show':
      return show(turn, file)
    case 'preview':
      return preview(turn, file)
    case 'submit':
      return submit(turn, file)
    case 'approve':
      return approve(turn, file, action.value)
    case 'back':
      return sendBack(turn, file)
    case 'retry':
      return perform(turn, file, { kind: 'retried' }, turn.texts('announcing-retried'))
    case 'withdraw':
      return perform(turn, file, { kind: 'withdrawn' }, turn.texts('announcing-withdrawing'))
    case 'delete':
      return discard(turn, file)
    case 'menu':
      return openMenu(turn, file, action.value)
    case 'write':
      return write(turn, file, action.value)
    case 'text':
    case 'alt':
      return writeText(turn, file, action.kind, action.value)
    case 'country':
      return toggleCountry(turn, file, action.value)
    case 'topic':
      return toggleTopic(turn, file, action.value)
    case 'topics':
      return showTopics(turn, file, action.value)
    case 'at':
      return showTargets(turn, file, action.value)
    case 'on':
      return addTarget(turn, file, action.value)
    case 'off':
      return dropTarget(turn, file, action.value)
    case 'picture':
      return dropPicture(turn, file)
  }
}

/** A new draft; one of the person's own that is still empty serves as well. */
function begin(turn: Turn): Outcome {
  const { context, ids, state, lists } = turn
  const authorId = state.person.id
  const empty = lists.announcements?.items.find((one) => isEmpty(one) && one.authorId === authorId)
  if (empty) return show(turn, { announcement: empty, posts: [], author: undefined })
  const announcement: Announcement = {
    id: ids.question,
    state: 'draft',
    authorId,
    approvedBy: null,
    texts: {},
    link: null,
    picture: null,
    countries: [],
    topics: [],
    targets: [],
    postAt: null,
    noticeUntil: null,
    createdAt: context.now,
    postedAt: null,
  }
  const shown = show(turn, { announcement, posts: [], author: undefined })
  return { ...shown, changes: [{ kind: 'announcement-saved', announcement }] }
}

function isEmpty({ state, texts, link, picture, targets }: Announcement): boolean {
  return state === 'draft' && Object.keys(texts).length + targets.length === 0 && link === null && picture === null
}

function discard(turn: Turn, file: AnnouncementFile): Outcome {
  const { announcement } = file
  const { context, state, locale, texts } = turn
  if (!mayEdit(announcement, state.person.id)) return refuseChange(turn, file)
  const entry = announcementAudit('discarded', announcement.id, state.person.id, context.now)
  const message = {
    locale,
    blocks: [paragraph(texts('announcing-deleted'))],
    buttons: [[announcementButton(texts('announcing-button-list'), { kind: 'list' as const, page: 0 })]],
  }
  const changes: Change[] = [
    { kind: 'announcement-removed', id: announcement.id },
    { kind: 'audited', entry },
  ]
  return { ...panel(turn, message, changes), result: 'announcement' }
}
