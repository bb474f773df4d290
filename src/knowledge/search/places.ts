import type { Country } from '../service.ts'
import { isOneLetterOff, isSwapped } from '../slips.ts'
import { isDenied, isOrigin } from './direction.ts'
import { namesForeignCountry } from './foreign.ts'
import { nameIn } from './name-beginning.ts'
import { CITIZENSHIP, nationalityOf } from './nationality.ts'
import { latinRussian } from './russian.ts'
import { rawWords, wordKey } from './words.ts'

export type PlaceCountry = Exclude<Country, 'x'>

/**
 * How the names of countries and towns begin in the five languages and in transliteration, folded as the
 * index folds them; see {@link nameIn}.
 */
const BEGINNINGS: Readonly<Record<PlaceCountry, string>> = {
  fi: `finland finlan finliand suomi suome suomi soome soomes helsin helsing hels stadi espoo esbo espo vantaa vanda vanta
    tampere tammerfors turku turkuu turun turussa abo oulu oulun uleaborg lappeenran vilmanstrand lapeenran laperanta lappeen
    imatra kotka kotkas kouvola kouvala hamina fredrikshamn vaalimaa nuijamaa joensuu ioensu kuopio kuopi
    lahti lahde lahdes jyvaskyla jyvaskylas iuviaskiul vaasa vasa pori porissa bjorneborg rovaniem kajaani kajana mikkel
    savonlinn nyslott rauma porvoo borga hyvinkaa salo salossa kemi kemissa tornio tornea raumal raumalla kerava kervo
    jarvenpaa nurmijarv kirkkonumm kyrkslatt lohja raasepor ekenas tammisaar hanko hango loviisa lovisa pietarsaar jakobstad
    kokkola karleby kristinestad kristiinankaup narpes narpio nykarleby uusikaarlep maarianham mariehamn ahvenanma nokia nokialla
    ylojarv kangasala lempaala forssa riihimak heinola valkeakos seinajo iisalmi iisalme varkaus varkaude pieksama kuusamo
    sodankyla ivalo kittila rovaniemel haapajarv ylivieska raahe kauniai grankulla sipoo sibbo tuusula tusby siilinjar lieksa
    nurmes parikkala varkaud itakesku pasila kallios vuosaar kotke kotku kotki kouvole kouvolu kouvoli imatre imatru imatri
    hamine haminu hamini hameenlin hiamenlin tavastehus turgu poriin porista porisse porist oulus oulust oulusse lahteen
    raseborg finke finku`,
  ee: `estonia estonii estland eesti eestis eestist viro viron virossa virosta viroon viross tallin revel tarto tartu
    dorpat narva narvas parnu piarnu pernu viljandi rakvere kohtla sillamae johvi valga voru kuressaar haapsal saaremaa hiiumaa
    harjumaa virumaa luhamaa koidula maardu keila paide jogeva polva polvas elvas rapla raplas kardla sindi kiviol kunda tapal
    narvajoesu lasnama mustamae koplis peipsi narve narvu narvi narvo iihvi silamia lasnamia mustamia viru vorru voru vorus vorust johvis valgas parnus setomaa lagedi`,
  ru: `russia ryssland venaja venajan venajal venemaa venemaal rosii rosia rosiia rosiu rossii rossia rossiya rosija rf
    moscow moskva moskvu moskve moskvy moskova moskovas moskvas moskvassa peterburg petersburg pietari pietarin pietaris pietariin
    peterbur piter spb sankt vyborg viborg viipuri petrozavodsk petroskoi sortavala pskov pihkva pihkova ivangorod iaanilin
    murmansk novgorod kaliningrad karelia kareliia svetogorsk kazan samara voronez voronezh novosibirsk ekaterinbur jekaterinb
    yekaterinb sochi sotsi rostov krasnodar nizhni nizhegorod chelabinsk chelyabinsk perm omsk tomsk irkutsk vladivostok
    arhangelsk arkhangelsk vologda tver tveri tula smolensk kingisepp gatchina kronshtadt kostomuksha kostamus pechory petseri
    saratov volgograd rjazan ryazan jaroslavl yaroslavl kaluga bransk bryansk belgorod kursk sestroretsk priozersk kakisalmi
    zelenogorsk terijok sortavale pechor viibur`,
}

/** Peoples and languages, which say who and not where, though they begin as the country does. */
const PEOPLE =
  /^(estonian|estonsk|eston(ec|k[aieu])|eestla|virolai|virok|venalai|venajaa$|venajaks|venelas|soomla|suomala|suomeks|suomek|ros+i(a|ia)n(e|am|ami|in|ina|ka)?$|ros+iisk|rus+ian|finlandss?v)/

/** The genitive of a country, which beside another one says whose: "Eestis Soome juhiloaga". */
const WHOSE = /^(soome|eesti|venemaa|suomen|viron|venajan)$/

/** The Finnish verb for leaving, which without its dots is the name of a town. */
const LEAVES = /^läh[dt]/

export interface Places {
  /** Where the service is needed, when the question says so and names one country only. */
  readonly country: Country | undefined
  /** Every country named, in order, origins, citizenships and what is denied among them. */
  readonly named: readonly Country[]
  /** The first that is named as neither, and not denied. */
  readonly first: Country | undefined
  /** Whose adjectives stand in it: "a Finnish visa". */
  readonly adjectives: readonly Country[]
  /** Whether another country of the world is named. */
  readonly abroad: boolean
}

const ALL_BEGINNINGS = (Object.entries(BEGINNINGS) as [PlaceCountry, string][]).flatMap(([country, names]) =>
  names.split(/\s+/).map((name) => ({ country, name })),
)
/** How long a name is that is known with two letters swapped, and with any slip of the pen: "verosta" is not "Virosta". */
const SHORTEST_SWAPPED = 7
const SHORTEST_MISTYPED = 8
const LONG_NAMES = Map.groupBy(
  ALL_BEGINNINGS.filter(({ name }) => name.length >= SHORTEST_SWAPPED),
  ({ name }) => name[0],
)
const AS_TYPED = new Map(ALL_BEGINNINGS.map(({ country, name }) => [name, country]))
const AS_RUSSIAN = new Map(ALL_BEGINNINGS.map(({ country, name }) => [latinRussian(name), country]))

/** Finds the country that a question is about by the towns and countries it names. */
export function findPlaces(text: string): Places {
  const keys = rawWords(text).map((raw) => (LEAVES.test(raw) ? '' : wordKey(raw)))
  const named: Country[] = []
  const wanted = new Set<Country>()
  const located = new Set<Country>()
  const adjectives: Country[] = []
  for (const [at, key] of keys.entries()) {
    const adjective = nationalityOf(keys, at)
    if (adjective) adjectives.push(adjective)
    const country = countryOf(key)
    if (!country) continue
    named.push(country)
    const aside = isOrigin(keys, at) || isDenied(keys, at, namesPlace)
    const citizenship = [keys[at - 2], keys[at - 1], keys[at + 1]].some((near) => near && CITIZENSHIP.test(near))
    if (aside || citizenship) continue
    wanted.add(country)
    if (!WHOSE.test(key)) located.add(country)
  }
  const abroad = keys.some(namesForeignCountry)
  const isWhose = (country: Country) => located.size > 0 && wanted.has(country) && !located.has(country)
  const meant = [...wanted].filter((country) => !isWhose(country))
  return {
    country: meant.length === 1 ? meant[0] : undefined,
    named: named.filter((country) => !isWhose(country)),
    first: meant[0],
    adjectives: [...adjectives, ...[...wanted].filter(isWhose)],
    abroad,
  }
}

/** Whether an index key is the name of a country or town that {@link findPlaces} knows. */
export function namesPlace(key: string): boolean {
  return countryOf(key) !== undefined
}

/** The country that an index key is the name of, or in which the town lies that it is the name of. */
export function countryOf(key: string): PlaceCountry | undefined {
  const country = countryIn(AS_TYPED, key) ?? countryIn(AS_RUSSIAN, latinRussian(key)) ?? mistyped(key)
  return country !== undefined && PEOPLE.test(key) ? undefined : country
}

function countryIn(names: ReadonlyMap<string, PlaceCountry>, key: string): PlaceCountry | undefined {
  return names.get(nameIn(names, key) ?? '')
}

function mistyped(key: string): PlaceCountry | undefined {
  if (key.length < SHORTEST_SWAPPED) return undefined
  return LONG_NAMES.get(key[0])?.find(
    ({ name }) => isSwapped(name, key) || (name.length >= SHORTEST_MISTYPED && isOneLetterOff(name, key)),
  )?.country
}
