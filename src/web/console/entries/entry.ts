import type { Hono } from 'hono'
import { html } from 'hono/html'
import { mayPropose } from '../../../curation/curate.ts'
import { type EntryContent, type EntryRef, refText } from '../../../curation/entry.ts'
import { isObject } from '../../../curation/paths.ts'
import { isError } from '../../../knowledge/assemble.ts'
import { type Link, viewOf } from '../../../links/link.ts'
import { LOCALES, type Locale, type Localised } from '../../../locale.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import type { Html } from '../../page-options.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { handleAction } from './actions.ts'
import { checksOf } from './checks.ts'
import { mayLook, nothingThere, notTheirs } from './looking.ts'
import { doneNotice, type Refusal, renderFaults } from './outcome.ts'
import { renderDiagram, renderPreviews } from './previews.ts'
import { authorText, countryName, ENTRY_PATH, entryPath, momentHtml, refOf, titleHtml, titleText } from './shown.ts'
import { renderKeeping, renderRetiring, renderReview } from './standing.ts'

/** `/console/entries/{kind}/{id}`: an entry as it is published, and what can be done about it. */
export function entryRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  routes.get(ENTRY_PATH, (c) => answer(c, options))
  routes.post(ENTRY_PATH, async (c) => {
    const ref = refOf(c)
    const state = await options.store.curation.state({ entry: ref }, c.var.visitor.party.personId)
    if (!state.file?.entry) return nothingThere(c, 'entries-missing')
    if (!mayLook(c, state)) return notTheirs(c)
    const result = await handleAction(c, options, ref, state)
    return typeof result === 'string' ? c.redirect(`${entryPath(ref)}?done=${result}`, 303) : answer(c, options, result)
  })
}

async function answer(c: ConsoleContext, options: ConsoleOptions, refused?: Refusal) {
  const { locale, visitor } = c.var
  const ref = refOf(c)
  const state = await options.store.curation.state({ entry: ref }, visitor.party.personId)
  const { entry, proposals = [] } = state.file ?? {}
  const [proposal] = proposals
  if (!entry && !proposal) return nothingThere(c, 'entries-missing')
  if (!mayLook(c, state)) return notTheirs(c)
  const title = titleText(entry?.title ?? titleIn(proposal?.content ?? {}), ref.id, locale)
  const content = entry ? await published(c, options, ref, state) : await onlyProposed(c, ref, state)
  const notice = refused?.notice ?? doneNotice(c)
  return page(c, { title, content, ...(notice && { notice }) }, refused?.status)
}

/** While there are only proposals. */
async function onlyProposed(c: ConsoleContext, ref: EntryRef, state: CurationState): Promise<Html> {
  const { texts } = c.var
  return html`<p>${texts(`entries-kind-${ref.kind}`)} · <code>${refText(ref)}</code></p>
    <p>${texts('entries-not-yet-published')}</p>${renderProposals(c, state)}`
}

async function published(
  c: ConsoleContext,
  options: ConsoleOptions,
  ref: EntryRef,
  state: CurationState,
): Promise<Html> {
  const { texts, visitor } = c.var
  const { entry, current } = state.file ?? {}
  if (!entry || !current) return html``
  const { knowledge, store } = options
  const checked = checksOf(knowledge, current)
  const isSound = !checked.faults.some(isError)
  const curator = { personId: visitor.party.personId, role: visitor.party.role }
  const isPublic = ref.kind === 'service' && knowledge.base.services.has(ref.id)
  const links = [
    ...(mayPropose(curator, state) ? [['edit', `${entryPath(ref)}/edit`]] : []),
    ['history', `${entryPath(ref)}/history`],
    ...(isPublic ? [['public', `/services/${ref.id}`]] : []),
  ]
  const facts = [
    texts(`entries-kind-${ref.kind}`),
    countryName(texts, entry.country),
    texts(`entries-state-${entry.status}`),
  ]
  return html`
    <p>${facts.filter((fact) => fact !== '').join(' · ')} · <code>${refText(ref)}</code></p>
    <p class="choices">${links.map(([name, address]) => html`<a class="choice" href="${address}">${texts(`entries-to-${name}`)}</a>`)}</p>
    ${renderGist(c, current.content)}
    ${renderReview(c, options, state)}
    ${renderProposals(c, state)}
    ${
      checked.faults.length > 0
        ? html`<section><h2>${texts('entries-faults')}</h2>${renderFaults(c, checked.faults, ref.id)}</section>`
        : ''
    }
    ${renderBroken(c, await store.links.ofEntry(ref))}
    ${checked.service && isSound ? renderPreviews(c, options, checked.service) : ''}
    ${checked.service && isSound ? renderDiagram(c, checked.service, `/console/review/${current.seq}`) : ''}
    ${hasRole(curator.role, 'moderator') ? renderKeeping(c, state, await store.curation.institutions()) : ''}
    ${renderRetiring(c, options, state)}
    <p class="hint">${texts('entries-updated')} ${momentHtml(c, entry.updatedAt)}</p>`
}

/** The addresses in it that need somebody. */
function renderBroken({ var: { texts } }: ConsoleContext, links: readonly Link[]): Html | '' {
  const broken = links.flatMap((link) => {
    const view = viewOf(link)
    return view === 'dead' || view === 'moved' || view === 'changed' ? [{ ...link, view }] : []
  })
  if (broken.length === 0) return ''
  return html`<section><h2>${texts('console-area-links')}</h2>
    <ul>${broken.map(
      ({ url, view }) => html`<li><a href="${url}" rel="noreferrer">${url}</a>: ${texts(`links-one-${view}`)}</li>`,
    )}</ul></section>`
}

/** What the entry is about, in the reader's language. */
function renderGist(c: ConsoleContext, content: EntryContent): Html {
  const { texts, locale } = c.var
  const summary = localisedIn(content.summary ?? content.note)
  const authority = isObject(content.competentAuthority) ? content.competentAuthority : {}
  const url = typeof authority.url === 'string' && /^https?:/.test(authority.url) ? authority.url : undefined
  const name = titleHtml(localisedIn(authority.name), url ?? '', locale)
  return html`<section><h2>${texts('entries-gist')}</h2>
    <p>${titleHtml(summary, texts('entries-nothing'), locale)}</p>
    ${url ? html`<p><a href="${url}" rel="noreferrer">${name}</a></p>` : ''}</section>`
}

function renderProposals(c: ConsoleContext, { file }: CurationState): Html | '' {
  const { texts } = c.var
  const proposals = file?.proposals ?? []
  if (proposals.length === 0) return ''
  return html`<section id="proposals"><h2>${texts('entries-proposals')}</h2>
    <ul>${proposals.map(
      (revision) =>
        html`<li><a href="/console/review/${revision.seq}">${revision.why || texts('entries-no-reason')}</a> ${authorText(c, { revision, author: null })}, ${momentHtml(c, revision.createdAt)}</li>`,
    )}</ul></section>`
}

/** The title of what may have any shape. */
export function titleIn({ title, name }: EntryContent): Localised {
  return localisedIn(title ?? name)
}

function localisedIn(value: unknown): Localised {
  const texts = isObject(value) ? value : {}
  return Object.fromEntries(
    LOCALES.flatMap((locale): [Locale, string][] => {
      const text = texts[locale]
      return typeof text === 'string' ? [[locale, text]] : []
    }),
  )
}
