export interface Bench {
  readonly name: string
  /** One line on what is measured. */
  readonly describe: string
  run(options: BenchOptions): Promise<BenchResult>
}

export interface BenchOptions {
  /** Subscribers in benches that have many, in place of the bench's own number. */
  readonly recipients: number | undefined
}

export interface BenchResult {
  /** What the figures were measured on. */
  readonly input: string
  readonly tables: readonly Table[]
  readonly goals: readonly Goal[]
  /** Why something was left out, when it was. */
  readonly notes?: readonly string[]
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface Goal {
  readonly goal: string
  readonly met: boolean
  /** What was measured, in the goal's own unit. */
  readonly figure: number | string
}

/** The result as text for a terminal. */
export function formatResult(bench: Bench, result: BenchResult): string {
  return [
    `# ${bench.name}: ${bench.describe}`,
    `Input: ${result.input}`,
    ...result.tables.map(formatTable),
    ...(result.notes ?? []).map((note) => `Note: ${note}`),
    ...result.goals.map(({ goal, met, figure }) => `${met ? 'met   ' : 'MISSED'} ${goal}: ${formatCell(figure)}`),
  ].join('\n')
}

function formatTable({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(formatCell))]
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  return ['', title, ...lines, ''].join('\n')
}

/** Three figures are as many as a measurement on a shared machine carries, except in large whole numbers. */
function formatCell(value: string | number): string {
  if (typeof value === 'string') return value
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
