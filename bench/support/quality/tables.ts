import type { GoldenReport, Ranked, RankedGroup } from '../../../src/knowledge/golden/report.ts'
import { percent, type Share, wilson } from '../../../src/knowledge/golden/share.ts'
import { goldenTables, percentText } from '../../../src/knowledge/golden/tables.ts'
import type { Calibration } from '../../../src/knowledge/training/calibration.ts'
import type { Table } from '../result.ts'
import type { PeerOutcomes } from './peers.ts'
import type { EngineReports, OurReports } from './reports.ts'

/** How many of the tables of a golden report are of groups that are more than one entry. */
const GROUPED = 4

export function ourTables({ byAuthor, byEntry, shipped, heldOut }: OurReports, calibration: Calibration): Table[] {
  const [overall, ...groups] = goldenTables(byAuthor).slice(0, GROUPED)
  const others = [byEntry, shipped].map((report) => goldenTables(report)[0]?.rows ?? [])
  return [
    {
      title: 'Silta, by what the model has learnt from',
      columns: ['', 'lines', 'other authors %', '95 % interval', 'other entries %', 'these lines too % (as shipped)'],
      rows: (overall?.rows ?? []).map((row, at) => [...row, ...others.map((rows) => rows[at]?.[2] ?? '–')]),
    },
    ...groups.map((table) => ({ ...table, title: `Silta, learnt from other authors: ${table.title.toLowerCase()}` })),
    calibrationTable(calibration),
    ...goldenTables(heldOut)
      .slice(0, GROUPED)
      .map((table) => ({ ...table, title: `Silta, held out: ${table.title.toLowerCase()}` })),
  ]
}

function calibrationTable({ bins, error }: Calibration): Table {
  return {
    title: `Silta, learnt from other authors: how often it is as sure as it is right; expected calibration error ${asPercent(error)} %`,
    columns: ['chance from %', 'lines', 'mean chance %', 'came true %'],
    rows: bins.map(({ from, count, chance, share }) => [asPercent(from), count, asPercent(chance), asPercent(share)]),
  }
}

/** Silta first, then the others, beside each other. */
export function besideTables(title: string, engines: readonly EngineReports[]): Table[] {
  const [ours] = engines
  if (!ours || ours.report.overall.first.of === 0) return []
  const first = ({ first: share }: Ranked) => share
  const three = ({ firstThree: share }: Ranked) => share
  return [
    {
      title: `${title}: right entry first`,
      columns: [
        'engine',
        'first %',
        '95 % interval',
        'first three %',
        'words as they are: first %',
        'Silta ahead of the better by',
      ],
      rows: engines.map((engine) => {
        const { name, report, plain } = engine
        return [
          name,
          percentText(report.overall.first),
          interval(report.overall.first),
          percentText(report.overall.firstThree),
          plain ? percentText(plain.overall.first) : '',
          engine === ours ? '' : ahead(ours, engine).toFixed(1),
        ]
      }),
    },
    groupTable(`${title}: first %, by language`, engines, ({ byLocale }) => byLocale, first),
    groupTable(`${title}: first three %, by language`, engines, ({ byLocale }) => byLocale, three),
    groupTable(`${title}: first %, by kind`, engines, ({ byKind }) => byKind, first),
    groupTable(`${title}: first three %, by kind`, engines, ({ byKind }) => byKind, three),
  ]
}

export function chosenTable(peers: readonly PeerOutcomes[]): Table {
  return {
    title: 'Settings chosen for the others (fields: title, keywords, questions, summary, body)',
    columns: ['engine', 'for the lines of', 'settings'],
    rows: peers.flatMap(({ name, chosen }) =>
      chosen.map(({ settings, chosenFor }) => [name, chosenFor.join(', '), settings]),
    ),
  }
}

/** How many points of first places one engine is ahead of the better of what another comes to. */
export function ahead(ours: EngineReports, { report, plain }: EngineReports): number {
  const [own, ...theirs] = [ours.report, report, plain].map((each) => (each && percent(each.overall.first)) ?? 0)
  return (own ?? 0) - Math.max(...theirs)
}

function groupTable(
  title: string,
  engines: readonly EngineReports[],
  groupsOf: (report: GoldenReport) => readonly RankedGroup[],
  shareOf: (group: Ranked) => Share,
): Table {
  const names = engines[0] ? groupsOf(engines[0].report).map(({ name }) => name) : []
  const rows = engines.map(({ name, report }) => [
    name,
    ...groupsOf(report).map((group) => percentText(shareOf(group))),
  ])
  return { title, columns: ['engine', ...names], rows }
}

function interval(share: Share): string {
  return wilson(share)
    .map((bound) => bound.toFixed(1))
    .join('–')
}

function asPercent(share: number): string {
  return (100 * share).toFixed(1)
}
