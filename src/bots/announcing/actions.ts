import type { Button } from '../../message.ts'

/** What a button about announcements asks for. Encoded it stays within 64 bytes: an id has ten characters. */
export type AnnouncementAction =
  | { readonly kind: 'list'; readonly page: number }
  | { readonly kind: 'new' }
  | { readonly kind: PlainKind; readonly announcement: string }
  | { readonly kind: ChoiceKind; readonly announcement: string; readonly value: string }

const PLAIN = ['show', 'preview', 'submit', 'back', 'retry'] as const

/**
 * `menu` opens a part. `write` asks for a field, `text` and `alt` for it in a language. `at` turns to a language's
 * targets, and `page` to others of them; `on` and `off` are for targets. `approve` names what was shown, so that
 * nobody approves what they have not seen.
 */
const CHOICES = [
  'menu',
  'write',
  'text',
  'alt',
  'country',
  'topic',
  'topics',
  'at',
  'on',
  'off',
  'picture',
  'approve',
  'delete',
  'withdraw',
] as const

type PlainKind = (typeof PLAIN)[number]
type ChoiceKind = (typeof CHOICES)[number]

const START = 'ann'
const ID = /^[a-z0-9]{10}$/
const PAGE = /^(0|[1-9]\d{0,2})$/
const VALUE = /^[A-Za-z0-9.-]{1,36}$/

export function encodeAnnouncementAction(action: AnnouncementAction): string {
  if (action.kind === 'list') return `${START}:list:${action.page}`
  if (action.kind === 'new') return `${START}:new`
  const value = 'value' in action ? `:${action.value}` : ''
  return `${START}:${action.kind}:${action.announcement}${value}`
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseAnnouncementAction(text: string): AnnouncementAction | undefined {
  const [start, kind, first = '', second = '', ...rest] = text.split(':')
  if (start !== START || rest.length > 0) return undefined
  if (kind === 'new') return text === `${START}:new` ? { kind } : undefined
  if (kind === 'list') return PAGE.test(first) && second === '' ? { kind, page: Number(first) } : undefined
  if (!ID.test(first)) return undefined
  const plain = PLAIN.find((known) => known === kind)
  if (plain) return second === '' ? { kind: plain, announcement: first } : undefined
  const choice = CHOICES.find((known) => known === kind)
  return choice && VALUE.test(second) ? { kind: choice, announcement: first, value: second } : undefined
}

export function announcementButton(label: string, action: AnnouncementAction): Button {
  return { label, action: encodeAnnouncementAction(action) }
}
