import { isSame } from '../curation/differences.ts'
import { refText } from '../curation/entry.ts'
import { type ImportConflict, normalised } from '../curation/importing.ts'
import { type NewRevision, newRevision } from '../curation/revision.ts'
import { staleAfter } from '../curation/staleness.ts'
import { tally } from '../exchange/import/report.ts'
import type { CurationDecision, CurationState, CurationStore } from '../store/curation-store.ts'
import type { LivingImport, Planned } from './import-planning.ts'
import { type LivingReport, valueText } from './import-report.ts'

/** Changes asked for together share a commit. */
const TOGETHER = 200

/** Does what is planned, each entry whole or not at all, and counts it. */
export async function applyImport(
  planned: readonly Planned[],
  { store, now, dryRun = false }: LivingImport,
  report: LivingReport,
): Promise<void> {
  for (let from = 0; from < planned.length; from += TOGETHER) {
    const together = planned.slice(from, from + TOGETHER)
    const outcomes = await Promise.all(together.map((each) => apply(each, store, now, dryRun)))
    for (const [at, each] of together.entries()) note(each, outcomes[at] ?? 'moved', report)
  }
}

type Outcome = 'done' | 'decided' | 'moved'

async function apply(each: Planned, store: CurationStore, now: number, dryRun: boolean): Promise<Outcome> {
  if (!each.publishes && (await wasRefused(each, store))) return 'decided'
  const { result } = await store.handle({ entry: each.ref }, null, now, (state) => {
    const decision = decide(each, state, now)
    return dryRun ? { ...decision, changes: [] } : decision
  })
  return result
}

function decide(each: Planned, { file }: CurationState, now: number): CurationDecision<Outcome> {
  const { ref, plan, publishes } = each
  const { entry, current, proposals = [] } = file ?? {}
  const nothing = { changes: [], deliveries: [] }
  if ((entry?.seq ?? null) !== each.seq) return { ...nothing, result: 'moved' }
  const earlier = proposals.filter(({ origin, authorId }) => origin === 'import' && authorId === null)
  const isWaiting = ({ content }: { content: NewRevision['content'] }) =>
    isSame(normalised(ref.kind, content), plan.content)
  if (!publishes && earlier.some(isWaiting)) return { ...nothing, result: 'decided' }
  const stale = staleAfter(entry?.stale ?? {}, current?.content, plan.content, now)
  const action = publishes ? 'entry-published' : 'entry-proposed'
  return {
    result: 'done',
    deliveries: [],
    changes: [
      // The file says something else now than when they were made.
      ...earlier.map(({ seq }) => {
        const ended = { seq, state: 'withdrawn', reviewerId: null, verdict: null, at: now } as const
        return { kind: 'revision-ended', ...ended } as const
      }),
      { kind: 'revision-added', revision: revisionOf(each, now), stale },
      {
        kind: 'audited',
        entry: { actorId: null, action, questionId: null, subjectId: null, detail: refText(ref), at: now },
      },
    ],
  }
}

function revisionOf({ ref, seq, plan, text, publishes }: Planned, now: number): NewRevision {
  return newRevision({
    ref,
    state: publishes ? 'published' : 'proposed',
    content: plan.content,
    base: seq,
    origin: 'import',
    why: plan.kind === 'conflict' ? conflictText(plan.conflicts) : '',
    createdAt: now,
    ...(text !== undefined && { source: text }),
  })
}

const TOLD = 5

/** Without words, since it is read in any language: where, what the base says, what the file says. */
function conflictText(conflicts: readonly ImportConflict[]): string {
  const told = conflicts
    .slice(0, TOLD)
    .map(({ path, mine, theirs }) => `${path}: ${valueText(theirs)} → ${valueText(mine)}`)
  return [...told, ...(conflicts.length > TOLD ? [`… +${conflicts.length - TOLD}`] : [])].join('\n')
}

/** More revisions than this are not looked through. */
const LOOKED_THROUGH = 200

/** A reviewer has said no to just this: asking again would be no other answer. */
async function wasRefused({ ref, plan }: Planned, store: CurationStore): Promise<boolean> {
  const { items } = await store.history(ref, 0, LOOKED_THROUGH)
  for (const { revision } of items) {
    if (revision.state !== 'rejected' || revision.origin !== 'import') continue
    const content = (await store.revision(revision.seq))?.content
    if (content && isSame(normalised(ref.kind, content), plan.content)) return true
  }
  return false
}

function note({ file, plan, publishes }: Planned, outcome: Outcome, report: LivingReport): void {
  if (outcome === 'moved') {
    tally(report.leftOut, 'somebody has changed the entry just now; run the import again', file)
    return
  }
  if (plan.kind === 'conflict') report.conflicts.set(file, plan.conflicts)
  if (outcome === 'decided') report.decided += 1
  else if (!publishes) report.proposed += 1
  else if (plan.content.status === 'retired' && report.removed.includes(file)) report.retired += 1
  else if (plan.kind === 'merged') report.merged += 1
  else {
    report.published += 1
    if (plan.kind === 'new') report.added += 1
  }
}
