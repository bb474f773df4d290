import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { load } from 'js-yaml'
import { checkService } from '../../knowledge/check.ts'
import { COUNTRIES, type Country, type Service } from '../../knowledge/service.ts'
import { readIfThere, removeUnfinished, writeWhole } from './files.ts'
import { type ImportResult, isProblem } from './imported.ts'
import { OTHER_MATTERS } from './life-events.ts'
import { openLifeEvents } from './life-events-file.ts'
import { withLanguagesOf } from './merge.ts'
import { type ImportReport, tally } from './report.ts'
import { entryDigest, readStamp, stampedYaml } from './stamp.ts'

export interface SinkOptions {
  /** The data folder: entries go to `services/<country>/<id>.yaml` below it. */
  readonly directory: string
  readonly report: ImportReport
  /** Overwrites entries that people have written or changed. */
  readonly replace: boolean
  /** The entries have one language each: the texts that an earlier import has written in others stay. */
  readonly oneLanguage?: boolean
}

/** Where imported entries go, one by one: each file is written whole, and only if its entry has changed. */
export interface Sink {
  put(result: ImportResult): Promise<void>
  /** Adds the life events that the entries need. */
  finish(): Promise<void>
}

/** Throws when the folder's own life events cannot be read, since what is added would spoil them. */
export async function createSink(options: SinkOptions): Promise<Sink> {
  const { directory, report, replace, oneLanguage } = options
  const events = await openLifeEvents(directory)
  const seen = new Set<string>()
  await removeUnfinished(join(directory, 'services'))
  const present = await countriesById(directory)

  async function put(result: ImportResult): Promise<void> {
    report.read++
    if (isProblem(result)) {
      tally(report.leftOut, result.kind, result.detail)
      return
    }
    const { origin, notes, languages } = result
    for (const language of languages) report.languages.set(language, (report.languages.get(language) ?? 0) + 1)
    const unknown = result.service.lifeEvents.filter((code) => !events.usable.has(code))
    const codes = result.service.lifeEvents.filter((code) => events.usable.has(code))
    const lifeEvents = codes.length > 0 ? codes : [OTHER_MATTERS]
    const documents = result.service.documents.filter((document) => typeof document !== 'string')
    const service: Service = { ...result.service, documents, lifeEvents }

    const file = `services/${service.country}/${service.id}.yaml`
    if (isSeen(service)) tally(report.leftOut, 'another entry of the import has the same id', origin)
    else if (await write(service, file, origin)) {
      for (const { kind, detail } of notes) tally(report.notes, kind, detail)
      for (const code of unknown)
        tally(report.notes, 'life event left out, since nobody knows it', `${origin}: ${code}`)
    }
  }

  function isSeen({ id, title }: Service): boolean {
    const key = oneLanguage ? `${id} ${Object.keys(title).join()}` : id
    const before = seen.size
    return seen.add(key).size === before
  }

  /** Whether the file is written. */
  async function write(imported: Service, file: string, origin: string): Promise<boolean> {
    const path = join(directory, file)
    const { id, country } = imported
    const elsewhere = present.get(id)?.find((other) => other !== country)
    // A reviewer may have found that it belongs to another country.
    if (elsewhere !== undefined) {
      tally(report.leftOut, 'its file is in the folder of another country', `services/${elsewhere}/${id}.yaml`)
      return false
    }
    const text = present.has(id) ? await readIfThere(path) : undefined
    const stamp = text === undefined ? undefined : readStamp(text)
    const language = oneLanguage ? Object.keys(imported.title).join() : 'all'
    const entry = entryDigest(imported)
    if (stamp?.entries[language] === entry) {
      report.unchanged++
      return false
    }
    const error = checkService(imported, file, events.usable).find(({ severity }) => severity === 'error')
    if (error) {
      tally(report.leftOut, 'it does not pass the checks', `${origin}: ${error.path}: ${error.message}`)
      return false
    }
    if (text !== undefined && !stamp?.isUntouched && !replace) {
      tally(report.leftOut, stamp ? 'changed here since it was imported (--replace overwrites it)' : TAKEN, file)
      return false
    }
    const older = oneLanguage && stamp?.isUntouched && text !== undefined ? load(text) : undefined
    const service = withLanguagesOf(imported, older, () => tally(report.notes, LOST, file))
    await writeWhole(
      path,
      stampedYaml(service, origin, { ...(older !== undefined && stamp?.entries), [language]: entry }),
    )
    present.set(id, [country])
    events.need(service.lifeEvents)
    if (text === undefined) report.written++
    else report.updated++
    return true
  }

  return { put, finish: events.save }
}

/** In which countries' folders there is a file for an id. */
async function countriesById(directory: string): Promise<Map<string, Country[]>> {
  const found = new Map<string, Country[]>()
  for (const country of COUNTRIES) {
    const names = await readdir(join(directory, 'services', country)).catch(() => [])
    for (const name of names.filter((one) => one.endsWith('.yaml'))) {
      const id = basename(name, '.yaml')
      found.set(id, [...(found.get(id) ?? []), country])
    }
  }
  return found
}

const LOST = 'texts in other languages left out, since their lists are not as long'
const TAKEN = 'an entry that people have written has its id (--replace overwrites it)'
