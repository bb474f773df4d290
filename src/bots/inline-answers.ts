import { serviceTitle } from '../knowledge/card/card.ts'
import type { Service } from '../knowledge/service.ts'
import { isLocale, type Locale, translate } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import { cardReply } from './replies/answers.ts'
import type { ReplyContext } from './replies/context.ts'

/** One answer to choose while typing a question in any chat. */
export interface InlineAnswer {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly message: OutboundMessage
}

/** Shows the services that a text is about, best first, in the language of the text. Pure for a given moment. */
export function createInlineAnswers(
  makeContext: () => ReplyContext,
): (text: string, language: string | undefined) => readonly InlineAnswer[] {
  return (text, language) => {
    const context = makeContext()
    const app = language?.slice(0, 2).toLowerCase()
    const prior = isLocale(app) ? app : undefined
    if (text.trim() === '') return []
    const answer = context.base.answer({ text, locale: prior })
    const found = answer.services.filter(({ score }) => score >= LEAST_SCORE)
    return found.flatMap(({ id }) => {
      const service = context.base.services.get(id)
      return service ? [inlineAnswer(context, service, answer.language)] : []
    })
  }
}

/** Below this an answer is more likely wrong than right by far, and somebody else would read it. */
const LEAST_SCORE = 0.2

function inlineAnswer(context: ReplyContext, service: Service, locale: Locale): InlineAnswer {
  return {
    id: service.id,
    title: serviceTitle(service, locale),
    description: translate(service.summary, locale)?.value ?? '',
    message: cardReply(context, locale, service, null),
  }
}
