import type { Locale } from '../../locale.ts'

/** How the names of the months begin, from January: inflected forms and abbreviations have the same beginning. */
const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  en: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  fi: [
    'tammiku',
    'helmiku',
    'maalisku',
    'huhtiku',
    'toukoku',
    'kesäku',
    'heinäku',
    'eloku',
    'syysku',
    'lokaku',
    'marrasku',
    'jouluku',
  ],
  sv: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ru: ['янв', 'февр', 'март', 'апр', 'ма[йяею]', 'июн', 'июл', 'авг', 'сент', 'окт', 'нояб', 'дек'],
  et: ['jaan', 'veebr', 'märts', 'apr', 'mai', 'juun', 'juul', 'aug', 'sept', 'okto', 'nov', 'dets'],
}

/** What may follow the beginning, so that "marry" and "decide" are no months. */
const ENDINGS: Readonly<Record<Locale, string>> = {
  en: '(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ober|ember|\\.)?',
  fi: '\\p{L}*',
  sv: '(?:uari|ruari|s|il|i|usti|t(?:ember)?|ober|ember|\\.)?',
  ru: '\\p{L}*',
  et: '\\p{L}*',
}

/** The name of a month as a group of a regular expression. */
export function monthPattern(locale: Locale): string {
  return `((?:${MONTHS[locale].join('|')})${ENDINGS[locale]})(?!\\p{L})`
}

/** The number of a month that {@link monthPattern} has found, from 1. */
export function monthNumber(name: string, locale: Locale): number {
  return MONTHS[locale].findIndex((begin) => new RegExp(`^(?:${begin})`, 'iu').test(name)) + 1
}

/** The numbers of the months that a text names, from 1. */
export function monthsIn(text: string, locale: Locale): number[] {
  const names = text.matchAll(new RegExp(`(?<!\\p{L})${monthPattern(locale)}`, 'giu'))
  return [...names].map(([name]) => monthNumber(name, locale))
}
