import { Hono } from 'hono'
import { html } from 'hono/html'
import { keep } from '../../../links/judging.ts'
import { LINK_VIEWS, type LinkView } from '../../../links/link.ts'
import { namedIn } from '../../../links/naming.ts'
import { derived } from '../../derived.ts'
import type { Html } from '../../page-options.ts'
import { pageNumber, pager, sent } from '../forms.ts'
import { type ConsolePage, page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { tabs } from '../tables.ts'
import { renderLink } from './line.ts'
import { replaceEverywhere } from './replacing.ts'

const PAGE_SIZE = 50

/** `/console/links`: the addresses that entries name, as they were last found, and what can be done about them. */
export function linkRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const { store, knowledge, now } = options
  const routes = new Hono<ConsoleEnv>()
  const named = derived(
    () => knowledge.base.services,
    () => namedIn(knowledge.base),
  )

  async function answer(c: ConsoleContext, view: LinkView, notice?: ConsolePage['notice'], status?: 404 | 409) {
    const { texts } = c.var
    const counts = await store.links.counts()
    const countOf = (wanted: LinkView) => counts.find(({ state }) => state === wanted)?.count ?? 0
    const total = countOf(view)
    const at = Math.min(pageNumber(c), Math.max(0, Math.ceil(total / PAGE_SIZE) - 1))
    const { items } = await store.links.page(view, at * PAGE_SIZE, PAGE_SIZE)
    const ways = LINK_VIEWS.map(
      (each) =>
        [
          `/console/links?state=${each}`,
          texts('links-view', { view: each, count: countOf(each) }),
          each === view,
        ] as const,
    )
    const content = html`
      ${options.linkChecks ? '' : html`<p class="notice">${texts('links-off')}</p>`}
      ${tabs(texts('links-views'), ways)}
      <p class="hint">${texts(`links-about-${view}`)}</p>
      ${items.length === 0 ? html`<p>${texts('links-none')}</p>` : ''}
      <ul class="link-list">${items.map((link) => html`<li>${renderLink(c, link, named().get(link.url) ?? [], knowledge.base)}</li>`)}</ul>
      ${pager(c, at, PAGE_SIZE, total)}`
    return page(c, { title: texts('console-area-links'), content, ...(notice && { notice }) }, status)
  }

  routes.get('/console/links', async (c) => answer(c, await wantedView(c)))

  routes.post('/console/links', async (c) => {
    const { texts } = c.var
    const url = sent(c, 'url')
    const op = sent(c, 'op')
    const problem = (text: string | Html, status: 404 | 409) =>
      wantedView(c).then((view) => answer(c, view, { kind: 'problem', text }, status))
    const done = async (text: string | Html) => answer(c, await wantedView(c), { kind: 'done', text })
    const gone = () => problem(texts('links-gone'), 404)
    switch (op) {
      case 'again':
        return (await store.links.update(url, (link) => ({ ...link, nextAt: now() })))
          ? done(texts(options.linkChecks ? 'links-again-done' : 'links-again-off'))
          : gone()
      case 'keep': {
        const kept = await store.links.update(url, (link) => keep(link, now()))
        if (!kept) return gone()
        await audit(c, url)
        return done(texts('links-keep-done'))
      }
      case 'replace': {
        const link = await store.links.update(url, (found) => found)
        if (!link) return gone()
        if (link.state !== 'moved' || link.location === null || link.location !== sent(c, 'location'))
          return problem(texts('links-replace-changed'), 409)
        const { text, isDone } = await replaceEverywhere(c, options, link.url, link.location, named().get(url) ?? [])
        // What is not named any more is gone from the list at once.
        await store.links.name(named().keys(), now())
        return isDone ? done(text) : problem(text, 409)
      }
      default:
        return problem(texts('links-unknown'), 404)
    }
  })

  /** The one asked for, else the first that has something to do. */
  async function wantedView(c: ConsoleContext): Promise<LinkView> {
    const wanted = LINK_VIEWS.find((view) => view === c.req.query('state') || view === sent(c, 'state'))
    if (wanted) return wanted
    const counts = await store.links.counts()
    return LINK_VIEWS.find((view) => counts.some(({ state, count }) => state === view && count > 0)) ?? 'dead'
  }

  async function audit(c: ConsoleContext, url: string): Promise<void> {
    const { personId: actorId } = c.var.visitor.party
    const entry = { actorId, action: 'link-kept', questionId: null, subjectId: null, detail: url, at: now() }
    await store.curation.handle({}, actorId, now(), () => ({
      changes: [{ kind: 'audited', entry }],
      deliveries: [],
      result: undefined,
    }))
  }

  return routes
}
