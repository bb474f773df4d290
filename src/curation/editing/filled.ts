import type { Locale } from '../../locale.ts'
import type { Place } from './at.ts'
import type { FieldShape, GroupShape, ItemShape, ListShape } from './shape.ts'

/** A form with everything that an entry says; all languages, whether they are shown or not. */

export interface Input {
  /** What it is called in the form; it says where the value is. */
  readonly name: string
  readonly place: Place
  readonly values: readonly string[]
  /** Of a text. */
  readonly locale?: Locale
  /** The id of the fact that it is a value of. */
  readonly fact?: string
  readonly isSet: boolean
  read(content: unknown, sent: readonly string[]): unknown
}

export interface Field {
  readonly kind: 'field'
  readonly name: string
  readonly path: string
  /** The same with items named by their ids, as `leaves` has it. */
  readonly keyPath: string
  readonly shape: FieldShape
  readonly inputs: readonly Input[]
}

export interface Group {
  readonly kind: 'group'
  readonly name: string
  readonly path: string
  readonly shape: GroupShape
  readonly parts: readonly Part[]
}

export interface List {
  readonly kind: 'list'
  readonly name: string
  readonly path: string
  readonly place: Place
  readonly shape: ListShape
  readonly items: readonly Item[]
}

export interface Item {
  readonly path: string
  readonly place: Place
  readonly shape: ItemShape
  readonly id: string | undefined
  readonly parts: readonly Part[]
}

export type Part = Field | Group | List

export interface Filled {
  readonly name: string
  readonly parts: readonly Part[]
}

/** Every input, in the order of the form. */
export function inputsOf(parts: readonly Part[]): Input[] {
  return parts.flatMap((part) => {
    if (part.kind === 'field') return part.inputs
    return part.kind === 'group' ? inputsOf(part.parts) : part.items.flatMap((item) => inputsOf(item.parts))
  })
}

/** Every list, each before those in it. */
export function listsOf(parts: readonly Part[]): List[] {
  return parts.flatMap((part) => {
    if (part.kind === 'field') return []
    if (part.kind === 'group') return listsOf(part.parts)
    return [part, ...part.items.flatMap((item) => listsOf(item.parts))]
  })
}
