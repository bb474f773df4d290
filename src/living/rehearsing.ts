import type { BaseEntries } from '../knowledge/answer.ts'
import { type GoldenLine, isHeldOut, loadGolden } from '../knowledge/golden/golden.ts'
import { askKnowledge, runGolden } from '../knowledge/golden/run.ts'
import { openRecognisers } from '../knowledge/open.ts'
import type { RehearsalOutcomes, RehearsalTask } from './rehearsal.ts'

/** Asks the golden questions of a base of these entries, and of the same with one changed. */
export async function rehearseTask(
  { directory, changed, lessons, wantsBefore }: RehearsalTask,
  { services, situations }: Required<Pick<BaseEntries, 'services' | 'situations'>>,
): Promise<RehearsalOutcomes> {
  // What is wrong in the files is said where they are checked.
  const lines = (await loadGolden(directory, [])).filter(isTold)
  const { createBase, recogniseSmallTalk } = await openRecognisers()
  const base = createBase({ services, situations, lifeEvents: [] }, undefined, lessons)
  // Whether something is an emergency does not change which entries are found.
  const ask = askKnowledge({ base, recogniseEmergency: () => undefined, recogniseSmallTalk })
  const before = wantsBefore ? runGolden(lines, ask) : undefined
  base.replace({
    services: withChanged(services, changed.service),
    situations: withChanged(situations, changed.situation),
    lessons,
  })
  return { ...(before && { before }), after: runGolden(lines, ask) }
}

/**
 * How the others come out is the same whatever the entries say; and those held out are for nobody's eyes who edits, or
 * entries would be written for them.
 */
function isTold(line: GoldenLine): boolean {
  return !isHeldOut(line) && ('id' in line || line.expect === 'none')
}

/** In the place of what it was, so that nothing else changes its place. */
function withChanged<T extends { readonly id: string }>(all: readonly T[], changed: T | undefined): readonly T[] {
  if (!changed) return all
  const isThere = all.some(({ id }) => id === changed.id)
  return isThere ? all.map((one) => (one.id === changed.id ? changed : one)) : [...all, changed]
}
