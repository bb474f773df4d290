import type { Difference } from '../../curation/differences.ts'
import type { EntryContent, EntryRef } from '../../curation/entry.ts'
import { fieldName } from '../../curation/field-names.ts'
import { isLocalised, isObject } from '../../curation/paths.ts'
import { dateFormat, languageName } from '../../formats.ts'
import type { Texts } from '../../i18n.ts'
import { type Locale, type Localised, translate } from '../../locale.ts'
import type { Run } from '../../message.ts'
import { shortLabel } from '../labels.ts'

/** What is shown of a text that has changed: more is read in the console. */
const MOST_VALUE = 200
const CONTEXT = 40

/** What an entry is called in the nearest language; a proposal may leave that out. */
export function entryName({ id }: EntryRef, title: Localised, locale: Locale): string {
  return translate(title, locale)?.value ?? id
}

/** The title of a service or a situation, the name of a document. */
export function titleOf({ title, name }: EntryContent): Localised {
  const found = title ?? name
  // Whatever else stands there is no title.
  return isObject(found) && isLocalised(found) ? (found as Localised) : {}
}

export function dayText(at: number, locale: Locale): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}

export function languageNames(locales: readonly string[], locale: Locale): string {
  return locales.map((one) => languageName(one, locale)).join(', ')
}

/** One thing that a proposal changes: where, in which language, and what it said and would say. */
export function differenceLine({ path, locale: of, before, after }: Difference, locale: Locale, texts: Texts): Run[] {
  const where = of === null ? fieldName(path, texts) : `${fieldName(path, texts)} (${languageName(of, locale)})`
  const [was, is] = changedParts(inWords(before), inWords(after))
  return [
    { text: where, bold: true },
    before === undefined ? `\n+ ${is}` : after === undefined ? `\n− ${was}` : `\n− ${was}\n+ ${is}`,
  ]
}

/** The parts of both that differ, with a few words around them. */
export function changedParts(before: string, after: string): readonly [string, string] {
  const head = commonLength([...before], [...after])
  const from = head <= CONTEXT ? 0 : before.slice(0, head - CONTEXT).search(/\S+$/)
  const cut = (text: string) => {
    const rest = from > 0 ? `…${[...text].slice(from).join('')}` : text
    return shortLabel(rest, MOST_VALUE)
  }
  return [cut(before), cut(after)]
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((sign, index) => sign !== other[index])
  return at < 0 ? one.length : at
}

function inWords(value: unknown): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  const isPlain = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')
  return isPlain ? value.join(', ') : JSON.stringify(value)
}
