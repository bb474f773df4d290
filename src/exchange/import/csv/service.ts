import { COUNTRIES, type Service, serviceFileSchema } from '../../../knowledge/service.ts'
import { LOCALES, type Localised } from '../../../locale.ts'
import { explainIssue } from '../../../yaml.ts'
import { LIMITS } from '../draft.ts'
import { createIds, slugOf } from '../ids.ts'
import type { ImportResult } from '../imported.ts'
import { OTHER_MATTERS } from '../life-events.ts'
import { columnNames } from './columns.ts'
import type { CsvRecord } from './records.ts'
import { createRow, type Row } from './row.ts'

export interface CsvOptions {
  /** What the rows are of, such as the file's name. */
  readonly file: string
  /** Today, as `2026-11-22`. */
  readonly seen: string
}

const ZONES = { fi: 'Europe/Helsinki', ee: 'Europe/Tallinn', ru: 'Europe/Moscow', x: undefined } as const

/**
 * A draft from a row of the template. Everything that is wrong in the row is told, each with its column; texts too long
 * are refused and not cut, since who wrote the row can mend it.
 */
export function importRow({ cells, row: number }: CsvRecord, { file, seen }: CsvOptions): ImportResult {
  const row = createRow(cells)
  const draft = draftOf(row, seen)
  const parsed = serviceFileSchema.safeParse(draft, { error: explainIssue })
  const origin = `${file}, row ${number}`
  if (row.faults.length === 0 && parsed.success) {
    const unknown = Object.keys(cells).filter((name) => !KNOWN.has(name) && cells[name] !== '')
    const notes = unknown.map((name) => ({ kind: 'column left out, since it is not in the template', detail: name }))
    return { service: parsed.data, origin, notes, languages: [] }
  }
  if (row.faults.length === 0) {
    for (const { path, message } of parsed.error?.issues ?? []) {
      const [field = ''] = path.map(String)
      row.fault(COLUMN_OF[field] ?? field, message)
    }
  }
  return { kind: 'its row has mistakes', detail: `${origin}: ${row.faults.join('; ')}` }
}

function draftOf(row: Row, seen: string): Record<keyof Service, unknown> {
  const country = COUNTRIES.find((one) => one === row.cell('country').toLowerCase())
  if (!country && row.cell('country') !== '') row.fault('country', `write one of ${COUNTRIES.join(', ')}`)
  const title = row.text('title', LIMITS.title)
  const authority = row.text('authority', LIMITS.name)
  const ids = createIds()
  const documents = row.lines('documents', LIMITS.name).map((name) => ({ id: ids(name.en ?? '', 'document'), name }))
  const descriptions = (name: 'costs' | 'times' | 'deadlines', maximum: number) =>
    row.lines(name, maximum).map((description) => ({ description }))
  const remarks = (name: 'risks' | 'customs') => row.lines(name, LIMITS.risk).map((text) => ({ text }))
  const lifeEvents = row
    .cell('life_events')
    .split(/[\s,;]+/)
    .filter(Boolean)
  return {
    id: row.cell('id') || slugOf(`${country ?? 'x'} ${LOCALES.map((locale) => title?.[locale]).find(Boolean) ?? ''}`),
    status: 'draft',
    country,
    place: row.text('place', LIMITS.place),
    competentAuthority: { name: authority, url: row.address('authority_url') },
    title,
    summary: row.text('summary', LIMITS.summary),
    eligibility: row.text('eligibility', LIMITS.eligibility),
    facts: [],
    steps: row.lines('steps', LIMITS.step).map((text, at) => ({ id: `step-${at + 1}`, text })),
    documents,
    requiredDocuments: documents.length > 0 ? { allOf: documents.map(({ id }) => id) } : undefined,
    costs: descriptions('costs', LIMITS.cost),
    processingTimes: descriptions('times', LIMITS.time),
    deadlines: descriptions('deadlines', LIMITS.time),
    channels: channelsOf(row, authority, ZONES[country ?? 'x']),
    risks: remarks('risks'),
    customs: remarks('customs'),
    emergencyNumbers: [],
    lifeEvents: lifeEvents.length > 0 ? lifeEvents : [OTHER_MATTERS],
    keywords: row.words('keywords', /[,;\n]/, LIMITS.keyword),
    exampleQuestions: row.words('questions', /\n/, LIMITS.question),
    legalResources: row.links('laws'),
    sources: row.links('sources').map((source) => ({ ...source, seen: row.cell('seen') || seen })),
    review: { every: row.cell('review_every') || 'P1Y' },
  }
}

function channelsOf(row: Row, name: Localised | undefined, zone: (typeof ZONES)[keyof typeof ZONES]): unknown[] {
  const languages = row
    .cell('languages')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
  const served = languages.length > 0 ? { languages } : {}
  const [web, form, phone, office] = [
    row.address('website'),
    row.address('form'),
    row.cell('phone'),
    row.cell('office_address'),
  ]
  if ([web, form, phone, office].every((contact) => contact === ''))
    row.fault('website', 'it is empty, and so are form, phone and office_address; fill in one of them')
  const channels = [
    web !== '' && { id: 'web', url: web, ...served },
    form !== '' && { id: 'form', url: form },
    phone !== '' && { id: 'phone', phone, ...row.hours('phone_hours', zone), ...served },
    office !== '' && {
      id: 'office',
      address: office,
      ...row.hours('office_hours', zone),
      ...served,
      route: row.text('office_route', LIMITS.note),
    },
  ]
  return channels.flatMap((channel) => (channel ? [{ type: channel.id, name, ...channel }] : []))
}

const KNOWN = new Set(columnNames())

/** Where the field of a service comes from, when the schema refuses it. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  competentAuthority: 'authority_url',
  channels: 'website, form, phone or languages',
  legalResources: 'laws',
  lifeEvents: 'life_events',
  exampleQuestions: 'questions',
  processingTimes: 'times',
  review: 'review_every',
  sources: 'sources or seen',
}
