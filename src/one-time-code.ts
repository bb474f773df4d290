import { createHash, randomInt } from 'node:crypto'

/** Digits and capitals without 0 and O, 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 8
const CODE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`)

/** A code to be typed once, as `ABCD-2345`, and the hash that alone is kept of it. */
export function createCode(): { readonly text: string; readonly hash: string } {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  const text = grouped(signs)
  return { text, hash: hashOf(text) }
}

/** The hash of a code as somebody typed it, in any case, with or without dashes; `undefined` when it is none. */
export function hashCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  return CODE.test(signs) ? hashOf(grouped(signs)) : undefined
}

function grouped(signs: string): string {
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
