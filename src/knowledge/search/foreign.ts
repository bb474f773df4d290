import { LOCALES } from '../../locale.ts'
import { COUNTRIES } from '../service.ts'
import { nameIn } from './name-beginning.ts'
import { latinRussian } from './russian.ts'
import { rawWords, wordKey } from './words.ts'

/** Regions of the standard that are no country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB'])
/** Names that are common words, or begin them, in one of the languages. */
const AMBIGUOUS = new Set([
  'jersey',
  'kina',
  'mali',
  'malt',
  'niger',
  'oman',
  'palau',
  'peru',
  'poola',
  'samoa',
  'tonga',
  'togo',
  'turgi',
  'ungarn',
])
/** What people call countries beside their names in the standard. */
const EVERYDAY = `england britain scotland usa amerika america brit brittein britannia angli ssha shtat frg valko beloruss
  valkovenaja vitryssland valgevene hollan holland golland ukraina turk turcia turkki ruots rootsi shvec`
const SHORTEST = 4
/** A longer name is known without its last vowel as well, which other cases change. */
const VOWEL = /[aeiouy]$/
const LONG_ENOUGH = 5

let beginnings: ReadonlySet<string> | undefined

/** Whether an index key names a country that Silta knows nothing about: of the whole world, in the five languages. */
export function namesForeignCountry(key: string): boolean {
  beginnings ??= readBeginnings()
  return nameIn(beginnings, key) !== undefined
}

/** The names are in the standard library: Unicode's, by ISO 3166 code. */
function readBeginnings(): ReadonlySet<string> {
  const found = new Set(EVERYDAY.split(/\s+/))
  for (const locale of LOCALES) {
    const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    // A code that is over has the name of the country that came after it.
    const own = new Set(COUNTRIES.map((country) => (country === 'x' ? undefined : names.of(country.toUpperCase()))))
    for (const code of pairsOfLetters()) {
      const name = NO_COUNTRY.has(code) ? undefined : names.of(code)
      if (own.has(name)) continue
      const [word, ...more] = rawWords(name ?? '').map(wordKey)
      if (word === undefined || more.length > 0 || word.length < SHORTEST || AMBIGUOUS.has(word)) continue
      for (const key of [word, latinRussian(word)]) {
        found.add(key)
        if (key.length > LONG_ENOUGH) found.add(key.replace(VOWEL, ''))
      }
    }
  }
  return found
}

function* pairsOfLetters(): Generator<string> {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  for (const first of letters) for (const second of letters) yield first + second
}
