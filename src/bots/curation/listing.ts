import { refText } from '../../curation/entry.ts'
import { ago } from '../../formats.ts'
import { type Button, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import type { EntryLine, RevisionLine, SuggestionLine } from '../../store/curation-store.ts'
import { pageShown } from '../relay/lists.ts'
import { isModerator, notAllowed, panel } from '../relay/staff.ts'
import type { Outcome, Turn } from '../turn.ts'
import { curationButton, REVIEW_LISTS, type ReviewList } from './actions.ts'
import { consoleButtons } from './links.ts'
import { isCurator } from './outcome.ts'
import { dayText, entryName } from './words.ts'

/** With two buttons to turn pages and one for the next list these are eight. */
export const REVIEW_PAGE = 5

/** Where the same is in the console; the suggestions are there for moderators alone. */
const PAGES: Readonly<Record<ReviewList, string>> = {
  proposals: '/review',
  suggestions: '/suggestions',
  due: '/entries?due=yes',
}

interface Line {
  readonly runs: readonly Run[]
  readonly button: Button
}

/** What waits: for moderators everything, for others what is theirs. One button leads through the lists in a circle. */
export function reviewList(turn: Turn, shown: ReviewList, wanted: number): Outcome {
  const { texts, locale, context } = turn
  if (!isCurator(turn)) return notAllowed(turn)
  const { lines, total } = linesOf(turn, shown)
  const page = pageShown(wanted, total, REVIEW_PAGE)
  const turnTo = (way: 'previous' | 'next', to: number) =>
    curationButton(texts(`button-${way}`), { kind: 'list', list: shown, page: to })
  const turns = [
    ...(page > 0 ? [turnTo('previous', page - 1)] : []),
    ...((page + 1) * REVIEW_PAGE < total ? [turnTo('next', page + 1)] : []),
  ]
  const next = REVIEW_LISTS[(REVIEW_LISTS.indexOf(shown) + 1) % REVIEW_LISTS.length] ?? 'proposals'
  const rows = [
    ...lines.map(({ button }) => [button]),
    turns,
    [curationButton(texts(`curation-button-list-${next}`), { kind: 'list', list: next, page: 0 })],
  ]
  const title = texts(`curation-list-${shown}`, { total })
  const hasPage = total > 0 && (shown !== 'suggestions' || isModerator(turn))
  const [link] = hasPage ? consoleButtons(context, texts, PAGES[shown]) : []
  const message: OutboundMessage = {
    locale,
    blocks: [
      paragraph({ text: title, bold: true }),
      ...(lines.length > 0 ? [list(lines.map(({ runs }) => runs))] : []),
      ...(link && 'href' in link ? [paragraph({ text: link.label, href: link.href })] : []),
    ],
    buttons: rows.filter((row) => row.length > 0),
  }
  return { ...panel(turn, message), result: 'curation' }
}

function linesOf(turn: Turn, shown: ReviewList): { readonly lines: readonly Line[]; readonly total: number } {
  const { proposals, suggestions, due } = turn.lists
  switch (shown) {
    case 'proposals':
      return { lines: (proposals?.items ?? []).map((one) => proposalLine(turn, one)), total: proposals?.total ?? 0 }
    case 'suggestions':
      return {
        lines: (suggestions?.items ?? []).map((one) => suggestionLine(turn, one)),
        total: suggestions?.total ?? 0,
      }
    case 'due':
      return { lines: (due?.items ?? []).map((one) => dueLine(turn, one)), total: due?.total ?? 0 }
  }
}

function proposalLine({ texts, locale, context }: Turn, { revision, author, title }: RevisionLine): Line {
  const name = entryName(revision.ref, title, locale)
  const who = revision.origin === 'file' ? texts('curation-by-file') : (author ?? texts('audit-somebody'))
  const marks = [who, ago(locale, revision.createdAt, context.now), ...(revision.why === '' ? [] : [revision.why])]
  return {
    runs: [{ text: name, bold: true }, ` · ${marks.join(' · ')}`],
    button: curationButton(name, { kind: 'proposal', revision: revision.seq }),
  }
}

function suggestionLine({ texts }: Turn, { suggestion, alike }: SuggestionLine): Line {
  const { id, title, kind } = suggestion
  const count = alike.reduce((sum, one) => sum + one.asked, suggestion.asked)
  return {
    runs: [{ text: title, bold: true }, ` · ${texts('curation-suggestion-kind', { kind, count })}`],
    button: curationButton(title, { kind: 'suggestion', suggestion: id }),
  }
}

function dueLine({ texts, locale, context }: Turn, entry: EntryLine): Line {
  const name = entryName(entry, entry.title, locale)
  const unowned = entry.institutionId === null && entry.keeperId === null ? [texts('curation-unowned')] : []
  const marks = [refText(entry), dayText(entry.dueAt ?? context.now, locale), ...unowned]
  const { kind, id } = entry
  return {
    runs: [{ text: name, bold: true }, ` · ${marks.join(' · ')}`],
    button: curationButton(name, { kind: 'due', entry: { kind, id } }),
  }
}
