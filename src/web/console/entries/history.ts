import type { Hono } from 'hono'
import { html } from 'hono/html'
import { mayPropose } from '../../../curation/curate.ts'
import { differences } from '../../../curation/differences.ts'
import type { EntryRef } from '../../../curation/entry.ts'
import type { Revision } from '../../../curation/revision.ts'
import type { CurationState, RevisionLine } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { curateAs } from '../curating.ts'
import { field, form, pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable } from '../tables.ts'
import { LONGEST_REASON, reasonOf } from './actions.ts'
import { renderDifferences } from './differences.ts'
import { titleIn } from './entry.ts'
import { mayLook, nothingThere, notTheirs } from './looking.ts'
import { doneNotice, incomplete, type Refusal, refusal } from './outcome.ts'
import { paged } from './paging.ts'
import { authorText, ENTRY_PATH, entryPath, momentHtml, refOf, SEQ, seqOf, titleText } from './shown.ts'

const PAGE_SIZE = 25

/** `/console/entries/{kind}/{id}/history`: who has changed what, and the way back to it. */
export function historyRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store } = options
  const stateOf = (c: ConsoleContext, revision?: number) =>
    store.curation.state({ entry: refOf(c), ...(revision !== undefined && { revision }) }, c.var.visitor.party.personId)

  routes.get(`${ENTRY_PATH}/history`, async (c) => {
    const { texts, locale } = c.var
    const ref = refOf(c)
    const state = await stateOf(c)
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.curation.history(ref, offset, limit))
    if (found.total === 0) return nothingThere(c, 'entries-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    const title = titleText(found.items[0]?.title ?? {}, ref.id, locale)
    const content = html`<p><a class="choice" href="${entryPath(ref)}">${texts('entries-to-entry')}</a></p>
      <p>${texts('entries-revisions', { count: found.total })}</p>
      ${listOf(c, found.items)} ${pager(c, found.at, PAGE_SIZE, found.total)}`
    const notice = doneNotice(c)
    return page(c, { title: texts('entries-history-of', { title }), content, ...(notice && { notice }) })
  })

  routes.get(`${ENTRY_PATH}/history/${SEQ}`, (c) => answer(c))

  routes.post(`${ENTRY_PATH}/history/${SEQ}`, async (c) => {
    const ref = refOf(c)
    const seq = seqOf(c.req.param('seq'))
    const state = await stateOf(c, seq)
    if (!state.revision || !isOf(state.revision, ref)) return nothingThere(c, 'entries-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    const why = reasonOf(c, 'why')
    if (why === '') return answer(c, incomplete(c.var.texts('entries-why-missing')))
    const curated = await curateAs(c, options, { entry: ref, revision: seq }, { kind: 'restored', why })
    if (!curated.ok) return answer(c, refusal(c, curated, ref.id))
    const done = curated.outcome === 'published' ? 'restored' : curated.outcome
    return c.redirect(`${entryPath(ref)}?done=${done}`, 303)
  })

  async function answer(c: ConsoleContext, refused?: Refusal) {
    const { texts, locale } = c.var
    const ref = refOf(c)
    const state = await stateOf(c, seqOf(c.req.param('seq')))
    const { revision } = state
    if (!revision || !isOf(revision, ref)) return nothingThere(c, 'entries-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    const wanted = c.req.query('against')
    const against =
      wanted === undefined ? await store.curation.before(revision) : await store.curation.revision(seqOf(wanted))
    if (wanted !== undefined && (!against || !isOf(against, ref))) return nothingThere(c, 'entries-missing')
    const title = titleText(titleIn(revision.content), ref.id, locale)
    const content = html`
      <p class="choices"><a class="choice" href="${entryPath(ref)}/history">${texts('entries-to-history')}</a>
        <a class="choice" href="${entryPath(ref)}">${texts('entries-to-entry')}</a></p>
      ${renderFacts(c, revision, state.author?.responder?.name ?? null)}
      ${renderAgainst(c, state, revision, against)}
      <h2>${texts('entries-changes')}</h2>
      ${renderDifferences(c, differences(against?.content, revision.content))}
      ${renderRestoring(c, state, revision)}`
    const shown = { title: `${title}: ${numberText(c, revision)}`, content }
    return page(c, { ...shown, ...(refused && { notice: refused.notice }) }, refused?.status)
  }
}

function isOf({ ref }: Revision, { kind, id }: EntryRef): boolean {
  return ref.kind === kind && ref.id === id
}

function listOf(c: ConsoleContext, lines: readonly RevisionLine[]): Html {
  const { texts } = c.var
  const headings = ['revision', 'who', 'when', 'reason', 'origin']
  return cardTable(
    texts('entries-to-history'),
    headings.map((name) => texts(`entries-column-${name}`)),
    lines.map((line) => {
      const { ref, seq, decidedAt, createdAt, why, origin } = line.revision
      return [
        html`<a href="${entryPath(ref)}/history/${seq}">${numberText(c, line.revision)}</a>`,
        authorText(c, line),
        momentHtml(c, decidedAt ?? createdAt),
        why || '–',
        texts(`entries-origin-${origin}`),
      ]
    }),
  )
}

/** "No. 5" for what was published, its state for the rest. */
function numberText({ var: { texts } }: ConsoleContext, { number, state }: Pick<Revision, 'number' | 'state'>): string {
  return number === null ? texts(`entries-proposal-${state}`) : texts('entries-number', { number })
}

function renderFacts(c: ConsoleContext, revision: Revision, author: string | null): Html {
  const { texts } = c.var
  const { why, verdict } = revision
  return html`<p>${authorText(c, { revision, author })}, ${momentHtml(c, revision.decidedAt ?? revision.createdAt)}, ${texts(`entries-origin-${revision.origin}`)}</p>
    ${why === '' ? '' : html`<p>${texts('entries-reason')}: <q>${why}</q></p>`}
    ${verdict === null ? '' : html`<p>${texts('entries-verdict')}: <q>${verdict}</q></p>`}`
}

/** What it is compared with, and the way to what is published now. */
function renderAgainst(
  c: ConsoleContext,
  { file }: CurationState,
  revision: Revision,
  against: Revision | undefined,
): Html {
  const { texts } = c.var
  const current = file?.entry?.seq
  const isOther = current !== undefined && current !== revision.seq && current !== against?.seq
  return html`<p>${against ? texts('entries-against', { number: numberText(c, against) }) : texts('entries-against-nothing')}
    ${isOther ? html`<a href="${c.req.path}?against=${current}">${texts('entries-against-current')}</a>` : ''}</p>`
}

function renderRestoring(c: ConsoleContext, state: CurationState, revision: Revision): Html | '' {
  const { texts, visitor } = c.var
  const curator = { personId: visitor.party.personId, role: visitor.party.role }
  const isOld = revision.state === 'published' && state.file?.entry?.seq !== revision.seq
  if (!isOld || !mayPropose(curator, state)) return ''
  const why = field({ name: 'why', label: texts('entries-why'), maximum: LONGEST_REASON, isRequired: true })
  return html`<section><h2>${texts('entries-restore')}</h2><p>${texts('entries-restore-text')}</p>
    ${form(c, c.req.path, html`${why}<button class="choice">${texts('entries-restore')}</button>`)}</section>`
}
