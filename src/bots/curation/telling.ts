import type { Curated, CurationEvent, Curator } from '../../curation/curate.ts'
import type { EntryContent, EntryRef } from '../../curation/entry.ts'
import type { Texts } from '../../i18n.ts'
import { type Button, paragraph } from '../../message.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import type { Party } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import type { RelayContext } from '../relay/context.ts'
import { deliver, recipientOf } from '../relay/staff.ts'
import { button } from '../replies/context.ts'
import { curationButton } from './actions.ts'
import { entryName, titleOf } from './words.ts'

export type TellingContext = Pick<RelayContext, 'catalogue' | 'split'>

export interface Happened {
  readonly event: CurationEvent
  readonly curated: Extract<Curated, { readonly ok: true }>
  readonly ref: EntryRef
  readonly curator: Curator
}

/** Whoever is to hear of it, each in their own language; never the person who has done it. */
export function tellCurated(context: TellingContext, happened: Happened, state: CurationCase): NewDelivery[] {
  const { event, curated } = happened
  switch (curated.outcome) {
    case 'proposed':
      return tellModerators(context, happened, state)
    case 'rejected': {
      const reason = event.kind === 'rejected' ? event.verdict : ''
      const content = state.revision?.content ?? {}
      return tell(context, others(happened, [state.author]), happened.ref, content, (texts, title) => ({
        words: [
          texts('curation-told-rejected', { title }),
          ...(reason === '' ? [] : [texts('curation-told-reason', { reason })]),
        ],
        buttons: [],
      }))
    }
    case 'published':
      return tellOfPublication(context, happened, state)
    default:
      return []
  }
}

function tellOfPublication(context: TellingContext, happened: Happened, state: CurationCase): NewDelivery[] {
  const { event, ref, curated } = happened
  const content = curated.content ?? {}
  const authors = event.kind === 'approved' ? others(happened, [state.author]) : []
  const isFromSuggestion = event.kind === 'approved' || (event.kind === 'written' && event.suggestion !== undefined)
  const isTold = new Set(authors.map(({ personId }) => personId))
  const contributors = isFromSuggestion
    ? others(happened, state.contributors).filter(({ personId }) => !isTold.has(personId))
    : []
  const as = (key: string) => (texts: Texts, title: string) => ({
    words: [texts(key, { title })],
    buttons: cardButtons(texts, ref, content),
  })
  return [
    ...tell(context, authors, ref, content, as('curation-told-published')),
    ...tell(context, contributors, ref, content, as('curation-told-used')),
  ]
}

/** A document is part of others' cards, and what is not published has none. */
function cardButtons(texts: Texts, { kind, id }: EntryRef, { status }: EntryContent): Button[] {
  if (kind === 'document' || status !== 'published') return []
  return [button(texts('curation-button-card'), { kind: 'card', service: id, query: null })]
}

/** Once: who has not looked at the earlier ones yet sees this one beside them. */
function tellModerators(context: TellingContext, happened: Happened, state: CurationCase): NewDelivery[] {
  const { event, curated, ref } = happened
  const unaware = state.moderators.filter(({ personId }) => !state.waiting.some((author) => author !== personId))
  const why = 'why' in event ? event.why.trim() : ''
  return tell(context, others(happened, unaware), ref, curated.content ?? {}, (texts, title) => ({
    words: [texts('curation-told-proposal', { title }), ...(why === '' ? [] : [texts('curation-why', { why })])],
    buttons: [curationButton(texts('curation-button-review'), { kind: 'list', list: 'proposals', page: 0 })],
  }))
}

function others({ curator }: Happened, parties: readonly (Party | undefined)[]): Party[] {
  return parties.flatMap((party) => (party && party.personId !== curator.personId ? [party] : []))
}

function tell(
  context: TellingContext,
  parties: readonly Party[],
  ref: EntryRef,
  content: EntryContent,
  say: (texts: Texts, title: string) => { readonly words: readonly string[]; readonly buttons: readonly Button[] },
): NewDelivery[] {
  return parties.flatMap((party) => {
    const to = recipientOf(party)
    if (!to) return []
    const { words, buttons } = say(context.catalogue(to.locale), entryName(ref, titleOf(content), to.locale))
    const blocks = words.map((text) => paragraph(text))
    return deliver(context, to, { locale: to.locale, blocks, ...(buttons.length > 0 && { buttons: [buttons] }) })
  })
}
