import { LOCALES, type Locale } from '../../../locale.ts'

/**
 * The columns of the template: one row a service, and for each text a column a language, such as `title_fi`. Several
 * steps, documents and the like stand in one cell, one a line, the same ones in each language. Columns may be left out
 * and be in any order.
 */
export interface Column {
  readonly name: string
  /** One for each language, with the language's code after it. */
  readonly isText: boolean
  readonly isRequired: boolean
  /** How it is filled in. */
  readonly help: string
}

export const CSV_COLUMNS = [
  column('id', 'lower-case letters, digits and hyphens; made from the title when empty'),
  column('country', 'fi, ee, ru, or x for none in particular', 'required'),
  texts('title', 'at most 100 characters', 'required'),
  texts('summary', 'at most 500 characters', 'required'),
  texts('eligibility', 'who can have it'),
  texts('place', 'a town or region, when it is for that alone'),
  texts('authority', 'who provides it', 'required'),
  column('authority_url', 'the web address of the authority', 'required'),
  texts('steps', 'what people do, one step a line', 'required'),
  texts('documents', 'what they bring along, one document a line'),
  texts('costs', 'one a line'),
  texts('times', 'how long it takes, one a line'),
  texts('deadlines', 'one a line'),
  column('website', 'the page where it is done, or where it is told about'),
  column('form', 'the web address of a form'),
  column('phone', 'such as +358 295 419 800'),
  column('phone_hours', 'such as mo-fr 09:00-16:15, sa 10:00-14:00'),
  column('office_address', 'street, postal code and town'),
  column('office_hours', 'as phone_hours'),
  texts('office_route', 'how to get there'),
  column('languages', 'in which people are served, such as fi sv en'),
  texts('risks', 'what goes wrong, one a line'),
  texts('customs', 'what nobody explains, one a line'),
  column('life_events', 'codes such as KE5 S4'),
  texts('keywords', 'separated by commas'),
  texts('questions', 'what people ask, one a line'),
  column('laws', 'one a line: its name and its web address'),
  column('sources', 'one a line: the name of the page and its web address', 'required'),
  column('seen', 'when the sources were read, such as 2026-11-22; today when empty'),
  column('review_every', 'such as P6M for six months; P1Y when empty'),
] as const satisfies readonly Column[]

export type ColumnName = (typeof CSV_COLUMNS)[number]['name']

/** The name of a text's column in a language. */
export function textColumn(name: string, locale: Locale): string {
  return `${name}_${locale}`
}

/** The names of all columns, with texts in these languages. */
export function columnNames(locales: readonly Locale[] = LOCALES): string[] {
  return CSV_COLUMNS.flatMap(({ name, isText }) =>
    isText ? locales.map((locale) => textColumn(name, locale)) : [name],
  )
}

function column<Name extends string>(name: Name, help: string, required?: 'required') {
  return { name, isText: false, isRequired: required !== undefined, help } as const
}

function texts<Name extends string>(name: Name, help: string, required?: 'required') {
  return { name, isText: true, isRequired: required !== undefined, help } as const
}
