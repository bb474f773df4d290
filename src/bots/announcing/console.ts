import type { Locale } from '../../locale.ts'
import type { OutboundMessage } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import type { AnnouncementFile, OutreachStore } from '../../store/outreach-store.ts'
import type { RelayContext } from '../relay/context.ts'
import { announcementPanel, type PanelReader } from './panel.ts'
import { previewMessages, previewNotes } from './preview.ts'
import { MOST_COMPARED } from './reference.ts'

/** Announcements for pages, as the chat shows them. */
export function createAnnouncing(
  outreach: Pick<OutreachStore, 'announcements'>,
  context: () => RelayContext,
): {
  preview(
    announcement: Announcement,
    locale: Locale,
  ): Promise<{ readonly messages: readonly OutboundMessage[]; readonly notes: readonly string[] }>
  panel(file: AnnouncementFile, reader: PanelReader): OutboundMessage
} {
  return {
    async preview(announcement, locale) {
      const known = context()
      const { items } = await outreach.announcements(0, MOST_COMPARED)
      // Some limits are the network's own.
      await Promise.all(known.networks.map((one) => one.learn()))
      return {
        messages: previewMessages(known, announcement, locale),
        notes: previewNotes(known, announcement, items, locale),
      }
    },
    panel: (file, reader) => announcementPanel(context(), file, reader),
  }
}
