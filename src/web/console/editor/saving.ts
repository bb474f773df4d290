import { html } from 'hono/html'
import type { CurationEvent } from '../../../curation/curate.ts'
import { type Difference, differences } from '../../../curation/differences.ts'
import { fillForm } from '../../../curation/editing/form.ts'
import { FORMS } from '../../../curation/editing/forms.ts'
import { withIds } from '../../../curation/editing/ids.ts'
import type { EntryContent } from '../../../curation/entry.ts'
import { merge } from '../../../curation/merging.ts'
import { isObject } from '../../../curation/paths.ts'
import type { Html } from '../../page-options.ts'
import { curateAs } from '../curating.ts'
import { reasonOf } from '../entries/actions.ts'
import { renderDifferences } from '../entries/differences.ts'
import { conflictName, refusal } from '../entries/outcome.ts'
import { entryPath } from '../entries/shown.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'
import { type Draft, factsOf } from './draft.ts'
import { formPage } from './form-page.ts'
import { renderFaultLinks } from './side.ts'

/** Publishes or proposes what was written; where that cannot be, the form comes back with everything in it. */
export async function save(c: ConsoleContext, options: ConsoleOptions, written: Draft, op: 'publish' | 'propose') {
  const { texts } = c.var
  const { ref, base, suggestion, from, isReviewed, isMinor, checked } = written
  const content = withIds(FORMS[ref.kind], written.content, true)
  const draft = { ...written, content }
  const why = reasonOf(c, 'why')
  if (why === '')
    return formPage(c, options, draft, { notice: { kind: 'problem', text: texts('editor-why-missing') }, status: 422 })
  const event: CurationEvent = {
    kind: 'written',
    ref,
    content,
    base,
    why,
    origin: 'console',
    proposes: op === 'propose',
    isReviewed,
    isMinor,
    checked,
    ...(suggestion && { suggestion: suggestion.id }),
  }
  const about = { entry: ref, ...(base !== null && { base }), ...(suggestion && { suggestion: suggestion.id }) }
  const curated = await curateAs(c, options, about, event)
  if (curated.ok) {
    await endEarlier(c, options, from)
    const isPublished = curated.outcome === 'published'
    return c.redirect(isPublished ? `${entryPath(ref)}?done=published` : '/console/review?done=proposed', 303)
  }
  if (curated.refusal === 'conflict') return conflictPage(c, options, draft, curated.conflicts ?? [])
  if (curated.refusal === 'errors') {
    const parts = fillForm(FORMS[ref.kind], content, factsOf(options.knowledge)).flatMap((section) => section.parts)
    const text = html`<p>${texts('editor-errors')}</p>${renderFaultLinks(c, curated.faults ?? [], { ref, content, parts })}`
    return formPage(c, options, draft, { notice: { kind: 'problem', text }, status: 422 })
  }
  const { notice, status } = refusal(c, curated, ref.id)
  return formPage(c, options, draft, { notice, status: status === 403 ? 403 : 409 })
}

/** What somebody has gone on with themselves does not wait beside it. */
async function endEarlier(c: ConsoleContext, options: ConsoleOptions, from: number | null): Promise<void> {
  const earlier = from === null ? undefined : await options.store.curation.revision(from)
  if (earlier?.state !== 'proposed' || earlier.authorId !== c.var.visitor.party.personId) return
  await curateAs(c, options, { revision: earlier.seq }, { kind: 'withdrawn' })
}

/**
 * Others have changed the same meanwhile: the form has both changes, and where they are about the same, one's own; what
 * the others say stands above it. Whoever saves then has seen it.
 */
async function conflictPage(c: ConsoleContext, options: ConsoleOptions, draft: Draft, conflicts: readonly string[]) {
  const { texts, visitor } = c.var
  const about = { entry: draft.ref, ...(draft.base !== null && { base: draft.base }) }
  const state = await options.store.curation.state(about, visitor.party.personId)
  const { entry, current } = state.file ?? {}
  const merged = merge(state.base?.content, draft.content, current?.content).content
  const content: EntryContent = isObject(merged) ? merged : draft.content
  const isAbout = (one: Difference) => conflicts.some((path) => within(pathOf(one), path) || within(path, pathOf(one)))
  const theirs = differences(content, current?.content).filter(isAbout)
  const above: Html = html`<section class="notice notice-problem editor-conflicts"><h2>${texts('editor-conflict')}</h2>
    <p>${texts('editor-conflict-text')}</p>
    <ul>${conflicts.map((path) => html`<li>${conflictName(c, path)}</li>`)}</ul>
    ${renderDifferences(c, theirs)}</section>`
  const notice = { kind: 'problem', text: texts('editor-conflict-notice') } as const
  return formPage(c, options, { ...draft, content, base: entry?.seq ?? null, state }, { notice, above, status: 409 })
}

function pathOf({ path, locale }: Difference): string {
  return locale === null ? path : `${path}.${locale}`
}

function within(path: string, outer: string): boolean {
  return `${path}.`.startsWith(`${outer}.`)
}
