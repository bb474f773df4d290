import { CYRILLIC } from '../../knowledge/cyrillic.ts'
import { LOCALES } from '../../locale.ts'
import type { EntryContent } from '../entry.ts'
import { isObject } from '../paths.ts'
import { fieldOf, valueAt, withValueAt } from './at.ts'
import { type Item, type List, listsOf } from './filled.ts'
import { type FactsOf, fillForm } from './form.ts'
import type { Form } from './shape.ts'

/** What an id has of a text: enough to know it by. */
const LONGEST = 30

/**
 * Gives ids to what is new: made of its texts, each different from the others. Without `isLast` whatever has no text yet
 * waits for one.
 */
export function withIds(form: Form, content: EntryContent, isLast: boolean): EntryContent {
  const lists = listsOf(fillForm(form, content, NO_FACTS).flatMap(({ parts }) => parts))
  const taken = new Map<string, Set<string>>()
  for (const list of lists) for (const { id } of list.items) if (id) takenIn(list).add(id)
  for (const list of lists) takenByName(list, content)
  let named: unknown = content
  for (const list of lists) {
    for (const item of list.items) {
      const id = item.id === '' ? idOf(item, content, isLast) : undefined
      if (id === undefined) continue
      const own = free(id, takenIn(list))
      takenIn(list).add(own)
      named = withValueAt(named, [...item.place, 'id'], own)
    }
  }
  return isObject(named) ? named : content

  function takenIn({ path, items }: List): Set<string> {
    const key = items.some(({ shape }) => shape.id?.scope === 'process') ? 'process' : path
    const found = taken.get(key) ?? new Set()
    taken.set(key, found)
    return found
  }

  /** A document that is only named has its name for an id. */
  function takenByName(list: List, inside: EntryContent): void {
    for (const { place } of list.items) {
      const value = valueAt(inside, place)
      if (typeof value === 'string') takenIn(list).add(value)
    }
  }
}

const NO_FACTS: FactsOf = () => []

function idOf({ shape, place }: Item, content: EntryContent, isLast: boolean): string | undefined {
  if (!shape.id) return undefined
  const texts = fieldOf(valueAt(content, place), shape.id.of)
  // A choice has no text of its own.
  const hasText = shape.fields?.[shape.id.of] !== undefined
  const made = LOCALES.map((locale) => slugOf(fieldOf(texts, locale))).find((slug) => slug !== '')
  return made ?? (isLast || !hasText ? shape.name : undefined)
}

/** A text as an id: "Hae passi" is "hae-passi". Empty for a text without a letter. */
export function slugOf(text: unknown): string {
  if (typeof text !== 'string') return ''
  const words = [...text.toLowerCase()]
    .map((letter) => CYRILLIC[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    .join('')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  const slug = words.reduce(
    (all, word) => (all && all.length + word.length >= LONGEST ? all : all ? `${all}-${word}` : word),
    '',
  )
  return slug
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '')
}

function free(id: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? id : `${id}-${count}`
    if (!taken.has(tried)) return tried
  }
}
