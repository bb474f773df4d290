import { type Document, documentSchema, type ServiceFile, serviceFileSchema } from '../knowledge/service.ts'
import { type Situation, situationSchema } from '../knowledge/situation.ts'
import type { Locale, Localised } from '../locale.ts'

/** What the living base consists of: each kind has a folder below `data`. */
export const ENTRY_KINDS = ['service', 'situation', 'document'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export interface EntryRef {
  readonly kind: EntryKind
  readonly id: string
}

/** What an entry says, as its file has it. A proposal may say anything: it is read when it is checked. */
export type EntryContent = Readonly<Record<string, unknown>>

export const ENTRY_SCHEMAS = {
  service: serviceFileSchema,
  situation: situationSchema,
  document: documentSchema,
} as const

export type ReadEntry =
  | { readonly kind: 'service'; readonly entry: ServiceFile }
  | { readonly kind: 'situation'; readonly entry: Situation }
  | { readonly kind: 'document'; readonly entry: Document }

/** Texts that were not changed when the same text was changed in another language, by the language they are in. */
export type Stale = Localised<StaleTexts>

export interface StaleTexts {
  /** Where the texts are, as `steps.2.text`. */
  readonly paths: readonly string[]
  /** The language that was changed last. */
  readonly source: Locale
  /** When it was for the first of the texts, in milliseconds since 1970. */
  readonly since: number
}

/** An entry of the living base: who keeps it, and how it stands. */
export interface Entry extends EntryRef {
  /** Of the revision that is published. */
  readonly seq: number
  /** Counted from 1 for each entry. */
  readonly number: number
  readonly status: 'draft' | 'published' | 'retired'
  /** Null for documents, which belong to no country. */
  readonly country: string | null
  readonly title: Localised
  /** When it is to be checked, in milliseconds since 1970; null for documents, which are checked with what needs them. */
  readonly dueAt: number | null
  /** The owner: an institution, or a moderator who looks after it. */
  readonly institutionId: string | null
  readonly keeperId: string | null
  readonly stale: Stale
  /** When its owner was last asked to check it. */
  readonly askedAt: number | null
  readonly updatedAt: number
}

/** Where the entry is on disk, below the folder of the base. */
export function fileOf({ kind, id }: EntryRef, country: unknown): string {
  return kind === 'service'
    ? `services/${typeof country === 'string' ? country : 'x'}/${id}.yaml`
    : `${kind}s/${id}.yaml`
}

export function refText({ kind, id }: EntryRef): string {
  return `${kind}/${id}`
}

export function isEntryKind(text: string | undefined): text is EntryKind {
  return ENTRY_KINDS.some((kind) => kind === text)
}
