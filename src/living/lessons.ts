import type { Lesson } from '../curation/lesson.ts'
import type { Lessons } from '../knowledge/lessons.ts'
import type { Locale } from '../locale.ts'

/** What was agreed, by entry. The lessons of an entry stay the same object as in `before` while they are the same. */
export function gatherLessons(
  agreed: readonly Lesson[],
  before: ReadonlyMap<string, Lessons> = new Map(),
): ReadonlyMap<string, Lessons> {
  const gathered = new Map<string, Record<Lesson['verdict'], Partial<Record<Locale, string[]>>>>()
  for (const { entry, verdict, locale, text } of agreed) {
    const ofEntry = gathered.get(entry.id) ?? { means: {}, not: {} }
    const lines = ofEntry[verdict][locale] ?? []
    lines.push(text)
    ofEntry[verdict][locale] = lines
    gathered.set(entry.id, ofEntry)
  }
  return new Map(
    [...gathered].map(([id, now]): [string, Lessons] => {
      const known = before.get(id)
      return [id, known && JSON.stringify(known) === JSON.stringify(now) ? known : now]
    }),
  )
}
