import type { Country } from '../service.ts'

/** How the adjectives of peoples begin in the five languages, as index keys: "a Finnish visa" may be meant in Moscow. */
const BEGINNINGS: readonly (readonly [Exclude<Country, 'x'>, RegExp])[] = [
  ['fi', /^(finnish|suomalais|suomalaine|suomalaist|finsk|finlandsk|finliandsk)/],
  ['ee', /^(estonian|virolais|virolaine|estnisk|estlandsk|estonsk)/],
  [
    'ru',
    /^(rus+ian|venalais|venalaine|rysk|ros+i(i|y|j)*sk|rus+k(i|aia|aya|oi|oy|oe|uiu|uyu|ogo|omu|ie|ih|im|ij|iy)$)/,
  ],
]
/** The name of a language with the word before it: "in Finnish", "på ryska", "по-русски", "на финском". */
const LANGUAGE = /^((in|pa|po) |na .*om$)/
/** Words that make a country a citizenship ("citizen of Russia") and not a place where something is needed. */
export const CITIZENSHIP = /^(citizen|national|kansala|medborg|grazhd|kodanik|kodakond)/

/** The country whose people the word at `at` is the adjective of, unless it is their language or their citizenship. */
export function nationalityOf(keys: readonly string[], at: number): Exclude<Country, 'x'> | undefined {
  const [before = '', key = '', after = ''] = [keys[at - 1], keys[at], keys[at + 1]]
  if (LANGUAGE.test(`${before} ${key}`) || CITIZENSHIP.test(after)) return undefined
  return BEGINNINGS.find(([, beginning]) => beginning.test(key))?.[0]
}
