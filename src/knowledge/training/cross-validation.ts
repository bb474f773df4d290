import type { GoldenOutcome } from '../golden/run.ts'
import { judge } from '../search/confidence.ts'
import { chancesOf, type Learned } from '../search/model.ts'
import { fitModels } from './fit.ts'
import type { Sample } from './samples.ts'

/** What a model makes of a question that it did not learn from. */
export interface Guess extends GoldenOutcome {
  /** The likeliest answer's chance, "none of them" being one. */
  readonly chance: number
  /** Whether that is the right one. */
  readonly isRight: boolean
}

/** Entries, and lines about none, are dealt to so many folds. */
const DEALT = 8

/** By who wrote the question: none is judged by a model that learnt from its author's. */
export function byAuthor(sample: Sample): string {
  return 'id' in sample.line ? sample.line.author : dealt(sample.line.text)
}

/** By the entry: none is judged by a model that learnt from questions about it. */
export function byEntry({ line }: Sample): string {
  return dealt('id' in line ? line.id : line.text)
}

function dealt(text: string): string {
  let sum = 0
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 65_521
  return String(sum % DEALT)
}

/** Judges each fold by a model that learnt from the others. */
export function crossValidate(samples: readonly Sample[], foldOf: (sample: Sample) => string): Guess[] {
  const folds = Map.groupBy(samples, foldOf)
  return [...folds].flatMap(([fold, own]) => {
    const learned = fitModels(samples.filter((sample) => foldOf(sample) !== fold))
    return own.map((sample) => guess(learned, sample))
  })
}

export function guess(learned: Learned, { line, language, found, words }: Sample): Guess {
  const all = chancesOf(learned, found.hits, words)
  const hits = found.hits.map((hit, at) => ({ ...hit, score: all.candidates[at] ?? 0 }))
  hits.sort((one, other) => other.score - one.score)
  const { decision, chances, none } = judge({ hits, none: all.none })
  const best = chances[0] ?? 0
  const right = 'id' in line ? line.id : undefined
  const rank = hits.findIndex(({ id }) => id === right)
  return {
    line,
    language,
    decision,
    rank: rank < 0 ? undefined : rank,
    first: hits[0]?.id,
    isEmergency: false,
    isSmallTalk: false,
    chance: Math.max(best, none),
    isRight: (none > best ? undefined : hits[0]?.id) === right,
  }
}
