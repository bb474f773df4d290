import { parseArgs } from 'node:util'
import { createProgress } from '../exchange/import/progress.ts'
import { leftOutOf } from '../exchange/import/report.ts'
import { formatLivingReport } from '../living/import-report.ts'
import { importLiving } from '../living/importing.ts'
import { withLivingBase } from './living-store.ts'
import { UsageError } from './usage.ts'

export const LIVING_IMPORT_USAGE = `npm run knowledge -- import --living DIR [--dry-run] [--propose] [--retire]
  Merges the files of an export into the base that Silta serves. What somebody has changed in the base since is never
  overwritten: where both have changed the same, the file's version waits in /review, and the command ends with 1.
  --dry-run only says what it would do   --propose publishes nothing, all of it waits in /review
  --retire retires the entries whose exported files you have removed`

/** Prints what became of the files. Sets exit code 1 when anything waits or was left out; throws UsageError. */
export async function importLivingBase(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      living: { type: 'boolean' },
      'dry-run': { type: 'boolean', default: false },
      propose: { type: 'boolean', default: false },
      retire: { type: 'boolean', default: false },
    },
  })
  const [place, ...more] = positionals
  if (place === undefined || more.length > 0) throw new UsageError(`Say which folder.\n\n${LIVING_IMPORT_USAGE}`)
  const dryRun = values['dry-run']
  const report = await withLivingBase(({ curation }, seedDirectory) =>
    importLiving({
      place,
      seedDirectory,
      store: curation,
      now: Date.now(),
      dryRun,
      proposes: values.propose,
      retires: values.retire,
      progress: createProgress({
        write: (text) => process.stderr.write(text),
        isTerminal: process.stderr.isTTY === true,
      }),
    }),
  )
  if (report.read === 0) throw new UsageError(`"${place}" has no folders services, documents or situations with files`)
  console.log(formatLivingReport(report, { dryRun }))
  if (report.conflicts.size > 0 || leftOutOf(report) > 0) process.exitCode = 1
}
