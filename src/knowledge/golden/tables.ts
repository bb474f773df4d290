import type { GoldenReport, Ranked, RankedGroup } from './report.ts'
import type { GoldenOutcome } from './run.ts'
import { percent, type Share, wilson } from './share.ts'

export interface GoldenTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The figures of a report as tables for an operator: overall first, then by language, kind, author and entry. */
export function goldenTables(report: GoldenReport): GoldenTable[] {
  return [overallTable(report), ...groupTables(report), entryTable(report)].filter(({ rows }) => rows.length > 0)
}

function overallTable(report: GoldenReport): GoldenTable {
  const { overall, outside } = report
  const figures: readonly (readonly [string, Share])[] = [
    ['right entry first', overall.first],
    ['right entry in the first three', overall.firstThree],
    ['right card at once', overall.answered],
    ['wrong card at once', overall.misled],
    ['answered in the language asked in', report.language],
    ['outside: wrong card at once', outside.answered],
    ['outside: asked back', outside.clarified],
    ['outside: told there is none', outside.none],
    ['small talk recognised', report.smallTalk],
    ['emergencies recognised', report.emergencies],
    ['false alarms', report.falseAlarms],
    ['outside and small talk: false alarms', report.alarmsOutside],
    ['about an entry: told the emergency number', report.alarmsAboutEntries],
  ]
  return {
    title: 'Golden questions',
    columns: ['', 'lines', '%', '95 % interval'],
    rows: figures
      .filter(([, share]) => share.of > 0)
      .map(([name, share]) => {
        const [low, high] = wilson(share)
        return [name, `${share.count}/${share.of}`, percentText(share), `${low.toFixed(1)}–${high.toFixed(1)}`]
      }),
  }
}

function groupTables({ byLocale, byKind, byAuthor }: GoldenReport): GoldenTable[] {
  return [groupTable('language', byLocale), groupTable('kind', byKind), groupTable('author', byAuthor)]
}

/** The entries that have a line of which they are not first. */
function entryTable({ byId }: GoldenReport): GoldenTable {
  return groupTable(
    'entry with misses',
    byId.filter(({ misses }) => misses.length > 0),
  )
}

function groupTable(name: string, groups: readonly RankedGroup[]): GoldenTable {
  return {
    title: `By ${name}`,
    columns: [name, 'lines', 'first %', 'first three %', 'card at once %', 'wrong card %'],
    rows: groups.map((group) => [group.name, String(group.first.of), ...rankedCells(group)]),
  }
}

function rankedCells({ first, firstThree, answered, misled }: Ranked): string[] {
  return [first, firstThree, answered, misled].map(percentText)
}

export function percentText(share: Share): string {
  return percent(share)?.toFixed(1) ?? '–'
}

/** One line that came out wrong, for a terminal. */
export function missLine({ line, rank, first, decision, isEmergency, isSmallTalk }: GoldenOutcome): string {
  const { locale, kind, text } = line
  const wanted = 'id' in line ? `${line.id} ${rank === undefined ? 'not found' : `at ${rank + 1}`}` : line.expect
  const said = isEmergency ? 'emergency' : isSmallTalk ? 'small talk' : `${decision} ${first ?? ''}`.trim()
  return `${wanted} (${locale}, ${kind}): got ${said}: ${text}`
}

/** A table for a terminal, the first column to the left, the others to the right. */
export function renderTable({ title, columns, rows }: GoldenTable): string {
  const widths = columns.map((column, at) => Math.max(...[columns, ...rows].map((row) => (row[at] ?? column).length)))
  const lines = [columns, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  )
  return [title, ...lines.map((line) => `  ${line.trimEnd()}`)].join('\n')
}
