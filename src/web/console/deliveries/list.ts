import type { Hono } from 'hono'
import { html } from 'hono/html'
import { momentText } from '../../../bots/relay/times.ts'
import type { DeliveryLine } from '../../../store/outreach-store.ts'
import type { DeliveryState } from '../../../store/store.ts'
import type { Html } from '../../page-options.ts'
import { paged } from '../entries/paging.ts'
import { pager } from '../forms.ts'
import { page } from '../layout.ts'
import type { ConsoleContext, ConsoleEnv, ConsoleOptions } from '../parts.ts'
import { cardTable, tabs, withQuery } from '../tables.ts'

const PAGE_SIZE = 50
const NOT_SENT: readonly DeliveryState[] = ['failed', 'unconfirmed', 'due', 'sending']

/** `/console/deliveries/list`: what was not delivered, or not yet, one by one. */
export function listRoutes(routes: Hono<ConsoleEnv>, { store, timeZone }: ConsoleOptions): void {
  routes.get('/console/deliveries/list', async (c) => {
    const { texts } = c.var
    const { url } = c.req
    const state = NOT_SENT.find((each) => each === c.req.query('state'))
    const states = state ? [state] : NOT_SENT
    const found = await paged(c, PAGE_SIZE, (offset, limit) => store.outreach.deliveries(states, offset, limit))
    const content = html`
      ${tabs(texts('console-area-deliveries'), [
        [withQuery(url, { state: '' }), texts('console-work-any'), state === undefined],
        ...NOT_SENT.map(
          (each) =>
            [
              withQuery(url, { state: each }),
              texts('console-deliveries-state', { state: each }),
              each === state,
            ] as const,
        ),
      ])}
      ${found.items.length > 0 ? listOf(c, found.items, timeZone) : html`<p role="status">${texts('console-deliveries-none')}</p>`}
      ${pager(c, found.at, PAGE_SIZE, found.total)}
      <p><a href="/console/deliveries">${texts('console-deliveries-back')}</a></p>`
    return page(c, { title: texts('console-deliveries-all'), content })
  })
}

function listOf(c: ConsoleContext, lines: readonly DeliveryLine[], timeZone: string): Html {
  const { texts, locale } = c.var
  const headings = ['number', 'platform', 'state', 'attempts', 'when', 'reason', 'do']
  return cardTable(
    texts('console-deliveries-all'),
    headings.map((name) => texts(`console-deliveries-column-${name}`)),
    lines.map(({ id, platform, state, attempts, error, createdAt, finishedAt, nextAttemptAt }) => [
      String(id),
      platform,
      texts('console-deliveries-state', { state }),
      String(attempts),
      momentText(finishedAt ?? (state === 'due' ? nextAttemptAt : createdAt), timeZone, locale),
      error ?? '–',
      state === 'failed' || state === 'unconfirmed'
        ? html`<a class="choice" href="/console/deliveries/retry?id=${id}" aria-label="${texts('console-deliveries-retry')}: ${id}">${texts('console-deliveries-retry')}</a>`
        : '–',
    ]),
  )
}
