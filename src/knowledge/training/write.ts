import { EVIDENCE_NAMES } from '../search/evidence.ts'
import type { Learned, RankingModel } from '../search/model.ts'

const DIGITS = 3

/** The source file that holds the models. */
export function sourceOf({ worded, plain }: Learned): string {
  return [
    "import type { Learned } from './model.ts'",
    '',
    '/** What was learnt from `data/golden`; written by `npm run knowledge -- train`. */',
    'export const LEARNED: Learned = {',
    ...linesOf('worded', worded),
    ...linesOf('plain', plain),
    '}',
    '',
  ].join('\n')
}

function linesOf(name: keyof Learned, { weights, none }: RankingModel): string[] {
  return [
    `  ${name}: {`,
    '    weights: {',
    ...EVIDENCE_NAMES.map((evidence) => `      ${evidence}: ${shown(weights[evidence])},`),
    '    },',
    `    none: { always: ${shown(none.always)}, length: ${shown(none.length)} },`,
    '  },',
  ]
}

function shown(weight: number): string {
  return String(Number(weight.toFixed(DIGITS)))
}
