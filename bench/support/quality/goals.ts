import type { GoldenReport, RankedGroup } from '../../../src/knowledge/golden/report.ts'
import { percent, type Share } from '../../../src/knowledge/golden/share.ts'
import { percentText } from '../../../src/knowledge/golden/tables.ts'
import type { Goal } from '../result.ts'
import type { EngineReports } from './reports.ts'
import { ahead } from './tables.ts'

const AHEAD = 15

/** What is wanted of Silta, the first of the engines, on the lines that `name` says. What has no lines is no goal. */
export function goalsOf(name: string, engines: readonly EngineReports[]): Goal[] {
  const [ours, ...peers] = engines
  if (!ours) return []
  const { overall, byLocale, byKind, outside } = ours.report
  return named(name, [
    least('right entry first, at least 90 %', overall.first, 90),
    least('right entry in the first three, at least 98 %', overall.firstThree, 98),
    leastOfAll('right entry first in every language, at least 80 %', byLocale, 80),
    leastOfAll('right entry first in every kind, at least 80 %', byKind, 80),
    goal('outside: a wrong card, at most 5 %', outside.answered, (share) => share <= 5),
    ...(overall.first.of > 0 ? peers.map((peer) => aheadOf(ours, peer)) : []),
  ])
}

/** What is wanted of the lists of emergencies, which nothing here leaves a line out of. */
export function emergencyGoals({ emergencies, falseAlarms }: GoldenReport): Goal[] {
  return named('as shipped', [
    least('emergencies recognised, 100 %', emergencies, 100),
    goal('false alarms on lines written to cause them, below 1 %', falseAlarms, (share) => share < 1),
  ])
}

function named(name: string, goals: readonly (Goal | undefined)[]): Goal[] {
  return goals.flatMap((each) => (each ? [{ ...each, goal: `${name}: ${each.goal}` }] : []))
}

function goal(text: string, share: Share, holds: (percent: number) => boolean): Goal | undefined {
  const figure = percent(share)
  return figure === undefined ? undefined : { goal: text, met: holds(figure), figure: `${percentText(share)} %` }
}

function least(text: string, share: Share, wanted: number): Goal | undefined {
  return goal(text, share, (figure) => figure >= wanted)
}

function leastOfAll(text: string, groups: readonly RankedGroup[], wanted: number): Goal | undefined {
  const below = groups.filter(({ first }) => (percent(first) ?? wanted) < wanted)
  const lowest = groups.toSorted((one, other) => (percent(one.first) ?? 100) - (percent(other.first) ?? 100))
  const shown = below.length > 0 ? below : lowest.slice(0, 1)
  if (shown.length === 0) return undefined
  const figure = shown.map(({ name, first }) => `${name} ${percentText(first)} %`).join(', ')
  return { goal: text, met: below.length === 0, figure }
}

function aheadOf(ours: EngineReports, peer: EngineReports): Goal {
  const points = ahead(ours, peer)
  return {
    goal: `at least ${AHEAD} points ahead of ${peer.name} on first place`,
    met: points >= AHEAD,
    figure: points.toFixed(1),
  }
}
