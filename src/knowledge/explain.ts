import type { Locale, Localised } from '../locale.ts'
import type { KnowledgeBase, Query } from './answer.ts'
import { type NearestQuestion, nearestQuestion } from './nearest-question.ts'
import type { Decision } from './search/confidence.ts'
import { EVIDENCE, EVIDENCE_NAMES, type EvidenceGroup } from './search/evidence.ts'
import { namesForeignCountry } from './search/foreign.ts'
import { LEARNED } from './search/learned.ts'
import { nationalityOf } from './search/nationality.ts'
import { countryOf, findPlaces, type PlaceCountry } from './search/places.ts'
import type { Hit } from './search/search.ts'
import type { TracedTerm, TracedWord } from './search/trace.ts'
import { rawWords, wordKey } from './search/words.ts'
import type { Country } from './service.ts'

/** Why a question has the answer that it has. Words are as typed. */
export interface Explanation {
  /** The language that the question is taken to be in. */
  readonly language: Locale
  readonly decision: Decision
  /** The chance that no entry is meant: 0 to 1. */
  readonly none: number
  readonly places: readonly { readonly word: string; readonly country: PlaceCountry }[]
  /** Words that name countries about which there are no entries. */
  readonly abroad: readonly string[]
  /** The agencies and forms of one country that it names. */
  readonly agencies: readonly TracedTerm[]
  /** Where the service is needed, if that is clear from the places. */
  readonly country: Country | undefined
  /** The asker's own country, which counts only where no other is clear. */
  readonly asker: { readonly country: PlaceCountry; readonly counts: boolean } | undefined
  /** The likeliest ones, best first, and those that would be among them but for what was learnt. */
  readonly entries: readonly ExplainedEntry[]
}

export interface ExplainedEntry {
  readonly id: string
  readonly country: Country
  /** That it is the one meant: 0 to 1. */
  readonly chance: number
  /** It has been learnt that such a question does not mean it. */
  readonly refused: boolean
  /** What weighs most first. */
  readonly reasons: readonly Reason[]
  /** The nearest of its example questions, and of those learnt. */
  readonly nearest: (NearestQuestion & { readonly learnt: boolean }) | undefined
  /** Telling words of the question that it has, in this or another form or language, and those that it lacks. */
  readonly words: { readonly has: readonly string[]; readonly lacks: readonly string[] }
  /** What both name, as the glossary calls it. */
  readonly terms: readonly Localised[]
}

export interface Reason {
  readonly group: EvidenceGroup
  /** Natural logarithm of how much likelier than the others shown it makes the entry; negative when less likely. */
  readonly weight: number
}

const SHOWN = 5
/** What makes an entry less than a third likelier than the others is left out. */
const LEAST_REASON = 0.3
/** Below this a question and a line have little but everyday words in common. */
const LEAST_LIKENESS = 0.35
/** A word that tells less than this part of the most telling one is passed over. */
const LEAST_TELLING = 0.35
/** From here on a word of the entry is taken for the question's. */
const SAME_WORD = 0.6

/** Says why the question has the answer that it has; the answer is that of `base.answer`. Pure. */
export function explain(base: KnowledgeBase, query: Query): Explanation {
  const { text, country: asker } = query
  const { language, decision, services, country } = base.answer(query)
  const { hits } = base.inspect(query, services.length).found
  const chances = new Map(services.map(({ id, score }) => [id, score]))
  const shown = hits.slice(0, SHOWN)
  const trace = base.trace(
    query,
    shown.map(({ id }) => id),
  )
  // All of them: only the first ones are looked up, but a place counts wherever it stands.
  const keys = [...new Set(rawWords(text))].map((raw) => ({ raw, key: wordKey(raw) }))
  const { adjectives } = findPlaces(text)
  const nationality = (key: string) => {
    const found = nationalityOf([key], 0)
    return found && adjectives.includes(found) ? found : undefined
  }
  const places = keys.flatMap(({ raw, key }) => {
    const found = countryOf(key) ?? nationality(key)
    return found === undefined ? [] : [{ word: asTyped(text, raw), country: found }]
  })
  const telling = tellingOf(trace.words)
  const entries = shown.flatMap((hit, at): ExplainedEntry[] => {
    const entry = base.services.get(hit.id) ?? base.situations.get(hit.id)
    const document = trace.documents[at]
    if (entry === undefined || document === undefined) return []
    const chance = chances.get(hit.id) ?? 0
    const likeness = (word: TracedWord) => document.words[trace.words.indexOf(word)] ?? 0
    const rawOf = (words: readonly TracedWord[]) => words.map(({ raw }) => asTyped(text, raw))
    return [
      {
        id: hit.id,
        country: entry.country,
        chance,
        refused: chance === 0,
        reasons: reasonsFor(hit, shown),
        nearest: nearestOf(trace.words, entry.exampleQuestions, trace.learnt[at] ?? {}),
        words: {
          has: rawOf(telling.filter((word) => likeness(word) >= SAME_WORD)),
          lacks: rawOf(telling.filter((word) => likeness(word) < SAME_WORD)),
        },
        terms: trace.terms.flatMap(({ name }, term) => (document.terms[term] ? [name] : [])),
      },
    ]
  })
  return {
    language,
    decision,
    none: Math.max(0, 1 - services.reduce((sum, { score }) => sum + score, 0)),
    places,
    abroad: keys.filter(({ key }) => namesForeignCountry(key)).map(({ raw }) => asTyped(text, raw)),
    agencies: trace.terms.filter((term) => term.country !== undefined),
    country,
    asker: asker && asker !== 'x' ? { country: asker, counts: country === undefined } : undefined,
    entries: entries.sort((one, other) => other.chance - one.chance),
  }
}

/** What of the evidence speaks for the hit or against it, beside the mean of the others. */
function reasonsFor(hit: Hit, shown: readonly Hit[]): Reason[] {
  const others = shown.filter((other) => other !== hit)
  if (others.length === 0) return []
  const weights = new Map<EvidenceGroup, number>()
  for (const name of EVIDENCE_NAMES) {
    const mean = others.reduce((sum, { evidence }) => sum + evidence[name], 0) / others.length
    const group = EVIDENCE[name]
    weights.set(
      group,
      (weights.get(group) ?? 0) +
        (hit.isWorded ? LEARNED.worded : LEARNED.plain).weights[name] * (hit.evidence[name] - mean),
    )
  }
  return [...weights]
    .map(([group, weight]) => ({ group, weight }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST_REASON)
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
}

function nearestOf(
  words: readonly TracedWord[],
  examples: Localised<readonly string[]>,
  means: Localised<readonly string[]>,
): ExplainedEntry['nearest'] {
  const [example, learnt] = [nearestQuestion(words, examples), nearestQuestion(words, means)]
  const isLearnt = (learnt?.likeness ?? 0) > (example?.likeness ?? 0)
  const nearest = isLearnt ? learnt : example
  return nearest && nearest.likeness >= LEAST_LIKENESS ? { ...nearest, learnt: isLearnt } : undefined
}

/** Without everyday words, and names of places, of which is said what they did. */
function tellingOf(words: readonly TracedWord[]): readonly TracedWord[] {
  const most = Math.max(0, ...words.map(({ weight }) => weight))
  return words.filter(({ key, weight }) => weight > 0 && weight >= LEAST_TELLING * most && countryOf(key) === undefined)
}

/** A word in lower case as it stands in the text. */
function asTyped(text: string, raw: string): string {
  const typed = text.normalize('NFC')
  const lower = typed.toLowerCase()
  const at = lower.length === typed.length ? lower.indexOf(raw) : -1
  return at < 0 ? raw : typed.slice(at, at + raw.length)
}
