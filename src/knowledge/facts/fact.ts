import type { Localised } from '../../locale.ts'

export const FACT_KINDS = [
  'amount',
  'duration',
  'deadline',
  'phone',
  'emergency-number',
  'address',
  'hours',
  'link',
  'date',
  'figure-in-text',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

export const FLAG_KINDS = ['differs between languages', 'twice', 'no source', 'not seen for 12 months'] as const
export type FlagKind = (typeof FLAG_KINDS)[number]

/** Why a reviewer should look at a fact first. */
export interface Flag {
  readonly kind: FlagKind
  /** The languages that lack the figure, or the field that has it as well. */
  readonly detail?: string
}

/** The page that a fact can be compared with. */
export interface FactSource {
  readonly url: string
  /** Absent for a link that is not among the sources of its entry. */
  readonly title?: string | undefined
  /** When somebody has read it, as `2026-11-22`. */
  readonly seen?: string | undefined
}

/** Something that an entry states and that a reviewer can tick off: a figure, a telephone number, an address. */
export interface StatedFact {
  /** The id of the entry. */
  readonly entry: string
  /** Where it stands in the file, as the check says it: `costs.0.amount`. */
  readonly path: string
  readonly kind: FactKind
  /**
   * In one form for all: durations and dates as in the files, amounts with their currency, telephone numbers without
   * spaces, figures in texts as `figuresIn` has them.
   */
  readonly value: string
  /** Of a figure in a text, the words around it, in each language that has it. */
  readonly texts: Localised
  /** The nearest first: the link of the field itself, or else what the whole entry rests on. */
  readonly sources: readonly FactSource[]
  readonly flags: readonly Flag[]
}
