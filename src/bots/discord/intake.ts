import { type APIInteraction, GatewayDispatchEvents, type GatewayDispatchPayload } from 'discord.js'
import { pause, reconnectDelay } from '../../pause.ts'
import { createSequence } from '../../sequence.ts'
import type { InboundMessage, Receive } from '../platform.ts'
import { fromEdit, fromInteraction, fromMessage, type GatewayMessage, type Me } from './inbound.ts'
import type { DiscordLog } from './interactions.ts'

/** Where the gateway's events go. */
export interface Intake {
  take(event: GatewayDispatchPayload): void
  /** Resolves when everything taken is stored or, after `stopping`, given up. */
  idle(): Promise<void>
}

export interface IntakeOptions {
  readonly me: Me
  readonly receive: Receive
  /** Answers an interaction at once; never throws. */
  readonly acknowledge: (interaction: APIInteraction) => Promise<void>
  readonly log: DiscordLog
  /** Aborted when nothing is to be tried again. */
  readonly stopping: AbortSignal
}

export function createIntake({ me, receive, acknowledge, log, stopping }: IntakeOptions): Intake {
  const sequence = createSequence()
  const acknowledging = new Set<Promise<void>>()

  /** The gateway offers an event once, so it is kept here until it is stored. */
  async function insist(inbound: InboundMessage): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await receive(inbound)
      } catch (err) {
        const { updateId: update } = inbound
        log.error({ err, update, failures }, 'an update could not be stored and is tried again')
        if (stopping.aborted) return
        await pause(reconnectDelay(failures), stopping)
      }
    }
  }

  function store(inbound: InboundMessage | undefined, before?: Promise<void>): void {
    if (!inbound) return
    void sequence.run(inbound.sender.id, async () => {
      // An answer that overtakes the acknowledgement is refused.
      await before
      await insist(inbound)
    })
  }

  function takeInteraction(interaction: APIInteraction): void {
    const acknowledged = acknowledge(interaction).finally(() => acknowledging.delete(acknowledged))
    acknowledging.add(acknowledged)
    store(fromInteraction(interaction), acknowledged)
  }

  return {
    take({ t, d }) {
      if (t === GatewayDispatchEvents.InteractionCreate) takeInteraction(d)
      else if (t === GatewayDispatchEvents.MessageCreate) store(fromMessage(d as GatewayMessage, me))
      else if (t === GatewayDispatchEvents.MessageUpdate) store(fromEdit(d as GatewayMessage, me))
    },
    async idle() {
      await sequence.idle()
      await Promise.all(acknowledging)
    },
  }
}
