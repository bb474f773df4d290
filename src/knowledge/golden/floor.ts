import { z } from 'zod'
import { type Fault, readYaml } from '../../yaml.ts'
import { FLOOR_FILE } from './golden.ts'
import type { GoldenReport, RankedGroup } from './report.ts'
import { percent, type Share } from './share.ts'

const share = z.number().min(0).max(100)

/** What the golden questions must come to, in percent; the report may be better, never worse. */
const floorSchema = z.strictObject({
  /** At least this share has the right entry first … */
  first: share,
  /** … and in the first three. */
  firstThree: share,
  /** At least this share has the right entry first in each language … */
  perLocale: share,
  /** … and in each kind. */
  perKind: share,
  /** At most this share of what no entry is about gets a card at once. */
  outsideAnswered: share,
  /** At least this share of emergencies is recognised. */
  emergencies: share,
  /** At most this share of what is none is taken for one. */
  falseAlarms: share,
})
export type GoldenFloor = z.infer<typeof floorSchema>

/** Reads the floor below `directory`; `undefined` when there is none or it has faults, which are added to `faults`. */
export function loadFloor(directory: string, faults: Fault[]): Promise<GoldenFloor | undefined> {
  return readYaml(directory, FLOOR_FILE, floorSchema, faults, { optional: true })
}

/** The figures that are worse than the floor allows, in words; none when all hold. Of what has no lines nothing is said. */
export function belowFloor(report: GoldenReport, floor: GoldenFloor): string[] {
  const groups = (name: string, all: readonly RankedGroup[], least: number) =>
    all.map((group) => tooFew(`${name} ${group.name}: right entry first`, group.first, least))
  const found = [
    tooFew('right entry first', report.overall.first, floor.first),
    tooFew('right entry in the first three', report.overall.firstThree, floor.firstThree),
    ...groups('language', report.byLocale, floor.perLocale),
    ...groups('kind', report.byKind, floor.perKind),
    tooMany('outside: wrong card at once', report.outside.answered, floor.outsideAnswered),
    tooFew('emergencies recognised', report.emergencies, floor.emergencies),
    tooMany('false alarms', report.falseAlarms, floor.falseAlarms),
  ]
  return found.filter((text) => text !== undefined)
}

function tooFew(name: string, share: Share, least: number): string | undefined {
  const is = percent(share) ?? least
  return is < least ? `${name} is ${is.toFixed(1)} %, which must be at least ${least} %` : undefined
}

function tooMany(name: string, share: Share, most: number): string | undefined {
  const is = percent(share) ?? most
  return is > most ? `${name} is ${is.toFixed(1)} %, which may be at most ${most} %` : undefined
}
