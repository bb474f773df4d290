/** What became of the entries of an import, for who started it. */
export interface ImportReport {
  /** Entries found. */
  read: number
  /** Files that are new. */
  written: number
  /** Files that an earlier import wrote, written anew since the entry has changed. */
  updated: number
  unchanged: number
  /** Entries of which there is nothing now, by the reason in general words. */
  readonly leftOut: Tally
  /** What a reviewer should look at, by kind. */
  readonly notes: Tally
  /** Why the rest could not be read; what was read before is kept. */
  interrupted?: string
  /** Entries with texts in languages that Silta does not have, by the language's code. */
  readonly languages: Map<string, number>
}

/** Counts of what is of the same kind, each with its first examples. */
export type Tally = Map<string, { count: number; readonly examples: string[] }>

const EXAMPLES = 3
/** A hostile file could have as many kinds as entries. */
const KINDS = 100
const LONGEST_EXAMPLE = 240

export function createReport(): ImportReport {
  return {
    read: 0,
    written: 0,
    updated: 0,
    unchanged: 0,
    leftOut: new Map(),
    notes: new Map(),
    languages: new Map(),
  }
}

export function tally(list: Tally, kind: string, example: string): void {
  const known = list.get(kind) ?? (list.size < KINDS ? { count: 0, examples: [] } : undefined)
  const found = known ?? list.get(OTHER) ?? { count: 0, examples: [] }
  found.count++
  if (found.examples.length < EXAMPLES) found.examples.push(printable(example))
  list.set(known ? kind : OTHER, found)
}

const OTHER = 'other reasons'

/** What comes out of a file must not move the cursor of the terminal that shows it. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
  return plain.length > LONGEST_EXAMPLE ? `${plain.slice(0, LONGEST_EXAMPLE - 1)}…` : plain
}

export function leftOutOf(report: Pick<ImportReport, 'leftOut'>): number {
  return [...report.leftOut.values()].reduce((sum, { count }) => sum + count, 0)
}

/** The report in words, one line an item. */
export function formatReport(report: ImportReport): string {
  const { read, written, updated, unchanged } = report
  const lines = [`${read} entries read: ${written} new, ${updated} updated, ${unchanged} unchanged`]
  if (report.interrupted !== undefined) lines.unshift(`Stopped before the end: ${printable(report.interrupted)}`)
  const total = leftOutOf(report)
  if (total > 0) lines.push('', `Left out: ${total}`, ...listed(report.leftOut))
  if (report.notes.size > 0) lines.push('', 'To look at:', ...listed(report.notes))
  if (report.languages.size > 0) {
    const counts = [...report.languages].sort(([, a], [, b]) => b - a).slice(0, 20)
    lines.push('', `Languages left out: ${counts.map(([code, count]) => `${printable(code)} (${count})`).join(', ')}`)
  }
  return lines.join('\n')
}

export function listed(list: Tally): string[] {
  return [...list]
    .sort(([, a], [, b]) => b.count - a.count)
    .flatMap(([kind, { count, examples }]) => [
      `  ${count} × ${printable(kind)}`,
      ...examples.map((example) => `      ${example}`),
      ...(count > examples.length ? [`      and ${count - examples.length} more`] : []),
    ])
}
