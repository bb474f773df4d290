import { parseArgs } from 'node:util'
import { asText } from '../exchange/export/csv.ts'
import { csvTable } from '../exchange/import/csv/template.ts'
import { collectFacts } from '../knowledge/facts/collect.ts'
import { factLines, factRows, totalsOf } from '../knowledge/facts/report.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { UsageError } from './usage.ts'

export const FACTS_USAGE = `npm run knowledge -- check --facts [--id ID] [--json|--csv] [--data DIR]
  lists every figure, telephone number and address of the base with its source, to be ticked off; with --id those of
  one service, document or situation. [--csv] as a table for a spreadsheet   [--json] as one JSON object`

const OPTIONS = {
  facts: { type: 'boolean' },
  id: { type: 'string' },
  json: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  data: { type: 'string', default: 'data' },
} as const

/** Prints the list; it is no check and never fails for what it finds. Throws UsageError. */
export async function listFacts(args: readonly string[], now = Date.now()): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS })
  if (values.json && values.csv) throw new UsageError(`Choose --json or --csv.\n\n${FACTS_USAGE}`)
  const knowledge = await loadKnowledge(values.data)
  const ids = new Set([...knowledge.services, ...knowledge.documents, ...knowledge.situations].map((entry) => entry.id))
  if (values.id !== undefined && !ids.has(values.id))
    throw new UsageError(`There is no entry ${values.id} without errors in its file`)
  const facts = collectFacts(knowledge, now).filter(({ entry }) => values.id === undefined || entry === values.id)
  if (values.csv) process.stdout.write(csvTable(factRows(facts).map((cells) => cells.map(asText))))
  else if (values.json) console.log(JSON.stringify({ facts, totals: totalsOf(facts) }, null, 2))
  else console.log(factLines(facts).join('\n'))
  const faulty = new Set(knowledge.faults.flatMap(({ file, severity }) => (severity === 'error' ? [file] : [])))
  if (faulty.size > 0)
    console.error(`${faulty.size} files with errors were left out; npm run knowledge -- check tells them`)
}
