import type { Lesson } from '../curation/lesson.ts'
import type { GoldenKind } from '../knowledge/golden/golden.ts'
import type { Ask, Asked } from '../knowledge/golden/run.ts'

/** What a question comes to: the place of the lesson's entry, from 0 or `undefined` when it is not found. */
export interface Place extends Pick<Asked, 'decision'> {
  readonly rank: number | undefined
}

/** A lesson with what its question came to without all lessons, and comes to with them. */
export interface Replayed {
  readonly lesson: Lesson
  readonly before: Place
  readonly after: Place
}

/** Asks the question of every lesson twice. Pure when both are. */
export function replayLessons(lessons: readonly Lesson[], without: Ask, taught: Ask): Replayed[] {
  return lessons.map((lesson) => ({ lesson, before: placeOf(lesson, without), after: placeOf(lesson, taught) }))
}

/** Whether the entry is nearer to where the lesson wants it: first what is meant, last what is not. */
export function effectOf({ lesson: { verdict }, before, after }: Replayed): 'better' | 'worse' | 'same' {
  const [then, now] = [before.rank ?? Number.POSITIVE_INFINITY, after.rank ?? Number.POSITIVE_INFINITY]
  if (then === now) return 'same'
  return now < then === (verdict === 'means') ? 'better' : 'worse'
}

function placeOf({ text, locale, entry }: Lesson, ask: Ask): Place {
  const { found, decision } = ask(text, locale)
  const rank = found.indexOf(entry.id)
  return { rank: rank < 0 ? undefined : rank, decision }
}

/** In words. */
const SHORT = 3
const LONG = 25

/** The lessons as a file of golden questions; what is not meant cannot be said there and is left out. */
export function goldenText(lessons: readonly Lesson[]): string {
  const lines = lessons
    .filter(({ verdict }) => verdict === 'means')
    // A text between quotation marks of JSON is one of YAML.
    .map(
      ({ entry, locale, text }) =>
        `- { id: ${entry.id}, locale: ${locale}, kind: ${kindOf(text)}, text: ${JSON.stringify(text)} }\n`,
    )
  return lines.length === 0 ? '[]\n' : lines.join('')
}

function kindOf(text: string): GoldenKind {
  const words = text.split(/\s+/).length
  if (words <= SHORT) return 'short'
  return words >= LONG ? 'long' : 'colloquial'
}
