import { decideSuggestion } from '../../curation/suggesting.ts'
import { languageName } from '../../formats.ts'
import { type Block, type Button, heading, list, paragraph } from '../../message.ts'
import { shortened } from '../../outreach/shortened.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { inPlace, type Outcome, type Turn } from '../turn.ts'
import { curationButton } from './actions.ts'
import { consoleButtons } from './links.ts'
import { curatorOf, line, told } from './outcome.ts'
import { entryName, titleOf } from './words.ts'

const MOST_TEXT = 1500
const MOST_ALIKE = 5

/** One with all that is like it, and what can be done about it. */
export function showSuggestion(turn: Turn, state: CurationCase): Outcome {
  const { texts, locale } = turn
  const { suggestion, alike = [], author } = state
  if (!suggestion) return line(turn, texts('curation-suggestion-gone'), [backButtons(turn)])
  const isOwn = suggestion.authorId === turn.state.person.id
  if (!isOwn && !isModerator(turn)) return notAllowed(turn)
  const asked = alike.reduce((sum, one) => sum + one.asked, suggestion.asked)
  const about = aboutName(turn, state)
  const marks = [
    texts('curation-suggestion-kind', { kind: suggestion.kind, count: asked }),
    languageName(suggestion.locale, locale),
    ...(author?.responder ? [author.responder.name] : []),
  ]
  const blocks: Block[] = [
    heading(suggestion.title),
    paragraph(marks.join(' · ')),
    ...(about === undefined ? [] : [paragraph(texts('curation-suggestion-about', { title: about }))]),
    ...(suggestion.state === 'open'
      ? []
      : [paragraph(texts('curation-suggestion-state', { state: suggestion.state }))]),
    ...shortened(suggestion.text, MOST_TEXT, suggestion.locale)
      .split(/\n{2,}/)
      .map((part) => paragraph(part)),
    ...(alike.length > 0
      ? [paragraph(texts('curation-suggestion-alike')), list(alike.slice(0, MOST_ALIKE).map(({ title }) => [title]))]
      : []),
  ]
  return told(turn, blocks, suggestionButtons(turn, state))
}

function aboutName({ context: { base }, locale }: Turn, { suggestion }: CurationCase): string | undefined {
  const { about } = suggestion ?? {}
  if (!about) return undefined
  const content = about.kind === 'situation' ? base.situations.get(about.id) : base.services.get(about.id)
  return entryName(about, titleOf({ title: content?.title }), locale)
}

function suggestionButtons(turn: Turn, { suggestion }: CurationCase): Button[][] {
  const { texts, context } = turn
  if (!suggestion || !isModerator(turn)) return [backButtons(turn)]
  const { id, state, mergedInto } = suggestion
  const isOpen = state === 'open' && mergedInto === null
  return [
    isOpen ? [curationButton(texts('curation-button-dismiss'), { kind: 'dismiss', suggestion: id })] : [],
    consoleButtons(context, texts, `/suggestions/${id}`),
    backButtons(turn),
  ]
}

function backButtons({ texts }: Turn): Button[] {
  return [curationButton(texts('curation-button-list-suggestions'), { kind: 'list', list: 'suggestions', page: 0 })]
}

export function dismissSuggestion(turn: Turn, state: CurationCase): Outcome {
  const { texts, locale, context } = turn
  const event = { kind: 'dismissed', reason: '' } as const
  const { result, changes, deliveries } = decideSuggestion(event, curatorOf(turn), state, context.now)
  if (!result.ok) {
    if (result.refusal === 'not-allowed') return notAllowed(turn)
    return line(turn, texts('curation-suggestion-gone'), [backButtons(turn)])
  }
  const message = { locale, blocks: [paragraph(texts('curation-dismissed'))], buttons: [backButtons(turn)] }
  return { result: 'curation', replies: [inPlace(turn, message)], changes, deliveries }
}
