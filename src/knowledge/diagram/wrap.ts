import type { CharacterWidth } from './font.ts'

/** How wide a text is, in the units of `size`. */
export function textWidth(text: string, width: CharacterWidth, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + width(character), 0) * size
}

/** The text in lines of at most `most`; a word that is longer by itself is broken between characters. */
export function wrap(text: string, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, most, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer) > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function pieces(word: string, most: number, measure: (text: string) => number): string[] {
  if (measure(word) <= most) return [word]
  const found: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    // Room for the hyphen.
    if (piece !== '' && measure(`${piece}${segment}-`) > most) {
      found.push(`${piece}-`)
      piece = ''
    }
    piece += segment
  }
  return [...found, piece]
}
