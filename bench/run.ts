import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Bench, formatResult } from './support/result.ts'

/**
 * Runs the benches named on the command line, or all of `bench/*.ts`. `--json` prints one object instead of tables;
 * `--recipients N` makes those with many subscribers shorter or longer.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, recipients: { type: 'string' } },
})
const recipients = values.recipients === undefined ? undefined : Number(values.recipients)

const names = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
  .map((entry) => entry.name.slice(0, -'.ts'.length))
  .sort()

const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  process.exitCode = 2
} else if (recipients !== undefined && !(Number.isInteger(recipients) && recipients > 0)) {
  console.error('--recipients takes a whole number above 0, as in --recipients 300')
  process.exitCode = 2
} else {
  const results: Record<string, unknown> = {}
  for (const name of positionals.length > 0 ? positionals : names) {
    const { bench } = (await import(`./${name}.ts`)) as { bench: Bench }
    const result = await bench.run({ recipients })
    results[name] = { describe: bench.describe, ...result }
    if (!values.json) console.log(`${formatResult(bench, result)}\n`)
  }
  if (values.json) console.log(JSON.stringify(results, null, 2))
}
