import type { GoldenLine } from '../../../src/knowledge/golden/golden.ts'
import type { GoldenOutcome } from '../../../src/knowledge/golden/run.ts'
import type { SearchDocument } from '../../../src/knowledge/search/document.ts'
import { PEER_GRIDS } from '../peers/grids.ts'
import { describeVariant, indexVariant, isPlain, type Variant } from '../peers/variant.ts'
import type { Prepare } from '../peers/words.ts'
import { bestOf, chooseByOthers, type Ranks } from './choose.ts'

export type AboutEntry = Extract<GoldenLine, { id: string }>

export interface PeerOutcomes {
  readonly name: string
  /** Each author's lines with the settings that are best on the others'. */
  readonly byAuthor: readonly GoldenOutcome[]
  /** Lines held out, with the settings that are best on all others. */
  readonly heldOut: readonly GoldenOutcome[]
  /** The same of those settings that do nothing to the words before the engine sees them. */
  readonly plain: readonly GoldenOutcome[]
  readonly plainHeldOut: readonly GoldenOutcome[]
  /** The settings chosen, each with those whose lines it was chosen for. */
  readonly chosen: readonly { readonly settings: string; readonly chosenFor: readonly string[] }[]
}

export interface AskedLines {
  /** Those that settings are chosen by. */
  readonly open: readonly AboutEntry[]
  readonly heldOut: readonly AboutEntry[]
}

/** Engines are asked for so many entries. */
const LIMIT = 3

/** Tries every engine with every one of its settings. */
export async function measurePeers(
  { open, heldOut }: AskedLines,
  documents: readonly SearchDocument[],
  prepare: Prepare,
): Promise<PeerOutcomes[]> {
  const results: PeerOutcomes[] = []
  for (const { name, variants } of PEER_GRIDS) {
    // One after another, so that one index at a time is in memory.
    const tried: Tried[] = []
    for (const variant of variants) tried.push({ variant, ranks: await ranksOf(variant, open) })
    const best = await judge(tried)
    const plain = await judge(tried.filter(({ variant }) => isPlain(variant)))
    const { byAuthor, chosen } = best
    results.push({ name, byAuthor, chosen, heldOut: best.heldOut, plain: plain.byAuthor, plainHeldOut: plain.heldOut })
  }
  return results

  async function judge(tried: readonly Tried[]): Promise<Pick<PeerOutcomes, 'byAuthor' | 'heldOut' | 'chosen'>> {
    const trials = tried.map(({ ranks }) => ranks)
    const folds = open.map(({ author }) => author)
    const { ranks, byFold } = chooseByOthers(folds, trials)
    const best = bestOf(trials)
    const all = [...byFold, ...(heldOut.length > 0 ? [['held out', best] as const] : [])]
    const settings = Map.groupBy(all, ([, trial]) => trial)
    const variant = tried[best]?.variant
    return {
      byAuthor: outcomes(open, ranks),
      heldOut: variant ? outcomes(heldOut, await ranksOf(variant, heldOut)) : [],
      chosen: [...settings].flatMap(([trial, group]) => {
        const chosen = tried[trial]
        return chosen ? [{ settings: describeVariant(chosen.variant), chosenFor: group.map(([fold]) => fold) }] : []
      }),
    }
  }

  async function ranksOf(variant: Variant, lines: readonly AboutEntry[]): Promise<Ranks> {
    if (lines.length === 0) return []
    const find = await indexVariant(variant, documents, prepare)
    const ranks: (number | undefined)[] = []
    for (const { text, locale, id } of lines) {
      const rank = (await find(text, locale, LIMIT)).findIndex((found) => found.id === id)
      ranks.push(rank < 0 ? undefined : rank)
    }
    return ranks
  }
}

interface Tried {
  readonly variant: Variant
  readonly ranks: Ranks
}

function outcomes(lines: readonly GoldenLine[], ranks: Ranks): GoldenOutcome[] {
  const asked = { decision: 'answer', first: undefined, isEmergency: false, isSmallTalk: false } as const
  return lines.map((line, at) => ({ ...asked, line, language: line.locale, rank: ranks[at] }))
}
