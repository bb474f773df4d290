import { refText } from '../curation/entry.ts'
import { tally } from '../exchange/import/report.ts'
import { assembleKnowledge, isError, type Written } from '../knowledge/assemble.ts'
import type { LifeEvent } from '../knowledge/service.ts'
import type { PublishedEntry } from '../store/curation-store.ts'
import { entryFile } from './files.ts'
import type { Planned } from './import-planning.ts'
import type { LivingReport } from './import-report.ts'

/**
 * The plans without those that would publish an entry with errors, or that need another one that has some. What only is
 * proposed may have errors: it is checked when it is published.
 */
export function soundOnes(
  planned: readonly Planned[],
  current: readonly PublishedEntry[],
  lifeEvents: readonly LifeEvent[] | undefined,
  report: LivingReport,
): readonly Planned[] {
  let left = planned
  for (;;) {
    const publishing = left.filter(({ publishes }) => publishes)
    if (publishing.length === 0) return left
    const faults = assembled(publishing, current, lifeEvents)
    const refused = publishing.filter((each) => {
      const fault = faults.find((found) => found.file === fileOfPlan(each) && isError(found))
      if (!fault) return false
      const { path, message } = fault
      tally(report.leftOut, 'its file has mistakes', `${each.file}${path === '' ? '' : ` at ${path}`}: ${message}`)
      return true
    })
    if (refused.length === 0) return left
    // What they would have said is not there either: others may need it.
    left = left.filter((each) => !refused.includes(each))
  }
}

function assembled(
  publishing: readonly Planned[],
  current: readonly PublishedEntry[],
  lifeEvents: readonly LifeEvent[] | undefined,
) {
  const replaced = new Set(publishing.map(({ ref }) => refText(ref)))
  const all = [
    ...current
      .filter(({ ref }) => !replaced.has(refText(ref)))
      .map(({ ref, content }) => ({ ref, written: { file: entryFile(ref, content), content } })),
    ...publishing.map((each) => ({
      ref: each.ref,
      written: { file: fileOfPlan(each), content: each.plan.content } satisfies Written,
    })),
  ]
  const of = (kind: string) => all.filter(({ ref }) => ref.kind === kind).map(({ written }) => written)
  return assembleKnowledge({
    services: of('service'),
    documents: of('document'),
    situations: of('situation'),
    lifeEvents,
  }).faults
}

/** One that is merged may belong to another country by now than its file. */
function fileOfPlan({ ref, file, text, plan }: Planned): string {
  return text === undefined ? entryFile(ref, plan.content) : file
}
