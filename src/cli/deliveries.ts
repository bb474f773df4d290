import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import type { DeliveryLine, GivenUp, RetryFilter } from '../store/outreach-store.ts'
import type { DeliveryState, Store } from '../store/store.ts'
import { time } from './announcement-report.ts'
import { withStore } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

export const DELIVERIES_USAGE = `npm run silta -- deliveries [--failed] [--unconfirmed] [--due] [--page N]   shows what was not delivered, never a text
       npm run silta -- deliveries summary [--page N]      counts what was given up, by platform and reason
       npm run silta -- deliveries retry ID               tries one again, also when nobody knows whether it arrived
       npm run silta -- deliveries retry [--platform NAME] [--reason "PART OF IT"] [--since "2026-12-06 09:00"]
                                                          tries again all that fit; the time is in UTC`

const PAGE = 30
const NOT_SENT: readonly DeliveryState[] = ['failed', 'unconfirmed', 'due', 'sending']

/** What operators do with deliveries; none of their texts is shown. */
export async function deliveriesCommand(
  args: readonly string[],
  config: Pick<Config, 'dataDirectory'>,
): Promise<string> {
  const { values, positionals } = parsed(args)
  const [action, id, ...rest] = positionals
  const filter = filterOf(values)
  const { page } = values
  if (action !== 'retry' && filter) throw usage()
  if (action === 'summary' && id === undefined) return withStore(config, (store) => summary(store, pageOf(page)))
  if (action === undefined) {
    const states = NOT_SENT.filter((state) => isWanted(state, values))
    const wanted = states.length > 0 ? states : NOT_SENT
    return withStore(config, (store) => list(store, wanted, pageOf(page)))
  }
  const isOne = /^[1-9]\d*$/.test(id ?? '')
  if (action !== 'retry' || rest.length > 0 || isOne !== (id !== undefined) || isOne === (filter !== undefined))
    throw usage()
  const which = filter ?? { id: Number(id) }
  return withStore(config, async (store) => {
    const count = await store.outreach.retry(which, Date.now())
    if (count === 0) return 'There is nothing to try again: it is not given up, or has been superseded or withdrawn.'
    return `${count} ${count === 1 ? 'delivery is' : 'deliveries are'} tried again.`
  })
}

async function list(store: Store, states: readonly DeliveryState[], page: number): Promise<string> {
  const { items, total } = await store.outreach.deliveries(states, (page - 1) * PAGE, PAGE)
  if (total === 0) return `There is no delivery that is ${states.join(' or ')}.`
  return [...items.map(line), ...pageLine(page, total)].join('\n')
}

async function summary(store: Store, page: number): Promise<string> {
  const { items, total } = await store.outreach.givenUp((page - 1) * PAGE, PAGE)
  if (total === 0) return 'Nothing was given up.'
  return [...items.map(summaryLine), ...pageLine(page, total)].join('\n')
}

function summaryLine({ platform, state, error, count, from, to }: GivenUp): string {
  return `${count}  ${platform}  ${state}  ${time(from)} to ${time(to)}: ${error ?? 'no reason is known'}`
}

function pageLine(page: number, total: number): readonly string[] {
  const pages = Math.ceil(total / PAGE)
  return pages > 1 ? [`Page ${page} of ${pages}; ${total} in all.`] : []
}

function line({ id, lane, platform, state, attempts, error, createdAt, nextAttemptAt }: DeliveryLine): string {
  const next = state === 'due' ? `, next at ${time(nextAttemptAt)}` : ''
  const reason = error === null ? '' : `: ${error}`
  return `${id}  ${platform}  ${lane}  ${state}  of ${time(createdAt)}, ${attempts} attempts${next}${reason}`
}

function isWanted(
  state: DeliveryState,
  { failed, unconfirmed, due }: { failed?: boolean; unconfirmed?: boolean; due?: boolean },
): boolean {
  if (state === 'failed') return failed ?? false
  if (state === 'unconfirmed') return unconfirmed ?? false
  return due ?? false
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        failed: { type: 'boolean' },
        unconfirmed: { type: 'boolean' },
        due: { type: 'boolean' },
        page: { type: 'string', default: '1' },
        platform: { type: 'string' },
        reason: { type: 'string' },
        since: { type: 'string' },
      },
    })
  } catch {
    throw usage()
  }
}

/** `undefined` when there is no filter at all. */
function filterOf({ platform, reason, since }: { platform?: string; reason?: string; since?: string }) {
  if ([platform, reason, since].every((each) => each === undefined)) return undefined
  // An empty one, as from a shell variable that is not set, would fit everything.
  if ([platform, reason].includes('')) throw usage()
  return {
    ...(platform !== undefined && { platform }),
    ...(reason !== undefined && { reason }),
    ...(since !== undefined && { since: momentOf(since) }),
  } satisfies RetryFilter
}

/** As the lists show it, in UTC; a day alone begins at midnight. */
function momentOf(text: string): number {
  const [, date = '', clock = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d))?(?: UTC)?$/.exec(text) ?? []
  const at = Date.parse(`${date}T${clock}Z`)
  // Date.parse takes the 31st of each month.
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(date)) return at
  throw new UsageError(`"${text}" is no time; write it in UTC, as 2026-12-06 or 2026-12-06 09:00.`)
}

function pageOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`"${text}" is no page: pages are counted from 1.`)
  return Number(text)
}

function usage(): UsageError {
  return new UsageError(`Usage: ${DELIVERIES_USAGE}`)
}
