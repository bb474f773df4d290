import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Log } from '../../log.ts'
import { createSequence } from '../../sequence.ts'
import type { InboundMessage, Platform, Receive } from '../platform.ts'
import { describeFailure } from './failures.ts'
import { chatOf, toInbound } from './inbound.ts'
import { createInline, type InlineAnswers } from './inline.ts'
import type { Marks } from './marks.ts'
import type { Me } from './mentions.ts'
import { grammySignal } from './signal.ts'

/** Where updates go, however they came. */
export interface Intake {
  /** Resolves when the update is stored, after those of the same chat before it; throws what `task` throws. */
  take(update: Update, task?: (store: () => Promise<void>) => Promise<void>): Promise<void>
  /** Resolves when nothing is being stored any more and every press and inline query has had its answer, or `deadline` aborts. */
  idle(): Promise<void>
}

export interface IntakeOptions {
  readonly api: Api
  readonly me: Me
  readonly receive: Receive
  readonly administers: Platform['administers']
  readonly log: Log
  readonly marks?: Marks
  /** Without it inline queries are left alone. */
  readonly inlineAnswers?: InlineAnswers | undefined
}

const ANSWER_TIMEOUT_MS = 1500

export function createIntake(options: IntakeOptions): Intake {
  const { api, me, receive, administers, log, marks, inlineAnswers } = options
  const sequence = createSequence()
  const answers = new Set<Promise<unknown>>()
  const answerInline = inlineAnswers && createInline({ api, answers: inlineAnswers, log })
  if (inlineAnswers && me.supports_inline_queries === false)
    log.warn('inline mode is off for this bot: switch it on with /setinline in @BotFather')

  /** Nothing waits for the answer but {@link Intake.idle}. */
  function inBackground(answering: Promise<unknown>): void {
    const answer = answering.finally(() => answers.delete(answer))
    answers.add(answer)
  }

  /** Ends the button's waiting sign. A press that is too old for an answer is no loss. */
  function answerPress(id: string): void {
    inBackground(
      api
        .answerCallbackQuery(id, {}, grammySignal(AbortSignal.timeout(ANSWER_TIMEOUT_MS)))
        .catch((error: unknown) => log.debug({ reason: describeFailure(error) }, 'a press was not answered')),
    )
  }

  /** Whoever reads a channel can press its buttons, and an answer to each press would stand there for all to see. */
  async function isHeard(update: Update, { address, sender }: InboundMessage): Promise<boolean> {
    if (update.callback_query?.message?.chat.type !== 'channel') return true
    return administers(address, sender.id)
  }

  async function store(update: Update): Promise<void> {
    if (update.inline_query && answerInline) inBackground(answerInline(update.inline_query))
    const inbound = toInbound(update, me, marks)
    try {
      if (inbound && (await isHeard(update, inbound))) await receive(inbound)
    } finally {
      if (update.callback_query) answerPress(update.callback_query.id)
    }
  }

  return {
    take: (update, task = (storeUpdate) => storeUpdate()) =>
      sequence.run(String(chatOf(update) ?? ''), () => task(() => store(update))),
    async idle() {
      await sequence.idle()
      await Promise.all(answers)
    },
  }
}
