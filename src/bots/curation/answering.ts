import { type Outcome, say, type Turn } from '../turn.ts'
import type { CurationAction } from './actions.ts'
import { askForChange, changeSuggestion, takeChange } from './changes.ts'
import { confirm, edit, retire, showDue } from './due.ts'
import { reviewList } from './listing.ts'
import { line } from './outcome.ts'
import { publishProposal, rejectProposal, showProposal, withdrawProposal } from './proposals.ts'
import { suggest } from './suggesting.ts'
import { dismissSuggestion, showSuggestion } from './suggestions.ts'
import { writtenIn } from './writing.ts'

export function reviewCommand(turn: Turn): Outcome {
  return reviewList(turn, 'proposals', 0)
}

/** Answers a pressed button about the base. */
export function curationAction(turn: Turn, action: CurationAction): Outcome {
  // A question may be answered in a thread of a group.
  if (action.kind === 'suggest') return suggest(turn)
  if (!turn.inbound.direct) return say(turn, 'curation', 'command-direct-only')
  if (action.kind === 'list') return reviewList(turn, action.list, action.page)
  const { curation: state } = turn.state
  if (!state) return line(turn, turn.texts('curation-refused-gone'))
  switch (action.kind) {
    case 'wrong':
      return askForChange(turn, state)
    case 'due':
      return showDue(turn, state)
    case 'confirm':
      return confirm(turn, state)
    case 'edit':
      return edit(turn, state)
    case 'retire':
      return retire(turn, state)
    case 'proposal':
      return showProposal(turn, state)
    case 'publish':
      return publishProposal(turn, state)
    case 'reject':
      return rejectProposal(turn, state)
    case 'withdraw':
      return withdrawProposal(turn, state)
    case 'suggestion':
      return showSuggestion(turn, state)
    case 'dismiss':
      return dismissSuggestion(turn, state)
  }
}

/** Takes the message that was asked for about the base, whatever else it might be; `undefined` when none was. */
export function takeWritten(turn: Turn): Outcome | undefined {
  const written = writtenIn(turn)
  if (!written) return undefined
  const { texts, state, inbound } = turn
  const { writing, text } = written
  if (!state.curation) return { ...line(turn, texts('curation-refused-gone')), person: { composing: null } }
  if (written.kind === 'edited') return changeSuggestion(turn, state.curation, text)
  const { field } = written
  if (text === '') return line(turn, texts('curation-words-only'))
  if (field === 'change') return takeChange(turn, state.curation, writing, text)
  const outcome = field === 'retire' ? retire(turn, state.curation, text) : rejectProposal(turn, state.curation, text)
  return { ...outcome, person: { composing: { ...writing, field: null, taken: inbound.message?.id ?? null } } }
}
