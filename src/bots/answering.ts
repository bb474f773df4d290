import type { Answer } from '../knowledge/answer.ts'
import type { SmallTalk } from '../knowledge/small-talk.ts'
import type { OutboundMessage } from '../message.ts'
import type { Query } from '../store/store.ts'
import { clarifyReply, emergencyReply, entryReply, noneReply } from './replies/answers.ts'
import { type ReplyContext, textReply } from './replies/context.ts'
import { findEntry } from './replies/entries.ts'
import type { Outcome, Reply, Turn } from './turn.ts'

/** How many of the services found are kept with a query. */
const KEPT_SERVICES = 5

export interface Answered extends Outcome {
  readonly answer: Answer
  readonly emergency: boolean
}

/** What is said about what the base has found. */
export type MakeReply = (context: ReplyContext, query: Query, answer: Answer) => OutboundMessage

/** Answers a question from the knowledge base; an edited one in place of its earlier answer. */
export function answerQuestion(turn: Turn, text: string, makeReply: MakeReply = ordinaryReply): Answered {
  const { context, inbound, state, prior, assistance } = turn
  const { person } = state
  const country = person.country ?? undefined
  const answer = context.base.answer({ text, locale: prior, country, near: assistance?.near })
  const emergency = context.recogniseEmergency(text)
  const smallTalk = emergency ? undefined : context.recogniseSmallTalk(text, prior)
  if (smallTalk) return chat(turn, answer, smallTalk)
  const locale = answer.language
  const earlier = isEdit(turn) ? state.query : undefined
  const query: Query = {
    id: earlier?.id ?? turn.ids.query,
    text,
    locale,
    country: person.country,
    decision: emergency ? 'emergency' : answer.decision,
    services: answer.services.slice(0, KEPT_SERVICES).map(({ id }) => id),
    askedAt: context.now,
    message: inbound.message ?? null,
    helped: null,
  }
  const replies: Reply[] = []
  if (emergency) {
    replies.push({ message: emergencyReply(context, locale, emergency.kind, answer.country ?? person.country) })
  }
  // After an emergency number, "I don't know" or a question back would only be in the way.
  if (!emergency || answer.decision === 'answer') {
    const { notices: _said, ...quiet } = context
    const message = makeReply(emergency ? quiet : context, query, answer)
    const edits = earlier && state.answer !== undefined ? { delivery: state.answer } : undefined
    replies.push(edits ? { message, edits } : { message })
  }
  return {
    answer,
    emergency: emergency !== undefined,
    result: query.decision,
    replies,
    person: { detected: locale },
    changes: [{ kind: earlier ? 'query-revised' : 'query-asked', query }],
  }
}

/** Answers a greeting or thanks in kind. It is no question, so that nothing of it is kept. */
function chat({ context, prior }: Turn, answer: Answer, { kind, locale }: SmallTalk): Answered {
  const language = prior ?? locale
  const message = textReply(language, context.catalogue(language), `small-talk-${kind}`)
  return {
    answer: { ...answer, language, decision: 'none' },
    emergency: false,
    result: 'small-talk',
    replies: [{ message }],
  }
}

function ordinaryReply(context: ReplyContext, query: Query, { decision, services, country }: Answer): OutboundMessage {
  const best = findEntry(context.base, query.services[0] ?? null)
  if (decision === 'answer' && best) return entryReply(context, query.locale, best, query)
  if (decision === 'clarify' && best) return clarifyReply(context, query.locale, query, services)
  return noneReply(context, query.locale, query, country)
}

function isEdit({ inbound: { content } }: Turn): boolean {
  return content.kind === 'text' && content.edited === true
}
