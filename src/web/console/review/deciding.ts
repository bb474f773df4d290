import { html } from 'hono/html'
import { isError } from '../../../knowledge/assemble.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { LONGEST_REASON } from '../entries/actions.ts'
import { entryPath } from '../entries/shown.ts'
import { buttonForm, field, form } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import type { Proposal } from './proposal.ts'

/** What the person may do about the proposal, and why not the rest. */
export function renderDeciding(
  c: ConsoleContext,
  { rules }: Pick<ConsoleOptions, 'rules'>,
  state: CurationState,
  proposal: Proposal,
): Html {
  const { texts, visitor } = c.var
  const { revision } = proposal
  const { personId, role } = visitor.party
  if (revision.state !== 'proposed') return html`<p>${texts(`entries-proposal-${revision.state}`)}</p>`
  const isModerator = hasRole(role, 'moderator')
  const isOwn = revision.authorId === personId
  const why = whyNot()
  // The entry that whoever publishes has seen the changes against.
  const hidden = { op: 'approve', seen: state.file?.entry?.seq ?? 0 }
  return html`<section><h2>${texts('entries-decide')}</h2>
    ${why === undefined ? form(c, c.req.path, html`<button class="send">${texts('entries-publish')}</button>`, hidden) : html`<p>${texts(why)}</p>`}
    <p><a class="choice" href="${entryPath(revision.ref)}/edit?from=${revision.seq}">${texts('entries-edit-further')}</a></p>
    ${isOwn ? buttonForm(c, c.req.path, texts('entries-withdraw'), { op: 'withdraw' }) : ''}
    ${isModerator && !isOwn ? renderRejecting(c) : ''}
  </section>`

  function whyNot(): string | undefined {
    if (!isModerator) return 'entries-publish-not-you'
    if (rules.fourEyes && state.othersReview && isOwn) return 'entries-publish-not-own'
    if (proposal.conflicts.length > 0) return 'entries-publish-conflicts'
    return proposal.checked.faults.some(isError) ? 'entries-publish-errors' : undefined
  }
}

function renderRejecting(c: ConsoleContext): Html {
  const { texts } = c.var
  const verdict = field({
    name: 'verdict',
    label: texts('entries-verdict'),
    hint: texts('entries-verdict-hint'),
    maximum: LONGEST_REASON,
    isRequired: true,
    rows: 2,
  })
  return form(c, c.req.path, html`${verdict}<button class="choice">${texts('entries-reject')}</button>`, {
    op: 'reject',
  })
}
