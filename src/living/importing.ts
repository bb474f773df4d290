import { isSame } from '../curation/differences.ts'
import { refText } from '../curation/entry.ts'
import { readLifeEvents } from '../knowledge/load.ts'
import { soundOnes } from './import-checks.ts'
import { type LivingImport, type Planned, planOf, readEntries, removedEntries } from './import-planning.ts'
import { createLivingReport, type LivingReport } from './import-report.ts'
import { applyImport } from './import-writing.ts'
import { readManifest } from './manifest.ts'

/**
 * Merges the files of a folder into the living base: what only the file has changed is published, what only the base has
 * changed stays, and where both have changed the same it waits as a proposal. Nothing that somebody has written since the
 * export is overwritten. A second run does nothing.
 */
export async function importLiving(options: LivingImport): Promise<LivingReport> {
  const { place, store, progress, proposes = false } = options
  const report = createLivingReport()
  const manifest = await readManifest(place)
  const { files, present } = await readEntries(place, report)
  const current = new Map((await store.published()).map((entry) => [refText(entry.ref), entry]))
  const planned: Planned[] = []
  for (const [at, file] of files.entries()) {
    const theirs = current.get(refText(file.ref))
    const plan = await planOf(file, theirs, manifest?.files[file.file], store)
    const { kind } = plan
    if (kind === 'same' || kind === 'kept') {
      report[kind] += 1
      const isOther =
        theirs && kind === 'same' && options.dryRun !== true && (await store.source(theirs.seq)) !== file.text
      // Other remarks, or another order: the next export gives them back.
      if (isOther) await store.noteSource(theirs.seq, file.text)
    } else {
      const text = isSame(plan.content, file.content) ? file.text : undefined
      const publishes = kind !== 'conflict' && !proposes
      planned.push({ ref: file.ref, file: file.file, seq: theirs?.seq ?? null, plan, text, publishes })
    }
    progress.advance(at + 1, `file ${at + 1} of ${files.length}`)
  }
  const removed = await removedEntries(present, manifest, current, options, report)
  const lifeEvents = await readLifeEvents(options.seedDirectory, [])
  if (!isSame(lifeEvents, (await readLifeEvents(place, [])) ?? lifeEvents))
    report.notes.push('life-events.yaml is another one than in the data folder; copy it there, and start Silta anew')
  const sound = soundOnes([...planned, ...removed], [...current.values()], lifeEvents, report)
  await applyImport(sound, options, report)
  progress.end()
  return report
}
