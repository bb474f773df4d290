import type { Locale } from '../../locale.ts'
import { ENDINGS, RUSSIAN_ENDINGS } from './endings.ts'
import { wordKey } from './words.ts'

/**
 * What the nouns of the glossary become when they are inflected. A stemmer would do for texts; in a list of nouns it
 * costs too much a word, and makes too many of them alike ("passi", "passiivi").
 */

/** What endings are put to, as an index key. */
export interface Base {
  readonly key: string
  readonly endings: ReadonlySet<string>
}

/** Shorter words are known as they stand only: with an ending they would be too many others, unless words beside them tell. */
const SHORTEST_ALONE = 4
const SHORTEST = 3
const SHORTEST_BASE = 3
const NO_ENDING: ReadonlySet<string> = new Set([''])

type Rule = readonly [pattern: RegExp, replacements: readonly string[]]

/** What a nominative becomes before endings, strong and weak grade. */
const FINNISH: readonly Rule[] = [
  [/([uy])s$/, ['$1kse', '$1ksi', '$1de', '$1t', '$1te']],
  [/nen$/, ['se', 's', 'si']],
  [/ton$/, ['ttoma', 'ttomi']],
  [/tuki$/, ['tue', 'tuke']],
  [/nimi$/, ['nime']],
  [/kieli$/, ['kiele', 'kiel']],
  [/([aeiouy])([ktp])e$/, ['$1$2$2ee', '$1$2$2ei']],
  [/e$/, ['ee', 'ei']],
  [/kk([aiouy])$/, ['k$1']],
  [/tt([aiouy])$/, ['t$1']],
  [/pp([aiouy])$/, ['p$1']],
  [/nt([aiouy])$/, ['nn$1']],
  [/nk([aiouy])$/, ['ng$1']],
  [/lt([aiouy])$/, ['ll$1']],
  [/rt([aiouy])$/, ['rr$1']],
  [/mp([aiouy])$/, ['mm$1']],
  [/([aeiouyh])t([aiouy])$/, ['$1d$2']],
  [/([aeiouy])p([aiouy])$/, ['$1v$2']],
  [/([aeiouylr])k([aiouy])$/, ['$1$2']],
]
/** The final vowel before plural endings. */
const FINNISH_PLURAL: readonly Rule[] = [
  [/i$/, ['ei', 'ej']],
  [/a$/, ['i', 'o']],
]
const ESTONIAN: readonly Rule[] = [
  [/luba$/, ['loa', 'lube']],
  [/aed$/, ['aia', 'aeda', 'aedu']],
  [/aeg$/, ['aja', 'aega']],
  [/koht$/, ['koha', 'kohta']],
  [/kond$/, ['konna', 'konda']],
  [/leht$/, ['lehe', 'lehte', 'lehti']],
  [/keel$/, ['keele', 'keelt']],
  [/paik$/, ['paiga', 'paika']],
  [/kiri$/, ['kirja']],
  [/mine$/, ['mise', 'mis', 'misi']],
  [/ne$/, ['se', 's', 'si']],
  [/([uia])s$/, ['$1se', '$1st', '$1ste']],
  [/([^aeiou])$/, ['$1i', '$1u']],
  [/([aeioulrn])t$/, ['$1di', '$1du']],
  [/([aeioulrn])k$/, ['$1gi', '$1gu', '$1ga']],
  [/([aeioulrn])p$/, ['$1bi', '$1bu']],
]
/** An adjective has other vowels before its endings than the nouns that are terms by themselves. */
const ESTONIAN_ADJECTIVE: readonly Rule[] = [[/([^aeiou])$/, ['$1a', '$1e']]]
const SWEDISH: readonly Rule[] = [[/[ae]$/, ['']]]
const ENGLISH: readonly Rule[] = [[/y$/, ['ie']]]
/** Fleeting vowels, of words in Cyrillic letters. */
const RUSSIAN: readonly Rule[] = [
  [/[оеё]([кц])$/, ['$1']],
  [/([жчш])ка$/, ['$1ек']],
  [/([^аеиоуыэюяьйжчш])ка$/, ['$1ок']],
]
const ADJECTIVE = /(?<=.{3})(ая|яя|ое|ее|ый|ий|ой|ые|ие)$/
/** An adjective that is a term by itself keeps its gender: "скорая" is none of "скоро". */
const ALONE: readonly Rule[] = [
  [/ая$/, ['ой', 'ую']],
  [/[ыо]й$/, ['ого', 'ому', 'ым', 'ом', 'ые', 'ых', 'ыми']],
  [/ое$/, ['ого', 'ому', 'ым', 'ом']],
  [/ые$/, ['ых', 'ым', 'ыми']],
  [/([гкх])ие$/, ['$1их', '$1им', '$1ими']],
]

/**
 * The keys to which the endings of a raw word are put. The first one is the key of the word itself, and the only one of a
 * short word or one with digits. `alone` says that the word is a term by itself.
 */
export function basesOf(raw: string, locale: Locale, alone: boolean): readonly [Base, ...Base[]] {
  const key = wordKey(raw)
  if (raw.length < (alone ? SHORTEST_ALONE : SHORTEST) || /\d/.test(raw)) return [asItStands(raw)]
  switch (locale) {
    case 'fi': {
      const grades = [key, ...applied(FINNISH, key)]
      const rest = [...grades.slice(1), ...grades.flatMap((grade) => applied(FINNISH_PLURAL, grade))]
      return [{ key, endings: ENDINGS.fi }, ...bases(rest, ENDINGS.fi)]
    }
    case 'et':
      return [
        { key, endings: /[aeiou]$/.test(key) ? ENDINGS.et : NO_ENDING },
        ...bases(applied(alone ? ESTONIAN : [...ESTONIAN, ...ESTONIAN_ADJECTIVE], key), ENDINGS.et),
      ]
    case 'sv':
      return [{ key, endings: ENDINGS.sv }, ...bases(applied(SWEDISH, key), ENDINGS.sv)]
    case 'en':
      return [{ key, endings: ENDINGS.en }, ...bases(applied(ENGLISH, key), ENDINGS.en)]
    case 'ru':
      return [asItStands(raw), ...russian(raw, alone)]
  }
}

/** A word that takes no endings. */
export function asItStands(raw: string): Base {
  return { key: wordKey(raw), endings: NO_ENDING }
}

function russian(raw: string, alone: boolean): Base[] {
  const [adjective] = ADJECTIVE.exec(raw) ?? []
  // Many a noun ends in -ие, and is inflected as one.
  const noun = adjective === undefined || adjective === 'ие' ? russianNoun(raw) : []
  if (adjective === undefined) return noun
  if (alone) return [...noun, ...bases(applied(ALONE, raw).map(wordKey), NO_ENDING)]
  return [...noun, ...bases([wordKey(raw.slice(0, -adjective.length))], RUSSIAN_ENDINGS.adjective)]
}

function russianNoun(raw: string): Base[] {
  const last = raw.at(-1) ?? ''
  const endings = 'ая'.includes(last)
    ? RUSSIAN_ENDINGS.feminine
    : 'ое'.includes(last)
      ? RUSSIAN_ENDINGS.neuter
      : 'ыи'.includes(last)
        ? RUSSIAN_ENDINGS.plural
        : RUSSIAN_ENDINGS.masculine
  const stem = raw.replace(/[аяоеыийь]$/, '')
  return bases([stem, ...applied(RUSSIAN, raw)].map(wordKey), endings)
}

function bases(keys: readonly string[], endings: ReadonlySet<string>): Base[] {
  return [...new Set(keys)].filter((key) => key.length >= SHORTEST_BASE).map((key) => ({ key, endings }))
}

function applied(rules: readonly Rule[], word: string): string[] {
  return rules.flatMap(([pattern, replacements]) =>
    pattern.test(word) ? replacements.map((replacement) => word.replace(pattern, replacement)) : [],
  )
}
