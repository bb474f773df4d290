import type { FactsOf } from '../../../curation/editing/form.ts'
import { readForm } from '../../../curation/editing/form.ts'
import { FORMS } from '../../../curation/editing/forms.ts'
import { skeleton, withSuggestion } from '../../../curation/editing/skeleton.ts'
import type { EntryContent, EntryRef } from '../../../curation/entry.ts'
import { isObject } from '../../../curation/paths.ts'
import type { Suggestion } from '../../../curation/suggestion.ts'
import { COUNTRIES } from '../../../knowledge/service.ts'
import { isLocale, LOCALES, type Locale } from '../../../locale.ts'
import { hasRole } from '../../../relay/responder.ts'
import type { CurationState } from '../../../store/curation-store.ts'
import { refOf, seqOf } from '../entries/shown.ts'
import { sent } from '../forms.ts'
import type { ConsoleContext, ConsoleOptions } from '../parts.ts'

/** An entry while somebody writes it. What is not saved is nowhere but in the form. */
export interface Draft {
  readonly ref: EntryRef
  readonly content: EntryContent
  /** The revision that it was made from; null for a new entry. */
  readonly base: number | null
  /** The proposal that it goes on from. */
  readonly from: number | null
  readonly suggestion: Suggestion | undefined
  readonly languages: readonly Locale[]
  readonly why: string
  readonly isReviewed: boolean
  readonly isMinor: boolean
  readonly checked: readonly Locale[]
  readonly state: CurationState
}

/** Of an entry that somebody sends: more would not fit into a form, or not end. */
const LIMITS = { depth: 200, values: 20_000 }

type Options = Pick<ConsoleOptions, 'store' | 'knowledge' | 'now'>

/** What the address asks to write: `undefined` where there is no such entry, proposal or suggestion. */
export async function openDraft(c: ConsoleContext, options: Options): Promise<Draft | undefined> {
  const { store, now } = options
  const ref = refOf(c)
  const { country, suggestion: id } = c.req.query()
  const wanted = seqOf(c.req.query('from'))
  const proposal = wanted > 0 ? await store.curation.revision(wanted) : undefined
  if (wanted > 0 && !isOf(ref, proposal?.ref)) return undefined
  const suggestion = id === undefined ? undefined : await readSuggestion(c, options, id)
  if (id !== undefined && !suggestion) return undefined
  const base = proposal ? proposal.base : undefined
  const state = await stateOf(c, options, base ?? null, suggestion?.id)
  const { entry, current, proposals = [] } = state.file ?? {}
  const isNew = !current
  if (isNew && !proposal && proposals.length > 0) return undefined
  const from = country ?? suggestion?.country ?? undefined
  if (isNew && !proposal && !COUNTRIES.some((one) => one === from) && ref.kind !== 'document') return undefined
  if (isNew && !proposal && ref.kind === 'document' && country === undefined && !suggestion) return undefined
  const begun = proposal?.content ?? current?.content ?? skeleton({ ref, country: from ?? 'x', today: today(now()) })
  return {
    ref,
    content: suggestion && !proposal ? withSuggestion(begun, suggestion, isNew) : begun,
    base: proposal ? proposal.base : (entry?.seq ?? null),
    from: proposal?.seq ?? null,
    suggestion,
    languages: languagesOf(c, (c.req.query('languages') ?? '').split(',')),
    why: '',
    isReviewed: false,
    isMinor: false,
    checked: [],
    state,
  }
}

/** What the form that was sent says. */
export async function sentDraft(c: ConsoleContext, options: Options): Promise<Draft> {
  const { store, now, knowledge } = options
  const ref = refOf(c)
  const wanted = seqOf(sent(c, 'base'))
  const revision = wanted > 0 ? await store.curation.revision(wanted) : undefined
  const base = isOf(ref, revision?.ref) ? wanted : null
  const id = sent(c, 'suggestion')
  const suggestion = id === '' ? undefined : await readSuggestion(c, options, id)
  const state = await stateOf(c, options, base, suggestion?.id)
  const begun = contentSent(sent(c, 'draft')) ?? (base === null ? undefined : revision?.content)
  const content = { ...(begun ?? skeleton({ ref, country: 'x', today: today(now()) })), id: ref.id }
  const { form } = c.var
  const values = (name: string) =>
    form.has(name) ? form.getAll(name).filter((value) => typeof value === 'string') : undefined
  return {
    ref,
    content: readForm(FORMS[ref.kind], content, factsOf(knowledge), (name) =>
      values(name)?.map((value) => value.toWellFormed()),
    ),
    base,
    from: seqOf(sent(c, 'from')) || null,
    suggestion,
    languages: languagesOf(c, values('languages') ?? []),
    why: sent(c, 'why'),
    isReviewed: sent(c, 'isReviewed') !== '',
    isMinor: sent(c, 'isMinor') !== '',
    checked: (values('checked') ?? []).filter(isLocale),
    state,
  }
}

/** The ids of a service's facts. */
export function factsOf({ base }: ConsoleOptions['knowledge']): FactsOf {
  return (service) => (base.services.get(service)?.facts ?? []).map(({ id }) => id)
}

/** As `2026-11-22`; `now` is in milliseconds since 1970. */
export function today(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}

/** Moderators read all of them, others what they have suggested themselves. */
async function readSuggestion(c: ConsoleContext, { store }: Options, id: string): Promise<Suggestion | undefined> {
  const { personId, role } = c.var.visitor.party
  const { suggestion } = (await store.curation.suggestion(id)) ?? {}
  return hasRole(role, 'moderator') || suggestion?.authorId === personId ? suggestion : undefined
}

function stateOf(c: ConsoleContext, { store }: Options, base: number | null, suggestion: string | undefined) {
  const about = { entry: refOf(c), ...(base !== null && { base }), ...(suggestion !== undefined && { suggestion }) }
  return store.curation.state(about, c.var.visitor.party.personId)
}

function isOf(ref: EntryRef, found: EntryRef | undefined): boolean {
  return found?.kind === ref.kind && found.id === ref.id
}

/** By default the reader's language and English. */
function languagesOf({ var: { locale } }: ConsoleContext, wanted: readonly string[]): readonly Locale[] {
  const chosen = wanted.filter(isLocale)
  const unique = [...new Set(chosen.length > 0 ? chosen : [locale, 'en' as const])]
  return unique.length > LOCALES.length ? LOCALES : unique
}

/** The entry as the form brought it along; `undefined` for anything that no form has made. */
function contentSent(text: string): EntryContent | undefined {
  try {
    const content: unknown = JSON.parse(text)
    let left = LIMITS.values
    const isFit = (value: unknown, depth: number): boolean => {
      left -= 1
      if (left < 0 || depth > LIMITS.depth) return false
      if (typeof value !== 'object' || value === null) return true
      return Object.values(value).every((inner) => isFit(inner, depth + 1))
    }
    return isObject(content) && isFit(content, 0) ? content : undefined
  } catch {
    return undefined
  }
}
