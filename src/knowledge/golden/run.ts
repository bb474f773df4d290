import type { Locale } from '../../locale.ts'
import type { Knowledge } from '../open.ts'
import type { Decision } from '../search/confidence.ts'
import type { GoldenLine } from './golden.ts'

/** What somebody gets who asks. */
export interface Asked {
  /** The language that they are answered in. */
  readonly language: Locale
  readonly decision: Decision
  /** The entries found, best first, whatever the decision; none after small talk. */
  readonly found: readonly string[]
  readonly isEmergency: boolean
  readonly isSmallTalk: boolean
}

/** Asks something that answers: Silta's base, or whatever it is compared with. `locale` is what the person has chosen. */
export type Ask = (text: string, locale: Locale | undefined) => Asked

export interface GoldenOutcome extends Omit<Asked, 'found'> {
  readonly line: GoldenLine
  /** The place of the right entry, from 0; `undefined` when it was not found or nothing is right. */
  readonly rank: number | undefined
  /** What was found first, if anything was. */
  readonly first: string | undefined
}

/**
 * Asks every line. Pure when `ask` is. `knowsLocale` says whether the line's language is known as the person's own, as it
 * is after they have chosen it or asked before.
 */
export function runGolden(lines: readonly GoldenLine[], ask: Ask, { knowsLocale = true } = {}): GoldenOutcome[] {
  return lines.map((line) => {
    const { found, ...asked } = ask(line.text, knowsLocale ? line.locale : undefined)
    const rank = 'id' in line ? found.indexOf(line.id) : -1
    return { line, ...asked, rank: rank < 0 ? undefined : rank, first: found[0] }
  })
}

/** Asks in the order in which a conversation looks at a message: emergency, small talk, then the entries. */
export function askKnowledge({
  base,
  recogniseEmergency,
  recogniseSmallTalk,
}: Pick<Knowledge, 'base' | 'recogniseEmergency' | 'recogniseSmallTalk'>): Ask {
  return (text, locale) => {
    const isEmergency = recogniseEmergency(text) !== undefined
    const smallTalk = isEmergency ? undefined : recogniseSmallTalk(text, locale)
    if (smallTalk) {
      return { language: locale ?? smallTalk.locale, decision: 'none', found: [], isEmergency, isSmallTalk: true }
    }
    const { language, decision, services } = base.answer({ text, locale })
    // Those that do not match at all only fill the end of the list.
    const found = services.filter(({ score }) => score > 0).map(({ id }) => id)
    return { language, decision, found, isEmergency, isSmallTalk: false }
  }
}
