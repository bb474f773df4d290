import { html } from 'hono/html'
import { ownInstitution } from '../../../curation/curate.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import { page } from '../layout.ts'
import type { ConsoleContext } from '../parts.ts'

/** Staff look at every entry, an institution's people at its own, and everybody at what they have proposed. */
export function mayLook(c: ConsoleContext, state: Pick<CurationState, 'file' | 'institutions' | 'revision'>): boolean {
  const { personId, role } = c.var.visitor.party
  return (
    hasRole(role, 'responder') ||
    ownInstitution(state) !== null ||
    state.revision?.authorId === personId ||
    (state.file?.proposals ?? []).some(({ authorId }) => authorId === personId)
  )
}

export function nothingThere(c: ConsoleContext, text: 'entries-missing' | 'entries-proposal-missing') {
  const back = text === 'entries-missing' ? 'entries' : 'review'
  const content = html`<p>${c.var.texts(text)}</p>
    <p><a class="choice" href="/console/${back}">${c.var.texts(`console-area-${back}`)}</a></p>`
  return page(c, { title: c.var.texts('console-not-found'), content }, 404)
}

export function notTheirs(c: ConsoleContext) {
  const { texts } = c.var
  return page(c, { title: texts('console-forbidden'), content: html`<p>${texts('entries-not-yours')}</p>` }, 403)
}
