import type { Channel, Service } from '../../knowledge/service.ts'
import { LOCALES, type Locale, type Localised } from '../../locale.ts'
import { type ColumnName, CSV_COLUMNS, columnNames, textColumn } from '../import/csv/columns.ts'
import { writeHours } from '../import/csv/hours.ts'
import { csvTable } from '../import/csv/template.ts'
import { type ExportContext, inEach, procedureLines, wholeLocales } from './context.ts'
import { demandedDocuments, languagesOf } from './hsds.ts'

/** The same in each of its languages, one a line. */
type Lines = readonly Localised[]

/**
 * Services as the table that the template makes and importing reads, one row each. A table has room for less than a
 * service: of the process only its words, of the channels the first of each type without note, place and special hours,
 * of costs their words, and nothing of facts, alternatives of documents, emergency numbers and who reviewed it.
 */
export function servicesCsv(services: readonly Service[], context: ExportContext): string {
  const columns = columnNames()
  return csvTable([
    columns,
    ...services.map((service) => {
      const cells = cellsOf(service, context)
      return columns.map((column) => asText(cells.get(column) ?? ''))
    }),
  ])
}

/** A spreadsheet would compute what begins so; importing takes the space away again. */
export function asText(cell: string): string {
  return /^[=+\-@\t]/.test(cell) ? ` ${cell}` : cell
}

function cellsOf(service: Service, { catalogue }: ExportContext): Map<string, string> {
  const { competentAuthority, channels } = service
  const first = (type: Channel['type']) => channels.find((channel) => channel.type === type)
  const [web, form, phone, office] = [first('web'), first('form'), first('phone'), first('office')]
  const locales = wholeLocales(service)
  const texts: Partial<Record<ColumnName, Localised | undefined>> = {
    title: service.title,
    summary: service.summary,
    eligibility: service.eligibility,
    place: service.place,
    authority: competentAuthority.name,
    steps: inEach(locales, (locale) => procedureLines(service, locale, catalogue(locale)).join('\n')),
    documents: lines(demandedDocuments(service).map(({ name }) => name)),
    costs: lines(service.costs.map(({ description }) => description)),
    times: lines(service.processingTimes.map(({ description }) => description)),
    deadlines: lines(service.deadlines.map(({ description }) => description)),
    office_route: office?.route,
    risks: lines(service.risks.map(({ text }) => text)),
    customs: lines(service.customs.map(({ text }) => text)),
    keywords: joined(service.keywords, ', '),
    questions: joined(service.exampleQuestions, '\n'),
  }
  const others: Partial<Record<ColumnName, string | undefined>> = {
    id: service.id,
    country: service.country,
    authority_url: competentAuthority.url,
    website: web?.url,
    form: form?.url,
    phone: phone?.phone,
    phone_hours: phone?.openingHours && writeHours(phone.openingHours),
    office_address: office?.address,
    office_hours: office?.openingHours && writeHours(office.openingHours),
    languages: languagesOf(service).join(' '),
    life_events: service.lifeEvents.join(' '),
    laws: links(service.legalResources),
    sources: links(service.sources),
    // One date for all of them: the one that promises least.
    seen: service.sources.map(({ seen }) => seen).sort()[0],
    review_every: service.review.every,
  }
  return new Map(
    CSV_COLUMNS.flatMap(({ name, isText }): (readonly [string, string])[] =>
      isText
        ? LOCALES.map((locale) => [textColumn(name, locale), texts[name]?.[locale] ?? ''] as const)
        : [[name, others[name] ?? ''] as const],
    ),
  )
}

/** In those languages that have all of them: a language that misses one would put the others on wrong lines. */
function lines(texts: Lines): Localised {
  if (texts.length === 0) return {}
  const complete = LOCALES.filter((locale) => texts.every((text) => text[locale] !== undefined))
  return inEach(complete, (locale) => texts.map((text) => oneLine(text[locale] ?? '')).join('\n'))
}

function joined(lists: Localised<readonly string[]>, separator: string): Localised {
  return Object.fromEntries(
    Object.entries(lists).map(([locale, list]): [Locale, string] => [
      locale as Locale,
      list.map(oneLine).join(separator),
    ]),
  )
}

function links(pages: readonly { readonly title: string; readonly url: string }[]): string {
  return pages.map(({ title, url }) => `${oneLine(title)} ${url}`).join('\n')
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
