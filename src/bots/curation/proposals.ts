import { ownInstitution } from '../../curation/curate.ts'
import { type Difference, differences } from '../../curation/differences.ts'
import { merge } from '../../curation/merging.ts'
import type { Revision } from '../../curation/revision.ts'
import { ago } from '../../formats.ts'
import { translate } from '../../locale.ts'
import { type Block, type Button, heading, list, paragraph } from '../../message.ts'
import type { CurationCase } from '../../store/curation-store.ts'
import { isModerator, notAllowed } from '../relay/staff.ts'
import { textOf } from '../relay/text.ts'
import type { Outcome, Turn } from '../turn.ts'
import { curationButton } from './actions.ts'
import { consoleButtons } from './links.ts'
import { line, perform, told } from './outcome.ts'
import { differenceLine, entryName, titleOf } from './words.ts'
import { askFor } from './writing.ts'

/** Differences shown in a chat; the rest is in the console. */
const MOST_SHOWN = 8
const LONGEST_REASON = 1000

/** What it changes, who has written it and why, and what can be done about it. */
export function showProposal(turn: Turn, state: CurationCase): Outcome {
  const { texts, locale } = turn
  const { revision } = state
  if (!revision) return line(turn, texts('curation-refused-gone'), [reviewButtons(turn)])
  if (!maySee(turn, state, revision)) return notAllowed(turn)
  const { changes, conflicts, isMerged } = effectOf(state, revision)
  const shown = changes.slice(0, MOST_SHOWN)
  const more = changes.length - shown.length
  const blocks: Block[] = [
    heading(entryName(revision.ref, titleOf(revision.content), locale)),
    paragraph(texts('curation-proposal-by', whoAndWhen(turn, state, revision))),
    ...(revision.why === '' ? [] : [paragraph(texts('curation-why', { why: revision.why }))]),
    ...(state.file?.entry ? [] : [paragraph(texts('curation-proposal-new'))]),
    ...(isMerged ? [paragraph(texts('curation-proposal-merged'))] : []),
    ...(conflicts > 0 ? [paragraph(texts('curation-proposal-conflicts', { count: conflicts }))] : []),
    ...(shown.length > 0
      ? [list(shown.map((each) => differenceLine(each, locale, texts)))]
      : [paragraph(texts('curation-refused-same'))]),
    ...(more > 0 ? [paragraph(texts('curation-proposal-more', { count: more }))] : []),
    ...(revision.state === 'proposed' && isOwnUnderFourEyes(turn, state, revision)
      ? [paragraph(texts('curation-refused-own'))]
      : []),
  ]
  return told(turn, blocks, proposalButtons(turn, state, revision))
}

/** As it would be published now. */
function effectOf({ file, base }: CurationCase, { content, base: from, state }: Revision) {
  const { entry, current } = file ?? {}
  const isMerged = state === 'proposed' && current !== undefined && from !== (entry?.seq ?? null)
  const merged = isMerged ? merge(base?.content, content, current.content) : { content, conflicts: [] }
  const changes: readonly Difference[] = differences(current?.content ?? {}, merged.content)
  return { changes, conflicts: merged.conflicts.length, isMerged }
}

function whoAndWhen(
  { texts, locale, context }: Turn,
  { author, writtenFor }: CurationCase,
  { origin, createdAt }: Revision,
) {
  const acting = writtenFor && translate(writtenFor.name, locale)?.value
  const who =
    origin === 'file' ? texts('curation-by-file') : (author?.responder?.name ?? acting ?? texts('audit-somebody'))
  return { who, when: ago(locale, createdAt, context.now) }
}

function maySee(turn: Turn, state: CurationCase, { authorId }: Revision): boolean {
  return isModerator(turn) || authorId === turn.state.person.id || ownInstitution(state) !== null
}

function isOwnUnderFourEyes(turn: Turn, { othersReview }: CurationCase, { authorId }: Revision): boolean {
  const { fourEyes } = turn.context.curationRules
  return isModerator(turn) && fourEyes && othersReview && authorId === turn.state.person.id
}

function proposalButtons(turn: Turn, state: CurationCase, revision: Revision): Button[][] {
  const { texts, context } = turn
  const { seq } = revision
  const isOwn = revision.authorId === turn.state.person.id
  const decides = revision.state === 'proposed' && isModerator(turn)
  const asks = { title: texts('curation-verdict-form'), label: texts('curation-verdict-label') }
  return [
    [
      ...(decides && !isOwnUnderFourEyes(turn, state, revision)
        ? [curationButton(texts('curation-button-publish'), { kind: 'publish', revision: seq })]
        : []),
      ...(decides && !isOwn
        ? [curationButton(texts('curation-button-reject'), { kind: 'reject', revision: seq }, asks)]
        : []),
      ...(revision.state === 'proposed' && isOwn
        ? [curationButton(texts('curation-button-withdraw'), { kind: 'withdraw', revision: seq })]
        : []),
    ],
    consoleButtons(context, texts, `/review/${seq}`),
    reviewButtons(turn),
  ]
}

function reviewButtons({ texts }: Turn): Button[] {
  return [curationButton(texts('curation-button-list-proposals'), { kind: 'list', list: 'proposals', page: 0 })]
}

export function publishProposal(turn: Turn, state: CurationCase): Outcome {
  return perform(turn, state, { kind: 'approved' }, () => turn.texts('curation-published', titleArgs(turn, state)))
}

export function withdrawProposal(turn: Turn, state: CurationCase): Outcome {
  return perform(turn, state, { kind: 'withdrawn' }, () => turn.texts('curation-withdrawn', titleArgs(turn, state)))
}

/** With a reason, which a form brings along; without, asks for it. */
export function rejectProposal(turn: Turn, state: CurationCase, reason = textOf(turn.inbound.content)): Outcome {
  const { texts } = turn
  const verdict = reason.trim().slice(0, LONGEST_REASON).toWellFormed()
  const { revision } = state
  if (verdict === '' && revision?.state === 'proposed' && isModerator(turn)) {
    const title = entryName(revision.ref, titleOf(revision.content), turn.locale)
    return askFor(turn, 'verdict', { revision: revision.seq }, title)
  }
  return perform(turn, state, { kind: 'rejected', verdict }, () => texts('curation-rejected', titleArgs(turn, state)))
}

function titleArgs({ locale }: Turn, { revision }: CurationCase): { readonly title: string } {
  return { title: revision ? entryName(revision.ref, titleOf(revision.content), locale) : '' }
}
