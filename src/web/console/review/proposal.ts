import type { Checked } from '../../../curation/checking.ts'
import type { EntryContent } from '../../../curation/entry.ts'
import { merge } from '../../../curation/merging.ts'
import type { Revision } from '../../../curation/revision.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import { checksOf } from '../entries/checks.ts'
import type { ConsoleOptions } from '../parts.ts'

/** A proposal as it would be published now. */
export interface Proposal {
  readonly revision: Revision
  /** With what has been published since it was made. */
  readonly content: EntryContent
  /** The entry has changed since. */
  readonly isMerged: boolean
  /** Where both have changed the same. */
  readonly conflicts: readonly string[]
  readonly checked: Checked
}

/** Like {@link curate} would publish it. */
export function proposalOf(
  { revision, file, base }: CurationState,
  { knowledge }: Pick<ConsoleOptions, 'knowledge'>,
): Proposal | undefined {
  if (!revision) return undefined
  const { current } = file ?? {}
  const isMerged = revision.state === 'proposed' && current !== undefined && revision.base !== current.seq
  const merged = isMerged ? merge(base?.content, revision.content, current.content) : undefined
  const content = (merged?.content as EntryContent | undefined) ?? revision.content
  const { conflicts = [] } = merged ?? {}
  return {
    revision,
    content,
    isMerged,
    conflicts,
    checked: checksOf(knowledge, revision, merged && current && { content, seq: current.seq }),
  }
}
