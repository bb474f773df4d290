import { html } from 'hono/html'
import { momentText } from '../../../bots/relay/times.ts'
import type { Entry, EntryKind, EntryRef } from '../../../curation/entry.ts'
import type { Institution } from '../../../curation/institution.ts'
import { dateFormat, languageName } from '../../../formats.ts'
import type { Texts } from '../../../i18n.ts'
import { COUNTRIES } from '../../../knowledge/service.ts'
import { isLocale, type Locale, type Localised, translate } from '../../../locale.ts'
import type { RevisionLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import type { ConsoleContext } from '../parts.ts'

/** The addresses of an entry's pages begin with this. */
export const ENTRY_PATH = '/console/entries/:kind{service|situation|document}/:id{[a-z0-9-]+}'
/** A number of a revision; a longer one there is not. */
export const SEQ = ':seq{[0-9]+}'

export function entryPath({ kind, id }: EntryRef): string {
  return `/console/entries/${kind}/${id}`
}

/** The entry that the address names. */
export function refOf(c: ConsoleContext): EntryRef {
  return { kind: c.req.param('kind') as EntryKind, id: c.req.param('id') ?? '' }
}

/** The revision that the address names; one that there cannot be for what is no number. */
export function seqOf(text: string | undefined): number {
  return /^\d{1,15}$/.test(text ?? '') ? Number(text) : 0
}

/** The title in the reader's language or the nearest one, or else the id. */
export function titleText(title: Localised, id: string, locale: Locale): string {
  return translate(title, locale)?.value ?? id
}

export function titleHtml(title: Localised, id: string, locale: Locale): Html | string {
  const found = translate(title, locale)
  return found === undefined || found.locale === locale
    ? (found?.value ?? id)
    : html`<span lang="${found.locale}">${found.value}</span>`
}

export function countryName(texts: Texts, country: string | null): string {
  if (country === null || !COUNTRIES.some((known) => known === country)) return ''
  return country === 'x' ? texts('entries-country-none') : texts(`country-${country}`)
}

/** A day such as `2026-11-21`, or a moment in milliseconds since 1970, as the language writes the day. */
export function dayText(at: string | number, locale: Locale): string {
  return dateFormat(tagOf(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(at))
}

/** A moment in milliseconds since 1970, by the clock of the community. */
export function momentHtml({ var: { locale, timeZone } }: ConsoleContext, at: number): Html {
  return html`<time datetime="${new Date(at).toISOString()}">${momentText(at, timeZone, locale)}</time>`
}

function tagOf(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale
}

/** Languages with texts that are older than the same in another. */
export function staleNames({ stale }: Pick<Entry, 'stale'>, locale: Locale): string {
  return Object.keys(stale)
    .filter(isLocale)
    .map((language) => languageName(language, locale))
    .join(', ')
}

/** Who looks after the entry. */
export function ownerText(
  c: ConsoleContext,
  { institutionId, keeperId }: Pick<Entry, 'institutionId' | 'keeperId'>,
  institutions: readonly Institution[],
): string {
  const { texts, locale, visitor } = c.var
  const institution = institutions.find(({ id }) => id === institutionId)
  const keeper =
    keeperId === null
      ? []
      : [texts(keeperId === visitor.party.personId ? 'entries-owner-me' : 'entries-owner-moderator')]
  return [...(institution ? [titleText(institution.name, institution.id, locale)] : []), ...keeper].join(', ')
}

/** Who wrote a revision, as far as it may be known. */
export function authorText(
  c: ConsoleContext,
  {
    revision: { authorId, origin },
    author,
  }: Pick<RevisionLine, 'author'> & {
    readonly revision: Pick<RevisionLine['revision'], 'authorId' | 'origin'>
  },
): string {
  const { texts, visitor } = c.var
  if (authorId === visitor.party.personId) return texts('entries-who-you')
  if (author !== null) return author
  return texts(authorId === null && origin === 'file' ? 'entries-who-file' : 'entries-who-other')
}
