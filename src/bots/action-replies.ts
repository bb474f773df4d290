import type { Query } from '../store/store.ts'
import { type Action, parseAction } from './actions.ts'
import { announcementAction } from './announcing/answering.ts'
import { curationAction } from './curation/answering.ts'
import { guideAction } from './guide/answering.ts'
import { outreachAction } from './outreach/subscribing.ts'
import { answerRelayAction } from './relay/action-replies.ts'
import { eraseTraces } from './relay/erasing.ts'
import { askVolunteers } from './relay/opening.ts'
import { detailsReply, entryReply, othersReply } from './replies/answers.ts'
import { button, textReply } from './replies/context.ts'
import { findEntry } from './replies/entries.ts'
import { languagesReply, topicReply, topicsReply } from './replies/menus.ts'
import { forgottenReply } from './replies/privacy.ts'
import { inPlace, type Outcome, type Reply, say, type Turn } from './turn.ts'

/** Answers a pressed button. */
export function answerAction(turn: Turn, text: string): Outcome {
  const action = parseAction(text)
  return action ? answerParsed(turn, action) : say(turn, 'action', 'button-unknown')
}

function answerParsed(turn: Turn, action: Action): Outcome {
  const { context, locale, texts, state } = turn
  const outcome = (...replies: readonly Reply[]): Outcome => ({ result: 'action', replies })
  switch (action.kind) {
    case 'card':
    case 'more': {
      const entry = findEntry(context.base, action.service)
      if (!entry) return say(turn, 'action', 'service-gone')
      const isDetailed = action.kind === 'more' && entry.kind === 'service'
      const query = state.query ?? null
      const message = isDetailed
        ? detailsReply(context, locale, entry.service, query)
        : entryReply(context, locale, entry, query)
      return outcome({ message })
    }
    case 'helped':
      return { ...say(turn, 'action', 'feedback-thanks'), changes: rating(state.query, true, action.service) }
    case 'failed':
      return { ...offerHelp(turn), changes: rating(state.query, false, action.service) }
    case 'others':
      return state.query
        ? outcome({ message: othersReply(context, locale, state.query) })
        : say(turn, 'action', 'query-gone')
    case 'volunteer':
      return askVolunteers(turn)
    case 'relay':
      return answerRelayAction(turn, action.action)
    case 'outreach':
      return outreachAction(turn, action.action)
    case 'announcement':
      return announcementAction(turn, action.action)
    case 'guide':
      return guideAction(turn, action.action)
    case 'curation':
      return curationAction(turn, action.action)
    case 'topics':
      return outcome(inPlace(turn, topicsReply(context, locale, action.page)))
    case 'topic':
      return outcome(inPlace(turn, topicReply(context, locale, action.code, action.page)))
    case 'languages':
      return outcome({ message: languagesReply(context, locale, action.service, action.query) })
    case 'language': {
      const chosen = action.locale
      const entry = findEntry(context.base, action.service)
      const confirmation = inPlace(turn, textReply(chosen, context.catalogue(chosen), 'language-set'))
      const card = entry ? [{ message: entryReply(context, chosen, entry, state.query ?? null) }] : []
      return { ...outcome(confirmation, ...card), person: { locale: chosen } }
    }
    case 'country':
      return {
        ...outcome(
          inPlace(turn, textReply(locale, texts, action.country ? `country-set-${action.country}` : 'country-set-any')),
        ),
        person: { country: action.country },
      }
    case 'forget':
      return action.confirmed ? forget(turn) : outcome(inPlace(turn, textReply(locale, texts, 'forget-kept')))
  }
}

function rating(query: Query | undefined, helped: boolean, entry: string) {
  return query ? [{ kind: 'query-rated', queryId: query.id, helped, entry } as const] : []
}

function offerHelp(turn: Turn): Outcome {
  const { texts, state } = turn
  const { query } = state
  return say(turn, 'action', 'feedback-sorry', [
    ...(query && query.services.length > 1
      ? [[button(texts('button-others'), { kind: 'others', query: query.id })]]
      : []),
    ...(query ? [[button(texts('button-volunteer'), { kind: 'volunteer', query: query.id })]] : []),
    [button(texts('button-topics'), { kind: 'topics', page: 0 })],
  ])
}

function forget(turn: Turn): Outcome {
  const { context, locale, inbound, personalData } = turn
  if (!inbound.direct) return say(turn, 'action', 'command-direct-only')
  const message = forgottenReply(context, locale, personalData ?? {})
  return {
    result: 'action',
    replies: [{ message, traceless: true }],
    changes: [{ kind: 'person-forgotten' }],
    deliveries: eraseTraces(turn),
  }
}
