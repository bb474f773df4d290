/** What a button about subscriptions asks for. Encoded it stays within 64 bytes. */
export type OutreachAction =
  /** Changes or opens a part of the subscription. */
  | { readonly kind: 'sub'; readonly field: string; readonly value: string }
  /** "Tell me when this changes", or no longer. */
  | { readonly kind: 'follow'; readonly service: string }

const FIELD = /^[a-z]{1,10}$/
const VALUE = /^[A-Za-z0-9.-]{1,40}$/
const SERVICE = /^[a-z][a-z0-9-]{0,39}$/

export function encodeOutreachAction(action: OutreachAction): string {
  return action.kind === 'sub' ? `sub:${action.field}:${action.value}` : `follow:${action.service}`
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseOutreachAction(text: string): OutreachAction | undefined {
  const [kind, first = '', second = '', ...rest] = text.split(':')
  if (rest.length > 0) return undefined
  if (kind === 'sub' && FIELD.test(first) && VALUE.test(second)) return { kind, field: first, value: second }
  if (kind === 'follow' && SERVICE.test(first) && second === '') return { kind, service: first }
  return undefined
}
