import type { Address, SentRef } from '../../../src/address.ts'
import type { InboundMessage } from '../../../src/bots/platform.ts'
import type { Button } from '../../../src/message.ts'
import type { QuestionFile } from '../../../src/store/relay-store.ts'
import type { ConversationStore } from '../../../src/store/store.ts'
import type { Resident } from '../../support/town.ts'
import type { Model } from './fuzz-model.ts'

export interface Said {
  readonly by: Resident
  readonly ref: SentRef
  readonly changes: Partial<InboundMessage>
  mark: string
}

export interface Offered {
  readonly chat: Address
  readonly ref: SentRef
  readonly text: string
  readonly button: Extract<Button, { action: string }>
}

export interface Story {
  readonly model: Model
  readonly chats: () => readonly Address[]
  readonly log: readonly string[]
  /** Messages that were met with silence or with an apology. */
  readonly faults: readonly string[]
  /** What must not be kept any more: names, chats and words of those who were forgotten in the last step. */
  readonly erased: readonly string[]
  prepare(): Promise<void>
  /** Something happens, while the questions are as in `files`. */
  step(files: readonly QuestionFile[]): Promise<void>
}

/** What was decided on the last message. */
export interface Handled {
  result: string
  kinds: readonly string[]
}

/** Results of messages that need no answer. */
const QUIET = ['relayed', 'relay-edited', 'others-talk', 'reachability']

/** Sees what is decided on the way into the real store; silence and apologies are `faults`. */
export function watch(conversations: ConversationStore, model: Model, last: Handled, faults: string[]): void {
  const { handle } = conversations
  const watched: ConversationStore['handle'] = (update, decide) =>
    handle(update, (state) => {
      const decision = decide(state)
      for (const change of decision.changes)
        if (change.kind === 'question-saved') model.questions.add(change.question.id)
      const result = String(decision.result)
      Object.assign(last, { result, kinds: decision.changes.map(({ kind }) => kind) })
      if (result === 'error' || (decision.deliveries.length === 0 && !QUIET.includes(result))) faults.push(result)
      return decision
    })
  Object.assign(conversations, { handle: watched })
}
