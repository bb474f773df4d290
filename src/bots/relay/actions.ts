import { isLocale } from '../../locale.ts'

/**
 * What a button of the relay asks for. Encoded it stays within 64 bytes: ids of questions and messages have ten
 * characters, of people 36, of services at most 40.
 */
export type RelayAction =
  | { readonly kind: QuestionAction; readonly question: string }
  | { readonly kind: 'unsend'; readonly message: string }
  | { readonly kind: 'share'; readonly message: string; readonly value: string }
  | { readonly kind: ChoiceAction; readonly question: string; readonly value: string }
  | { readonly kind: 'queue'; readonly value: string; readonly page: number }
  | { readonly kind: 'people' | 'audit'; readonly page: number }
  | { readonly kind: 'profile'; readonly field: string; readonly value: string }
  | { readonly kind: 'candidate' | 'standing'; readonly person: string; readonly value: string }

/** Actions that need nothing but the question. */
const QUESTION_ACTIONS = [
  'claim',
  'pass',
  'not-for-us',
  'answer',
  'focus',
  'tools',
  'replies',
  'base',
  'hand',
  'people-of',
  'teams',
  'authorities',
  'later',
  'release',
  'done',
  'report',
  'to-moderators',
  'withdraw',
  'reopen',
  'word',
  'status',
  'show',
  'close',
  'duplicates',
  'ban',
  'shadow',
  'unban',
  'requeue',
  'public',
  'reword',
  'unpublish',
  'object',
] as const

export type QuestionAction = (typeof QUESTION_ACTIONS)[number]

/**
 * Actions with a choice: a rating, yes or no, hours, a ready reply, a service, a person, a language, a question, a
 * fingerprint of what was previewed.
 */
type ChoiceAction =
  | 'rate'
  | 'snooze'
  | 'reply'
  | 'sendreply'
  | 'card-to'
  | 'refer'
  | 'give'
  | 'team'
  | 'merge'
  | 'publish'

const ID = /^[a-z0-9]{1,10}$/
const PERSON = /^[0-9a-f-]{36}$/
const SERVICE = /^[a-z][a-z0-9-]{0,39}$/
const PAGE = /^(0|[1-9]\d{0,2})$/
const WORD = /^[a-z0-9-]{1,24}$/
const LOCALE = { test: (text: string) => isLocale(text) }

type Shape = Readonly<Record<string, { test(text: string): boolean }>>

/** The kinds that carry something more, by the names and shapes of what they carry. */
const SHAPES: Readonly<Record<Exclude<RelayAction['kind'], QuestionAction>, Shape>> = {
  unsend: { message: ID },
  rate: { question: ID, value: /^(helped|partly|no)$/ },
  share: { message: ID, value: /^(yes|no)$/ },
  snooze: { question: ID, value: /^(1|4|24)$/ },
  reply: { question: ID, value: WORD },
  sendreply: { question: ID, value: WORD },
  'card-to': { question: ID, value: SERVICE },
  refer: { question: ID, value: SERVICE },
  give: { question: ID, value: PERSON },
  team: { question: ID, value: LOCALE },
  merge: { question: ID, value: ID },
  publish: { question: ID, value: WORD },
  queue: { value: /^(waiting|mine|all|answered)$/, page: PAGE },
  people: { page: PAGE },
  audit: { page: PAGE },
  profile: { field: /^[a-z]{1,10}$/, value: /^[A-Za-z0-9.-]{1,24}$/ },
  candidate: { person: PERSON, value: /^(yes|no)$/ },
  standing: { person: PERSON, value: /^(show|moderator|responder|remove)$/ },
}

export function encodeRelayAction(action: RelayAction): string {
  const { kind, ...values } = action
  const names = isQuestionAction(kind) ? ['question'] : Object.keys(SHAPES[kind])
  return [kind, ...names.map((name) => String((values as Record<string, string | number>)[name]))].join(':')
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseRelayAction(text: string): RelayAction | undefined {
  const [kind = '', ...values] = text.split(':')
  if (isQuestionAction(kind)) {
    const [question = ''] = values
    return values.length === 1 && ID.test(question) ? { kind, question } : undefined
  }
  const shape = Object.hasOwn(SHAPES, kind) ? SHAPES[kind as keyof typeof SHAPES] : undefined
  if (!shape) return undefined
  const fields = Object.entries(shape)
  if (values.length !== fields.length) return undefined
  if (!fields.every(([, pattern], index) => pattern.test(values[index] ?? ''))) return undefined
  const parsed = Object.fromEntries(
    fields.map(([name], index) => [name, name === 'page' ? Number(values[index]) : values[index]]),
  )
  return { kind, ...parsed } as RelayAction
}

function isQuestionAction(kind: string): kind is QuestionAction {
  return QUESTION_ACTIONS.some((known) => known === kind)
}
