import { languageName } from '../formats.ts'
import type { Texts } from '../i18n.ts'
import { type Locale, translate } from '../locale.ts'
import type { ExplainedEntry, Explanation, Reason } from './explain.ts'

/** A sentence, and what it ends with in the words of the question or of an entry. */
export interface Line {
  readonly text: string
  readonly quote?: { readonly text: string; readonly locale: Locale }
}

/** From this likeness on two questions are much like each other. */
const MUCH = 0.6
/** Natural logarithms: from five times, and twice, as likely on. */
const STRONG = Math.log(5)
const CLEAR = Math.log(2)

/** What the question is taken to say, and what follows, for a reader who knows nothing of search. */
export function describeQuestion(explanation: Explanation, texts: Texts, locale: Locale): Line[] {
  const { decision, none, language, places, agencies, abroad, country, asker, entries } = explanation
  return [
    texts(`explain-decision-${decision}`),
    texts('explain-none', { chance: percent(none, locale) }),
    texts('explain-language', { language: languageName(language, locale) }),
    ...places.map((place) => texts('explain-place', { ...place })),
    ...abroad.map((word) => texts('explain-abroad', { word })),
    ...agencies.map(({ name, country: own }) =>
      texts('explain-agency', { name: translate(name, locale)?.value ?? '', country: own ?? '' }),
    ),
    ...(country !== undefined ? [texts('explain-needed', { country })] : []),
    ...(country === undefined && places.length > 0 ? [texts('explain-needed-unclear')] : []),
    ...(asker
      ? [
          asker.counts
            ? texts('explain-asker-counts', { country: texts(`country-${asker.country}`) })
            : texts('explain-asker-passed-over'),
        ]
      : []),
    ...(entries.length === 0 ? [texts('explain-nothing')] : []),
  ].map((text) => ({ text }))
}

/** Why one entry is as likely as it is; `language` is that of the question. */
export function describeEntry(entry: ExplainedEntry, language: Locale, texts: Texts, locale: Locale): Line[] {
  const { refused, nearest, reasons, words, terms } = entry
  const quoted = (key: string, given: readonly string[]): Line[] =>
    given.length === 0 ? [] : [{ text: texts(key), quote: { text: given.join(', '), locale: language } }]
  const much = nearest && nearest.likeness >= MUCH
  const named = terms.flatMap((name) => translate(name, locale)?.value ?? [])
  return [
    ...(refused ? [{ text: texts('explain-refused') }] : []),
    ...(nearest
      ? [
          {
            text: nearest.learnt
              ? texts(much ? 'explain-learnt-much' : 'explain-learnt-some')
              : texts(much ? 'explain-nearest-much' : 'explain-nearest-some'),
            quote: nearest,
          },
        ]
      : []),
    ...quoted('explain-has', words.has),
    ...quoted('explain-lacks', words.lacks),
    ...(named.length > 0 ? [{ text: texts('explain-terms', { terms: named.join(', ') }) }] : []),
    ...reasons.map((reason) => ({ text: reasonText(reason, texts) })),
  ]
}

/** "17 %", as the language writes it; `chance` is from 0 to 1. */
export function percent(chance: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(chance)
}

function reasonText({ group, weight }: Reason, texts: Texts): string {
  const size = Math.abs(weight)
  const strength = size >= STRONG ? 'strong' : size >= CLEAR ? 'clear' : 'slight'
  return weight > 0
    ? `${texts('explain-for', { strength })}: ${texts(`explain-for-${group}`)}`
    : `${texts('explain-against', { strength })}: ${texts(`explain-against-${group}`)}`
}
