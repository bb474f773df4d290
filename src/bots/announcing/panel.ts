import type { Texts } from '../../i18n.ts'
import type { Locale } from '../../locale.ts'
import { type Button, heading, list, type OutboundMessage, paragraph } from '../../message.ts'
import type { Announcement } from '../../outreach/announcement.ts'
import { outcomesOf } from '../../outreach/posting.ts'
import type { AnnouncementFile } from '../../store/outreach-store.ts'
import type { RelayContext } from '../relay/context.ts'
import { momentText } from '../relay/times.ts'
import { announcementButton } from './actions.ts'
import { contentFingerprint } from './fingerprint.ts'
import { languageNames, postLine, targetLabel, titleOf } from './words.ts'

export interface PanelReader {
  readonly locale: Locale
  readonly personId: string
}

/** What there is of an announcement and what its reader can do about it now; `notes` stand above. */
export function announcementPanel(
  context: RelayContext,
  file: AnnouncementFile,
  { locale, personId }: PanelReader,
  notes: readonly string[] = [],
): OutboundMessage {
  const { announcement, posts } = file
  const texts = context.catalogue(locale)
  const lines = [
    ...contentLines(context, announcement, locale),
    ...outcomesOf(posts).map((post) => postLine(texts, post)),
  ]
  return {
    locale,
    blocks: [
      ...notes.map((note) => paragraph(note)),
      heading(titleOf(announcement, locale, texts)),
      paragraph(stateText(texts, announcement)),
      list(lines.map((line) => [line])),
    ],
    buttons: buttonsFor(context, file, personId, texts),
  }
}

export function stateText(texts: Texts, { state }: Announcement): string {
  return texts('announcing-state', { state })
}

function contentLines(context: RelayContext, announcement: Announcement, locale: Locale): string[] {
  const { picture, link, targets, postAt, postedAt, noticeUntil } = announcement
  const { timeZone } = context.community
  const texts = context.catalogue(locale)
  const at = (moment: number) => momentText(moment, timeZone, locale)
  const languages = languageNames(Object.keys(announcement.texts))
  const alt = languageNames(Object.keys(picture?.alt ?? {}))
  return [
    languages === '' ? texts('announcing-line-texts-none') : texts('announcing-line-texts', { languages }),
    ...(link === null ? [] : [texts('announcing-line-link', { link })]),
    ...(picture === null
      ? []
      : [alt === '' ? texts('announcing-line-picture-bare') : texts('announcing-line-picture', { languages: alt })]),
    targets.length === 0
      ? texts('announcing-line-where-none')
      : texts('announcing-line-where', { targets: targets.map(targetLabel).join(', ') }),
    audienceLine(context, announcement, locale),
    postedAt !== null
      ? texts('announcing-line-posted', { at: at(postedAt) })
      : postAt === null
        ? texts('announcing-line-when-now')
        : texts('announcing-line-when', { at: at(postAt) }),
    ...(noticeUntil === null ? [] : [texts('announcing-line-notice', { until: at(noticeUntil) })]),
  ]
}

function audienceLine({ base, catalogue }: RelayContext, { countries, topics }: Announcement, locale: Locale): string {
  const texts = catalogue(locale)
  const names = [
    ...countries.map((country) => texts(`country-${country}`)),
    ...topics.map((topic) => base.lifeEvents.find(({ code }) => code === topic)?.name[locale] ?? topic),
  ]
  return names.length === 0 ? texts('announcing-line-for-all') : texts('announcing-line-for', { who: names.join(', ') })
}

/** Whether the person may change the draft: its author, and anybody where nobody is. */
export function mayEdit({ state, authorId }: Announcement, personId: string): boolean {
  return state === 'draft' && (authorId === null || authorId === personId)
}

function buttonsFor(
  { announcementRules }: RelayContext,
  { announcement, posts }: AnnouncementFile,
  personId: string,
  texts: Texts,
): Button[][] {
  const { id, state, authorId } = announcement
  const plain = (kind: 'show' | 'preview' | 'submit' | 'back' | 'retry', label: string = kind) =>
    announcementButton(texts(`announcing-button-${label}`), { kind, announcement: id })
  const menu = (value: string) =>
    announcementButton(texts(`announcing-button-${value}`), { kind: 'menu', announcement: id, value })
  const toList = announcementButton(texts('announcing-button-list'), { kind: 'list', page: 0 })
  switch (state) {
    case 'draft':
      if (!mayEdit(announcement, personId)) return [[plain('preview')], [toList]]
      // These are eight, so that the list is reached by the command alone.
      return [
        [menu('texts'), menu('picture')],
        [menu('where'), menu('who')],
        [menu('when'), plain('preview')],
        [plain('submit'), menu('delete')],
      ]
    case 'review': {
      const value = contentFingerprint(announcement)
      const approve = announcementButton(texts('announcing-button-approve'), {
        kind: 'approve',
        announcement: id,
        value,
      })
      const isOwn = authorId === personId
      const mayApprove = !isOwn || !announcementRules.fourEyes
      return [
        [plain('preview')],
        [...(mayApprove ? [approve] : []), plain('back', isOwn ? 'recall' : 'back')],
        [toList],
      ]
    }
    case 'approved':
    case 'scheduled':
      return [[plain('preview'), plain('back', 'recall')], [toList]]
    case 'posting':
      return [[plain('show'), menu('withdraw')], [toList]]
    case 'posted':
    case 'partly':
    case 'failed':
    case 'corrected': {
      const hasFailed = outcomesOf(posts).some((post) => post.state === 'failed' && post.kind === 'post')
      const mayRetry = hasFailed && (state === 'partly' || state === 'failed')
      return [
        [plain('show'), ...(mayRetry ? [plain('retry')] : [])],
        [...(state === 'failed' ? [] : [menu('correct')]), menu('withdraw')],
        [toList],
      ]
    }
    case 'withdrawn':
      return [...(posts.length > 0 ? [[plain('show')]] : []), [toList]]
  }
}
