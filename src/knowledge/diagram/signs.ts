import type { Box } from './figure.ts'

/**
 * The sign at the left of a box, as SVG in a square of 24 by 24, drawn in `line`: actors, waits and ends are told apart by
 * it as well as by colour. Shapes and not emoji, for which the font has no glyphs.
 */
export function signOf({ shape }: Box, line: string): string {
  const stroke = `fill="none" stroke="${line}" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"`
  const strokes = (path: string) => `<path d="${path}" ${stroke}/>`
  const circle = `<circle cx="12" cy="12" r="9.5" ${stroke}/>`
  switch (shape.kind) {
    case 'step':
      return { you: person(line), authority: building(line), other: strokes(TWO_PEOPLE) }[shape.actor]
    case 'wait':
      return circle + strokes('M12 6.5V12l4 2.5')
    case 'choice':
      return `${strokes('M8 9a4 4 0 1 1 5.6 3.7c-1.1.5-1.6 1.2-1.6 2.6')}<circle cx="12" cy="20" r="1.7" fill="${line}"/>`
    case 'parallel':
      return strokes('M12 4v16M4 12h16')
    case 'end':
      if (shape.ending === 'done') return circle + strokes('M7.5 12.5l3.2 3.2 6-7')
      return shape.ending === 'refused' ? circle + strokes('M8.5 8.5l7 7M15.5 8.5l-7 7') : strokes(CIRCULAR_ARROW)
    case 'start':
    case 'case':
    case 'part':
      return ''
  }
}

const TWO_PEOPLE =
  'M8 11.5a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM1.8 20c0-3.6 2.6-5.6 6.2-5.6s6.2 2 6.2 5.6M16 4.8a3.4 3.4 0 0 1 0 6.6M17.5 14.6c3 .4 4.8 2.3 4.8 5.4'
const CIRCULAR_ARROW = 'M20 12a8 8 0 1 1-2.6-5.9M20 3v4.6h-4.6'

function person(line: string): string {
  return `<circle cx="12" cy="7.5" r="4.5" fill="${line}"/><path d="M3.5 22c0-5 3.4-8 8.5-8s8.5 3 8.5 8z" fill="${line}"/>`
}

function building(line: string): string {
  return `<path d="M12 2L22 8.5H2zM2.5 19.5h19V22h-19zM4.5 10h3v8h-3zM10.5 10h3v8h-3zM16.5 10h3v8h-3z" fill="${line}"/>`
}
