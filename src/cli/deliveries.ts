import { parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import type { DeliveryLine } from '../store/outreach-store.ts'
import type { DeliveryState, Store } from '../store/store.ts'
import { time } from './announcement-report.ts'
import { withStore } from './outreach-desk.ts'
import { UsageError } from './usage.ts'

export const DELIVERIES_USAGE = `npm run silta -- deliveries [--failed] [--unconfirmed] [--due] [--page N]   shows what was not delivered, never a text
       npm run silta -- deliveries retry ID               tries one again, also when nobody knows whether it arrived
       npm run silta -- deliveries retry --platform NAME   tries all of a platform again`

const PAGE = 30
const NOT_SENT: readonly DeliveryState[] = ['failed', 'unconfirmed', 'due', 'sending']

/** What operators do with deliveries; none of their texts is shown. */
export async function deliveriesCommand(
  args: readonly string[],
  config: Pick<Config, 'dataDirectory'>,
): Promise<string> {
  const { values, positionals } = parsed(args)
  const [action, id, ...rest] = positionals
  const { platform, page } = values
  if (action === undefined) {
    if (platform !== undefined) throw usage()
    const states = NOT_SENT.filter((state) => isWanted(state, values))
    const wanted = states.length > 0 ? states : NOT_SENT
    return withStore(config, (store) => list(store, wanted, pageOf(page)))
  }
  const isOne = /^[1-9]\d*$/.test(id ?? '')
  if (action !== 'retry' || rest.length > 0 || isOne === (platform !== undefined)) throw usage()
  const which = platform === undefined ? { id: Number(id) } : { platform }
  return withStore(config, async (store) => {
    const count = await store.outreach.retry(which, Date.now())
    if (count === 0) return 'There is nothing to try again: it is not given up, or has been superseded or withdrawn.'
    return `${count} ${count === 1 ? 'delivery is' : 'deliveries are'} tried again.`
  })
}

async function list(store: Store, states: readonly DeliveryState[], page: number): Promise<string> {
  const { items, total } = await store.outreach.deliveries(states, (page - 1) * PAGE, PAGE)
  if (total === 0) return `There is no delivery that is ${states.join(' or ')}.`
  const pages = Math.ceil(total / PAGE)
  const more = pages > 1 ? [`Page ${page} of ${pages}; ${total} in all.`] : []
  return [...items.map(line), ...more].join('\n')
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
      },
    })
  } catch {
    throw usage()
  }
}

function pageOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`"${text}" is no page: pages are counted from 1.`)
  return Number(text)
}

function usage(): UsageError {
  return new UsageError(`Usage: ${DELIVERIES_USAGE}`)
}
