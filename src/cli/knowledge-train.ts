import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { situationDocument } from '../knowledge/answer.ts'
import { GOLDEN_FOLDER, loadGolden } from '../knowledge/golden/golden.ts'
import { reportGolden } from '../knowledge/golden/report.ts'
import { goldenTables, renderTable } from '../knowledge/golden/tables.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { openRecognisers, TOPICS_FILE } from '../knowledge/open.ts'
import { toSearchDocument } from '../knowledge/search/document.ts'
import { createTopics } from '../knowledge/search/topics.ts'
import { writeTopics } from '../knowledge/topics-file.ts'
import { byAuthor, byEntry, crossValidate } from '../knowledge/training/cross-validation.ts'
import { fitModels } from '../knowledge/training/fit.ts'
import { collectSamples } from '../knowledge/training/samples.ts'
import { learnTopics } from '../knowledge/training/topics.ts'
import { sourceOf } from '../knowledge/training/write.ts'
import type { Fault } from '../yaml.ts'
import { refuseFaults, UsageError } from './usage.ts'

export const TRAIN_USAGE = `npm run knowledge -- train [--data DIR] [--check]
  learns how people word what they ask of each entry in DIR, and from DIR/${GOLDEN_FOLDER} what speaks for an entry; says how well
  that works on questions it did not learn from, and writes data/topics.bin and src/knowledge/search/learned.ts; takes two minutes
  --check    writes nothing; exits with 1 when learned.ts says something else`

/** The weights are as many as entries times buckets. */
const MOST_ENTRIES = 500
const FILE = join(import.meta.dirname, '..', 'knowledge', 'search', 'learned.ts')

export async function train(args: readonly string[]): Promise<void> {
  const options = { data: { type: 'string', default: 'data' }, check: { type: 'boolean', default: false } } as const
  const { data, check } = parseArgs({ args: [...args], options }).values
  const faults: Fault[] = []
  const lines = await loadGolden(data, faults)
  refuseFaults(data, faults)
  if (lines.length === 0) throw new UsageError(`There is no question in ${data}/${GOLDEN_FOLDER}`)
  const loaded = await loadKnowledge(data)
  if (loaded.services.length > MOST_ENTRIES)
    throw new UsageError(`There are more than ${MOST_ENTRIES} services in ${data}`)
  const topics = learnTopics([...loaded.services.map(toSearchDocument), ...loaded.situations.map(situationDocument)])
  const { createBase } = await openRecognisers(createTopics(topics))
  const base = createBase(loaded)
  const samples = collectSamples(lines, base)
  const source = sourceOf(fitModels(samples))
  if (check) {
    const isSame = source === (await readFile(FILE, 'utf8'))
    console.log(
      isSame ? 'learned.ts is what these questions teach' : 'learned.ts says something else: run it without --check',
    )
    process.exitCode = isSame ? 0 : 1
    return
  }
  for (const [title, foldOf] of [
    ['Learnt from the other authors', byAuthor],
    ['Learnt from questions about other entries', byEntry],
  ] as const) {
    console.log(`# ${title}\n`)
    for (const table of goldenTables(reportGolden(crossValidate(samples, foldOf))).slice(0, 4))
      console.log(`${renderTable(table)}\n`)
  }
  await writeFile(FILE, source)
  await writeTopics(TOPICS_FILE, topics)
  console.log(`Written: ${FILE}, ${TOPICS_FILE}`)
}
