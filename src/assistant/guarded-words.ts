import { monthNumber, monthPattern } from '../knowledge/facts/months.ts'
import type { Locale } from '../locale.ts'

/** What a word says that a text may not say of itself: a unit, a part of the calendar, a number. */
export interface Guarded {
  /** The same in every form of the word. */
  readonly name: string
  readonly at: number
}

type Names = Readonly<Record<string, string>>

/** How words of a meaning are written; each matches a word from its beginning, and without `*` to its end. */
const WORDS: Readonly<Record<Locale, Names>> = {
  en: {
    minute: 'minutes?',
    hour: 'hours?|hourly',
    day: 'days?|daily|nights?',
    week: 'weeks?|weekly|fortnight*',
    month: 'months?|monthly',
    year: 'years?|yearly|annual*',
    percent: 'per ?cent*',
    '15': 'fifteen*',
    '20': 'twent*',
    '30': 'thirt(?:y|ieth)',
    '40': 'fort(?:y|ieth)',
    '50': 'fift(?:y|ieth)',
    '60': 'sixt(?:y|ieth)',
    '90': 'ninet(?:y|ieth)',
    '100': 'hundred*',
    '1000': 'thousand*',
    half: 'half|halves',
  },
  fi: {
    minute: 'minuut*|minuti*',
    hour: 'tun(?:ti|tia|nin|nissa|nit|nista|teja|tien|neissa)|tuntia',
    day: '(?:arki|työ)?päivä(?:n|ä|nä|ssä|stä|ksi|t|ltä)?|(?:arki|työ)?päivi(?:ä|en|nä|ssä)|vuorokau*',
    week: 'viikko*|viiko*',
    month: 'kuukau*',
    year: 'vuo(?:si|tta|den|dessa|sia|sien|det|teen|deksi|sittain|tena)|vuosi*',
    percent: 'prosent*',
    '15': 'viisitoista|viidentoista|viittätoista',
    '20': 'kaksikymmen*|kahdenkymmen*',
    '30': 'kolmekymmen*|kolmenkymmen*',
    '40': 'neljäkymmen*|neljänkymmen*',
    '50': 'viisikymmen*|viidenkymmen*',
    '60': 'kuusikymmen*|kuudenkymmen*',
    '90': 'yhdeksänkymmen*',
    '100': 'sata|sadan|sataa|sadalla|sadat',
    '1000': 'tuhat|tuhan*|tuhat*',
    half: 'puoli|puolen|puolet|puolikas*|puolitoista',
  },
  sv: {
    minute: 'minut*',
    hour: 'timm(?:e|en|ar|ars|arna)|timma',
    day: 'dag|dagen|dagar|dagars|dagarna|dagligen|dygn*|vardag*|arbetsdag*',
    week: 'veck(?:a|an|or|ors|orna)',
    month: 'månad*',
    year: 'år|året|års|åren|årlig*',
    percent: 'procent*',
    '15': 'femton*',
    '20': 'tjugo*',
    '30': 'trettio*',
    '40': 'fyrtio*',
    '50': 'femtio*',
    '60': 'sextio*',
    '90': 'nittio*',
    '100': 'hundra*',
    '1000': 'tusen*',
    half: 'halv|halva|halvt|halvår*|hälften',
  },
  ru: {
    minute: 'минут*',
    hour: 'час(?:а|ов|у|ы|ам|ах|ом)?',
    day: 'день|дня|дней|дню|днём|днем|дни|дням|днях|сут(?:ки|ок|кам|ках)|ежедневн*',
    week: 'недел*|еженедел*',
    month: 'месяц*|ежемесяч*',
    year: 'год(?:а|у|ом|ы|ов|ах)?|лет|ежегод*',
    percent: 'процент*',
    '15': 'пятнадцат*',
    '20': 'двадцат*',
    '30': 'тридцат*',
    '40': 'сорок*',
    '50': 'пятьдесят*|пятидесят*',
    '60': 'шестьдесят*|шестидесят*',
    '90': 'девяност*',
    '100': 'сто|ста|сотн*',
    '1000': 'тысяч*',
    half: 'половин*|полтора|полгода|полугод*|полчаса',
  },
  et: {
    minute: 'minut*',
    hour: 'tund|tunni|tundi|tunnis|tunniks|tundide',
    day: '(?:öö|töö)?päev(?:a|as|aks|ad|ade|i|ani)?',
    week: 'nädal*',
    month: 'kuu|kuud|kuus|kuuks|kuuni|kuust|kuude|kuiseks',
    year: 'aasta*',
    percent: 'protsen*',
    '15': 'viisteist*|viieteist*',
    '20': 'kakskümmen*|kahekümne*',
    '30': 'kolmkümmen*|kolmekümne*',
    '40': 'nelikümmen*|neljakümne*',
    '50': 'viiskümmen*|viiekümne*',
    '60': 'kuuskümmen*|kuuekümne*',
    '90': 'üheksakümmen*|üheksakümne*',
    '100': 'sada|saja|sadat',
    '1000': 'tuhat|tuhan*',
    half: 'poolteist|poolaasta*|poolteise*',
  },
}

/** Of days that are not any days; they stand in front of the word for a day, or in one word with it. */
const WORKING = /^(?:working|business|рабоч\p{L}*|(?:arki|työ)päiv\p{L}*|(?:var|arbets)dag\p{L}*|tööpäev\p{L}*)$/iu

const patterns = new Map<Locale, RegExp>()

/** Every word of a text that gives a length of time, a share, a month, a day of the week or a number above twelve. */
export function guardedIn(text: string, locale: Locale): readonly Guarded[] {
  const pattern = patterns.get(locale) ?? patternOf(locale)
  patterns.set(locale, pattern)
  const words = [...text.matchAll(pattern)].map(({ 0: word, index, groups = {} }): Guarded => {
    const meaning = Object.keys(groups).find((name) => groups[name] !== undefined) ?? ''
    return { name: WORKING.test(word) ? 'working day' : meaning.slice(1), at: index }
  })
  const working = [...text.matchAll(/[\p{L}]+/gu)].filter(([word]) => WORKING.test(word))
  return [
    ...words,
    ...working.map(({ index }) => ({ name: 'working day', at: index })),
    ...[...text.matchAll(/%/g)].map(({ index }) => ({ name: 'percent', at: index })),
    ...monthsIn(text, locale),
  ]
}

function monthsIn(text: string, locale: Locale): Guarded[] {
  const names = text.matchAll(new RegExp(`(?<!\\p{L})${monthPattern(locale)}`, 'giu'))
  // "You may" names no month.
  const isName = (word: string) => locale !== 'en' || /^\p{Lu}/u.test(word)
  return [...names].flatMap(({ 0: word, index }) =>
    isName(word) ? [{ name: `month ${monthNumber(word, locale)}`, at: index }] : [],
  )
}

function patternOf(locale: Locale): RegExp {
  const meanings = Object.entries({ ...WORDS[locale], ...weekdays(locale) })
  const named = meanings.map(([name, words]) => `(?<_${name}>${words.replaceAll('*', '\\p{L}*')})`)
  // The names of days are words of every day in no language, but "Sun" would be one.
  return new RegExp(`(?<!\\p{L})(?:${named.join('|')})(?!\\p{L})`, 'giu')
}

/** 2026-11-23 was a Monday. */
const MONDAY = Date.UTC(2026, 10, 23)

/** In any case form: these names begin as no other words do. */
function weekdays(locale: Locale): Names {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const names = Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * 24 * 60 * 60_000))
  return Object.fromEntries(
    names.map((name, day) => [`weekday${day + 1}`, `${name.slice(0, name.length > 6 ? 6 : -1)}*`]),
  )
}
