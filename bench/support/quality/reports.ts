import { type GoldenReport, reportGolden } from '../../../src/knowledge/golden/report.ts'
import type { OurOutcomes } from './ours.ts'
import type { PeerOutcomes } from './peers.ts'

/** Silta in each way in which it was measured. */
export type OurReports = Readonly<Record<'byAuthor' | 'byEntry' | 'shipped' | 'heldOut', GoldenReport>>

/** One engine on the same lines as the others. */
export interface EngineReports {
  readonly name: string
  readonly report: GoldenReport
  /** With nothing done to the words before the engine sees them; of Silta there is none. */
  readonly plain?: GoldenReport | undefined
}

export function ourReports({ byAuthor, byEntry, shipped, heldOut }: OurOutcomes): OurReports {
  return {
    byAuthor: reportGolden(byAuthor),
    byEntry: reportGolden(byEntry),
    shipped: reportGolden(shipped),
    heldOut: reportGolden(heldOut),
  }
}

/** Silta and the others on the lines of which each judged those of an author by what is best for other authors'. */
export function openReports(ours: OurReports, peers: readonly PeerOutcomes[]): EngineReports[] {
  return [
    { name: 'Silta', report: ours.byAuthor },
    ...peers.map(({ name, byAuthor, plain }) => ({ name, report: reportGolden(byAuthor), plain: reportGolden(plain) })),
  ]
}

/** The same on the lines held out. */
export function heldOutReports(ours: OurReports, peers: readonly PeerOutcomes[]): EngineReports[] {
  return [
    { name: 'Silta', report: ours.heldOut },
    ...peers.map(({ name, heldOut, plainHeldOut }) => ({
      name,
      report: reportGolden(heldOut),
      plain: reportGolden(plainHeldOut),
    })),
  ]
}
