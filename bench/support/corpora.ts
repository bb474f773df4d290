import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Field, SearchDocument } from '../../src/knowledge/search/document.ts'
import type { Locale, Localised } from '../../src/locale.ts'

/** Where the corpora lie, beside the project; they are no part of it. */
const DIRECTORY = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora')

export interface Line {
  readonly text: string
  readonly label: string
}

export function hasCorpora(): boolean {
  return existsSync(DIRECTORY)
}

interface Described {
  readonly Name: Localised
  readonly ShortDescription?: Localised
  readonly BackgroundDescription?: Localised
}

/** The services of the Finnish Service Catalogue in one language: the name asks, the description is searched. */
export function readServiceCatalogue(locale: Locale): { questions: Line[]; documents: SearchDocument[] } {
  const services = JSON.parse(read('ptv/general_descriptions.json')) as Described[]
  const questions: Line[] = []
  const documents: SearchDocument[] = []
  for (const [number, service] of services.entries()) {
    const name = service.Name[locale]
    const summary = service.ShortDescription?.[locale]
    const body = service.BackgroundDescription?.[locale]
    if (!name || !(summary || body)) continue
    questions.push({ text: name, label: String(number) })
    documents.push(
      document(String(number), {
        summary: summary ? { [locale]: [summary] } : {},
        body: body ? { [locale]: body.split(/\n+/) } : {},
      }),
    )
  }
  return { questions, documents }
}

export interface Intents {
  readonly train: readonly Line[]
  readonly validation: readonly Line[]
  readonly test: readonly Line[]
  /** What no intent answers, for choosing the threshold and for the test. */
  readonly outsideValidation: readonly Line[]
  readonly outsideTest: readonly Line[]
}

export function readClinc(): Intents {
  const data = JSON.parse(read('clinc150/data_full.json')) as Record<string, [string, string][]>
  const lines = (set: string) => (data[set] ?? []).map(([text, label]) => ({ text, label }))
  return {
    train: lines('train'),
    validation: lines('val'),
    test: lines('test'),
    outsideValidation: lines('oos_val'),
    outsideTest: lines('oos_test'),
  }
}

export function readBanking(): { train: Line[]; test: Line[] } {
  return { train: csvLines(read('banking77/train.csv')), test: csvLines(read('banking77/test.csv')) }
}

/** Short lines by language. */
export function readChatLines(): Record<string, string[]> {
  return JSON.parse(read('chat-lines.json')) as Record<string, string[]>
}

/** Each label as one document whose example questions are its training lines. */
export function labelDocuments(lines: readonly Line[]): SearchDocument[] {
  const byLabel = Map.groupBy(lines, (line) => line.label)
  return [...byLabel].map(([label, own]) => document(label, { questions: { en: own.map((line) => line.text) } }))
}

/** Each line as a document of its own, for engines that know no example questions. */
export function lineDocuments(lines: readonly Line[]): SearchDocument[] {
  return lines.map((line, number) => document(String(number), { body: { en: [line.text] } }))
}

function document(id: string, fields: Partial<Record<Field, Localised<readonly string[]>>>): SearchDocument {
  return { id, country: 'x', fields: { title: {}, keywords: {}, questions: {}, summary: {}, body: {}, ...fields } }
}

function read(file: string): string {
  return readFileSync(join(DIRECTORY, file), 'utf8')
}

/** Rows of `text,label` below one heading; a text may be quoted and hold line breaks. */
function csvLines(csv: string): Line[] {
  const rows = csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n\r]*)),([^",\n\r]+)\r?\n/g)
  return [...rows].slice(1).map(([, quoted, bare, label = '']) => ({
    text: (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
    label,
  }))
}
