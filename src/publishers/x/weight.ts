/**
 * A text's length as X counts it, by the rules published with twitter-text (version 3 of its configuration): 1 for
 * the code points from U+0000 to U+10FF and three stretches of punctuation, 2 for any other and for a whole emoji, 23
 * for a link. Counted after NFC.
 *
 * Where X decides by lists that it does not print (which endings of a bare name make it a link, which signs are
 * emoji), this counts the longer of the two, so that nothing is refused for its length.
 */
export function weightedLength(text: string): number {
  let weight = 0
  for (const { 0: piece, groups } of text.normalize('NFC').matchAll(PIECES)) weight += weightOf(piece, groups)
  return weight
}

function weightOf(piece: string, groups: Partial<Record<string, string>> | undefined): number {
  if (groups?.link !== undefined) return LINK_WEIGHT
  if (groups?.name !== undefined) return Math.max(LINK_WEIGHT, weightOfLetters(piece))
  if (groups?.emoji !== undefined) return 2
  return weightOfLetters(piece)
}

function weightOfLetters(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (isLight(letter.codePointAt(0) ?? 0) ? 1 : 2), 0)
}

function isLight(code: number): boolean {
  return LIGHT.some(([first, last]) => first <= code && code <= last)
}

const LINK_WEIGHT = 23

const LIGHT = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const

const HOST = String.raw`(?:[\p{L}\p{N}_\-]{1,63}\.){1,9}\p{L}{2,63}`
/** An address goes on in Latin and Cyrillic letters and ends in a letter, a digit or one of a few signs. */
const REST = String.raw`(?:[\/?#](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}!*'\(\);:=+,.$\/%#\[\]\-_~@\|&?]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Nd}+\-=_#\/&])?)?`
/** After one of these no address begins. */
const APART = '(?<![A-Za-z0-9@$#＠＃])'

const PIECES = new RegExp(
  String.raw`${APART}(?<link>https?:\/\/${HOST}(?::\d+)?${REST})|(?<name>${APART}${HOST})|(?<emoji>\p{RGI_Emoji}|\p{Extended_Pictographic})|[^]`,
  'giv',
)
