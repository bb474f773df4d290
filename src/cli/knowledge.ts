import { parseArgs } from 'node:util'
import { loadKnowledge } from '../knowledge/load.ts'
import { loadCommunity } from '../relay/load.ts'

const USAGE = `Usage: npm run knowledge -- check [--data DIR]

  check   reads every service file, community.yaml and replies.yaml, and says what is wrong with it; exits with 1 if anything is`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: 'data' } },
})

if (positionals[0] === 'check') {
  const { services, faults: knowledgeFaults } = await loadKnowledge(values.data)
  const { faults: communityFaults } = await loadCommunity(values.data)
  const faults = [...knowledgeFaults, ...communityFaults]
  for (const fault of faults) {
    console.log(
      `${fault.severity}: ${values.data}/${fault.file}${fault.path ? ` at ${fault.path}` : ''}: ${fault.message}`,
    )
  }
  const errors = faults.filter((fault) => fault.severity === 'error').length
  console.log(`${services.length} services loaded, ${errors} errors, ${faults.length - errors} warnings`)
  process.exitCode = faults.length > 0 ? 1 : 0
} else {
  console.error(USAGE)
  process.exitCode = 2
}
