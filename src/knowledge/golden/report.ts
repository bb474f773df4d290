import { LOCALES } from '../../locale.ts'
import { type Expectation, GOLDEN_KINDS, type GoldenLine } from './golden.ts'
import type { GoldenOutcome } from './run.ts'
import { type Share, shareOf } from './share.ts'

/** How some lines that are about an entry came out. */
export interface Ranked {
  readonly first: Share
  readonly firstThree: Share
  /** The right card was shown at once. */
  readonly answered: Share
  /** Another card was shown at once. */
  readonly misled: Share
}

export interface RankedGroup extends Ranked {
  readonly name: string
}

export interface GoldenReport {
  readonly overall: Ranked
  readonly byLocale: readonly RankedGroup[]
  readonly byKind: readonly RankedGroup[]
  readonly byAuthor: readonly RankedGroup[]
  /** Each with the lines whose entry is not first, worst entry first. */
  readonly byId: readonly (RankedGroup & { readonly misses: readonly GoldenOutcome[] })[]
  /** What no entry is about: the card of one shown at once, some offered, or told that there is none. */
  readonly outside: { readonly answered: Share; readonly clarified: Share; readonly none: Share }
  readonly smallTalk: Share
  readonly emergencies: Share
  /** Taken for an emergency, of the lines written to be mistaken for one. */
  readonly falseAlarms: Share
  /** Taken for an emergency, of what no entry is about and of small talk. */
  readonly alarmsOutside: Share
  /** Taken for an emergency, of what is about an entry: some rightly, such as what to call in one. */
  readonly alarmsAboutEntries: Share
  /** The language that was answered in is the one that was asked in. */
  readonly language: Share
  /** Beside those of {@link byId}: the lines that came out otherwise than expected. */
  readonly others: readonly GoldenOutcome[]
}

export function reportGolden(outcomes: readonly GoldenOutcome[]): GoldenReport {
  const about = outcomes.filter(({ line }) => idOf(line) !== undefined)
  const expecting = (expect: Expectation) => outcomes.filter(({ line }) => 'expect' in line && line.expect === expect)
  const outside = expecting('none')
  const isEmergency = (outcome: GoldenOutcome) => outcome.isEmergency
  return {
    overall: ranked(about),
    byLocale: grouped(about, ({ locale }) => locale, LOCALES),
    byKind: grouped(about, ({ kind }) => kind, GOLDEN_KINDS),
    byAuthor: grouped(about, ({ author }) => author),
    byId: grouped(about, (line) => idOf(line) ?? '')
      .map((group) => ({
        ...group,
        misses: about.filter(({ line, rank }) => idOf(line) === group.name && rank !== 0),
      }))
      .sort((one, other) => other.misses.length - one.misses.length || (one.name < other.name ? -1 : 1)),
    outside: {
      answered: shareOf(outside, ({ decision }) => decision === 'answer'),
      clarified: shareOf(outside, ({ decision }) => decision === 'clarify'),
      none: shareOf(outside, ({ decision }) => decision === 'none'),
    },
    smallTalk: shareOf(expecting('small-talk'), ({ isSmallTalk }) => isSmallTalk),
    emergencies: shareOf(expecting('emergency'), isEmergency),
    falseAlarms: shareOf(expecting('no-emergency'), isEmergency),
    alarmsOutside: shareOf([...outside, ...expecting('small-talk')], isEmergency),
    alarmsAboutEntries: shareOf(about, isEmergency),
    language: shareOf(outcomes, ({ line, language }) => language === line.locale),
    others: outcomes.filter((outcome) => 'expect' in outcome.line && !isRight(outcome)),
  }
}

/** Whether a line came out as it should: its entry first, or whatever else is expected of it. */
export function isRight({ line, rank, decision, isSmallTalk, isEmergency }: GoldenOutcome): boolean {
  switch ('expect' in line ? line.expect : undefined) {
    case 'none':
      return decision !== 'answer' && !isEmergency
    case 'small-talk':
      return isSmallTalk
    case 'emergency':
      return isEmergency
    case 'no-emergency':
      return !isEmergency
    default:
      return rank === 0
  }
}

function idOf(line: GoldenLine): string | undefined {
  return 'id' in line ? line.id : undefined
}

function ranked(outcomes: readonly GoldenOutcome[]): Ranked {
  return {
    first: shareOf(outcomes, ({ rank }) => rank === 0),
    firstThree: shareOf(outcomes, ({ rank }) => rank !== undefined && rank < 3),
    answered: shareOf(outcomes, ({ rank, decision }) => rank === 0 && decision === 'answer'),
    misled: shareOf(outcomes, ({ rank, decision }) => rank !== 0 && decision === 'answer'),
  }
}

/** Groups in the given order, or in that of the lines; those without a line are left out. */
function grouped(
  outcomes: readonly GoldenOutcome[],
  nameOf: (line: GoldenLine) => string,
  order?: readonly string[],
): RankedGroup[] {
  const groups = Map.groupBy(outcomes, ({ line }) => nameOf(line))
  return [...(order ?? groups.keys())].flatMap((name) => {
    const group = groups.get(name)
    return group ? [{ name, ...ranked(group) }] : []
  })
}
