import type { RelayReference } from '../../store/relay-store.ts'
import type { Store } from '../../store/store.ts'
import { commandOf } from '../commands.ts'
import type { InboundMessage } from '../platform.ts'
import type { RelayContext } from '../relay/context.ts'
import type { Lists } from '../turn.ts'
import { type AnnouncementAction, parseAnnouncementAction } from './actions.ts'
import { ANNOUNCEMENTS_PAGE } from './listing.ts'

/** A fortnight has fewer announcements than this anywhere. */
export const MOST_COMPARED = 500
/** Among which an empty draft is looked for. */
const MOST_RECENT = 20

/** What a message asks for about announcements; a command stands for the button that does the same. */
export function announcementRequest({ content }: Pick<InboundMessage, 'content'>): AnnouncementAction | undefined {
  if (content.kind === 'action') return parseAnnouncementAction(content.action)
  return commandOf(content)?.name === 'announce' ? { kind: 'list', page: 0 } : undefined
}

/** What the request is about, for the store to look up: the others who approve, or the author who is to be told. */
export async function announcementReference(
  store: Pick<Store, 'outreach'>,
  asked: AnnouncementAction | undefined,
): Promise<{ readonly announcement?: string; readonly relay?: RelayReference }> {
  if (!asked || !('announcement' in asked)) return {}
  const { announcement } = asked
  if (asked.kind === 'submit') return { announcement, relay: { roster: true } }
  if (asked.kind !== 'approve' && asked.kind !== 'back') return { announcement }
  const author = (await store.outreach.announcement(announcement))?.announcement.authorId ?? null
  return { announcement, ...(author === null ? {} : { relay: { person: author } }) }
}

/** Reads the announcements that the request shows or is compared with. */
export async function announcementLists(
  { outreach }: Pick<Store, 'outreach'>,
  asked: AnnouncementAction,
  paged: Paged,
): Promise<Lists> {
  switch (asked.kind) {
    case 'list':
      return {
        announcements: await paged(
          (at) => outreach.announcements(at, ANNOUNCEMENTS_PAGE),
          asked.page,
          ANNOUNCEMENTS_PAGE,
        ),
      }
    case 'new':
      return { announcements: await outreach.announcements(0, MOST_RECENT) }
    case 'preview':
    case 'submit':
      return { announcements: await outreach.announcements(0, MOST_COMPARED) }
    default:
      return {}
  }
}

/** The page asked for or, when there are no longer so many, the last one. */
type Paged = <T>(
  read: (offset: number) => Promise<{ readonly items: readonly T[]; readonly total: number }>,
  wanted: number,
  size: number,
) => Promise<{ readonly items: readonly T[]; readonly total: number }>

/** A preview shows true limits, of which some are the network's own. */
export async function learnLimits(
  { networks }: Pick<RelayContext, 'networks'>,
  asked: AnnouncementAction | undefined,
): Promise<void> {
  if (asked?.kind === 'preview' || asked?.kind === 'submit') await Promise.all(networks.map((one) => one.learn()))
}
