import { z } from 'zod'
import type { Localised } from '../locale.ts'
import { chosen, duration, localised, slug } from './schema-parts.ts'

/**
 * The process model of a service: its steps in order, as people write them down, with choices, parallel parts, waits
 * and ends nested in between. What it says can be proved, walked and drawn, since it has no jumps but "start again".
 */

/** All of these facts have one of these values. */
export type Condition = Readonly<Record<string, string | readonly string[]>>

/** How long something takes, as an ISO 8601 duration: always as long, or between the two. */
export type Span = string | { readonly from: string; readonly to: string }

/** Who does it: who asked, the competent authority, or somebody else, who is named in the text. */
export const ACTORS = ['you', 'authority', 'other'] as const
export type Actor = (typeof ACTORS)[number]

/** How a path ends: with what was wanted, with a refusal, or with another attempt. */
export const ENDINGS = ['done', 'refused', 'restart'] as const
export type Ending = (typeof ENDINGS)[number]

interface Common {
  readonly id: string
  /** Only for whom this holds; passed over by everybody else. */
  readonly when?: Condition | undefined
}

export interface Step extends Common {
  readonly text: Localised
  /** Default: `you`. */
  readonly by?: Actor | undefined
  /** The channel where the step is done. */
  readonly at?: string | undefined
  /** The documents it needs. */
  readonly documents?: readonly string[] | undefined
  /** The documents that one has afterwards. */
  readonly yields?: readonly string[] | undefined
  /** The costs that are paid here. */
  readonly costs?: readonly string[] | undefined
  readonly takes?: Span | undefined
}

/** The first branch whose condition holds is taken; one without a condition is for everybody else. */
export interface Choice extends Common {
  readonly choice: readonly Branch[]
}

export interface Branch {
  readonly when?: Condition | undefined
  /** May be empty: nothing is to be done in this case. */
  readonly steps: readonly Node[]
}

/** All parts have to be done, in any order. */
export interface Parallel extends Common {
  readonly parallel: readonly { readonly steps: readonly Node[] }[]
}

export interface Wait extends Common {
  /** What is waited for. */
  readonly wait: Localised
  readonly takes: Span
}

export interface End extends Common {
  readonly end: Ending
  readonly text: Localised
  /** Where to start again: a step that comes before. Default: the first one. */
  readonly from?: string | undefined
}

export type Node = Step | Choice | Parallel | Wait | End

/** Something about a person or their case that decides what is to be done, with all values that it can have. */
export interface Fact {
  readonly id: string
  readonly question: Localised
  /** `later`: nobody knows before the process has come to it, such as whether an application was granted. */
  readonly asked: 'first' | 'later'
  /** Each is short enough for a button, and stands before what holds only then: "Finnish citizen". */
  readonly values: readonly { readonly id: string; readonly text: Localised }[]
}

/** The person's facts, by id. */
export type Facts = Readonly<Record<string, string>>

export const condition: z.ZodType<Condition> = z
  .record(slug, z.union([slug, z.array(slug).min(1)], 'write a value of the fact, or a list of values'))
  .refine((facts) => Object.keys(facts).length > 0, 'write at least one fact and its value, or leave "when" out')

const span: z.ZodType<Span> = z.union(
  [duration, z.strictObject({ from: duration, to: duration })],
  'write a duration such as "P2W", or from and to: { from: P1W, to: P3M }',
)

const common = { id: slug, when: condition.optional() }

const step = z.strictObject({
  ...common,
  text: localised(500),
  by: z.enum(ACTORS).optional(),
  at: slug.optional(),
  documents: z.array(slug).optional(),
  yields: z.array(slug).optional(),
  costs: z.array(slug).optional(),
  takes: span.optional(),
})
const wait = z.strictObject({ ...common, wait: localised(300), takes: span })
const end = z.strictObject({ ...common, end: z.enum(ENDINGS), text: localised(300), from: slug.optional() })
const choice = z.lazy(() => z.strictObject({ ...common, choice: z.array(branch).min(1, 'write at least one branch') }))
const branch = z.lazy(() => z.strictObject({ when: condition.optional(), steps: z.array(node) }))
const parallel = z.lazy(() =>
  z.strictObject({
    ...common,
    parallel: z
      .array(z.strictObject({ steps: z.array(node).min(1, 'write at least one step, or leave the part out') }))
      .min(2, 'write two parts or more, or their steps without "parallel"'),
  }),
)

/** What a node can be. */
export const SHAPES = { step, choice, parallel, wait, end } as const

export const node: z.ZodType<Node> = z.lazy(() => chosen(shapeOf))

function shapeOf(written: unknown): z.ZodType<Node> {
  if (typeof written !== 'object' || written === null) return step
  if ('choice' in written) return choice
  if ('parallel' in written) return parallel
  if ('wait' in written) return wait
  return 'end' in written ? end : step
}

export const fact = z.strictObject({
  id: slug,
  question: localised(200),
  asked: z.enum(['first', 'later']).default('first'),
  values: z
    .array(z.strictObject({ id: slug, text: localised(60) }))
    .min(2, 'write at least two values to choose from')
    .max(8, 'write at most eight values, so that each has a button'),
})
