import type { EntryRef } from '../curation/entry.ts'
import { isObject } from '../curation/paths.ts'
import type { KnowledgeBase } from '../knowledge/answer.ts'

/** The field that has an address, wherever it stands in an entry. */
const FIELD = 'url'

/** The web addresses that an entry names, each once. */
export function addressesIn(content: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  collect(content, found)
  return found
}

function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (isObject(value)) {
    for (const [key, part] of Object.entries(value)) {
      if (key === FIELD && typeof part === 'string' && isWebAddress(part)) found.add(part)
      else collect(part, found)
    }
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:/i.test(text) && URL.canParse(text)
}

/** The same entry with another address in place of this one; the same object when it does not name it. */
export function withAddress<Content>(content: Content, from: string, to: string): Content {
  return addressesIn(content).has(from) ? (replaced(content, from, to) as Content) : content
}

function replaced(value: unknown, from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((item) => replaced(item, from, to))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === FIELD && part === from ? to : replaced(part, from, to)]),
  )
}

/** Every address that a published entry names, with those entries. */
export function namedIn({ services, situations }: Pick<KnowledgeBase, 'services' | 'situations'>) {
  const named = new Map<string, EntryRef[]>()
  const note = (ref: EntryRef, entry: unknown) => {
    for (const url of addressesIn(entry)) {
      const refs = named.get(url)
      if (refs) refs.push(ref)
      else named.set(url, [ref])
    }
  }
  for (const [id, service] of services) note({ kind: 'service', id }, service)
  for (const [id, situation] of situations) note({ kind: 'situation', id }, situation)
  return named as ReadonlyMap<string, readonly EntryRef[]>
}
