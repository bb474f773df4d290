import {
  type APIInteraction,
  type ChannelType,
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayTypingStartDispatchData,
} from 'discord.js'
import { pause, reconnectDelay } from '../../pause.ts'
import { createSequence } from '../../sequence.ts'
import type { InboundMessage, Receive } from '../platform.ts'
import { type Channels, isThread } from './channels.ts'
import { describeFailure } from './failures.ts'
import { fromEdit, fromMessage, fromTyping, type GatewayMessage, hearing, type Me } from './inbound.ts'
import { fromInteraction } from './inbound-interactions.ts'
import type { DiscordLog } from './interactions.ts'

/** Where the gateway's events go. */
export interface Intake {
  take(event: GatewayDispatchPayload): void
  /** Resolves when everything taken is stored or, after `stopping`, given up. */
  idle(): Promise<void>
}

export interface IntakeOptions {
  readonly me: Me
  readonly channels: Channels
  readonly receive: Receive
  /** Answers an interaction at once; never throws. */
  readonly acknowledge: (interaction: APIInteraction) => Promise<void>
  readonly log: DiscordLog
  /** Aborted when nothing is to be tried again. */
  readonly stopping: AbortSignal
}

export function createIntake({ me, channels, receive, acknowledge, log, stopping }: IntakeOptions): Intake {
  const sequence = createSequence()
  const acknowledging = new Set<Promise<void>>()

  /** The gateway offers an event once, so it is kept here until `work` has succeeded. */
  async function insist(work: () => Promise<void>, report: (error: unknown, failures: number) => void): Promise<void> {
    for (let failures = 1; ; failures += 1) {
      try {
        return await work()
      } catch (error) {
        report(error, failures)
        if (stopping.aborted) return
        await pause(reconnectDelay(failures), stopping)
      }
    }
  }

  function keep(inbound: InboundMessage): Promise<void> {
    const { updateId: update } = inbound
    return insist(
      () => receive(inbound),
      (err, failures) => log.error({ err, update, failures }, 'an update could not be stored and is tried again'),
    )
  }

  function store(inbound: InboundMessage | undefined, before?: Promise<void>): void {
    if (!inbound) return
    void sequence.run(inbound.sender.id, async () => {
      // An answer that overtakes the acknowledgement is refused.
      await before
      await keep(inbound)
    })
  }

  /** What nobody called the bot for counts in a thread only, and that may have to be asked first. */
  function storeInThread(inbound: InboundMessage | undefined, channel: string, known?: ChannelType): void {
    if (!inbound) return
    void sequence.run(inbound.sender.id, () =>
      insist(
        async () => {
          if (isThread(await channels.kindOf(channel, known))) await keep(inbound)
        },
        (error) => log.warn({ reason: describeFailure(error) }, 'Discord did not say what a channel is'),
      ),
    )
  }

  function takeMessage(message: GatewayMessage, read: typeof fromMessage): void {
    const heard = hearing(message, me)
    if (heard === 'called') store(read(message, me))
    if (heard === 'overheard') storeInThread(read(message, me), message.channel_id, message.channel_type)
  }

  /** Not worth trying again, nor waiting for. */
  function takeTyping(typing: GatewayTypingStartDispatchData): void {
    const inbound = fromTyping(typing, me)
    if (!inbound) return
    void sequence.run(inbound.sender.id, async () => {
      try {
        if (inbound.direct || isThread(await channels.kindOf(typing.channel_id))) await receive(inbound)
      } catch (error) {
        log.debug({ reason: describeFailure(error) }, 'that somebody writes was not passed on')
      }
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
      else if (t === GatewayDispatchEvents.MessageCreate) takeMessage(d as GatewayMessage, fromMessage)
      else if (t === GatewayDispatchEvents.MessageUpdate) takeMessage(d as GatewayMessage, fromEdit)
      else if (t === GatewayDispatchEvents.TypingStart) takeTyping(d)
    },
    async idle() {
      await sequence.idle()
      await Promise.all(acknowledging)
    },
  }
}
