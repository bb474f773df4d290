import type { Field, SearchDocument } from '../../../src/knowledge/search/document.ts'
import { FIELDS } from '../../../src/knowledge/search/document.ts'
import { LOCALES, type Locale } from '../../../src/locale.ts'

export interface Scored {
  readonly id: string
  readonly score: number
}

/** A document as other engines want it: each field one text, whichever languages are in it. */
export type FlatDocument = { readonly id: string } & Readonly<Record<Field, string>>

/** Finds at most `limit` documents, best first. */
export type Find = (text: string, limit: number) => Promise<readonly Scored[]> | readonly Scored[]

/** What the words of each field count for; the field is left out at 0. */
export type Boosts = Readonly<Record<Field, number>>

/** Another engine, set in one way. */
export interface Peer {
  /** Its settings in words. */
  readonly settings: string
  index(documents: Iterable<FlatDocument>): Promise<Find>
}

/** The texts of a document in the languages given, each changed by `prepare`. */
export function flatten(
  { id, fields }: SearchDocument,
  locales: readonly Locale[] = LOCALES,
  prepare: (text: string, locale: Locale) => string = (text) => text,
): FlatDocument {
  const textOf = (field: Field) =>
    locales.flatMap((locale) => (fields[field][locale] ?? []).map((text) => prepare(text, locale))).join('\n')
  const texts = Object.fromEntries(FIELDS.map((field) => [field, textOf(field)])) as Record<Field, string>
  return { id, ...texts }
}

/** The fields that count, in order. */
export function countedFields(boosts: Boosts): Field[] {
  return FIELDS.filter((field) => boosts[field] > 0)
}

export function describeBoosts(boosts: Boosts): string {
  return `fields ${FIELDS.map((field) => boosts[field]).join(':')}`
}
