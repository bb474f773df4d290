import { parseArgs } from 'node:util'
import { readGlossary } from '../knowledge/check/glossary.ts'
import { createTermCheck } from '../knowledge/check/terms.ts'
import { checkFigures } from '../knowledge/facts/check.ts'
import { goldenFaults } from '../knowledge/golden/check.ts'
import { loadKnowledge } from '../knowledge/load.ts'
import { loadCommunity } from '../relay/load.ts'
import type { Fault } from '../yaml.ts'
import { UsageError } from './usage.ts'

const CHECK_USAGE = `npm run knowledge -- check [--data DIR]
  reads every service file, glossary.yaml, community.yaml, replies.yaml and the golden questions, and says what is
  wrong with them; exits with 1 if anything is. Names that the glossary says to avoid are listed too, and are no faults`

async function check(args: readonly string[]): Promise<void> {
  const { data } = parseArgs({ args: [...args], options: { data: { type: 'string', default: 'data' } } }).values
  const { services, documents, situations, faults: knowledgeFaults } = await loadKnowledge(data)
  const { faults: communityFaults } = await loadCommunity(data)
  const glossaryFaults: Fault[] = []
  const checkTerms = createTermCheck(await readGlossary(data, glossaryFaults))
  const golden = await goldenFaults(data, [...services, ...situations])
  const figures = checkFigures({ services, documents, situations })
  const faults = [...knowledgeFaults, ...figures, ...glossaryFaults, ...communityFaults, ...golden]
  for (const fault of faults) {
    console.log(`${fault.severity}: ${data}/${fault.file}${fault.path ? ` at ${fault.path}` : ''}: ${fault.message}`)
  }
  for (const service of services) {
    for (const { path, locale, words, instead } of checkTerms(service))
      console.log(`term: ${service.id} at ${path}.${locale}: "${words}" is to be avoided; the term is "${instead}"`)
  }
  const errors = faults.filter((fault) => fault.severity === 'error').length
  console.log(`${services.length} services loaded, ${errors} errors, ${faults.length - errors} warnings`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

/** Whoever checks does not wait for the formats to be loaded. */
async function run(command: string | undefined, args: readonly string[]): Promise<void> {
  switch (command) {
    case 'check':
      return args.includes('--facts') ? (await import('./knowledge-facts.ts')).listFacts(args) : check(args)
    case 'import':
      return (await import('./knowledge-import.ts')).importKnowledge(args)
    case 'template':
      return (await import('./knowledge-import.ts')).writeTemplate(args)
    case 'export':
      return (await import('./knowledge-export.ts')).exportKnowledge(args)
    case 'lessons':
      return (await import('./knowledge-lessons.ts')).showLessons(args)
    case 'golden':
      return (await import('./knowledge-golden.ts')).runGoldenQuestions(args)
    case 'train':
      return (await import('./knowledge-train.ts')).train(args)
    default: {
      const { IMPORT_USAGE, TEMPLATE_USAGE } = await import('./knowledge-import.ts')
      const { EXPORT_USAGE } = await import('./knowledge-export.ts')
      const { FACTS_USAGE } = await import('./knowledge-facts.ts')
      const { GOLDEN_USAGE } = await import('./knowledge-golden.ts')
      const { TRAIN_USAGE } = await import('./knowledge-train.ts')
      const { LESSONS_USAGE } = await import('./knowledge-lessons.ts')
      throw new UsageError(
        [
          'Usage:',
          CHECK_USAGE,
          FACTS_USAGE,
          GOLDEN_USAGE,
          TRAIN_USAGE,
          LESSONS_USAGE,
          IMPORT_USAGE,
          TEMPLATE_USAGE,
          EXPORT_USAGE,
        ].join('\n\n'),
      )
    }
  }
}

const [command, ...args] = process.argv.slice(2)
try {
  await run(command, args)
} catch (error) {
  if (!(error instanceof UsageError || isUnknownOption(error))) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** What parseArgs says is in words already. */
function isUnknownOption(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}
