import type { EntryContent } from '../entry.ts'
import { isObject } from '../paths.ts'
import { type Place, placeText, valueAt, withValueAt } from './at.ts'
import { type List, listsOf } from './filled.ts'
import { type FactsOf, fillForm } from './form.ts'
import type { Form } from './shape.ts'

/** What a button of a list does: `add:steps:wait:2` (at the end without a number), `remove:steps.2`, `up:…`, `down:…`. */
export type Operation =
  | { readonly kind: 'add'; readonly list: string; readonly item: string; readonly at: number | undefined }
  | { readonly kind: 'remove' | 'up' | 'down'; readonly item: string }

export interface Operated {
  readonly content: EntryContent
  /** Where to go on: the path of the item that was added or moved, or of the list that it was removed from. */
  readonly path: string
}

export function parseOperation(text: string): Operation | undefined {
  const [kind, path = '', item = '', at, ...rest] = text.split(':')
  if (rest.length > 0) return undefined
  if (kind === 'add' && (at === undefined || /^\d{1,4}$/.test(at)))
    return { kind, list: path, item, at: at === undefined ? undefined : Number(at) }
  return (kind === 'remove' || kind === 'up' || kind === 'down') && item === '' ? { kind, item: path } : undefined
}

/** The entry with something added, taken away or moved; `undefined` where there is nothing such. */
export function operate(
  form: Form,
  content: EntryContent,
  operation: Operation,
  { today, factsOf }: { readonly today: string; readonly factsOf: FactsOf },
): Operated | undefined {
  const lists = listsOf(fillForm(form, content, factsOf).flatMap(({ parts }) => parts))
  const done = operation.kind === 'add' ? add(lists, content, operation, today) : change(lists, content, operation)
  return done && isObject(done.value) ? { content: done.value, path: done.path } : undefined
}

interface Done {
  readonly value: unknown
  readonly path: string
}

function add(
  lists: readonly List[],
  content: EntryContent,
  { list: path, item, at }: Extract<Operation, { kind: 'add' }>,
  today: string,
): Done | undefined {
  const list = lists.find((one) => one.path === path)
  const shape = list?.shape.items().find(({ name }) => name === item)
  if (!list || !shape) return undefined
  const blank = shape.blank({ content, today })
  if (list.shape.single) {
    if (list.items.length > 0) return undefined
    return { value: withValueAt(content, list.place, blank), path }
  }
  const items = itemsAt(content, list.place)
  const index = Math.min(at ?? items.length, items.length)
  const place = [...list.place, index]
  return { value: withValueAt(content, list.place, items.toSpliced(index, 0, blank)), path: placeText(place) }
}

function change(
  lists: readonly List[],
  content: EntryContent,
  { kind, item: path }: Extract<Operation, { kind: 'remove' | 'up' | 'down' }>,
): Done | undefined {
  const list = lists.find(({ items }) => items.some((one) => one.path === path))
  if (!list) return undefined
  if (list.shape.single)
    return kind === 'remove' ? { value: withValueAt(content, list.place, undefined), path } : undefined
  const items = itemsAt(content, list.place)
  const index = list.items.findIndex((one) => one.path === path)
  if (kind === 'remove') {
    const left = items.toSpliced(index, 1)
    const wanted = left.length === 0 && list.shape.optional ? undefined : left
    return { value: withValueAt(content, list.place, wanted), path: list.path }
  }
  const to = kind === 'up' ? index - 1 : index + 1
  if (to < 0 || to >= items.length) return { value: content, path }
  const moved = items.toSpliced(index, 1).toSpliced(to, 0, items[index])
  return { value: withValueAt(content, list.place, moved), path: placeText([...list.place, to]) }
}

function itemsAt(content: EntryContent, place: Place): readonly unknown[] {
  const items = valueAt(content, place)
  return Array.isArray(items) ? items : []
}
