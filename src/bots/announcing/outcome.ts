import { paragraph } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import { outcomesOf } from '../../outreach/posting.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { partyLocale, type RelayContext } from '../relay/context.ts'
import { deliver } from '../relay/staff.ts'
import { announcementButton } from './actions.ts'
import { postLine, titleOf } from './words.ts'

const ENDS: readonly Announcement['state'][] = ['posted', 'partly', 'failed']

/** Tells the author what has become of their announcement, target by target where something is wrong. */
export function tellAuthor(context: RelayContext, { announcement, posts, author }: AnnouncementFile): NewDelivery[] {
  const { id, state } = announcement
  const address = author?.addresses[0]
  if (!ENDS.includes(state) || !author || !address) return []
  const locale = partyLocale(author, 'en')
  const texts = context.catalogue(locale)
  const amiss = outcomesOf(posts).filter((post) => post.state !== 'sent')
  const title = titleOf(announcement, locale, texts)
  return deliver(
    context,
    { address, personId: author.personId, locale },
    {
      locale,
      blocks: [
        paragraph(texts('announcing-ended', { title, state })),
        ...amiss.map((post) => paragraph(postLine(texts, post))),
      ],
      buttons: [[announcementButton(texts('announcing-button-open'), { kind: 'show', announcement: id })]],
    },
  )
}
