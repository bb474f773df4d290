import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS, columnNames } from '../../../src/exchange/import/csv/columns.ts'
import { parseHours, writeHours } from '../../../src/exchange/import/csv/hours.ts'
import { csvTable, templateCsv } from '../../../src/exchange/import/csv/template.ts'
import { importInto } from '../../../src/exchange/import/import.ts'
import type { ImportReport } from '../../../src/exchange/import/report.ts'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { makeTempDir } from '../../support/temp-dir.ts'

const ROW: Readonly<Record<string, string>> = {
  id: 'fi-boat',
  country: 'fi',
  title_en: 'Boat licence',
  title_fi: 'Venekortti',
  summary_en: 'Who steers a boat has one.',
  authority_en: 'Boat Agency',
  authority_url: 'https://boats.example.org',
  steps_en: 'Fill in the form.\nPay.',
  steps_fi: 'Täytä lomake.\nMaksa.',
  documents_en: 'Passport\nPhoto',
  phone: '+358 295 419 800',
  phone_hours: 'mo-fr 9-16, sa 10.00-14.00',
  languages: 'fi, sv',
  life_events: 'KE5 S0',
  keywords_en: 'rowing, sails',
  questions_en: 'May I steer?\nHow much is it?',
  laws: 'Boat Act https://finlex.fi/fi/boat',
  sources: 'Boat Agency: licences https://boats.example.org/licence',
  seen: '2026-11-01',
}

async function importing(text: string | Uint8Array, directory?: string, replace = false) {
  const [source, target] = [await makeTempDir(), directory ?? (await makeTempDir())]
  const place = join(source, 'services.csv')
  await writeFile(place, text)
  const report = await importInto({ format: 'csv', place, directory: target, replace, now: Date.UTC(2026, 10, 22) })
  return { report, directory: target, services: (await loadKnowledge(target)).services }
}

function table(rows: readonly Readonly<Record<string, string>>[], columns = Object.keys(ROW)): string {
  return csvTable([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
}

function faultsOf({ leftOut }: ImportReport): string {
  return [...leftOut.values()].flatMap(({ examples }) => examples).join('\n')
}

describe('a table of services', () => {
  it('becomes drafts, a row each', async () => {
    const { report, services } = await importing(table([ROW]))
    expect(report).toMatchObject({ read: 1, written: 1 })
    expect(report.notes.size).toBe(0)
    expect(services).toMatchObject([
      {
        id: 'fi-boat',
        status: 'draft',
        title: { en: 'Boat licence', fi: 'Venekortti' },
        steps: [
          { id: 'step-1', text: { en: 'Fill in the form.', fi: 'Täytä lomake.' } },
          { id: 'step-2', text: { en: 'Pay.', fi: 'Maksa.' } },
        ],
        documents: [{ id: 'passport' }, { id: 'photo' }],
        requiredDocuments: { allOf: ['passport', 'photo'] },
        channels: [
          {
            type: 'phone',
            phone: '+358 295 419 800',
            timeZone: 'Europe/Helsinki',
            openingHours: [
              { days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '09:00', closes: '16:00' },
              { days: ['sa'], opens: '10:00', closes: '14:00' },
            ],
            languages: ['fi', 'sv'],
          },
        ],
        lifeEvents: ['KE5', 'S0'],
        keywords: { en: ['rowing', 'sails'] },
        exampleQuestions: { en: ['May I steer?', 'How much is it?'] },
        legalResources: [{ title: 'Boat Act', url: 'https://finlex.fi/fi/boat' }],
        sources: [{ title: 'Boat Agency: licences', url: 'https://boats.example.org/licence', seen: '2026-11-01' }],
        review: { every: 'P1Y' },
      },
    ])
  })

  it.each([',', ';', '\t'])('can have %j between its cells', async (separator) => {
    const cells = Object.values(ROW).map((cell) => `"${cell}"`)
    const { report } = await importing(`${Object.keys(ROW).join(separator)}\n${cells.join(separator)}\n`)
    expect(report.written).toBe(1)
  })

  it('can be in UTF-16, as spreadsheets save "Unicode text"', async () => {
    const text = Buffer.from(`\ufeff${table([ROW]).slice(1).replaceAll(';', '\t')}`, 'utf16le')
    const { services } = await importing(text)
    expect(services[0]?.title.fi).toBe('Venekortti')
  })

  it('in the letters of old Windows is refused in words, not garbled', async () => {
    const text = Buffer.from(table([{ ...ROW, title_fi: 'Päätös' }]).slice(1), 'latin1')
    const { report } = await importing(text)
    expect(report).toMatchObject({ written: 0, interrupted: expect.stringMatching(/not text in UTF-8.*CSV UTF-8/) })
  })

  it('tells each mistake with its row and column, and takes the other rows', async () => {
    const wrong = {
      ...ROW,
      id: 'fi-wrong',
      country: 'se',
      summary_en: '',
      title_fi: 'x'.repeat(101),
      steps_fi: 'Vain yksi.',
      phone_hours: 'whenever',
      laws: 'Boat Act',
    }
    const { report } = await importing(table([ROW, wrong, { ...ROW, id: 'fi-raft' }]))
    expect(report).toMatchObject({ read: 3, written: 2 })
    const faults = faultsOf(report)
    expect(faults).toMatch(/^services\.csv, row 3: /)
    for (const column of ['country', 'summary_en', 'title_fi']) expect(faults).toContain(`column ${column}: `)
  })

  it.each([
    [{ steps_fi: 'Vain yksi.' }, /column steps_fi: it has 1 lines, and steps_en has 2/],
    [{ phone_hours: 'whenever' }, /column phone_hours: "whenever" cannot be read; write it as "mo-fr/],
    [{ laws: 'Boat Act' }, /column laws: "Boat Act" has no web address/],
    [{ phone: 'ask Maija', phone_hours: '' }, /column website, form, phone or languages: write a phone number/],
    [{ website: 'http://127.0.0.1/' }, /column website: "http:\/\/127\.0\.0\.1\/" is no page of the public internet/],
    [{ sources: 'Inside http://localhost/x' }, /column sources: "http:\/\/localhost\/x" is no page/],
    [{ seen: '1.11.2026' }, /column sources or seen: write a date/],
    [{ review_every: 'yearly' }, /column review_every: write an ISO 8601 duration/],
    [{ id: 'Fi Boat' }, /column id: use lower-case letters/],
    [{ phone: '' }, /column website: it is empty, and so are form, phone and office_address/],
  ])('tells %j', async (given, words) => {
    const { report } = await importing(table([{ ...ROW, ...given }], [...Object.keys(ROW), 'review_every', 'website']))
    expect(faultsOf(report)).toMatch(words)
  })

  it('makes the id of the title when there is none, and takes no markup over', async () => {
    const { services } = await importing(table([{ ...ROW, id: '', summary_en: '<b>Bold</b><script>x</script>' }]))
    expect(services).toMatchObject([{ id: 'fi-boat-licence', summary: { en: 'Bold' } }])
  })

  it('tells of columns that are not in the template', async () => {
    const { report } = await importing(table([{ ...ROW, price: '30' }], [...Object.keys(ROW), 'price']))
    expect(report.notes.get('column left out, since it is not in the template')?.examples).toEqual(['price'])
  })

  it.each([
    ['', /empty/],
    ['id;id\n1;2\n', /stands twice/],
  ])('that is none is refused: %j', async (text, words) => {
    expect((await importing(text)).report.interrupted).toMatch(words)
  })

  it('is read up to a quotation mark that is never closed', async () => {
    const { report } = await importing(`${table([ROW])}"fi-open;never closed`)
    expect(report.written).toBe(1)
    expect(`${report.interrupted}${faultsOf(report)}`).toMatch(/row 3: a quotation mark is opened and never closed/)
  })

  it('updates what it has written, and overwrites nothing else', async () => {
    const { directory } = await importing(table([ROW]))
    expect((await importing(table([ROW]), directory)).report).toMatchObject({ unchanged: 1, updated: 0 })
    const changed = table([{ ...ROW, summary_en: 'Another.' }])
    expect((await importing(changed, directory)).report).toMatchObject({ updated: 1 })
    const file = join(directory, 'services/fi/fi-boat.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Another.', 'By hand.'))
    expect((await importing(table([ROW]), directory)).services[0]?.summary.en).toBe('By hand.')
    expect((await importing(table([ROW]), directory, true)).services[0]?.summary.en).toBe('Who steers a boat has one.')
  })
})

describe('the template', () => {
  it('has every column, and a row of help that is not imported', async () => {
    const lines = templateCsv().slice(1).split('\r\n')
    expect(lines[0]?.split(';')).toEqual(columnNames())
    expect(lines[1]).toContain('needed: at most 100 characters')
    const { report } = await importing(templateCsv())
    expect([report.read, report.interrupted]).toEqual([0, undefined])
  })

  it('can have fewer languages, and be filled in', async () => {
    const columns = columnNames(['en', 'fi'])
    expect(columns).not.toContain('title_sv')
    expect(columns.length).toBeLessThan(CSV_COLUMNS.length * 2)
    expect((await importing(table([ROW], columns))).report.written).toBe(1)
  })
})

describe('opening hours', () => {
  it.each([
    ['mo-fr 09:00-16:15, sa 10:00-14:00', 'mo-fr 09:00-16:15, sa 10:00-14:00'],
    ['ma–pe 8.30–15', 'mo-fr 08:30-15:00'],
    ['пн-ср 9-18; пт 9-16', 'mo-we 09:00-18:00, fr 09:00-16:00'],
    ['Mon, Wed 9-11, 12-15', 'mo we 09:00-11:00, mo we 12:00-15:00'],
    ['su-mo 22-02', 'tu su 00:00-02:00, mo 00:00-02:00, mo 22:00-24:00, su 22:00-24:00'],
  ])('%s', (written, read) => {
    const hours = parseHours(written)
    expect(hours).toBeDefined()
    if (!written.startsWith('su-mo')) expect(writeHours(hours ?? [])).toBe(read)
  })

  it.each(['', 'whenever', 'mo', '9-16', 'mo 25-26', 'mo-xx 9-16', 'mo 9-16 except when not'])(
    '%j cannot be read',
    (text) => {
      expect(parseHours(text)).toBeUndefined()
    },
  )

  it('come back as they were written', () => {
    const hours = parseHours('mo-we fr 09:00-16:15, su 10:00-24:00')
    expect(parseHours(writeHours(hours ?? []))).toEqual(hours)
  })
})
