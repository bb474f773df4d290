import type { GoldenLine } from '../../../src/knowledge/golden/golden.ts'
import type { GoldenOutcome } from '../../../src/knowledge/golden/run.ts'

const TOLD = { author: 'author-1', at: 0, locale: 'en', kind: 'plain', text: 'A question' } as const

export function aboutEntry(id: string, given: Partial<Omit<GoldenLine, 'id'>> = {}): GoldenLine {
  return { ...TOLD, ...given, id }
}

export function aboutNone(
  expect: Extract<GoldenLine, { expect: unknown }>['expect'],
  given: Partial<GoldenLine> = {},
): GoldenLine {
  return { ...TOLD, ...given, expect }
}

/** How a line came out: nothing found, unless it is said otherwise. */
export function outcome(line: GoldenLine, given: Partial<GoldenOutcome> = {}): GoldenOutcome {
  const nothing = { language: line.locale, decision: 'none', rank: undefined, first: undefined } as const
  return { line, ...nothing, isEmergency: false, isSmallTalk: false, ...given }
}
