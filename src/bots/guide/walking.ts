import { type Advanced, advance, type GuideEvent } from '../../guide/advance.ts'
import { nextInSituation } from '../../guide/beginning.ts'
import type { Walkthrough } from '../../guide/walkthrough.ts'
import type { Fact } from '../../knowledge/process.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Situation } from '../../knowledge/situation.ts'
import type { OutboundMessage } from '../../message.ts'
import { inPlace, type Outcome, type Reply, say, type Turn } from '../turn.ts'
import type { GuideAction } from './actions.ts'
import { checklistMessage } from './checklist.ts'
import { sorryMessage } from './ending.ts'
import { imageMessage } from './image.ts'
import { answersMessage, factsMessage, listMessage, moreMessage } from './menus.ts'
import { pageOf, papersMessage, visitMessage } from './papers.ts'
import { presentMessage } from './present.ts'
import { questionMessage } from './question.ts'
import { goneMessage } from './reminding.ts'
import { momentOf, shortId, type View, viewOf } from './view.ts'
import { askVolunteer } from './volunteer.ts'

type Walk = Extract<GuideAction, { kind: 'walk' }>
type Begin = (turn: Turn, service: Service, situation?: Situation) => Outcome

/**
 * Answers a button of a walkthrough. One whose walkthrough has gone on since does what still makes sense, and shows how
 * it stands now.
 */
export function walkAction(turn: Turn, action: Walk, begin: Begin): Outcome {
  const { context, state, texts } = turn
  const found = state.walkthroughs.find(({ id }) => id === action.id)
  if (!found) return guide(inPlace(turn, listMessage(turn, 0, { lead: texts('guide-gone') })))
  if (action.verb === 'drop') {
    const outcome = guide(inPlace(turn, listMessage(turn, 0, { without: found.id })))
    return { ...outcome, changes: [{ kind: 'walkthrough-removed', id: found.id }] }
  }
  const service = context.base.services.get(found.service)
  if (!service) return entryGone(turn, found)
  const advanced = advance(service, found, eventOf(action, service, found), momentOf(turn, service))
  const outcome = answered(turn, action, service, advanced, begin)
  return {
    ...outcome,
    changes: [{ kind: 'walkthrough-saved', walkthrough: advanced.walkthrough }, ...(outcome.changes ?? [])],
  }
}

function guide(...replies: readonly Reply[]): Outcome {
  return { result: 'guide', replies }
}

function entryGone(turn: Turn, found: Walkthrough): Outcome {
  const walkthrough: Walkthrough = { ...found, state: 'left', dueAt: null }
  return {
    ...guide(inPlace(turn, goneMessage(turn.context, turn.locale))),
    changes: [{ kind: 'walkthrough-saved', walkthrough }],
  }
}

function eventOf({ verb, value }: Walk, service: Service, { state }: Walkthrough): GuideEvent {
  switch (verb) {
    case 'is': {
      const [key = '', chosen] = value.split('.')
      const fact = factOf(service, key)
      const answer = fact?.values.find(({ id }) => shortId(id) === chosen)
      return fact && answer ? { kind: 'answered', fact: fact.id, value: answer.id } : { kind: 'seen' }
    }
    case 'done':
      return { kind: 'done', node: value }
    case 'undo':
      return { kind: 'undone', node: value }
    case 'has':
    case 'lacks':
      return { kind: verb, document: value }
    case 'all':
      return { kind: 'has-all' }
    case 'on':
    case 'off':
      return { kind: 'reminds', wanted: verb === 'on' }
    case 'end':
      return { kind: state === 'active' ? 'left' : 'seen' }
    case 'resume':
      return { kind: state === 'left' ? 'resumed' : 'seen' }
    default:
      return { kind: 'seen' }
  }
}

function factOf(service: Service, key: string): Fact | undefined {
  return service.facts.find(({ id }) => shortId(id) === key)
}

function answered(turn: Turn, { verb, value }: Walk, service: Service, advanced: Advanced, begin: Begin): Outcome {
  const { context, inbound, locale, texts } = turn
  const { walkthrough, progress, restarted, changed } = advanced
  const view = viewOf({ context, locale, platform: inbound.address.platform }, service, walkthrough, progress)
  const lead = [
    ...(changed ? [texts('guide-changed')] : []),
    ...(restarted ? [view.reader.read(restarted.text), texts('guide-restarted')] : []),
  ]
  const present = () => guide(inPlace(turn, presentMessage(view, lead)))
  const show = (message: OutboundMessage | undefined) => (message ? guide(inPlace(turn, message)) : present())
  // What is to be told once is told with how it stands.
  if (lead.length > 0 || walkthrough.state === 'left') return present()
  switch (verb) {
    case 'is':
      return afterAnswer(turn, view, factOf(service, value.split('.')[0] ?? ''))
    case 'done':
      return walkthrough.state === 'finished' ? finished(turn, view) : present()
    case 'ask':
    case 'unsure': {
      const [key = '', page] = value.split('.')
      const fact = factOf(service, key)
      return show(fact && questionMessage(view, fact, { page: Number(page) || 0, unsure: verb === 'unsure' }))
    }
    case 'more':
      return show(moreMessage(view))
    case 'facts':
      return show(factsMessage(view, Number(value) || 0))
    case 'papers':
      return show(papersMessage(view, Number(value) || 0))
    case 'has':
    case 'lacks':
      return show(papersMessage(view, pageOf(view, value)))
    case 'all':
      return present()
    case 'visit': {
      const message = visitMessage(view)
      return message ? guide({ message }) : present()
    }
    case 'image':
      return progress.items.length > 0 ? guide({ message: imageMessage(view) }) : present()
    case 'help':
      return askVolunteer(turn, view)
    case 'yes':
      return say(turn, 'guide-helped', 'feedback-thanks')
    case 'no':
      return { result: 'guide-failed', replies: [{ message: sorryMessage(view) }] }
    case 'next': {
      const situation = context.base.situations.get(walkthrough.situation ?? '')
      const next = nextInSituation(situation, service.id, context.base.services)
      return situation && next ? begin(turn, next, situation) : present()
    }
    default:
      return present()
  }
}

/** Once nothing more is to be asked, the person's own way is shown; below it, so that the answers stay in sight. */
function afterAnswer(turn: Turn, view: View, fact: Fact | undefined): Outcome {
  const { standing, items } = view.progress
  const isOver = standing.kind !== 'asked' || standing.fact.asked === 'later'
  if (fact?.asked !== 'first' || !isOver) return guide(inPlace(turn, presentMessage(view)))
  return guide(inPlace(turn, answersMessage(view)), ...(items.length > 0 ? [{ message: imageMessage(view) }] : []), {
    message: presentMessage(view),
  })
}

/** The checklist stays as it is, with all ticks; the end is news. */
function finished(turn: Turn, view: View): Outcome {
  return guide(inPlace(turn, checklistMessage(view, [], [])), { message: presentMessage(view) })
}
