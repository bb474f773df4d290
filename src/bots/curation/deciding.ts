import { checkEntry } from '../../curation/checking.ts'
import { type Curated, type CurationEvent, type Curator, curate } from '../../curation/curate.ts'
import { type EntryRef, refText } from '../../curation/entry.ts'
import { isError } from '../../knowledge/assemble.ts'
import type { CurationCase, CurationDecision, CurationState } from '../../store/curation-store.ts'
import type { RelayContext } from '../relay/context.ts'
import { type TellingContext, tellCurated } from './telling.ts'

export type DecidingContext = TellingContext & Pick<RelayContext, 'base' | 'documents' | 'curationRules' | 'now'>

/** What becomes of the base by the event, who is told of it, and what is noted about it; for chats and for pages. */
export function decideCuration(
  context: DecidingContext,
  event: CurationEvent,
  curator: Curator,
  state: CurationCase,
): CurationDecision<Curated> {
  const curated = curate(event, curator, state, {
    rules: context.curationRules,
    now: context.now,
    errorsIn: (ref, content) => checkEntry(ref, content, context).faults.filter(isError),
  })
  if (!curated.ok) return { changes: [], deliveries: [], result: curated }
  const ref = 'ref' in event ? event.ref : refOf(state)
  const entry = {
    actorId: curator.personId,
    action: `entry-${event.kind === 'written' ? curated.outcome : event.kind}`,
    questionId: null,
    subjectId: state.author?.personId ?? null,
    detail: ref ? refText(ref) : null,
    at: context.now,
  }
  return {
    changes: [...curated.changes, { kind: 'audited', entry }],
    deliveries: ref ? tellCurated(context, { event, curated, ref, curator }, state) : [],
    result: curated,
  }
}

function refOf({ revision, file }: CurationState): EntryRef | undefined {
  return revision?.ref ?? file?.current?.ref
}
