import type { Hono } from 'hono'
import { html } from 'hono/html'
import { titleOf } from '../../../bots/announcing/words.ts'
import { dateFormat } from '../../../formats.ts'
import { localTime } from '../../../knowledge/hours.ts'
import type { Announcement } from '../../../outreach/announcement.ts'
import type { Html } from '../../page-options.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { announcementBadge } from './list.ts'

const DAY = 24 * 60 * 60_000
const WEEK = 7
/** More than anybody posts in a month. */
const MOST = 500

/** `/console/announcements/calendar`: what was or will be posted on each day of a month. */
export function calendarRoutes(routes: Hono<ConsoleEnv>, { store, now, timeZone }: ConsoleOptions): void {
  routes.get('/console/announcements/calendar', async (c) => {
    const { texts, locale } = c.var
    const wanted = c.req.query('month') ?? ''
    const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(wanted) ? wanted : localTime(now(), timeZone).date.slice(0, 7)
    const first = Date.parse(`${month}-01`)
    const next = firstOf(first + 32 * DAY)
    // The days by the clock of the community may begin a day before or after those of UTC.
    const range = { from: first - DAY, before: next + DAY }
    const { items, total } = await store.outreach.announcements(0, MOST, range)
    const byDay = Map.groupBy(items, (one) => localTime(one.postedAt ?? one.postAt ?? 0, timeZone).date)
    const name = dateFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first)
    const to = (at: number) => `/console/announcements/calendar?month=${monthOf(at)}`
    const content = html`
      <nav class="pager" aria-label="${texts('console-announcements-months')}">
        <a class="choice" rel="prev" href="${to(first - DAY)}">${texts('console-previous')}</a>
        <span>${name}</span>
        <a class="choice" rel="next" href="${to(next)}">${texts('console-next')}</a>
      </nav>
      ${total > MOST ? html`<p class="notice">${texts('console-announcements-more', { count: MOST })}</p>` : ''}
      ${calendar(c, { label: name, first, next, timeZone }, byDay)}
      ${[...byDay.keys()].some((date) => date.startsWith(month)) ? '' : html`<p role="status">${texts('console-announcements-no-days')}</p>`}
      <p><a href="/console/announcements">${texts('announcing-button-list')}</a></p>`
    return page(c, { title: `${texts('console-announcements-calendar')}: ${name}`, content })
  })
}

interface Month {
  readonly label: string
  readonly first: number
  readonly next: number
  readonly timeZone: string
}

/** Weeks from Monday on; on a narrow screen only the days that have something are left. */
function calendar(c: ConsoleContext, month: Month, byDay: ReadonlyMap<string, readonly Announcement[]>): Html {
  const { locale } = c.var
  const monday = month.first - ((new Date(month.first).getUTCDay() + WEEK - 1) % WEEK) * DAY
  const weeks = Math.ceil((month.next - monday) / (WEEK * DAY))
  const weekday = dateFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const days = (week: number) => Array.from({ length: WEEK }, (_, day) => monday + (week * WEEK + day) * DAY)
  return html`<table class="calendar" role="table" aria-label="${month.label}">
    <thead role="rowgroup"><tr role="row">${days(0).map((at) => html`<th scope="col" role="columnheader">${weekday.format(at)}</th>`)}</tr></thead>
    <tbody role="rowgroup">
      ${Array.from(
        { length: weeks },
        (_, week) =>
          html`<tr role="row">${days(week).map((at) => dayOf(c, at, month, byDay.get(new Date(at).toISOString().slice(0, 10)) ?? []))}</tr>`,
      )}
    </tbody>
  </table>`
}

function dayOf(c: ConsoleContext, at: number, { first, next, timeZone }: Month, items: readonly Announcement[]): Html {
  const { texts, locale } = c.var
  if (at < first || at >= next) return html`<td role="cell" class="day-other"></td>`
  const date = dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at)
  return html`<td role="cell" class="${items.length > 0 ? 'day-full' : 'day-empty'}" data-label="${date}">
    <span class="day-number">${new Date(at).getUTCDate()}</span>
    ${items
      .toSorted((one, other) => (one.postedAt ?? one.postAt ?? 0) - (other.postedAt ?? other.postAt ?? 0))
      .map(
        (one) => html`<p>${localTime(one.postedAt ?? one.postAt ?? 0, timeZone).time}
          <a href="/console/announcements/${one.id}">${titleOf(one, locale, texts)}</a> ${announcementBadge(c, one.state)}</p>`,
      )}
  </td>`
}

function firstOf(at: number): number {
  return Date.parse(`${monthOf(at)}-01`)
}

function monthOf(at: number): string {
  return new Date(at).toISOString().slice(0, 7)
}
