import { readdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Bench, formatResult } from './support/result.ts'

/** Runs the benches named on the command line, or all of `bench/*.ts`. `--json` prints one object instead of tables. */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})

const names = (await readdir(import.meta.dirname, { withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
  .map((entry) => entry.name.slice(0, -'.ts'.length))
  .sort()

const unknown = positionals.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${names.join(', ')}`)
  process.exitCode = 2
} else {
  const results: Record<string, unknown> = {}
  for (const name of positionals.length > 0 ? positionals : names) {
    const { bench } = (await import(`./${name}.ts`)) as { bench: Bench }
    const result = await bench.run()
    results[name] = { describe: bench.describe, ...result }
    if (!values.json) console.log(`${formatResult(bench, result)}\n`)
  }
  if (values.json) console.log(JSON.stringify(results, null, 2))
}
