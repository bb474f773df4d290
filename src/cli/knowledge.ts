import { parseArgs } from 'node:util'
import { loadKnowledge } from '../knowledge/load.ts'
import { loadCommunity } from '../relay/load.ts'
import { UsageError } from './usage.ts'

const CHECK_USAGE = `npm run knowledge -- check [--data DIR]
  reads every service file, community.yaml and replies.yaml, and says what is wrong with it; exits with 1 if anything is`

async function check(args: readonly string[]): Promise<void> {
  const { data } = parseArgs({ args: [...args], options: { data: { type: 'string', default: 'data' } } }).values
  const { services, faults: knowledgeFaults } = await loadKnowledge(data)
  const { faults: communityFaults } = await loadCommunity(data)
  const faults = [...knowledgeFaults, ...communityFaults]
  for (const fault of faults) {
    console.log(`${fault.severity}: ${data}/${fault.file}${fault.path ? ` at ${fault.path}` : ''}: ${fault.message}`)
  }
  const errors = faults.filter((fault) => fault.severity === 'error').length
  console.log(`${services.length} services loaded, ${errors} errors, ${faults.length - errors} warnings`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

/** Whoever checks does not wait for the formats to be loaded. */
async function run(command: string | undefined, args: readonly string[]): Promise<void> {
  switch (command) {
    case 'check':
      return check(args)
    case 'import':
      return (await import('./knowledge-import.ts')).importKnowledge(args)
    case 'template':
      return (await import('./knowledge-import.ts')).writeTemplate(args)
    case 'export':
      return (await import('./knowledge-export.ts')).exportKnowledge(args)
    default: {
      const { IMPORT_USAGE, TEMPLATE_USAGE } = await import('./knowledge-import.ts')
      const { EXPORT_USAGE } = await import('./knowledge-export.ts')
      throw new UsageError(['Usage:', CHECK_USAGE, IMPORT_USAGE, TEMPLATE_USAGE, EXPORT_USAGE].join('\n\n'))
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
