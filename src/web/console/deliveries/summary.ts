import type { Hono } from 'hono'
import { html } from 'hono/html'
import { momentText } from '../../../bots/relay/times.ts'
import { ago } from '../../../formats.ts'
import type { GivenUp } from '../../../store/outreach-store.ts'
import type { DeliveryCount } from '../../../store/store.ts'
import type { Html } from '../../page-options.ts'
import { paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable } from '../tables.ts'

const PAGE_SIZE = 25
/** As much of a reason as a link carries; those that begin with it are meant. */
const LONGEST_REASON = 300

/** `/console/deliveries`: subscriptions, how much waits, and what was given up and why. */
export function summaryRoutes(routes: Hono<ConsoleEnv>, { store, now, timeZone }: ConsoleOptions): void {
  routes.get('/console/deliveries', async (c) => {
    const { texts, locale } = c.var
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.outreach.givenUp(offset, limit))
    const [counts, subscriptions, dueSince] = await Promise.all([
      store.deliveries.counts(),
      store.outreach.subscriptionCounts(),
      store.outreach.digestsDueSince(now()),
    ])
    const retried = c.req.query('retried') ?? ''
    const content = html`
      <h2>${texts('console-deliveries-queue')}</h2>
      ${counts.length > 0 ? queueTable(c, counts) : html`<p>${texts('console-deliveries-empty')}</p>`}
      <p><a class="choice" href="/console/deliveries/list">${texts('console-deliveries-all')}</a></p>
      <h2>${texts('console-deliveries-given-up')}</h2>
      ${found.items.length > 0 ? givenUpTable(c, found.items, timeZone) : html`<p>${texts('console-deliveries-none')}</p>`}
      ${pager(c, found.at, PAGE_SIZE, found.total)}
      <h2>${texts('console-deliveries-subscriptions')}</h2>
      ${subscriptions.length > 0 ? subscriptionTable(c, subscriptions) : html`<p>${texts('console-deliveries-no-subscriptions')}</p>`}
      <p>${dueSince === undefined ? texts('console-deliveries-digests-fine') : texts('console-deliveries-digests-due', { since: ago(locale, dueSince, now()) })}</p>`
    const notice = /^\d{1,9}$/.test(retried)
      ? {
          notice: {
            kind: Number(retried) > 0 ? ('done' as const) : ('problem' as const),
            text: texts('console-deliveries-retried', { count: Number(retried) }),
          },
        }
      : {}
    return page(c, { title: texts('console-area-deliveries'), content, ...notice })
  })
}

function queueTable(c: ConsoleContext, counts: readonly DeliveryCount[]): Html {
  const { texts } = c.var
  return cardTable(
    texts('console-deliveries-queue'),
    ['state', 'lane', 'count'].map((name) => texts(`console-deliveries-column-${name}`)),
    counts.map(({ lane, state, count }) => [
      texts('console-deliveries-state', { state }),
      texts('console-deliveries-lane', { lane }),
      html`<a href="/console/deliveries/list?state=${state}">${count}</a>`,
    ]),
  )
}

function givenUpTable(c: ConsoleContext, items: readonly GivenUp[], timeZone: string): Html {
  const { texts, locale } = c.var
  return cardTable(
    texts('console-deliveries-given-up'),
    ['reason', 'platform', 'state', 'count', 'when', 'do'].map((name) => texts(`console-deliveries-column-${name}`)),
    items.map(({ platform, state, error, count, from, to }) => {
      const query = new URLSearchParams({ platform, reason: (error ?? '').slice(0, LONGEST_REASON).toWellFormed() })
      return [
        error ?? texts('console-deliveries-no-reason'),
        platform,
        texts('console-deliveries-state', { state }),
        String(count),
        `${momentText(from, timeZone, locale)} – ${momentText(to, timeZone, locale)}`,
        // Without a reason, all of the platform would be meant.
        error === null
          ? '–'
          : html`<a class="choice" href="/console/deliveries/retry?${query}" aria-label="${texts('console-deliveries-retry')}: ${error}">${texts('console-deliveries-retry')}</a>`,
      ]
    }),
  )
}

function subscriptionTable(
  c: ConsoleContext,
  counts: readonly { readonly frequency: string; readonly state: string; readonly count: number }[],
): Html {
  const { texts } = c.var
  return cardTable(
    texts('console-deliveries-subscriptions'),
    ['frequency', 'state', 'count'].map((name) => texts(`console-deliveries-column-${name}`)),
    counts.map(({ frequency, state, count }) => [
      texts('console-deliveries-frequency', { frequency }),
      texts('console-deliveries-subscribed', { state }),
      String(count),
    ]),
  )
}
