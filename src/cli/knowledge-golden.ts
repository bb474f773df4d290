import { parseArgs } from 'node:util'
import { belowFloor, loadFloor } from '../knowledge/golden/floor.ts'
import { FLOOR_FILE, GOLDEN_FOLDER, isHeldOut, loadGolden } from '../knowledge/golden/golden.ts'
import { type GoldenReport, reportGolden } from '../knowledge/golden/report.ts'
import { askKnowledge, runGolden } from '../knowledge/golden/run.ts'
import { goldenTables, missLine, percentText, renderTable } from '../knowledge/golden/tables.ts'
import { openKnowledge } from '../knowledge/open.ts'
import type { Fault } from '../yaml.ts'
import { refuseFaults, UsageError } from './usage.ts'

export const GOLDEN_USAGE = `npm run knowledge -- golden [--data DIR] [--id ID] [--misses] [--json]
  asks every question of DIR/${GOLDEN_FOLDER} and says how many find the right entry; exits with 1 when a figure is below
  DIR/${FLOOR_FILE}
  --id ID    only the questions about this entry, those that do not find it one by one; no floor is kept to
  --misses   every question that came out wrong, but for those held out
  --json     the report as one JSON object`

export async function runGoldenQuestions(args: readonly string[]): Promise<void> {
  const options = {
    data: { type: 'string', default: 'data' },
    id: { type: 'string' },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  } as const
  const { data, id, misses, json } = parseArgs({ args: [...args], options }).values
  const faults: Fault[] = []
  const floor = await loadFloor(data, faults)
  const all = await loadGolden(data, faults)
  refuseFaults(data, faults)
  const lines = id === undefined ? all : all.filter((line) => 'id' in line && line.id === id)
  if (lines.length === 0) {
    throw new UsageError(`There is no question${id === undefined ? '' : ` about "${id}"`} in ${data}/${GOLDEN_FOLDER}`)
  }
  const ask = askKnowledge(await openKnowledge(data))
  const report = reportGolden(runGolden(lines, ask))
  const unknown = reportGolden(runGolden(lines, ask, { knowsLocale: false }))
  const below = floor && id === undefined ? belowFloor(report, floor) : []
  if (json) console.log(JSON.stringify({ ...report, withoutLanguage: unknown.overall, below }))
  else console.log(rendered(report, unknown, misses || id !== undefined))
  for (const figure of below) console.error(`Below the floor: ${figure}`)
  process.exitCode = below.length > 0 ? 1 : 0
}

function rendered(report: GoldenReport, { overall }: GoldenReport, misses: boolean): string {
  const { first, firstThree } = overall
  const unknown = `When the person's language is not known: first ${percentText(first)} %, first three ${percentText(firstThree)} %`
  const all = [...report.byId.flatMap((group) => group.misses), ...report.others]
  // Nobody is to write an entry for a question that is the measure of all.
  const wrong = all.filter(({ line }) => !isHeldOut(line))
  return [...goldenTables(report).map(renderTable), unknown, ...(misses ? [wrong.map(missLine).join('\n')] : [])].join(
    '\n\n',
  )
}
