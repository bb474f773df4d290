import type { Country } from '../service.ts'
import { latinRussian } from './russian.ts'
import { rawWords, wordKey } from './words.ts'

type PlaceCountry = Exclude<Country, 'x'>

/**
 * How the names of countries and towns begin in the five languages and in transliteration, folded as the
 * index folds them. A word names the place when it is the beginning and at most {@link LONGEST_ENDING} letters more.
 */
const BEGINNINGS: Readonly<Record<PlaceCountry, string>> = {
  fi: `finland finlan finliand suomi suome suomi soome soomes helsin helsing hels stadi espoo esbo espo vantaa vanda vanta
    tampere tammerfors turku turkuu turun turussa abo oulu oulun uleaborg lappeenran vilmanstrand lapeenran laperanta lappeen
    imatra kotka kotkas kouvola kouvala hamina fredrikshamn vaalimaa nuijamaa joensuu ioensu kuopio kuopi
    lahti lahde lahdes jyvaskyla jyvaskylas iuviaskiul vaasa vasa pori porissa bjorneborg rovaniem kajaani kajana mikkel
    savonlinn nyslott rauma porvoo borga hyvinkaa salo salossa kemi kemissa tornio tornea`,
  ee: `estonia estonii estland eesti eestis eestist viro viron virossa virosta viroon viross tallin revel tarto tartu
    dorpat narva narvas parnu piarnu pernu viljandi rakvere kohtla sillamae johvi valga voru kuressaar haapsal saaremaa hiiumaa
    harjumaa virumaa luhamaa koidula`,
  ru: `russia ryssland venaja venajan venajal venemaa venemaal rosii rosia rosiia rosiu rossii rossia rossiya rosija rf
    moscow moskva moskvu moskve moskvy moskova moskovas moskvas moskvassa peterburg petersburg pietari pietarin pietaris pietariin
    peterbur piter spb sankt vyborg viborg viipuri petrozavodsk petroskoi sortavala pskov pihkva pihkova ivangorod iaanilin
    murmansk novgorod kaliningrad karelia kareliia svetogorsk`,
}

/** Peoples and languages, which say who and not where, though they begin as the country does. */
const PEOPLE =
  /^(estonian|estonsk|eston(ec|k[aieu])|eestla|virolai|virok|venalai|venajaa$|venajaks|venelas|soomla|suomala|suomeks|suomek|ros+i(a|ia)n(e|am|ami|in|ina|ka)?$|ros+iisk|rus+ian|finlandss?v)/

/** Words that make a country a citizenship ("citizen of Russia") and not a place where something is needed. */
const CITIZENSHIP = /^(citizen|national|kansala|medborg|grazhd|kodanik|kodakond)/
const FROM = new Set(['from', 'fran', 'iz', 'ifran', 'left', 'alkaen'])
/** The Finnish and Estonian cases that mean "from". */
const FROM_ENDING: Readonly<Record<PlaceCountry, RegExp>> = {
  fi: /(sta|lta|sest|soomest|elt|ist|ust|rest)$/,
  ee: /(sta|lta|eestist|linnast|tartust|narvast|maalt|nust)$/,
  ru: /(sta|lta|maalt|moskvast|burist|burgist)$/,
}
const LONGEST_ENDING = 5

export interface Places {
  /** Where the service is needed, when the question says so and names one country only. */
  readonly country: Country | undefined
  /** Every country named, in order, origins and citizenships among them. */
  readonly named: readonly Country[]
}

/** Shorter names must match whole: they begin too many other words. */
const SHORTEST_BEGINNING = 5
const ALL_BEGINNINGS = (Object.entries(BEGINNINGS) as [PlaceCountry, string][]).flatMap(([country, names]) =>
  names.split(/\s+/).map((name) => ({ country, name })),
)
const AS_TYPED = new Map(ALL_BEGINNINGS.map(({ country, name }) => [name, country]))
const AS_RUSSIAN = new Map(ALL_BEGINNINGS.map(({ country, name }) => [latinRussian(name), country]))

/** Finds the country that a question is about by the towns and countries it names. */
export function findPlaces(text: string): Places {
  const keys = rawWords(text).map(wordKey)
  const named: Country[] = []
  const wanted = new Set<Country>()
  for (const [at, key] of keys.entries()) {
    const country = countryOf(key)
    if (!country) continue
    named.push(country)
    const origin = FROM.has(keys[at - 1] ?? '') || FROM_ENDING[country].test(key)
    const citizenship = [keys[at - 2], keys[at - 1], keys[at + 1]].some((near) => near && CITIZENSHIP.test(near))
    if (!origin && !citizenship) wanted.add(country)
  }
  const [only] = wanted
  return { country: wanted.size === 1 ? only : undefined, named }
}

/** Whether an index key is the name of a country or town that {@link findPlaces} knows. */
export function namesPlace(key: string): boolean {
  return countryOf(key) !== undefined
}

function countryOf(key: string): PlaceCountry | undefined {
  const country = longestBeginning(AS_TYPED, key) ?? longestBeginning(AS_RUSSIAN, latinRussian(key))
  return country !== undefined && PEOPLE.test(key) ? undefined : country
}

/** The country of the longest name that the key is, or begins with when name and ending are long and short enough. */
function longestBeginning(names: ReadonlyMap<string, PlaceCountry>, key: string): PlaceCountry | undefined {
  const whole = names.get(key)
  if (whole !== undefined) return whole
  const least = Math.max(SHORTEST_BEGINNING, key.length - LONGEST_ENDING)
  for (let length = key.length - 1; length >= least; length--) {
    const country = names.get(key.slice(0, length))
    if (country !== undefined) return country
  }
  return undefined
}
