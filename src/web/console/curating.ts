import type { Curated, CurationEvent } from '../../curation/curate.ts'
import type { CurationReference } from '../../store/curation-store.ts'
import type { ConsoleContext, ConsoleOptions } from './parts.ts'

/** Does it to the entry or the revision, as whoever is signed in; what is published is there for everybody afterwards. */
export async function curateAs(
  c: ConsoleContext,
  { store, curate, refresh, nudge, now }: Pick<ConsoleOptions, 'store' | 'curate' | 'refresh' | 'nudge' | 'now'>,
  about: CurationReference,
  event: CurationEvent,
): Promise<Curated> {
  const { personId, role } = c.var.visitor.party
  const { result, deliveries } = await store.curation.handle(about, personId, now(), (state) =>
    curate(event, { personId, role }, state),
  )
  if (deliveries.length > 0) nudge()
  await refresh()
  return result
}
