import type { ImportConflict } from '../curation/importing.ts'
import { leftOutOf, listed, printable, type Tally } from '../exchange/import/report.ts'

/** What became of the files of an import into the living base. */
export interface LivingReport {
  /** Files found. */
  read: number
  published: number
  merged: number
  /** New entries, which are in `published` as well. */
  added: number
  same: number
  /** Only the base has changed since the export: it stays. */
  kept: number
  proposed: number
  /** What an earlier import proposed waits for a reviewer, or was refused by one. */
  decided: number
  retired: number
  /** The entries that files and the base have both changed, by file. */
  readonly conflicts: Map<string, readonly ImportConflict[]>
  /** Exported files that are not there any more. */
  readonly removed: string[]
  /** Files of which nothing was taken, by the reason in general words. */
  readonly leftOut: Tally
  readonly notes: string[]
}

export function createLivingReport(): LivingReport {
  return {
    read: 0,
    published: 0,
    merged: 0,
    added: 0,
    same: 0,
    kept: 0,
    proposed: 0,
    decided: 0,
    retired: 0,
    conflicts: new Map(),
    removed: [],
    leftOut: new Map(),
    notes: [],
  }
}

const SHOWN = 50
const LONGEST = 120

export function formatLivingReport(report: LivingReport, { dryRun }: { readonly dryRun: boolean }): string {
  const { read, published, added, merged, proposed, same, kept, decided, retired } = report
  const count = (words: string, number: number) => (number > 0 ? [`${number} ${words}`] : [])
  const parts = [
    ...count(`published${added > 0 ? ` (${added} of them new)` : ''}`, published),
    ...count('merged with what the base has changed', merged),
    ...count('proposed', proposed),
    ...count('retired', retired),
    ...count('proposed before and waiting or refused', decided),
    ...count('older than the base, which stays', kept),
    ...count('the same', same),
  ]
  const left = leftOutOf(report)
  return [
    `${dryRun ? 'Nothing is changed; this is what an import would do.\n' : ''}${read} files read: ${parts.join(', ') || 'none taken'}`,
    ...(report.conflicts.size > 0 ? ['', ...conflictLines(report.conflicts)] : []),
    ...(left > 0 ? ['', `Left out: ${left}`, ...listed(report.leftOut)] : []),
    ...(report.removed.length > 0 ? ['', ...removedLines(report.removed, retired)] : []),
    ...(report.notes.length > 0 ? ['', ...report.notes.map(printable)] : []),
  ].join('\n')
}

function conflictLines(conflicts: LivingReport['conflicts']): string[] {
  const shown = [...conflicts]
    .slice(0, SHOWN)
    .flatMap(([file, found]) => [
      `  ${printable(file)}`,
      ...found
        .slice(0, SHOWN)
        .flatMap(({ path, mine, theirs }) => [
          `    ${printable(path)}`,
          `      in the base: ${valueText(theirs)}`,
          `      in the file: ${valueText(mine)}`,
        ]),
      ...more(found.length),
    ])
  return ['Both have changed the same; what the files say waits for a reviewer:', ...shown, ...more(conflicts.size)]
}

function removedLines(removed: readonly string[], retired: number): string[] {
  const head = `${removed.length} exported files are not here any more${retired > 0 ? '' : ' (--retire retires their entries)'}:`
  return [head, ...removed.slice(0, SHOWN).map((file) => `  ${printable(file)}`), ...more(removed.length)]
}

function more(count: number): string[] {
  return count > SHOWN ? [`  and ${count - SHOWN} more`] : []
}

/** One line, cut to what a reader can compare. */
export function valueText(value: unknown): string {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value)
  return printable(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
}
