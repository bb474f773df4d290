import { ago } from '../../formats.ts'
import { LOCALE_NAMES, type Locale } from '../../locale.ts'
import { type Button, list, type OutboundMessage, paragraph, type Run } from '../../message.ts'
import { maskContacts } from '../../relay/mask.ts'
import type { AuditEntry, Page, QuestionLine } from '../../store/relay-store.ts'
import type { Outcome, Turn } from '../turn.ts'
import type { RelayAction } from './actions.ts'
import { relayButton } from './context.ts'
import { isModerator, isStaff, notAllowed, panel } from './staff.ts'
import { momentText } from './times.ts'

/** With the buttons for paging and the next list these make eight. */
export const QUEUE_PAGE = 5
export const PEOPLE_PAGE = 5
export const AUDIT_PAGE = 10

export const FILTERS = ['waiting', 'mine', 'all', 'answered'] as const

export type Filter = (typeof FILTERS)[number]

const OF_MODERATORS: readonly Filter[] = ['all', 'answered']

const SHOWN_LETTERS = 120

/** The page that is shown when `wanted` is asked for: the last one there is, at most. */
export function pageShown(wanted: number, total: number, size: number): number {
  return Math.min(wanted, Math.max(0, Math.ceil(total / size) - 1))
}

/** Questions that wait, those of the person, or for moderators all that are alive or have an answer; each opens by its button. */
export function queueReply(turn: Turn, filter: string, wanted: number): Outcome {
  const { texts, locale, lists } = turn
  if (!isStaff(turn)) return notAllowed(turn)
  const shown =
    FILTERS.find((known) => known === filter && (!OF_MODERATORS.includes(known) || isModerator(turn))) ?? 'waiting'
  const { items, total } = shown === filter ? (lists.questions ?? NOTHING) : NOTHING
  const page = pageShown(wanted, total, QUEUE_PAGE)
  const next = nextFilter(turn, shown)
  const rows = [
    ...items.map(({ question }) => [
      relayButton(texts('traveller-alias', { alias: question.alias }), { kind: 'show', question: question.id }),
    ]),
    pageRow(turn, page, total, QUEUE_PAGE, (to) => ({ kind: 'queue', value: shown, page: to })),
    [relayButton(texts(`button-queue-${next}`), { kind: 'queue', value: next, page: 0 })],
  ]
  const title = texts(items.length > 0 ? `queue-${shown}` : `queue-${shown}-empty`, { total })
  return panel(
    turn,
    listMessage(
      locale,
      title,
      items.map((line) => questionLine(turn, line)),
      rows,
    ),
  )
}

const NOTHING: Page<never> = { items: [], total: 0 }

/** One button leads through the lists in a circle: a button for each would be too many. */
function nextFilter(turn: Turn, filter: Filter): Filter {
  const open = FILTERS.filter((one) => !OF_MODERATORS.includes(one) || isModerator(turn))
  return open[(open.indexOf(filter) + 1) % open.length] ?? 'waiting'
}

function questionLine({ texts, locale, context }: Turn, { question, claimant }: QuestionLine): readonly Run[] {
  const text = maskContacts(question.text).text.replace(/\s+/g, ' ')
  const short = text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS).toWellFormed()}…` : text
  const marks = [
    LOCALE_NAMES[question.locale],
    ago(locale, question.openedAt, context.now),
    ...(claimant === null ? [] : [texts('volunteer-name', { name: claimant })]),
  ]
  const alias = { text: texts('traveller-alias', { alias: question.alias }), bold: true } as const
  return [alias, ` · ${marks.join(' · ')}\n${short}`]
}

/** Everybody who answers or has asked to; each opens by its button. */
export function respondersReply(turn: Turn, wanted: number): Outcome {
  const { texts, locale, lists, context } = turn
  if (!isModerator(turn)) return notAllowed(turn)
  const { items, total } = lists.responders ?? NOTHING
  const page = pageShown(wanted, total, PEOPLE_PAGE)
  const lines = items.map((one): readonly Run[] => {
    const away = one.awayUntil !== null && one.awayUntil > context.now
    const marks = [
      texts('responder-state', { state: one.state }),
      one.locales.join(', '),
      ...(away ? [texts('responder-away')] : []),
    ]
    return [{ text: one.name, bold: true }, ` · ${marks.filter((mark) => mark !== '').join(' · ')}`]
  })
  const rows = [
    ...items.map(({ personId, name }) => [relayButton(name, { kind: 'standing', person: personId, value: 'show' })]),
    pageRow(turn, page, total, PEOPLE_PAGE, (to) => ({ kind: 'people', page: to })),
  ]
  return panel(turn, listMessage(locale, texts(total > 0 ? 'responders' : 'responders-none', { total }), lines, rows))
}

/** Who did what, newest first. */
export function auditReply(turn: Turn, wanted: number): Outcome {
  const { texts, locale, lists } = turn
  if (!isModerator(turn)) return notAllowed(turn)
  const { items, total } = lists.audit ?? NOTHING
  const page = pageShown(wanted, total, AUDIT_PAGE)
  const lines = items.map((entry) => [auditLine(turn, entry)])
  const rows = [pageRow(turn, page, total, AUDIT_PAGE, (to) => ({ kind: 'audit', page: to }))]
  return panel(turn, listMessage(locale, texts(total > 0 ? 'audit' : 'audit-none'), lines, rows))
}

function auditLine({ texts, locale, context, lists }: Turn, entry: AuditEntry): string {
  const name = (id: string | null) =>
    lists.responders?.items.find(({ personId }) => personId === id)?.name ?? texts('audit-somebody')
  const { timeZone } = context.community
  const at = momentText(entry.at, timeZone, locale)
  const did = texts('audit-action', { action: entry.action })
  const about = [
    ...(entry.subjectId !== null && entry.subjectId !== entry.actorId ? [name(entry.subjectId)] : []),
    ...(entry.questionId === null ? [] : [texts('audit-question', { question: entry.questionId })]),
    ...(entry.detail === null ? [] : [entry.detail]),
  ]
  return [at, name(entry.actorId), did, ...about].join(' · ')
}

function listMessage(
  locale: Locale,
  title: string,
  lines: readonly (readonly Run[])[],
  rows: readonly (readonly Button[])[],
): OutboundMessage {
  const buttons = rows.filter((row) => row.length > 0)
  return {
    locale,
    blocks: [paragraph({ text: title, bold: true }), ...(lines.length > 0 ? [list(lines)] : [])],
    ...(buttons.length > 0 ? { buttons } : {}),
  }
}

function pageRow(
  { texts }: Turn,
  page: number,
  total: number,
  size: number,
  turnTo: (page: number) => RelayAction,
): Button[] {
  return [
    ...(page > 0 ? [relayButton(texts('button-previous'), turnTo(page - 1))] : []),
    ...((page + 1) * size < total ? [relayButton(texts('button-next'), turnTo(page + 1))] : []),
  ]
}
