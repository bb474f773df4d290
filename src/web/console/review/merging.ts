import { html } from 'hono/html'
import { type Difference, differences } from '../../../curation/differences.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { inWords } from '../entries/differences.ts'
import { conflictName } from '../entries/outcome.ts'
import type { ConsoleContext } from '../parts.ts'
import type { Proposal } from './proposal.ts'

/** That others have published something meanwhile, and where it is about the same. */
export function renderMerging(c: ConsoleContext, { file }: CurationState, { conflicts, revision }: Proposal): Html {
  const { texts } = c.var
  if (conflicts.length === 0) return html`<p class="notice">${texts('entries-merged')}</p>`
  const theirs = differences(revision.content, file?.current?.content)
  const items = conflicts.map((conflict) => {
    const isAbout = (whole: string, part: string) => whole === part || part.startsWith(`${whole}.`)
    const said = theirs.filter((one) => {
      const path = pathOf(one)
      return isAbout(conflict, path) || isAbout(path, conflict)
    })
    return html`<li>${conflictName(c, conflict)} ${said.map(({ after }) => (after === undefined ? texts('entries-nothing') : html`<q>${inWords(after)}</q> `))}</li>`
  })
  return html`<section class="notice notice-problem"><h2>${texts('entries-conflicts')}</h2>
    <p>${texts('entries-conflicts-text')}</p><ul>${items}</ul></section>`
}

/** Named as a conflict is. */
function pathOf({ path, locale }: Difference): string {
  return locale === null ? path : `${path}.${locale}`
}
