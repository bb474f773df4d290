import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import { createSequence } from '../../sequence.ts'
import type { Receive } from '../platform.ts'
import { createAlbums } from './albums.ts'
import { describeFailure } from './failures.ts'
import { chatOf, type Me, toInbound } from './inbound.ts'
import { grammySignal } from './signal.ts'

export type TelegramLog = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/** Where updates go, however they came. */
export interface Intake {
  /** Resolves when the update is stored, after those of the same chat before it; throws what `task` throws. */
  take(update: Update, task?: (store: () => Promise<void>) => Promise<void>): Promise<void>
  /** Resolves when nothing is being stored any more and every press has had its answer, or `deadline` aborts. */
  idle(): Promise<void>
}

export interface IntakeOptions {
  readonly api: Api
  readonly me: Me
  readonly receive: Receive
  readonly log: TelegramLog
}

const ANSWER_TIMEOUT_MS = 1500

export function createIntake({ api, me, receive, log }: IntakeOptions): Intake {
  const sequence = createSequence()
  const albums = createAlbums()
  const answers = new Set<Promise<unknown>>()

  /** Ends the button's waiting sign. A press that is too old for an answer is no loss. */
  function answerPress(id: string): void {
    const answer = api
      .answerCallbackQuery(id, {}, grammySignal(AbortSignal.timeout(ANSWER_TIMEOUT_MS)))
      .catch((error: unknown) => log.debug({ reason: describeFailure(error) }, 'a press was not answered'))
      .finally(() => answers.delete(answer))
    answers.add(answer)
  }

  async function store(update: Update): Promise<void> {
    const inbound = albums.isLaterPart(update) ? undefined : toInbound(update, me)
    try {
      if (inbound) await receive(inbound)
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
