import { type Checked, type CheckKnowledge, checkEntry } from '../../../curation/checking.ts'
import type { EntryContent } from '../../../curation/entry.ts'
import type { Revision } from '../../../curation/revision.ts'

/** Entries whose checks are kept; more would only take room. */
const KEPT = 100

/** What publishing anything replaces is what the checks hold for. */
const kept = new WeakMap<object, Map<string, Checked>>()

/**
 * The checks of what a revision says, made once as long as the base is the same: they look through all of it. `merged`
 * is the published revision that `content` has been merged with.
 */
export function checksOf(
  knowledge: CheckKnowledge,
  { ref, seq, content: own }: Pick<Revision, 'ref' | 'seq' | 'content'>,
  merged?: { readonly content: EntryContent; readonly seq: number },
): Checked {
  const { services } = knowledge.base
  const found = kept.get(services) ?? new Map<string, Checked>()
  kept.set(services, found)
  const key = `${seq} ${merged?.seq ?? ''}`
  const earlier = found.get(key)
  if (earlier) return earlier
  const checked = checkEntry(ref, merged?.content ?? own, knowledge)
  const [oldest] = found.keys()
  if (found.size >= KEPT && oldest !== undefined) found.delete(oldest)
  found.set(key, checked)
  return checked
}
