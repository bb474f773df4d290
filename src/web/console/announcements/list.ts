import type { Hono } from 'hono'
import { html } from 'hono/html'
import { languageNames, titleOf } from '../../../bots/announcing/words.ts'
import { momentText } from '../../../bots/relay/times.ts'
import { ANNOUNCEMENT_STATES, type Announcement, type AnnouncementState } from '../../../outreach/announcement.ts'
import type { Html } from '../../page-options.ts'
import { said } from '../acting.ts'
import { paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable, tabs, withQuery } from '../tables.ts'

const PAGE_SIZE = 25

/** `/console/announcements`: all of them, or those in one state. */
export function listRoutes(routes: Hono<ConsoleEnv>, options: ConsoleOptions): void {
  const { store, timeZone } = options
  routes.get('/console/announcements', async (c) => {
    const { texts } = c.var
    const { url } = c.req
    const state = ANNOUNCEMENT_STATES.find((each) => each === c.req.query('state'))
    const found = await paged(c, PAGE_SIZE, (offset, limit) =>
      store.outreach.announcements(offset, limit, state && { state }),
    )
    const counts = await store.outreach.announcementCounts()
    const present = counts.filter(({ count }) => count > 0)
    const content = html`
      ${await said(c, options)}
      <p><a class="choice" href="/console/announcements/calendar">${texts('console-announcements-calendar')}</a></p>
      <p>${texts('console-announcements-how')}</p>
      ${tabs(texts('console-area-announcements'), [
        [withQuery(url, { state: '' }), texts('console-announcements-all'), state === undefined],
        ...ANNOUNCEMENT_STATES.flatMap((each) => {
          const count = present.find((one) => one.state === each)?.count
          const text = `${texts('announcing-state', { state: each })} (${count})`
          return count === undefined ? [] : [[withQuery(url, { state: each }), text, each === state] as const]
        }),
      ])}
      ${found.items.length > 0 ? listOf(c, found.items, timeZone) : html`<p role="status">${texts('console-announcements-none')}</p>`}
      ${pager(c, found.at, PAGE_SIZE, found.total)}`
    return page(c, { title: texts('console-area-announcements'), content })
  })
}

function listOf(c: ConsoleContext, items: readonly Announcement[], timeZone: string): Html {
  const { texts, locale } = c.var
  const headings = ['title', 'state', 'at', 'languages', 'places']
  return cardTable(
    texts('console-area-announcements'),
    headings.map((name) => texts(`console-announcements-column-${name}`)),
    items.map((one) => [
      html`<a href="/console/announcements/${one.id}">${titleOf(one, locale, texts)}</a>`,
      announcementBadge(c, one.state),
      momentText(one.postedAt ?? one.postAt ?? one.createdAt, timeZone, locale),
      languageNames(Object.keys(one.texts)) || '–',
      [...new Set(one.targets.map(({ network }) => network))].join(', ') || '–',
    ]),
  )
}

const IN_NEED: readonly AnnouncementState[] = ['review', 'partly', 'failed']

/** The state in words; one that needs somebody stands out. */
export function announcementBadge({ var: { texts } }: ConsoleContext, state: AnnouncementState): Html {
  return html`<span class="${IN_NEED.includes(state) ? 'badge badge-due' : 'badge'}">${texts('announcing-state', { state })}</span>`
}
