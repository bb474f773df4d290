import { hasRole } from '../../relay/responder.ts'
import type { CurationReference } from '../../store/curation-store.ts'
import type { Party, RelayReference } from '../../store/relay-store.ts'
import type { Store } from '../../store/store.ts'
import { commandOf } from '../commands.ts'
import type { InboundMessage } from '../platform.ts'
import type { Lists } from '../turn.ts'
import { type CurationAction, parseCurationAction } from './actions.ts'
import { REVIEW_PAGE } from './listing.ts'

/** What a message asks for about the base; a command stands for the button that does the same. */
export function curationRequest({ content }: Pick<InboundMessage, 'content'>): CurationAction | undefined {
  if (content.kind === 'action' || content.kind === 'form') return parseCurationAction(content.action)
  return commandOf(content)?.name === 'review' ? { kind: 'list', list: 'proposals', page: 0 } : undefined
}

/** What the request is about, for the store to look up. */
export function curationReference(asked: CurationAction | undefined): {
  readonly curation?: CurationReference
  readonly relay?: RelayReference
} {
  if (!asked || asked.kind === 'list') return {}
  if ('entry' in asked) return { curation: { entry: asked.entry } }
  if ('revision' in asked) return { curation: { revision: asked.revision } }
  if ('suggestion' in asked) return { curation: { suggestion: asked.suggestion } }
  return { curation: { question: asked.question }, relay: { question: asked.question } }
}

/** Reads the page of the list that is asked for: of what there is for moderators, of their own for others. */
export async function curationLists(
  { curation, relay }: Pick<Store, 'curation' | 'relay'>,
  asked: CurationAction,
  { person, paged, now }: CurationReading,
): Promise<Lists> {
  if (asked.kind === 'suggest') return { messages: await relay.messages(asked.question) }
  if (asked.kind !== 'list') return {}
  const party = await person()
  if (!party) return {}
  const { personId, role } = party
  const isModerator = hasRole(role, 'moderator')
  const page = <T>(read: Read<T>) => paged(read, asked.page, REVIEW_PAGE)
  switch (asked.list) {
    case 'proposals': {
      const filter = isModerator ? {} : { author: personId }
      return { proposals: await page((at) => curation.proposals(filter, at, REVIEW_PAGE)) }
    }
    case 'suggestions': {
      const author = isModerator ? undefined : personId
      return { suggestions: await page((at) => curation.suggestions('open', at, REVIEW_PAGE, author)) }
    }
    case 'due': {
      const { institutions } = await curation.standing(personId)
      const own = isModerator ? {} : { institutions: institutions.map(({ id }) => id) }
      return { due: await page((at) => curation.entries({ dueBefore: now, ...own }, at, REVIEW_PAGE)) }
    }
  }
}

type Read<T> = (offset: number) => Promise<{ readonly items: readonly T[]; readonly total: number }>

interface CurationReading {
  /** Whoever asks; `undefined` on first contact. */
  readonly person: () => Promise<Party | undefined>
  /** The page asked for or, when there are no longer so many, the last one. */
  readonly paged: <T>(
    read: Read<T>,
    wanted: number,
    size: number,
  ) => Promise<{ readonly items: readonly T[]; readonly total: number }>
  /** Milliseconds since 1970. */
  readonly now: number
}
