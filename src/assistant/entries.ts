import { createHash } from 'node:crypto'
import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Service } from '../knowledge/service.ts'
import type { Situation } from '../knowledge/situation.ts'
import type { Locale } from '../locale.ts'

type Entry = Service | Situation

/** Characters of an entry that its vector is made from: small models read no more. */
const LONGEST = 1500

/** What an entry is about, in one language; `undefined` where it is not translated. */
export function entryText({ title, summary, keywords, exampleQuestions }: Entry, locale: Locale): string | undefined {
  const name = title[locale]
  if (name === undefined) return undefined
  const lines = [name, summary[locale], (keywords[locale] ?? []).join(', '), ...(exampleQuestions[locale] ?? [])]
  return lines
    .filter((line) => line !== undefined && line !== '')
    .join('\n')
    .slice(0, LONGEST)
    .toWellFormed()
}

/** The services and the situations that are published. */
export function entriesOf({ services, situations }: KnowledgeBase): readonly Entry[] {
  return [...services.values(), ...situations.values()]
}

/** Bytes of a key. */
export const KEY_BYTES = 16

/** The same for the same text; as hexadecimal digits. */
export function keyOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, KEY_BYTES * 2)
}
