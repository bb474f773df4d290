import type { Assistance, Assistant } from '../assistant/assistant.ts'
import type { Log } from '../log.ts'
import type { Decision, Query } from '../store/store.ts'
import { commandOf } from './commands.ts'
import type { InboundMessage } from './platform.ts'
import type { RelayContext } from './relay/context.ts'

export interface AssistingOptions {
  readonly assistant: Assistant
  readonly inbound: InboundMessage
  readonly context: Pick<RelayContext, 'base' | 'now'>
  /** What would be decided now, with what a model has said so far; nothing of it is kept. */
  readonly foresee: (given: Assistance) => Promise<Decision<unknown> | undefined>
  readonly log: Log
}

const NOTHING: Assistance = {}

/**
 * Asks a language model what it has to add to the answer, before the decision, which is pure. Only what the base would
 * answer is ever sent: no emergency, nothing that goes to people, nothing beyond somebody's allowance. Never throws.
 */
export async function assist({ assistant, inbound, context, foresee, log }: AssistingOptions): Promise<Assistance> {
  assistant.notice()
  const { content } = inbound
  if (content.kind !== 'text' && content.kind !== 'command') return NOTHING
  try {
    const plain = askedIn(await foresee(NOTHING))
    if (!plain || isUrgent(plain, context)) return NOTHING
    const session = assistant.begin()
    const near = plain.decision === 'answer' ? undefined : await session.near(plain)
    const asked = near ? askedIn(await foresee({ near })) : plain
    const service = asked?.decision === 'answer' ? context.base.services.get(asked.services[0] ?? '') : undefined
    // Being guided begins without a card.
    const hasCard = service !== undefined && commandOf(content)?.name !== 'guide'
    const rewrite = asked && hasCard ? await session.rewrite(asked, service, context.now) : undefined
    return { ...(near && { near }), ...(rewrite && { rewrite }) }
  } catch (error) {
    log.error({ err: error, update: inbound.updateId }, 'a message is answered without the language model')
    return NOTHING
  }
}

/** Danger to life, or a question about whom to call then: nobody waits for a machine with that. */
function isUrgent({ decision, services: [best] }: Query, { base }: AssistingOptions['context']): boolean {
  if (decision === 'emergency') return true
  const service = base.services.get(best ?? '')
  return decision !== 'none' && service !== undefined && service.id === `${service.country}-emergency`
}

/** The question that a decision answers from the base. */
function askedIn(decision: Decision<unknown> | undefined): Query | undefined {
  return decision?.changes.flatMap((change) =>
    change.kind === 'query-asked' || change.kind === 'query-revised' ? [change.query] : [],
  )[0]
}
