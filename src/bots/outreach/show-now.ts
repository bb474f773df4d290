import type { DigestCase, OutreachStore } from '../../store/outreach-store.ts'
import type { InboundMessage } from '../platform.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { parseOutreachAction } from './actions.ts'
import { digestMessage } from './digests.ts'

/** How far back somebody looks who asks what they would be told. */
const SHOWN_MS = 7 * 24 * 60 * 60_000
/** More than a digest tells, since not all news is for everybody. */
const MOST_NEWS = 500

/** Reads what {@link showNow} needs, at `now` in milliseconds since 1970; `undefined` for other messages. */
export async function digestAskedFor(
  outreach: Pick<OutreachStore, 'recentCase'>,
  { content, address }: InboundMessage,
  now: number,
): Promise<DigestCase | undefined> {
  const action = content.kind === 'action' ? parseOutreachAction(content.action) : undefined
  if (action?.kind !== 'sub' || action.field !== 'show') return undefined
  return outreach.recentCase(address, now - SHOWN_MS, now, MOST_NEWS)
}

/** What a digest would say of the last days. The next one comes as if this had never been asked. */
export function showNow(turn: Turn): Outcome {
  const { context, lists } = turn
  const message = lists.digest && digestMessage(context, lists.digest)
  return message
    ? { result: 'subscription', replies: [{ message }] }
    : say(turn, 'subscription', 'outreach-nothing-now')
}
