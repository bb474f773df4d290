import type { CurationEvent } from '../../../curation/curate.ts'
import type { EntryRef } from '../../../curation/entry.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import { curateAs } from '../curating.ts'
import { sent } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { incomplete, type Refusal, refusal } from './outcome.ts'

/** The longest reason; a longer one is cut. */
export const LONGEST_REASON = 500

/** Does what the form asks for; returns what has been done, or why not. */
export async function handleAction(
  c: ConsoleContext,
  options: ConsoleOptions,
  ref: EntryRef,
  state: CurationState,
): Promise<string | Refusal> {
  const event = await eventOf(c, options, state)
  if ('notice' in event) return event
  const curated = await curateAs(c, options, { entry: ref }, event)
  if (!curated.ok) return refusal(c, curated, ref.id)
  return curated.outcome === 'published' ? event.kind : curated.outcome
}

async function eventOf(
  c: ConsoleContext,
  { store }: Pick<ConsoleOptions, 'store'>,
  { file }: CurationState,
): Promise<CurationEvent | Refusal> {
  const { texts, visitor } = c.var
  switch (sent(c, 'op')) {
    case 'confirm':
      return { kind: 'confirmed' }
    case 'retire': {
      const why = reasonOf(c, 'why')
      return why === '' ? incomplete(texts('entries-why-missing')) : { kind: 'retired', why }
    }
    case 'keep': {
      const [institution, keeper] = [sent(c, 'institution'), sent(c, 'keeper')]
      const keepers = { '': null, me: visitor.party.personId, other: file?.entry?.keeperId ?? null }
      const keeperId = Object.hasOwn(keepers, keeper) ? keepers[keeper as keyof typeof keepers] : undefined
      const isKnown = institution === '' || (await store.curation.institutions()).some(({ id }) => id === institution)
      if (keeperId === undefined || !isKnown) return incomplete(texts('entries-owner-unknown'))
      return { kind: 'kept', institutionId: institution === '' ? null : institution, keeperId }
    }
    default:
      return incomplete(texts('entries-form-unknown'))
  }
}

/** The reason that somebody gives. */
export function reasonOf(c: ConsoleContext, name: string): string {
  return sent(c, name).slice(0, LONGEST_REASON).toWellFormed()
}
