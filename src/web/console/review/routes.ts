import { Hono } from 'hono'
import { html } from 'hono/html'
import type { CurationEvent } from '../../../curation/curate.ts'
import { differences, isSame } from '../../../curation/differences.ts'
import { refText } from '../../../curation/entry.ts'
import { isError } from '../../../knowledge/assemble.ts'
import type { Rehearsed } from '../../../living/rehearsal.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { curateAs } from '../curating.ts'
import { reasonOf } from '../entries/actions.ts'
import { renderDifferences } from '../entries/differences.ts'
import { titleIn } from '../entries/entry.ts'
import { mayLook, nothingThere, notTheirs } from '../entries/looking.ts'
import { incomplete, type Refusal, refusal, renderFaults } from '../entries/outcome.ts'
import { renderDiagram, renderPreviews } from '../entries/previews.ts'
import { authorText, entryPath, momentHtml, SEQ, seqOf, titleText } from '../entries/shown.ts'
import { buttonForm, sent } from '../forms.ts'
import { GOLDEN_PLACE, renderGolden, tryQuestions } from '../golden.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { renderDeciding } from './deciding.ts'
import { reviewListRoutes } from './list.ts'
import { renderMerging } from './merging.ts'
import { type Proposal, proposalOf } from './proposal.ts'

/** What waits for a second pair of eyes: `/console/review`. */
export function reviewRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, diagrams } = options
  const routes = new Hono<ConsoleEnv>()
  const stateOf = (c: ConsoleContext) =>
    store.curation.state({ revision: seqOf(c.req.param('seq')) }, c.var.visitor.party.personId)

  reviewListRoutes(routes, options)
  routes.get(`/console/review/${SEQ}`, (c) => answer(c))

  routes.post(`/console/review/${SEQ}`, async (c) => {
    const state = await stateOf(c)
    const { revision } = state
    if (!revision) return nothingThere(c, 'entries-proposal-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    if (sent(c, 'op') === 'try') {
      const proposal = proposalOf(state, options)
      return answer(c, undefined, proposal && (await tryQuestions(options, proposal.checked)))
    }
    const event = eventOf(c, state)
    if ('notice' in event) return answer(c, event)
    const curated = await curateAs(c, options, { revision: revision.seq }, event)
    return curated.ok
      ? c.redirect(`/console/review?done=${curated.outcome}`, 303)
      : answer(c, refusal(c, curated, revision.ref.id))
  })

  routes.get(`/console/review/${SEQ}/:file{(?:light|dark)\\.svg}`, async (c) => {
    const { locale } = c.var
    const state = await stateOf(c)
    const proposal = proposalOf(state, options)
    if (!proposal?.checked.service || proposal.checked.faults.some(isError) || !mayLook(c, state))
      return nothingThere(c, 'entries-proposal-missing')
    const theme = c.req.param('file') === 'dark.svg' ? 'dark' : 'light'
    const drawn = await diagrams.svg(proposal.checked.service, { locale, theme })
    const headers = { 'Content-Type': 'image/svg+xml; charset=utf-8', 'Cache-Control': 'private, no-cache' }
    return c.body(drawn, 200, headers)
  })

  return routes

  async function answer(c: ConsoleContext, refused?: Refusal, tried?: Rehearsed) {
    const { texts, locale } = c.var
    const state = await stateOf(c)
    const proposal = proposalOf(state, options)
    if (!proposal) return nothingThere(c, 'entries-proposal-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    const { ref, state: stands, seq } = proposal.revision
    if (stands === 'published') return c.redirect(`${entryPath(ref)}/history/${seq}`, 303)
    const title = texts('entries-proposal-for', {
      title: titleText(state.file?.entry?.title ?? titleIn(proposal.content), ref.id, locale),
    })
    const content = renderProposal(c, state, proposal, tried)
    return page(c, { title, content, ...(refused && { notice: refused.notice }) }, refused?.status)
  }

  function renderProposal(c: ConsoleContext, state: CurationState, proposal: Proposal, tried?: Rehearsed): Html {
    const { texts } = c.var
    const { revision, content, checked } = proposal
    const { current } = state.file ?? {}
    const before = revision.state === 'proposed' ? current?.content : state.base?.content
    const { service } = checked.faults.some(isError) ? {} : checked
    const isDrawn = service && !(isSame(before?.steps, content.steps) && isSame(before?.facts, content.facts))
    const author = state.author?.responder?.name ?? null
    const button = buttonForm(c, `${c.req.path}#${GOLDEN_PLACE}`, texts('golden-try'), { op: 'try' })
    return html`
      <p>${authorText(c, { revision, author })}, ${momentHtml(c, revision.createdAt)}, ${texts(`entries-origin-${revision.origin}`)} · <code>${refText(revision.ref)}</code></p>
      ${revision.why === '' ? '' : html`<p>${texts('entries-reason')}: <q>${revision.why}</q></p>`}
      ${revision.verdict === null ? '' : html`<p>${texts('entries-verdict')}: <q>${revision.verdict}</q></p>`}
      ${current ? html`<p><a class="choice" href="${entryPath(revision.ref)}">${texts('entries-to-entry')}</a></p>` : ''}
      ${proposal.isMerged ? renderMerging(c, state, proposal) : ''}
      ${
        checked.faults.length > 0
          ? html`<section><h2>${texts('entries-faults')}</h2>${renderFaults(c, checked.faults, revision.ref.id)}</section>`
          : ''
      }
      <section><h2>${texts('entries-changes')}</h2>${renderDifferences(c, differences(before, content))}</section>
      ${service ? renderPreviews(c, options, service) : ''}
      ${isDrawn ? renderDiagram(c, service, `/console/review/${revision.seq}`) : ''}
      ${revision.state === 'proposed' ? renderGolden(c, options, checked, { button, tried }) : ''}
      ${renderDeciding(c, options, state, proposal)}`
  }
}

function eventOf(c: ConsoleContext, { file }: CurationState): CurationEvent | Refusal {
  const { texts } = c.var
  switch (sent(c, 'op')) {
    case 'approve':
      // Nobody publishes what they have not seen.
      return sent(c, 'seen') === String(file?.entry?.seq ?? 0)
        ? { kind: 'approved' }
        : { ...incomplete(texts('entries-seen-other')), status: 409 }
    case 'reject': {
      const verdict = reasonOf(c, 'verdict')
      return verdict === '' ? incomplete(texts('entries-verdict-missing')) : { kind: 'rejected', verdict }
    }
    case 'withdraw':
      return { kind: 'withdrawn' }
    default:
      return incomplete(texts('entries-form-unknown'))
  }
}
