import type { Hono } from 'hono'
import { html } from 'hono/html'
import { targetLabel, titleOf } from '../../../bots/announcing/words.ts'
import type { TargetPost } from '../../../outreach/announcement.ts'
import type { Html } from '../../page-options.ts'
import { said, spoken } from '../acting.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { missing } from '../refusing.ts'
import { cardTable } from '../tables.ts'
import { announcementBadge } from './list.ts'

/** `/console/announcements/:id`: what would stand where, what the networks have said, and what can be done. */
export function announcementRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, announcing } = options
  routes.get('/console/announcements/:id{[a-z0-9]{10}}', async (c) => {
    const { texts, locale, visitor } = c.var
    const file = await store.outreach.announcement(c.req.param('id'))
    if (!file) return missing(c)
    const { announcement, posts, author } = file
    const panel = announcing.panel(file, { locale, personId: visitor.party.personId })
    const preview = await announcing.preview(announcement, locale)
    const name = author?.responder?.name
    const content = html`
      ${await said(c, options)}
      <p>${announcementBadge(c, announcement.state)} ${name ? texts('console-announcements-by', { name }) : ''}</p>
      ${preview.notes.map((note) => html`<p class="notice">${note}</p>`)}
      <div class="columns">
        <section aria-labelledby="what"><h2 id="what">${texts('console-announcements-what')}</h2>
          ${announcement.state === 'draft' ? html`<p>${texts('console-announcements-how')}</p>` : ''}
          ${spoken(c, [panel])}
        </section>
        <section aria-labelledby="preview"><h2 id="preview">${texts('announcing-button-preview')}</h2>
          ${spoken(
            c,
            // The picture itself is where it was sent to; what it shows is said.
            preview.messages.map(({ media: _, ...message }) => message),
          )}
        </section>
      </div>
      ${posts.length > 0 ? html`<h2>${texts('console-announcements-posts')}</h2>${postsOf(c, posts)}` : ''}
      <p><a href="/console/announcements">${texts('announcing-button-list')}</a></p>`
    return page(c, { title: titleOf(announcement, locale, texts), content })
  })
}

/** Every post, correction and withdrawal with what the network has answered. */
function postsOf(c: ConsoleContext, posts: readonly TargetPost[]): Html {
  const { texts } = c.var
  const headings = ['place', 'fate', 'answer']
  return cardTable(
    texts('console-announcements-posts'),
    headings.map((name) => texts(`console-announcements-column-${name}`)),
    posts.map(({ target, kind, state, error, ref }) => [
      targetLabel(target),
      texts(`announcing-fate-${kind}`, { state }),
      [error, ref].filter((part) => part !== null).join(' · ') || '–',
    ]),
  )
}
