import { advance } from '../../relay/advance.ts'
import type { QuestionCase, QuestionFile, RelayDecision } from '../../store/relay-store.ts'
import type { NewDelivery } from '../../store/store.ts'
import { askRating, tellAsker, tellClaimant, tellNobody, tellPassedOn, tellSolved } from './closing.ts'
import { aliasOf, askerOf, claimantOf, notice, type RelayContext, relayButton } from './context.ts'
import { answerButton } from './copies.ts'
import { offerQuestion, refreshOffers } from './offers.ts'
import { offer } from './opening.ts'

/** What happens to a question when its time has come. */
export function onTimer(context: RelayContext, { file, roster }: QuestionCase): RelayDecision {
  const advanced = advance(file.question, { kind: 'timer' }, context.community.times, context.now)
  if (!advanced.ok) return { changes: [], deliveries: [] }
  const { effect } = advanced
  const current = { ...file, question: advanced.question }
  const saved = (deliveries: readonly NewDelivery[]): RelayDecision => ({
    changes: [{ kind: 'question-saved', question: advanced.question }],
    deliveries,
  })
  switch (effect) {
    case 'offer': {
      // A question that has just come back starts at the first rung that has anybody.
      if (current.question.state !== 'open') return saved(offerQuestion(context, current, roster))
      const offered = offer(context, current, roster)
      return {
        changes: offered.changes,
        deliveries: [
          ...refreshOffers(context, offered.file),
          ...offered.deliveries,
          ...tellNobody(context, offered.file),
        ],
      }
    }
    case 'keep':
      return saved([...offerQuestion(context, current, roster), ...tellNobody(context, current)])
    case 'remind':
      return saved(remind(context, current))
    case 'return': {
      const free = { ...current, claimant: undefined, passed: withPrevious(file) }
      const offered = offer(context, free, roster)
      return {
        changes: [...offered.changes, ...unfocused(file)],
        deliveries: [
          ...tellClaimant(context, file, 'claimant-returned'),
          ...refreshOffers(context, offered.file),
          ...offered.deliveries,
          ...tellPassedOn(context, offered.file),
        ],
      }
    }
    case 'resolve':
      return saved([
        ...askRating(context, current),
        ...tellSolved(context, current, 'claimant-timed-out'),
        ...refreshOffers(context, current),
      ])
    case 'expire':
      return saved([
        ...tellAsker(context, current, 'asker-expired', reopenRow(context, current)),
        ...refreshOffers(context, current),
      ])
    default:
      return saved([])
  }
}

/** The silent claimant keeps the right to take it again; only the next offer leaves them out. */
function withPrevious({ passed, question }: QuestionFile): readonly string[] {
  return question.claimantId === null ? passed : [...passed, question.claimantId]
}

function unfocused({ question, claimant }: QuestionFile): RelayDecision['changes'] {
  const { responder } = claimant ?? {}
  return responder?.focus === question.id ? [{ kind: 'responder-saved', responder: { ...responder, focus: null } }] : []
}

function remind(context: RelayContext, file: QuestionFile): NewDelivery[] {
  const to = claimantOf(file)
  if (!to) return []
  const texts = context.catalogue(to.locale)
  const { id } = file.question
  return notice(
    context,
    to,
    file,
    [texts('claimant-remind', { alias: aliasOf(texts, file) })],
    [
      [answerButton(context, file, to)],
      [
        relayButton(texts('button-later'), { kind: 'later', question: id }),
        relayButton(texts('button-release'), { kind: 'release', question: id }),
      ],
    ],
  )
}

function reopenRow({ catalogue }: RelayContext, file: QuestionFile) {
  const texts = catalogue(askerOf(file).locale)
  return [[relayButton(texts('button-reopen'), { kind: 'reopen', question: file.question.id })]]
}
