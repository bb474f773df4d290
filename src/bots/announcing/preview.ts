import { LOCALE_NAMES, LOCALES, type Locale, translate } from '../../locale.ts'
import { type OutboundMessage, paragraph } from '../../message.ts'
import type { Announcement, Target } from '../../outreach/announcement.ts'
import { duplicatesOf } from '../../outreach/duplicates.ts'
import { announcementMessage } from '../../outreach/posting.ts'
import { missingLocales, previewOf } from '../../outreach/previewing.ts'
import { plainText } from '../plain.ts'
import type { RelayContext } from '../relay/context.ts'
import { momentText } from '../relay/times.ts'
import { roomsOf } from './change.ts'
import { languageNames, targetLabel } from './words.ts'

/** Targets shown one by one; of more, only how many there are is said. */
const MOST_SHOWN = 8

/** What every target would show, for a reader of this language; a message each, and the picture before them. */
export function previewMessages(context: RelayContext, announcement: Announcement, locale: Locale): OutboundMessage[] {
  const { targets, picture } = announcement
  const texts = context.catalogue(locale)
  const shown = targets.slice(0, MOST_SHOWN).map((target) => targetMessage(context, announcement, target, locale))
  const rest = targets.length - shown.length
  return [
    ...(picture ? [pictureMessage(context, announcement, locale)] : []),
    ...(targets.length === 0 ? subscriberMessages(context, announcement, locale) : shown),
    ...(rest > 0 ? [{ locale, blocks: [paragraph(texts('announcing-preview-more', { count: rest }))] }] : []),
  ]
}

/** What is amiss with it: languages without a text, and what has been said before, among `others`. */
export function previewNotes(
  context: RelayContext,
  announcement: Announcement,
  others: readonly Announcement[],
  locale: Locale,
): string[] {
  const texts = context.catalogue(locale)
  const missing = missingLocales(announcement)
  return [
    ...(missing.length > 0 ? [texts('announcing-preview-missing', { languages: languageNames(missing) })] : []),
    ...duplicatesOf(announcement, others, context.now).map(({ exact, at }) =>
      texts('announcing-preview-said', {
        how: exact ? 'same' : 'nearly',
        at: momentText(at, context.community.timeZone, locale),
      }),
    ),
  ]
}

function targetMessage(
  context: RelayContext,
  announcement: Announcement,
  target: Target,
  locale: Locale,
): OutboundMessage {
  const texts = context.catalogue(locale)
  const label = targetLabel(target)
  const preview = previewOf(announcement, target, {
    network: (name) => context.networks.find((one) => one.name === name),
    findRoom: roomsOf(context),
    render: (message) => plainText(message).text,
  })
  if (!preview) return { locale, blocks: [paragraph(texts('announcing-preview-off', { target: label }))] }
  const { text, length, limit, shortened } = preview
  const spoken = translate(announcement.texts, target.locale)?.locale ?? target.locale
  const head = texts('announcing-preview-size', { target: label, length, limit })
  const notes = [
    ...(shortened ? [texts('announcing-preview-shortened')] : []),
    ...(spoken === target.locale ? [] : [texts('announcing-preview-other', { language: LOCALE_NAMES[spoken] })]),
  ]
  return {
    locale,
    blocks: [paragraph({ text: [head, ...notes].join(' '), bold: true }), ...(text === '' ? [] : [paragraph(text)])],
  }
}

/** Without targets only subscribers are told, each in their language. */
function subscriberMessages(context: RelayContext, announcement: Announcement, locale: Locale): OutboundMessage[] {
  const texts = context.catalogue(locale)
  return LOCALES.filter((one) => announcement.texts[one] !== undefined).map((one) => {
    const head = texts('announcing-preview-subscribers', { language: LOCALE_NAMES[one] })
    const target = { network: '', chat: '', locale: one }
    const { blocks } = announcementMessage({ ...announcement, picture: null }, target, () => undefined)
    return { locale, blocks: [paragraph({ text: head, bold: true }), ...blocks] }
  })
}

function pictureMessage(context: RelayContext, announcement: Announcement, locale: Locale): OutboundMessage {
  const texts = context.catalogue(locale)
  const { media = [] } = announcementMessage(announcement, { network: '', chat: '', locale }, () => undefined)
  const alts = LOCALES.flatMap((one) => {
    const alt = announcement.picture?.alt[one]
    return alt === undefined ? [] : [paragraph(`${LOCALE_NAMES[one]}: ${alt}`)]
  })
  return { locale, blocks: alts.length > 0 ? alts : [paragraph(texts('announcing-line-picture-bare'))], media }
}
