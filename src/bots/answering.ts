import type { Answer } from '../knowledge/answer.ts'
import type { SmallTalk } from '../knowledge/small-talk.ts'
import type { Query } from '../store/store.ts'
import { cardReply, clarifyReply, emergencyReply, noneReply } from './replies/answers.ts'
import { textReply } from './replies/context.ts'
import type { Outcome, Reply, Turn } from './turn.ts'

/** How many of the services found are kept with a query. */
const KEPT_SERVICES = 5

export interface Answered extends Outcome {
  readonly answer: Answer
  readonly emergency: boolean
}

/** Answers a question from the knowledge base; an edited one in place of its earlier answer. */
export function answerQuestion(turn: Turn, text: string): Answered {
  const { context, inbound, state, prior } = turn
  const { person } = state
  const answer = context.base.answer({ text, locale: prior, country: person.country ?? undefined })
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
  // After an emergency number, "I don't know" would only be in the way.
  if (!emergency || answer.decision !== 'none') {
    const message = ordinaryReply(turn, query, answer)
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

function ordinaryReply({ context }: Turn, query: Query, { decision, services }: Answer) {
  const best = context.base.services.get(query.services[0] ?? '')
  if (decision === 'answer' && best) return cardReply(context, query.locale, best, query)
  if (decision === 'clarify' && best) return clarifyReply(context, query.locale, query, services)
  return noneReply(context, query.locale, query)
}

function isEdit({ inbound: { content } }: Turn): boolean {
  return content.kind === 'text' && content.edited === true
}
