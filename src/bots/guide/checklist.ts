import { hadDocuments, missing, nextVisit } from '../../guide/papers.ts'
import { type ChecklistItem, openItems } from '../../guide/progress.ts'
import { canRemind, nextReminder } from '../../guide/reminders.ts'
import { linkRun, phoneRun } from '../../knowledge/card/channels.ts'
import { withoutStop } from '../../knowledge/card/context.ts'
import { rangeInWords, spanInWords } from '../../knowledge/specification/words.ts'
import { type Block, type Button, heading, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import { walkButton } from './actions.ts'
import { type Lead, leadBlocks } from './lead.ts'
import { papersList } from './papers.ts'
import { costTexts, daysInWords, firstWords, nodeLabel, nodeText, type View } from './view.ts'

/** More steps at once than this have no button; they get theirs when one of these is done. */
const MOST_DONE_BUTTONS = 3
/** What a message has room for where the platform does not say. */
const ROOM = 4000

/** Which texts are whole; of the others only the first words stand there. */
interface Length {
  readonly papers: boolean
  readonly later: boolean
  readonly now: boolean
}

const SHORTEST: Length = { papers: false, later: false, now: false }
/** How much is said, from most to least; the first that fits into one message is taken, so that it can be changed. */
const LENGTHS: readonly Length[] = [
  { papers: true, later: true, now: true },
  { papers: true, later: false, now: true },
  { papers: false, later: false, now: true },
  SHORTEST,
]

const MARKS = { done: '✓ ', now: '▶ ', waiting: '⏳ ', later: '○ ' } as const

/** What to bring, the steps with how far each is, and what can be done now. */
export function checklistMessage(view: View, lead?: Lead, buttons = checklistButtons(view)): OutboundMessage {
  const { context, platform, locale } = view
  const room = context.limits(platform)?.text ?? ROOM
  const made = (length: Length) => ({ locale, blocks: checklistBlocks(view, length, lead), buttons })
  const fitting = LENGTHS.find((length) => context.length(platform, made(length)) <= room)
  return made(fitting ?? SHORTEST)
}

function checklistBlocks(view: View, length: Length, lead?: Lead): Block[] {
  const { texts, reader, service, progress, walkthrough } = view
  const { items, plan } = progress
  const done = items.filter(({ state }) => state === 'done').length
  const isParallel = items.filter(({ state }) => state === 'now').length > 1
  const { later } = plan
  const notes = [
    ...(isParallel ? [texts('guide-any-order')] : []),
    ...(later ? [texts('guide-later', { question: reader.read(later.question) })] : []),
    ...(!later && plan.takes.to > 0
      ? [texts('specification-total', { duration: rangeInWords(plan.takes, reader.locale) })]
      : []),
    ...(walkthrough.reminds ? [reminding(view)] : []),
  ]
  return [
    heading(reader.read(service.title)),
    ...leadBlocks(view, lead),
    ...papers(view, length.papers),
    paragraph({ text: texts('guide-steps', { done, count: items.length }), bold: true }),
    list(
      items.map((item) => itemRuns(view, item, length)),
      true,
    ),
    ...notes.map((note) => paragraph(note)),
  ]
}

function papers(view: View, full: boolean): Block[] {
  const { texts, service, progress, walkthrough } = view
  if (!progress.plan.documents) return []
  const left = missing(progress.plan.documents, hadDocuments(service, walkthrough))
  const found = left === undefined ? undefined : papersList(view, left, full)
  return [paragraph({ text: texts('card-documents'), bold: true }), found ?? paragraph(texts('guide-papers-complete'))]
}

function itemRuns(view: View, item: ChecklistItem, length: Length): Run[] {
  const { texts, reader } = view
  const { node, state, until } = item
  const isWhole = state === 'later' ? length.later : state !== 'done' && length.now
  const text = whoActs(view, item) + (isWhole ? nodeText(view, node) : firstWords(view, nodeText(view, node)))
  const mark = MARKS[state]
  if ('wait' in node) {
    const words = texts('specification-wait', {
      text: withoutStop(text),
      duration: spanInWords(node.takes, reader.locale),
    })
    const when = until ? [`. ${texts('guide-until', { days: daysInWords(view, until) })}`] : []
    return [mark, words, ...when]
  }
  if (state !== 'now') return [mark, text]
  return [mark, { text, bold: true }, ...whereRuns(view, item), ...costRuns(view, item)]
}

/** In front of what somebody else does. */
function whoActs({ texts }: View, { node }: ChecklistItem): string {
  const by = 'wait' in node ? undefined : node.by
  return by === undefined || by === 'you' ? '' : `${texts(`diagram-actor-${by}`)}: `
}

function whereRuns({ service, reader }: View, { node }: ChecklistItem): Run[] {
  const channel = 'at' in node ? service.channels.find(({ id }) => id === node.at) : undefined
  const way = channel && (channel.type === 'phone' ? phoneRun(channel) : linkRun(channel, reader))
  return way ? [' → ', way] : []
}

function costRuns(view: View, { node }: ChecklistItem): Run[] {
  const costs = 'wait' in node ? [] : costTexts(view, node)
  return costs.length > 0 ? [` (${costs.join('; ')})`] : []
}

function reminding(view: View): string {
  const { texts, service, walkthrough, progress, context } = view
  const next = nextReminder(service, walkthrough, progress)
  if (!next) return texts('guide-reminding-nothing')
  const at = Math.max(context.now, next.at)
  return texts('guide-reminding', { day: daysInWords(view, { from: at, to: at }) })
}

function checklistButtons(view: View): Button[][] {
  const { texts, service, walkthrough, progress } = view
  const open = openItems(progress.items).slice(0, MOST_DONE_BUTTONS)
  return [
    ...open.map((item) => [doneButton(view, item)]),
    [
      ...(progress.plan.documents ? [walkButton(texts('guide-button-papers'), walkthrough, 'papers')] : []),
      ...(nextVisit(service, progress) ? [walkButton(texts('guide-button-visit'), walkthrough, 'visit')] : []),
    ],
    [
      ...(walkthrough.reminds || canRemind(service, progress)
        ? [
            walkthrough.reminds
              ? walkButton(texts('guide-button-quiet'), walkthrough, 'off')
              : walkButton(texts('guide-button-remind'), walkthrough, 'on'),
          ]
        : []),
      walkButton(texts('button-volunteer'), walkthrough, 'help'),
    ],
    [walkButton(texts('guide-button-more'), walkthrough, 'more')],
  ].filter((row) => row.length > 0)
}

/** Says by its number which step it is: a label has no room for more than its first words. */
export function doneButton(view: View, { node }: Pick<ChecklistItem, 'node'>): Button {
  const { texts, walkthrough, progress } = view
  const number = progress.items.findIndex((item) => item.node.id === node.id) + 1
  const label = texts('wait' in node ? 'guide-button-over' : 'guide-button-done', {
    number,
    step: nodeLabel(view, node),
  })
  return walkButton(label, walkthrough, 'done', node.id)
}
