import type { Button } from '../../message.ts'

/** What somebody can do with a walkthrough by a button. */
const VERBS = [
  'show',
  'more',
  'done',
  'undo',
  /** Ask a fact, or ask it again. */
  'ask',
  /** The fact has this value. */
  'is',
  'unsure',
  'facts',
  'papers',
  'has',
  'lacks',
  'all',
  'visit',
  'on',
  'off',
  'image',
  'help',
  'end',
  'resume',
  'drop',
  'next',
  'yes',
  'no',
] as const

export type Verb = (typeof VERBS)[number]

/** What a button of the guide asks for. Encoded it stays within 64 bytes. */
export type GuideAction =
  | { readonly kind: 'begin'; readonly service: string }
  | { readonly kind: 'situation'; readonly situation: string }
  | { readonly kind: 'list'; readonly page: number }
  /** `value` is the id of a step or document, a page, or what {@link shortId} has made of a fact and its value. */
  | { readonly kind: 'walk'; readonly id: string; readonly verb: Verb; readonly value: string }

const ENTRY = /^[a-z][a-z0-9-]{0,39}$/
const WALKTHROUGH = /^[a-z0-9]{10}$/
const VALUE = /^[a-z0-9.-]{0,40}$/

export function encodeGuideAction(action: GuideAction): string {
  switch (action.kind) {
    case 'begin':
      return `guide:begin:${action.service}`
    case 'situation':
      return `guide:about:${action.situation}`
    case 'list':
      return `guide:list:${action.page}`
    case 'walk':
      return `guide:${action.id}:${action.verb}${action.value === '' ? '' : `:${action.value}`}`
  }
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseGuideAction(text: string): GuideAction | undefined {
  const [kind, first = '', second = '', value = '', ...rest] = text.split(':')
  if (kind !== 'guide' || rest.length > 0) return undefined
  const action = read(first, second, value)
  return action && encodeGuideAction(action) === text ? action : undefined
}

function read(first: string, second: string, value: string): GuideAction | undefined {
  if (first === 'begin' && ENTRY.test(second)) return { kind: 'begin', service: second }
  if (first === 'about' && ENTRY.test(second)) return { kind: 'situation', situation: second }
  if (first === 'list' && /^\d{1,3}$/.test(second)) return { kind: 'list', page: Number(second) }
  const verb = VERBS.find((known) => known === second)
  return verb && WALKTHROUGH.test(first) && VALUE.test(value) ? { kind: 'walk', id: first, verb, value } : undefined
}

export function guideButton(label: string, action: GuideAction): Button {
  return { label, action: encodeGuideAction(action) }
}

export function walkButton(label: string, { id }: { readonly id: string }, verb: Verb, value: string | number = '') {
  return guideButton(label, { kind: 'walk', id, verb, value: String(value) })
}
