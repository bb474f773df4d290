import { dateFormat, languageName } from '../formats.ts'
import type { Texts } from '../i18n.ts'
import type { Locale } from '../locale.ts'
import { type Block, paragraph, type Run } from '../message.ts'
import { shortened } from './shortened.ts'

/** News as it is shown, in the language that it has been found in. */
export interface ShownNews {
  readonly title: string
  readonly text: string
  readonly locale: Locale
  readonly link: string | null
  /** When it ceases to be of use, in milliseconds since 1970. */
  readonly until: number | null
}

export interface Reader {
  readonly locale: Locale
  readonly texts: Texts
  readonly timeZone: string
}

/** The title and at most `textLength` characters of the text. */
export function newsBlocks(news: ShownNews, textLength: number, reader: Reader): readonly Block[] {
  const text = shortened(news.text, textLength, news.locale)
  return [
    paragraph(...titleRuns(news, reader)),
    ...(text === '' ? [] : text.split(/\n{2,}/).map((part) => paragraph(part))),
  ]
}

/** The title, linked to the page with more, and what the reader must know of it first. */
export function titleRuns({ title, locale, link, until }: ShownNews, reader: Reader): readonly Run[] {
  const { texts } = reader
  const notes = [
    ...(until === null ? [] : [texts('outreach-until', { time: time(until, reader) })]),
    ...(locale === reader.locale
      ? []
      : [texts('outreach-in-language', { language: languageName(locale, reader.locale) })]),
  ]
  return [
    { text: title, bold: true, ...(link === null ? {} : { href: link }) },
    ...(notes.length > 0 ? [` (${notes.join('; ')})`] : []),
  ]
}

function time(at: number, { locale, timeZone }: Reader): string {
  return dateFormat(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone }).format(at)
}
