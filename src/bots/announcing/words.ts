import type { Texts } from '../../i18n.ts'
import { LOCALE_NAMES, type Locale, translate } from '../../locale.ts'
import type { Announcement, Target, TargetPost } from '../../outreach/announcement.ts'
import { shortLabel } from '../labels.ts'

const TITLE_LENGTH = 60

/** The announcement's title, or else how it begins, in the nearest language. */
export function titleOf({ texts: written }: Pick<Announcement, 'texts'>, locale: Locale, texts: Texts): string {
  const { title = '', text = '' } = translate(written, locale)?.value ?? {}
  return shortLabel(title || text, TITLE_LENGTH) || texts('announcing-untitled')
}

/** "net @channel · Suomi". */
export function targetLabel({ network, chat, thread, locale }: Target): string {
  const place = [network, ...(chat === '' ? [] : [thread === undefined ? chat : `${chat}/${thread}`])].join(' ')
  return `${place} · ${LOCALE_NAMES[locale]}`
}

/** What became of it there, in words, with the reason or the network's own id of the post. */
export function postLine(texts: Texts, { target, kind, state, error, ref }: TargetPost): string {
  const outcome = texts(`announcing-fate-${kind}`, { state })
  const isFinal = state === 'failed' || state === 'unconfirmed' || state === 'due'
  const detail = isFinal && error !== null ? `: ${error}` : kind !== 'withdrawal' && ref !== null ? ` (${ref})` : ''
  return `${targetLabel(target)}: ${outcome}${detail}`
}

export function languageNames(locales: readonly string[]): string {
  return Object.entries(LOCALE_NAMES)
    .flatMap(([locale, name]) => (locales.includes(locale) ? [name] : []))
    .join(', ')
}
