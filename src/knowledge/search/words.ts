import { latinRussian, romanise } from './russian.ts'

/**
 * A word as the index knows it: lower case, without diacritics, Russian in Latin letters. One alphabet
 * for all five languages is what lets a question typed without dots, or in the wrong script, find its answer.
 */
export interface Word {
  /** As typed, in lower case. */
  readonly raw: string
  readonly key: string
  /** The key it would have if it were Russian typed in Latin letters; absent when that is the same. */
  readonly russianKey?: string
}

const WORD = /[\p{L}\p{N}]+(?:['’ʼ`][\p{L}]+)*/gu
const ADDRESSES = /\S+@\S+|\b(?:https?:\/\/|www\.)\S+/gi
const APOSTROPHES = /['’ʼ`]/g
const CYRILLIC = /\p{Script=Cyrillic}/u
const MARKS = /\p{M}+/gu
const PLAIN = /^[a-z0-9]+$/
const LIGATURES: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}
const LIGATURE = /[æøđðłßœþı]/g

/** Words longer than this are cut: nobody types them, and they would cost time for nothing. */
const LONGEST = 40

/** Lower case without diacritics; Cyrillic letters stay. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
}

/** The words of a text in order, as typed apart from case. */
export function rawWords(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? []
}

/** The index key of one raw word. */
export function wordKey(raw: string): string {
  if (PLAIN.test(raw)) return raw.slice(0, LONGEST)
  const word = raw.replace(APOSTROPHES, '').slice(0, LONGEST)
  return CYRILLIC.test(word) ? romanise(word) : fold(word)
}

/** A text without addresses of pages and mailboxes: they say nothing of what it is about. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESSES, ' ')
}

/** The words of a question, each with its reading as transliterated Russian. */
export function questionWords(text: string): Word[] {
  return rawWords(text).map((raw) => {
    const key = wordKey(raw)
    const russianKey = CYRILLIC.test(raw) ? key : latinRussian(raw)
    return russianKey === key ? { raw, key } : { raw, key, russianKey }
  })
}
