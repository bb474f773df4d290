import type { Locale } from '../../locale.ts'
import type { KnowledgeBase } from '../answer.ts'
import { type Expectation, type GoldenLine, isHeldOut } from '../golden/golden.ts'
import { EVIDENCE_NAMES } from '../search/evidence.ts'
import type { Found } from '../search/search.ts'

/** One question with what speaks for each of the entries found, to learn from. */
export interface Sample {
  readonly line: GoldenLine
  /** That it is answered in. */
  readonly language: Locale
  readonly found: Found
  /** The evidence of each hit, in the order of {@link EVIDENCE_NAMES}. */
  readonly candidates: readonly Float64Array[]
  /** The place of the right one among the hits; `undefined` when nothing is right. */
  readonly right: number | undefined
  /** How many words the question has. */
  readonly words: number
}

const TAUGHT: ReadonlySet<Expectation> = new Set(['none', 'small-talk'])
/** How many entries are looked at; the right one is hardly ever beyond. */
const CANDIDATES = 32

/**
 * Looks at the questions that are about an entry or about none, small talk among them: not all of it is recognised. Those
 * held out are left out.
 */
export function collectSamples(lines: readonly GoldenLine[], base: Pick<KnowledgeBase, 'inspect'>): Sample[] {
  return samplesOf(
    lines.filter((line) => !isHeldOut(line)),
    base,
  )
}

/** The same of those held out: to judge a model by, never to learn from. */
export function collectHeldOut(lines: readonly GoldenLine[], base: Pick<KnowledgeBase, 'inspect'>): Sample[] {
  return samplesOf(lines.filter(isHeldOut), base)
}

function samplesOf(lines: readonly GoldenLine[], base: Pick<KnowledgeBase, 'inspect'>): Sample[] {
  return lines.flatMap((line) => {
    if ('expect' in line && !TAUGHT.has(line.expect)) return []
    const { language, found, words } = base.inspect({ text: line.text, locale: line.locale }, CANDIDATES)
    const place = 'id' in line ? found.hits.findIndex(({ id }) => id === line.id) : -1
    const right = place < 0 ? undefined : place
    const candidates = found.hits.map(({ evidence }) => Float64Array.from(EVIDENCE_NAMES, (name) => evidence[name]))
    return [{ line, language, found, candidates, right, words }]
  })
}

/** Whether its entry was not found at all, so that it teaches nothing. */
export function isLost({ line, right }: Sample): boolean {
  return 'id' in line && right === undefined
}
