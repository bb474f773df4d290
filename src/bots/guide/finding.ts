import type { Answer } from '../../knowledge/answer.ts'
import { type Locale, translate } from '../../locale.ts'
import { type Button, heading, type OutboundMessage, paragraph } from '../../message.ts'
import type { Query } from '../../store/store.ts'
import { answerQuestion } from '../answering.ts'
import { nearEntries, noneReply } from '../replies/answers.ts'
import { button, type ReplyContext } from '../replies/context.ts'
import { type Entry, entryTitle, findEntry } from '../replies/entries.ts'
import type { Outcome, Turn } from '../turn.ts'
import { guideButton } from './actions.ts'

/** Finds what somebody wants to be guided through, as a question would. Danger to life is answered as such. */
export function findGuide(turn: Turn, text: string): Outcome {
  if (turn.context.recogniseEmergency(text)) return answerQuestion(turn, text)
  return answerQuestion(turn, text, guideReply)
}

function guideReply(context: ReplyContext, query: Query, answer: Answer): OutboundMessage {
  const { locale } = query
  const found = query.services.flatMap((id) => findEntry(context.base, id) ?? [])
  const [best] = found
  if (answer.decision === 'none' || !best) return noneReply(context, locale, query, answer.country)
  const texts = context.catalogue(locale)
  const volunteer = [button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })]
  if (answer.decision === 'clarify') {
    const choices = nearEntries(context, answer.services).map((entry) => [
      beginButton(entryTitle(entry, locale), entry),
    ])
    return { locale, blocks: [paragraph(texts('answer-clarify'))], buttons: [...choices, volunteer] }
  }
  const others = found.length > 1 ? [button(texts('button-others'), { kind: 'others', query: query.id })] : []
  return {
    locale,
    blocks: [heading(entryTitle(best, locale)), paragraph(summaryOf(best, locale)), paragraph(texts('guide-offer'))],
    buttons: [[beginButton(texts('guide-button-begin'), best)], [...others, ...volunteer]],
  }
}

function beginButton(label: string, entry: Entry): Button {
  return guideButton(
    label,
    entry.kind === 'service'
      ? { kind: 'begin', service: entry.service.id }
      : { kind: 'situation', situation: entry.situation.id },
  )
}

function summaryOf(entry: Entry, locale: Locale): string {
  const { summary } = entry.kind === 'service' ? entry.service : entry.situation
  return translate(summary, locale)?.value ?? ''
}
