import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { loadCatalogue } from '../i18n.ts'
import { openKnowledge } from '../knowledge/open.ts'
import { COUNTRIES } from '../knowledge/service.ts'
import { tryQuestion } from '../knowledge/trial.ts'
import { LOCALES } from '../locale.ts'
import { type Asked, createAsker } from './asker.ts'
import { explanationText } from './explained.ts'

const USAGE = `Usage: npm run ask -- "question" [--locale ${LOCALES.join('|')}] [--country ${COUNTRIES.join('|')}] [--explain] [--json]
       npm run ask -- --batch [--explain] < questions.jsonl

  --locale   the language the person has chosen
  --country  the country the person has chosen
  --explain  says why, for each of the likeliest entries
  --json     prints one JSON object instead of text
  --batch    reads one JSON object a line, { "text", "locale"?, "country"? }, and prints one a line
  --data     folder of the service files (default: data)`

const askedSchema: z.ZodType<Asked> = z.strictObject({
  text: z.string(),
  locale: z.enum(LOCALES).optional(),
  country: z.enum(COUNTRIES).optional(),
})

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      country: { type: 'string' },
      explain: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      data: { type: 'string', default: 'data' },
    },
  })
  const text = positionals.join(' ').trim()
  if (!values.batch && text === '') return misused(USAGE)

  const root = join(import.meta.dirname, '..', '..')
  const knowledge = await openKnowledge(values.data)
  const catalogue = loadCatalogue(join(root, 'locales'))
  const asker = createAsker(knowledge, catalogue, Date.now)
  const ask = (asked: Asked) => ({
    ...asker(asked),
    ...(values.explain && { explanation: tryQuestion(knowledge, asked).explanation ?? null }),
  })
  if (values.batch) {
    let number = 0
    for await (const line of createInterface({ input: process.stdin })) {
      number += 1
      if (line.trim() === '') continue
      const asked = parseLine(line)
      console.log(JSON.stringify(asked.success ? ask(asked.data) : { error: `line ${number}: ${asked.problem}` }))
      if (!asked.success) process.exitCode = 1
    }
    return Number(process.exitCode ?? 0)
  }
  const asked = askedSchema.safeParse({ text, locale: values.locale, country: values.country })
  if (!asked.success) return misused(`${z.prettifyError(asked.error)}\n\n${USAGE}`)
  const answer = ask(asked.data)
  if (values.json) console.log(JSON.stringify(answer))
  else {
    const { message, language, explanation } = answer
    console.log(message)
    if (explanation) console.log(`\n${explanationText(explanation, knowledge.base, catalogue(language), language)}`)
  }
  return 0
}

function parseLine(line: string): { success: true; data: Asked } | { success: false; problem: string } {
  try {
    const parsed = askedSchema.safeParse(JSON.parse(line))
    return parsed.success ? parsed : { success: false, problem: z.prettifyError(parsed.error) }
  } catch {
    return { success: false, problem: 'not a JSON object' }
  }
}

function misused(message: string): number {
  console.error(message)
  return 2
}

process.exitCode = await main()
