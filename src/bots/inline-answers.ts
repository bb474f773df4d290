import type { KnowledgeBase } from '../knowledge/answer.ts'
import { serviceTitle } from '../knowledge/card/card.ts'
import type { Service } from '../knowledge/service.ts'
import { isLocale, type Locale, translate } from '../locale.ts'
import type { OutboundMessage } from '../message.ts'
import { askedIn, cardReply } from './replies/answers.ts'
import type { ReplyContext } from './replies/context.ts'

/** One answer to choose while typing a question in any chat. */
export interface InlineAnswer {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly message: OutboundMessage
}

interface Found {
  readonly service: Service
  /** The language of the text. */
  readonly locale: Locale
}

/** Shows the services that a text is about, best first, in the language of the text. Pure for a given moment. */
export function createInlineAnswers(
  makeContext: () => ReplyContext,
): (text: string, language: string | undefined) => readonly InlineAnswer[] {
  return (text, language) => {
    const context = makeContext()
    return find(context.base, text, language).map(
      ({ service, locale }): InlineAnswer => ({
        id: service.id,
        title: serviceTitle(service, locale),
        description: translate(service.summary, locale)?.value ?? '',
        message: cardReply(context, locale, service, null, askedIn(context, text, locale)),
      }),
    )
  }
}

/** The titles of the services that a text is about, best first, to offer while it is being typed. */
export function suggestTitles(base: KnowledgeBase, text: string, language: string | undefined): readonly string[] {
  return find(base, text, language).map(({ service, locale }) => serviceTitle(service, locale))
}

function find(base: KnowledgeBase, text: string, language: string | undefined): Found[] {
  if (text.trim() === '') return []
  const app = language?.slice(0, 2).toLowerCase()
  const answer = base.answer({ text, locale: isLocale(app) ? app : undefined })
  return answer.services.flatMap(({ id, score }) => {
    const service = score >= LEAST_SCORE ? base.services.get(id) : undefined
    return service ? [{ service, locale: answer.language }] : []
  })
}

/** Below this an answer is more likely wrong than right by far, and somebody else would read it. */
const LEAST_SCORE = 0.2
