import type { Country } from '../service.ts'
import type { Features } from './rank.ts'

/**
 * What speaks for an entry, and what each of it is grouped under when somebody asks why. Logarithms stand beside shares,
 * because a little more counts most where there was next to nothing.
 */
export const EVIDENCE = {
  whole: 'text',
  wholeLog: 'text',
  nearest: 'examples',
  nearestLog: 'examples',
  together: 'examples',
  togetherLog: 'examples',
  wordsShare: 'words',
  wordsLog: 'words',
  same: 'examples',
  topic: 'examples',
  passage: 'summary',
  sharedLog: 'words',
  coverageLog: 'words',
  named: 'names',
  namedLog: 'names',
  concepts: 'terms',
  conceptsShared: 'terms',
  there: 'place',
  firstNamed: 'place',
  onlyOrigin: 'place',
  elsewhere: 'place',
  betweenPlaces: 'place',
  abroad: 'place',
  agency: 'place',
  adjective: 'place',
  asker: 'asker',
  alike: 'model',
} as const
export type EvidenceName = keyof typeof EVIDENCE
export type EvidenceGroup = (typeof EVIDENCE)[EvidenceName]
export const EVIDENCE_NAMES = Object.keys(EVIDENCE) as readonly EvidenceName[]

/** How much of each there is; most are from 0 to 1 or the logarithm of that. */
export type Evidence = Readonly<Record<EvidenceName, number>>

/** The share of the question's concepts that the entry is about, and how many that is, by rarity. */
interface AllFeatures extends Features {
  readonly concepts: number
  readonly conceptsShared: number
  /** How surely it is worded like what is asked about the entry; see `topics.ts`. */
  readonly topic: number
}

/** Where a question is about, and where the person is. */
export interface Whereabouts {
  /** The country that the question names as where something is needed, if it is one alone. */
  readonly place?: Country | undefined
  /** Every country that it names. */
  readonly named: readonly Country[]
  /** The first that it does not only name as an origin or a citizenship. */
  readonly first: Country | undefined
  /** Those whose people's adjective stands in it. */
  readonly adjectives: readonly Country[]
  /** Those whose agencies and forms it names. */
  readonly agencies: ReadonlySet<Country>
  /** Whether it names a country that no entry is about. */
  readonly abroad: boolean
  /** The asker's own. */
  readonly asker?: Country | undefined
}

/** `features` with what the glossary finds; `alike` is how near a language model finds the two, 0 when there is none. */
export function evidenceOf(features: AllFeatures, country: Country, where: Whereabouts, alike: number): Evidence {
  const { whole, nearest, passage, coverage, shared, named, same, together, words, topic, concepts, conceptsShared } =
    features
  const { place, named: countries, first, adjectives, agencies, abroad, asker } = where
  const several = new Set(countries).size > 1
  return {
    whole,
    wholeLog: log(whole),
    nearest,
    nearestLog: log(nearest),
    together,
    togetherLog: log(together),
    wordsShare: words,
    wordsLog: log(words),
    same,
    topic,
    passage,
    sharedLog: Math.log1p(shared),
    coverageLog: log(coverage),
    named,
    namedLog: log(named),
    concepts,
    conceptsShared: Math.log1p(conceptsShared),
    there: flag(country === place),
    firstNamed: flag(country === first),
    onlyOrigin: flag(first !== undefined && country !== place && countries.includes(country) && place !== undefined),
    elsewhere: flag(country !== 'x' && countries.length > 0 && !countries.includes(country)),
    betweenPlaces: flag(country === 'x' && several),
    abroad: flag(abroad && country !== 'x' && countries.length === 0),
    agency: flag(agencies.has(country)),
    adjective: flag(adjectives.includes(country)),
    asker: flag(place === undefined && country === asker),
    alike,
  }
}

function log(share: number): number {
  return Math.log(0.02 + share)
}

function flag(holds: boolean): number {
  return holds ? 1 : 0
}
