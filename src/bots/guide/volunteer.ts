import { openItems } from '../../guide/progress.ts'
import { openFor, statusReply } from '../relay/opening.ts'
import { type Outcome, say, type Turn } from '../turn.ts'
import { nodeText, type View } from './view.ts'

/** Passes on to volunteers where somebody is stuck. Their answers to the service's questions are not told. */
export function askVolunteer(turn: Turn, view: View): Outcome {
  const { state, locale } = turn
  const { own } = state.relay
  if (state.person.ban === 'ban') return say(turn, 'action', 'volunteer-banned')
  if (own && own.question.closedAt === null) return statusReply(turn, own, 'volunteer-one-at-a-time')
  const { service } = view
  const country = service.country === 'x' ? state.person.country : service.country
  return openFor(turn, { queryId: null, text: whereStuck(view), locale, country, services: [service.id] })

  function whereStuck({ texts, reader, progress }: View): string {
    const title = reader.read(view.service.title)
    const { standing } = progress
    if (standing.kind === 'asked')
      return texts('guide-stuck-question', { title, question: reader.read(standing.fact.question) })
    const [item] = openItems(progress.items)
    return item
      ? texts('guide-stuck-step', { title, step: nodeText(view, item.node) })
      : texts('guide-stuck', { title })
  }
}
