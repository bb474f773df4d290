import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { servicesCsv } from '../../../src/exchange/export/csv.ts'
import { csvRecords } from '../../../src/exchange/import/csv/records.ts'
import { importRow } from '../../../src/exchange/import/csv/service.ts'
import { isProblem } from '../../../src/exchange/import/imported.ts'
import type { Service, ServiceFile } from '../../../src/knowledge/service.ts'
import { aService } from '../../support/knowledge-data.ts'
import { anySpecification } from '../../support/specification-arbitrary.ts'
import { exportContext, FULL } from './export-data.ts'

async function comeBackAs(services: readonly Service[]): Promise<ServiceFile[]> {
  const table = servicesCsv(services, exportContext())
  const found: ServiceFile[] = []
  for await (const record of csvRecords(bytes(table))) {
    if ('fault' in record) throw new Error(record.fault)
    const result = importRow(record, { file: 'a.csv', seen: '2026-11-22' })
    if (isProblem(result)) throw new Error(result.detail)
    found.push(result.service)
  }
  return found
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

/** What a table has room for without loss; see the docstring of the export. */
function whatTablesCarry(service: Service | ServiceFile) {
  const { id, country, place, competentAuthority, title, summary, eligibility, risks, customs, lifeEvents } = service
  const { keywords, exampleQuestions, legalResources, sources } = service
  const described = [service.costs, service.processingTimes, service.deadlines].map((list) =>
    list.map(({ description }) => description),
  )
  return {
    id,
    country,
    place,
    competentAuthority,
    title,
    summary,
    eligibility,
    risks,
    customs,
    lifeEvents,
    described,
    keywords,
    exampleQuestions,
    legalResources,
    sources,
    every: service.review.every,
  }
}

describe('services as a table', () => {
  it('come back with what the table can carry, as drafts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anySpecification(), { minLength: 1, maxLength: 3 }), async (services) => {
        const back = await comeBackAs(services)
        expect(back.map(whatTablesCarry)).toEqual(services.map(whatTablesCarry))
        expect(back.every(({ status }) => status === 'draft')).toBe(true)
      }),
      { numRuns: 30, seed: 18 },
    )
  })

  it('keep the first channel of each type, the documents to bring and the words of the process', async () => {
    const [back] = await comeBackAs([FULL])
    expect(back && whatTablesCarry(back)).toEqual(whatTablesCarry(FULL))
    const [desk] = FULL.channels
    expect(back?.channels).toMatchObject([
      { type: 'form', url: 'https://library.example.org/apply' },
      { type: 'phone', phone: '+358 295 419 800' },
      { type: 'office', address: desk?.address, openingHours: desk?.openingHours, route: desk?.route },
    ])
    expect(back?.documents).toMatchObject([{ name: { et: 'Passport (et)' } }, { name: { et: 'Permit (et)' } }])
    expect(back?.steps[0]).toMatchObject({ text: { ru: expect.stringContaining('Apply for the card. (ru)') } })
  })

  it('have nothing that a spreadsheet would compute', async () => {
    const services = [aService({ title: { en: '=HYPERLINK("https://evil.example";"a")' }, summary: { en: '+1;2' } })]
    const cells = servicesCsv(services, exportContext()).split(/[;\r\n"]+/)
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
    const [back] = await comeBackAs(services)
    expect([back?.title.en, back?.summary.en]).toEqual(['=HYPERLINK("https://evil.example";"a")', '+1;2'])
  })

  it('leave a language out of a list that it does not have whole', async () => {
    const risks = [{ text: { en: 'One', fi: 'Yksi' } }, { text: { en: 'Two' } }]
    const [back] = await comeBackAs([aService({ risks })])
    expect(back?.risks).toEqual([{ text: { en: 'One' } }, { text: { en: 'Two' } }])
  })
})
