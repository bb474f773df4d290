import { type Button, paragraph } from '../../message.ts'
import type { AuditEntry, QuestionFile, RelayChange } from '../../store/relay-store.ts'
import type { Change, NewDelivery } from '../../store/store.ts'
import type { Outcome, Turn } from '../turn.ts'
import { refreshOffers } from './offers.ts'

/** Tells the person of the turn alone: in a group, in their own chat where that is known. */
export function privately(turn: Turn, text: string, buttons?: readonly (readonly Button[])[]): Outcome {
  const { locale, inbound, state } = turn
  const message = { locale, blocks: [paragraph(text)], ...(buttons ? { buttons } : {}) }
  const own = state.relay.responder?.address
  if (inbound.direct || !own) return { result: 'relay', replies: [{ message }] }
  return { result: 'relay', replies: [], deliveries: [{ lane: 'live', address: own, message }] }
}

/** A question that has changed: saved, and shown so in every offer. */
export function update(
  turn: Turn,
  file: QuestionFile,
  more: {
    readonly result: string
    readonly reply?: string
    readonly changes?: readonly Change[]
    readonly deliveries?: readonly NewDelivery[]
  },
): Outcome {
  const { result, reply, changes = [], deliveries = [] } = more
  const replies = reply === undefined ? [] : [{ message: { locale: turn.locale, blocks: [paragraph(reply)] } }]
  return {
    result,
    replies,
    changes: [{ kind: 'question-saved', question: file.question }, ...changes],
    deliveries: [...refreshOffers(turn.context, file), ...deliveries],
  }
}

export function audited(
  { context, state }: Pick<Turn, 'context' | 'state'>,
  action: string,
  about: { readonly question?: string; readonly subject?: string; readonly detail?: string } = {},
): RelayChange {
  const entry: AuditEntry = {
    actorId: state.person.id,
    action,
    questionId: about.question ?? null,
    subjectId: about.subject ?? null,
    detail: about.detail ?? null,
    at: context.now,
  }
  return { kind: 'audited', entry }
}
