import { type EntryRef, isEntryKind, refText } from '../../curation/entry.ts'
import type { Button, Prompt } from '../../message.ts'

/** What a button about the base asks for. Encoded it stays within 64 bytes: the id of an entry has at most forty. */
export type CurationAction =
  | { readonly kind: 'list'; readonly list: ReviewList; readonly page: number }
  | { readonly kind: EntryAction; readonly entry: EntryRef }
  | { readonly kind: RevisionAction; readonly revision: number }
  | { readonly kind: SuggestionAction; readonly suggestion: string }
  /** Makes a suggestion of a question and its answers. */
  | { readonly kind: 'suggest'; readonly question: string }

/** What waits: changes of entries, raw material, entries that are to be checked. */
export const REVIEW_LISTS = ['proposals', 'suggestions', 'due'] as const
export type ReviewList = (typeof REVIEW_LISTS)[number]

/** `wrong` asks what should be changed, `edit` says how it is done, `due` shows what is to be checked. */
const OF_ENTRY = ['wrong', 'due', 'confirm', 'edit', 'retire'] as const
const OF_REVISION = ['proposal', 'publish', 'reject', 'withdraw'] as const
const OF_SUGGESTION = ['suggestion', 'dismiss'] as const

type EntryAction = (typeof OF_ENTRY)[number]
type RevisionAction = (typeof OF_REVISION)[number]
type SuggestionAction = (typeof OF_SUGGESTION)[number]

const START = 'cur'
const PAGE = /^(0|[1-9]\d{0,2})$/
const SEQ = /^[1-9]\d{0,14}$/
const ID = /^[a-z0-9]{10}$/
const ENTRY_ID = /^[a-z][a-z0-9-]{0,39}$/

export function encodeCurationAction(action: CurationAction): string {
  if (action.kind === 'list') return `${START}:list:${action.list}:${action.page}`
  if ('entry' in action) return `${START}:${action.kind}:${refText(action.entry)}`
  if ('revision' in action) return `${START}:${action.kind}:${action.revision}`
  return `${START}:${action.kind}:${'suggestion' in action ? action.suggestion : action.question}`
}

/** Reads an encoded action; `undefined` for anything else, since anybody can send anything. */
export function parseCurationAction(text: string): CurationAction | undefined {
  const [start, kind, value = '', page, ...rest] = text.split(':')
  if (start !== START || rest.length > 0 || (page !== undefined && kind !== 'list')) return undefined
  if (kind === 'list') {
    const list = REVIEW_LISTS.find((known) => known === value)
    return list && PAGE.test(page ?? '') ? { kind, list, page: Number(page) } : undefined
  }
  if (kind === 'suggest') return ID.test(value) ? { kind, question: value } : undefined
  const ofEntry = OF_ENTRY.find((known) => known === kind)
  if (ofEntry) {
    const [entryKind, id = '', ...more] = value.split('/')
    const isRef = isEntryKind(entryKind) && ENTRY_ID.test(id) && more.length === 0
    return isRef ? { kind: ofEntry, entry: { kind: entryKind, id } } : undefined
  }
  const ofRevision = OF_REVISION.find((known) => known === kind)
  if (ofRevision) return SEQ.test(value) ? { kind: ofRevision, revision: Number(value) } : undefined
  const ofSuggestion = OF_SUGGESTION.find((known) => known === kind)
  return ofSuggestion && ID.test(value) ? { kind: ofSuggestion, suggestion: value } : undefined
}

export function curationButton(label: string, action: CurationAction, asks?: Prompt): Button {
  return { label, action: encodeCurationAction(action), ...(asks && { asks }) }
}
