import { mayPropose, ownInstitution } from '../../curation/curate.ts'
import type { Entry, EntryContent } from '../../curation/entry.ts'
import { isObject } from '../../curation/paths.ts'
import { reviewDue } from '../../knowledge/card/review.ts'
import type { Service } from '../../knowledge/service.ts'
import type { Locale } from '../../locale.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import type { RelayContext } from '../relay/context.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { textOf } from '../relay/text.ts'
import type { Outcome, Turn } from '../turn.ts'
import { curationButton } from './actions.ts'
import { askForChange } from './changes.ts'
import { consoleButtons, editorPath } from './links.ts'
import { curatorOf, line, perform, told } from './outcome.ts'
import { dayText, entryName, languageNames } from './words.ts'
import { askFor } from './writing.ts'

const MOST_SOURCES = 5
const LONGEST_REASON = 1000

/** Asks whoever looks after the entry whether all of it still holds. */
export function reviewMessage(
  { catalogue }: Pick<RelayContext, 'catalogue'>,
  entry: Entry,
  content: EntryContent,
  locale: Locale,
): OutboundMessage {
  const texts = catalogue(locale)
  const { on } = reviewOf(content)
  const stale = Object.keys(entry.stale)
  const sources = sourcesOf(content).map(({ title, url }): Run[] => [{ text: title, href: url }])
  const blocks: Block[] = [
    paragraph(texts('curation-due')),
    heading(entryName(entry, entry.title, locale)),
    paragraph(
      on === undefined ? texts('curation-due-never') : texts('curation-due-since', { date: dateText(on, locale) }),
    ),
    ...(stale.length > 0 ? [paragraph(texts('curation-due-stale', { languages: languageNames(stale, locale) }))] : []),
    ...(sources.length > 0 ? [paragraph(texts('curation-due-sources')), list(sources)] : []),
  ]
  const { kind, id } = entry
  const ref = { kind, id }
  const asks = { title: texts('curation-retire-form'), label: texts('curation-retire-label') }
  const buttons: Button[][] = [
    [curationButton(texts('curation-button-confirm'), { kind: 'confirm', entry: ref })],
    [
      curationButton(texts('curation-button-edit'), { kind: 'edit', entry: ref }),
      curationButton(texts('curation-button-retire'), { kind: 'retire', entry: ref }, asks),
    ],
  ]
  return { locale, blocks, buttons }
}

export function showDue(turn: Turn, state: CurationCase): Outcome {
  const { entry, current } = state.file ?? {}
  if (!answersFor(turn, state)) return notAllowed(turn)
  if (!entry || !current) return line(turn, turn.texts('curation-refused-gone'))
  const { blocks, buttons = [] } = reviewMessage(turn.context, entry, current.content, turn.locale)
  return told(turn, blocks, buttons)
}

/** All that the entry says still holds. */
export function confirm(turn: Turn, state: CurationCase): Outcome {
  const { texts, locale, context } = turn
  const { entry, current } = state.file ?? {}
  const title = entry ? entryName(entry, entry.title, locale) : ''
  const today = new Date(context.now).toISOString().slice(0, 10)
  // Another of its people was quicker.
  if (answersFor(turn, state) && current && reviewOf(current.content).on === today)
    return line(turn, texts('curation-confirmed-before', { title }))
  return perform(turn, state, { kind: 'confirmed' }, ({ content }) => {
    const due = content && reviewDue(reviewOf(content))
    return texts('curation-confirmed', { title, due: dayText(due ?? context.now, locale) })
  })
}

/** In the console or, where that is not at hand, in words. */
export function edit(turn: Turn, state: CurationCase): Outcome {
  const { context, texts } = turn
  const { entry } = state.file ?? {}
  const links = entry ? consoleButtons(context, texts, editorPath(entry)) : []
  const asked = askForChange(turn, state, links.length > 0 ? [texts('curation-edit-console')] : [])
  const [reply] = asked.replies
  if (!reply || links.length === 0 || !asked.person) return asked
  return { ...asked, replies: [{ message: { ...reply.message, buttons: [links] } }] }
}

/** With a reason, which a form brings along and which says that it is meant; without, asks for it. */
export function retire(turn: Turn, state: CurationCase, reason = textOf(turn.inbound.content)): Outcome {
  const { texts, locale } = turn
  const { entry } = state.file ?? {}
  const title = entry ? entryName(entry, entry.title, locale) : ''
  const why = reason.trim().slice(0, LONGEST_REASON).toWellFormed()
  if (why === '' && entry && answersFor(turn, state)) {
    return askFor(turn, 'retire', { entry: { kind: entry.kind, id: entry.id } }, title)
  }
  if (!answersFor(turn, state)) return notAllowed(turn)
  return perform(turn, state, { kind: 'retired', why }, ({ outcome }) =>
    texts(outcome === 'published' ? 'curation-retired' : 'curation-retire-proposed', { title }),
  )
}

/** Whether the person may say that the entry holds, or that it should go. */
function answersFor(turn: Turn, state: CurationCase): boolean {
  return mayPropose(curatorOf(turn), state) && (isModerator(turn) || ownInstitution(state) !== null)
}

/** What is published has this shape; a document has neither. */
function reviewOf({ review }: EntryContent): Service['review'] {
  return isObject(review) ? (review as Service['review']) : { every: 'P1Y' }
}

function sourcesOf({ sources }: EntryContent): Service['sources'] {
  return Array.isArray(sources) ? (sources as Service['sources']).slice(0, MOST_SOURCES) : []
}

function dateText(on: string, locale: Locale): string {
  return dayText(Date.parse(on), locale)
}
