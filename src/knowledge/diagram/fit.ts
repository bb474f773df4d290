import type { Box } from './figure.ts'
import type { Fonts } from './font.ts'
import { textWidth, wrap } from './wrap.ts'

export interface Line {
  readonly text: string
  readonly isBold: boolean
  /** Whether it says for whom or what kind, and not what. */
  readonly isLabel: boolean
}

/** In pixels of the drawing at its natural size. */
export const SIZES = {
  letters: 20,
  heading: 24,
  line: 26,
  headingLine: 31,
  padding: 11,
  icon: 38,
  pill: 16,
  pillPadding: 5,
} as const

export interface Fitted {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  /** As wide as its text, in the middle of the column; others fill it. */
  readonly isCentred: boolean
}

/** The words of a box in lines, and its size in a column of `width`. */
export function fitInto(box: Box, width: number, fonts: Fonts, kind: 'heading' | 'box' = 'box'): Fitted {
  if (kind === 'heading') {
    const lines = linesOf([{ text: box.title ?? '', isBold: true, isLabel: true }], width, fonts, SIZES.heading)
    return { width, height: lines.length * SIZES.headingLine, lines, isCentred: false }
  }
  const isPill = isPillShaped(box)
  const room = width - (isPill ? 2 * SIZES.pill : 2 * SIZES.padding + SIZES.icon)
  const lines = linesOf(wordsOf(box), room, fonts, SIZES.letters)
  const height = Math.max(1, lines.length) * SIZES.line + 2 * (isPill ? SIZES.pillPadding : SIZES.padding)
  if (!isPill) return { width, height, lines, isCentred: false }
  const widest = Math.max(0, ...lines.map((line) => lineWidth(line, fonts, SIZES.letters)))
  return { width: Math.ceil(widest) + 2 * SIZES.pill, height, lines, isCentred: true }
}

/** What is only a word or two, such as the start, has no sign of its own. */
export function isPillShaped({ shape, text }: Box): boolean {
  return ['case', 'part', 'start'].includes(shape.kind) || (shape.kind === 'end' && text === undefined)
}

function wordsOf({ condition, title, text, shape }: Box): Line[] {
  const isHead = shape.kind === 'choice' || shape.kind === 'parallel'
  return [
    { text: condition ? `${condition}:` : '', isBold: true, isLabel: true },
    { text: title ?? '', isBold: true, isLabel: true },
    { text: text ?? '', isBold: isHead, isLabel: false },
  ].filter((line) => line.text !== '')
}

function linesOf(words: readonly Line[], room: number, fonts: Fonts, size: number): Line[] {
  return words.flatMap((line) =>
    wrap(line.text, room, (text) => lineWidth({ ...line, text }, fonts, size)).map((text) => ({ ...line, text })),
  )
}

function lineWidth({ text, isBold }: Line, { regular, bold }: Fonts, size: number): number {
  return textWidth(text, isBold ? bold : regular, size)
}
