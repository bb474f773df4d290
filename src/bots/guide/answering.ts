import { advance } from '../../guide/advance.ts'
import { begin, factsFor, makesRoom, nextInSituation } from '../../guide/beginning.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Situation } from '../../knowledge/situation.ts'
import type { Change } from '../../store/store.ts'
import { inPlace, type Outcome, type Reply, say, type Turn } from '../turn.ts'
import type { GuideAction } from './actions.ts'
import { findGuide } from './finding.ts'
import { imageMessage } from './image.ts'
import { listMessage } from './menus.ts'
import { presentMessage } from './present.ts'
import { momentOf, type View, viewOf } from './view.ts'
import { walkAction } from './walking.ts'

/** `/guide` shows what somebody is being guided through, `/guide text` finds something to begin. */
export function guideCommand(turn: Turn, argument: string): Outcome {
  if (argument !== '') return findGuide(turn, argument)
  return { result: 'guide', replies: [{ message: listMessage(turn, 0) }] }
}

/** Answers a button of the guide; what somebody has to do is for their eyes alone. */
export function guideAction(turn: Turn, action: GuideAction): Outcome {
  const { base } = turn.context
  if (!turn.inbound.direct) return say(turn, 'guide', 'command-direct-only')
  switch (action.kind) {
    case 'list':
      return { result: 'guide', replies: [inPlace(turn, listMessage(turn, action.page))] }
    case 'begin': {
      const service = base.services.get(action.service)
      return service ? beginService(turn, service) : say(turn, 'guide', 'service-gone')
    }
    case 'situation': {
      const situation = base.situations.get(action.situation)
      const first = nextInSituation(situation, undefined, base.services)
      return situation && first ? beginService(turn, first, situation) : say(turn, 'guide', 'service-gone')
    }
    case 'walk':
      return walkAction(turn, action, beginService)
  }
}

/** Begins, or goes on with what is under way already. */
function beginService(turn: Turn, service: Service, situation?: Situation): Outcome {
  const { context, state, inbound, ids, locale } = turn
  const known = state.walkthroughs.find((one) => one.state === 'active' && one.service === service.id)
  const leaving = known ? null : makesRoom(state.walkthroughs)
  if (leaving === undefined) {
    const message = listMessage(turn, 0, { lead: turn.texts('guide-full') })
    return { result: 'guide', replies: [{ message }] }
  }
  const walkthrough =
    known ??
    begin(service, {
      id: ids.walkthrough,
      personId: state.person.id,
      address: inbound.address,
      now: context.now,
      ...(situation && {
        situation: situation.id,
        facts: factsFor(situation, service, state.walkthroughs, context.base.services),
      }),
    })
  const { walkthrough: next, progress } = advance(service, walkthrough, { kind: 'seen' }, momentOf(turn, service))
  const view = viewOf({ context, locale, platform: inbound.address.platform }, service, next, progress)
  const changes: Change[] = [
    ...(leaving ? [{ kind: 'walkthrough-removed', id: leaving.id } as const] : []),
    { kind: 'walkthrough-saved', walkthrough: next },
  ]
  return {
    result: 'guide',
    replies: known ? [{ message: presentMessage(view, [turn.texts('guide-already')]) }] : firstReplies(view),
    changes,
    ...guidedIn(turn),
  }
}

/** The first question or, with nothing to ask, the way at once. */
function firstReplies(view: View): Reply[] {
  const { progress } = view
  const isAsked = progress.standing.kind === 'asked' && progress.standing.fact.asked === 'first'
  const image = isAsked || progress.items.length === 0 ? [] : [{ message: imageMessage(view) }]
  return [...image, { message: presentMessage(view) }]
}

/** Whoever only presses buttons is reminded in the language in which they began. */
function guidedIn({ state: { person }, locale }: Turn): Pick<Outcome, 'person'> {
  return (person.locale ?? person.detected) ? {} : { person: { detected: locale } }
}
