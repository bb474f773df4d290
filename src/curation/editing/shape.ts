/** What a form is made from: for each kind of entry its sections, and in them its fields in the order of the form. */

/** What stands before a field is found by `label`, or else by the field's own name. */
interface Common {
  readonly label?: string
  /** What to write, below the label. */
  readonly hint?: string
  /** Left out of the entry when it is empty. */
  readonly optional?: true
}

/** A list to choose from: of its own, or of what else is in the entry or in the base. */
export type Options =
  | { readonly set: string; readonly values: readonly string[] }
  | { readonly from: 'channels' | 'documents' | 'costs' | 'steps' | 'shared-documents' | 'services' | 'life-events' }

export type FieldShape =
  /** A text in each of the languages; `long` ones have several lines. */
  | (Common & { readonly kind: 'texts'; readonly long?: true })
  /** A list of texts in each of the languages, one on a line. */
  | (Common & { readonly kind: 'lines' })
  | (Common & { readonly kind: 'text'; readonly type?: 'url' | 'tel' | 'date' | 'time' })
  | (Common & { readonly kind: 'number' })
  /** Short words with commas between them. */
  | (Common & { readonly kind: 'words' })
  | (Common & { readonly kind: 'yes-or-no' })
  | (Common & { readonly kind: 'one'; readonly options: Options })
  | (Common & { readonly kind: 'several'; readonly options: Options })
  | (Common & { readonly kind: 'duration' })
  /** A duration, or the least and the most. */
  | (Common & { readonly kind: 'span' })
  /** Values of the entry's facts. */
  | (Common & { readonly kind: 'when' })
  /** A value for facts of the service that the item names. */
  | (Common & { readonly kind: 'facts' })
  /** Which field of the item has its list. */
  | (Common & {
      readonly kind: 'renamed'
      readonly options: { readonly set: string; readonly values: readonly string[] }
    })

export type LeafKind = FieldShape['kind']

export interface GroupShape extends Common {
  readonly kind: 'group'
  readonly fields: Fields
}

export interface ListShape extends Common {
  readonly kind: 'list'
  /** What its items can be; a function, since they nest. */
  readonly items: () => readonly ItemShape[]
  /** At most one, which is the field itself and not in a list. */
  readonly single?: true
}

export type Fields = Readonly<Record<string, FieldShape | GroupShape | ListShape>>

export interface ItemShape {
  /** What it is called: "step". */
  readonly name: string
  /** Whether a value is one of these; the first kind of a list is what none of the others is. */
  readonly is: (value: unknown) => boolean
  /** A new one, as far as anything is known. An id that is empty is made of the texts later. */
  readonly blank: (context: BlankContext) => unknown
  readonly fields?: Fields
  /** Instead of fields: the item is a single value. */
  readonly leaf?: FieldShape
  /** Where ids have to differ, and which texts they are made of. */
  readonly id?: { readonly scope: 'list' | 'process'; readonly of: string }
}

export interface BlankContext {
  /** The entry that it will be in. */
  readonly content: unknown
  /** As `2026-11-22`. */
  readonly today: string
}

export interface Section {
  readonly name: string
  readonly fields: Fields
}

export type Form = readonly Section[]
