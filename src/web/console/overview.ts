import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Html } from '../page-options.ts'
import { said } from './acting.ts'
import { page } from './layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from './parts.ts'
import { findWork, type WorkItem } from './work.ts'

/** What waits for whoever is signed in. */
export function overviewRoutes(options: ConsoleOptions): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>()
  routes.get('/console', async (c) => {
    const { visitor, texts } = c.var
    const work = await findWork(options.store, visitor, options.now())
    const { party, institutions } = visitor
    const roles = [
      ...(party.role === 'traveller' ? [] : [texts('role-is', { role: party.role })]),
      ...institutions.map(({ name, id }) => name[c.var.locale] ?? name.en ?? id),
    ]
    const content = html`
      <p class="console-who">${[...(party.responder ? [party.responder.name] : []), ...roles].join(' · ')}</p>
      ${await said(c, options)}
      ${work.length > 0 ? workList(c, work) : allDone(c)}`
    return page(c, { title: texts('console-area-overview'), content })
  })
  return routes
}

function workList(c: ConsoleContext, work: readonly WorkItem[]): Html {
  const { texts } = c.var
  return html`<ul class="work">
    ${work.map(
      ({ kind, count, href, language, urgent }) => html`<li class="${urgent ? 'work-item work-urgent' : 'work-item'}">
        <a href="${href}"><strong>${count}</strong> <span>${texts(`console-work-${kind}`, { count, language: language?.(c.var.locale) ?? '' })}</span></a>
      </li>`,
    )}
  </ul>`
}

function allDone(c: ConsoleContext): Html {
  const { texts } = c.var
  return html`<div class="all-done">
    <p><strong>${texts('console-work-nothing')}</strong></p>
    <p>${texts('console-work-nothing-text')}</p>
  </div>`
}
