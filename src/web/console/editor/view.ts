import type { Options } from '../../../curation/editing/shape.ts'
import type { EntryContent, Stale } from '../../../curation/entry.ts'
import { fieldName } from '../../../curation/field-names.ts'
import { dateFormat } from '../../../formats.ts'
import type { Texts } from '../../../i18n.ts'
import { DAYS } from '../../../knowledge/service.ts'
import type { Locale } from '../../../locale.ts'
import { countryName } from '../entries/shown.ts'
import type { Choice, Choices } from './choices.ts'

/** For whom and how a form is shown. */
export interface View {
  readonly texts: Texts
  /** The reader's. */
  readonly locale: Locale
  /** Those of the texts that are shown, the first one first. */
  readonly languages: readonly Locale[]
  readonly content: EntryContent
  readonly choices: Choices
  readonly stale: Stale
  /** The name of the field, or what the button does, where the reader goes on. */
  readonly focus: string | undefined
  /** Where the entry has errors. */
  readonly faulty: readonly string[]
}

/** What a part of the form stands under, so that links lead there. */
export function anchorOf(path: string): string {
  return `at.${path}`
}

/** Whether something is to be seen at once that could be folded away. */
export function isOpen(path: string, { focus, faulty }: View): boolean {
  const isWithin = (place: string) => place === path || place.startsWith(`${path}.`)
  return faulty.some(isWithin) || (focus !== undefined && isWithin(placeOfFocus(focus)))
}

/** Where a field or a button is: `steps.2` for `e.steps.2.text.fi` within it, and for `up:steps.2`. */
function placeOfFocus(focus: string): string {
  return focus.startsWith('e.') ? focus.slice(2) : (focus.split(':')[1] ?? '')
}

export function labelOf(name: string, label: string | undefined, { texts }: View): string {
  return label === undefined ? fieldName(name, texts) : texts(`editor-label-${label}`)
}

/** What a field of choices offers, with whatever it has that is not offered. */
export function offered(options: Options, chosen: readonly string[], view: View): readonly Choice[] {
  const known =
    'from' in options
      ? view.choices.lists[options.from]
      : options.values.map((value) => named(options.set, value, view))
  const all = known.filter(([value]) => value !== '')
  const missing = chosen.filter((value) => value !== '' && !all.some(([one]) => one === value))
  return [...all, ...missing.map((value): Choice => [value, value])]
}

function named(set: string, value: string, { texts, locale }: View): Choice {
  switch (set) {
    case 'country':
      return [value, countryName(texts, value)]
    case 'status':
      return [value, texts(`entries-state-${value}`)]
    case 'currency':
    case 'time-zone':
      return [value, value]
    case 'day': {
      // 2024-01-01 was a Monday.
      const day = new Date(Date.UTC(2024, 0, 1 + (DAYS as readonly string[]).indexOf(value)))
      return [value, dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(day)]
    }
    default:
      return [value, texts(`editor-option-${set}-${value}`)]
  }
}
