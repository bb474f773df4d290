import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { openSource, SourceError } from '../../source.ts'
import { type CsvFault, csvRecords } from '../csv/records.ts'
import { readIfThere } from '../files.ts'
import { objectsOf, textOf } from '../loose.ts'

type Loose = Readonly<Record<string, unknown>>

/** What stands beside the services is held in memory: together at most so many bytes. */
const LARGEST = 256 * 1024 * 1024

/** The tables beside `services`, and by what they belong to others. */
const KEYS = {
  organizations: ['id'],
  locations: ['id'],
  service_at_locations: ['service_id'],
  addresses: ['location_id'],
  phones: ['service_id', 'location_id', 'service_at_location_id', 'organization_id'],
  schedules: ['service_id', 'location_id', 'service_at_location_id'],
  languages: ['service_id', 'location_id'],
  required_documents: ['service_id'],
  cost_options: ['service_id'],
  attributes: ['link_id'],
  taxonomy_terms: ['id'],
} as const

type Table = keyof typeof KEYS

/**
 * The services of an HSDS tabular package, a folder of CSV files with or without its `datapackage.json`, each put
 * together as a compiled record. Throws SourceError for a folder that is none.
 */
export async function* hsdsTables(directory: string): AsyncGenerator<Loose | CsvFault> {
  const files = await filesOf(directory)
  const main = files.get('services')
  if (main === undefined) throw new SourceError('refused', `"${directory}" has no table of services`)
  let bytes = 0
  const rows = new Map<string, Loose[]>()
  for (const [table, keys] of Object.entries(KEYS)) {
    // The package of the standard calls this one table by its singular.
    const path = files.get(table) ?? files.get(table.replace(/s$/, ''))
    if (path === undefined) continue
    bytes += (await stat(path)).size
    if (bytes > LARGEST)
      throw new SourceError(
        'refused',
        `the tables beside the services have more than ${LARGEST} bytes; divide the package`,
      )
    for await (const record of csvRecords(await openSource(path))) {
      if ('fault' in record) {
        yield { ...record, fault: `${table}: ${record.fault}` }
        continue
      }
      const row = filled(record.cells)
      for (const key of keys) {
        const owner = textOf(row[key])
        if (owner === undefined) continue
        const name = `${table} ${key} ${owner}`
        const same = rows.get(name)
        if (same) same.push(row)
        else rows.set(name, [row])
      }
    }
  }

  function of(table: Table, key: string, owner: unknown): Loose[] {
    const id = textOf(owner)
    return id === undefined ? [] : (rows.get(`${table} ${key} ${id}`) ?? [])
  }

  function place(row: Loose): Loose {
    const [location] = of('locations', 'id', row.location_id)
    return {
      ...row,
      phones: of('phones', 'service_at_location_id', row.id),
      schedules: of('schedules', 'service_at_location_id', row.id),
      location: {
        ...location,
        addresses: of('addresses', 'location_id', row.location_id),
        phones: of('phones', 'location_id', row.location_id),
        schedules: of('schedules', 'location_id', row.location_id),
        languages: of('languages', 'location_id', row.location_id),
      },
    }
  }

  for await (const record of csvRecords(await openSource(main))) {
    if ('fault' in record) {
      yield record
      continue
    }
    const service = filled(record.cells)
    const [organisation] = of('organizations', 'id', service.organization_id)
    yield {
      ...service,
      organization: organisation && { ...organisation, phones: of('phones', 'organization_id', organisation.id) },
      phones: of('phones', 'service_id', service.id),
      schedules: of('schedules', 'service_id', service.id),
      languages: of('languages', 'service_id', service.id),
      required_documents: of('required_documents', 'service_id', service.id),
      cost_options: of('cost_options', 'service_id', service.id),
      service_at_locations: of('service_at_locations', 'service_id', service.id).map(place),
      attributes: of('attributes', 'link_id', service.id).map((attribute) => ({
        ...attribute,
        taxonomy_term: of('taxonomy_terms', 'id', attribute.taxonomy_term_id)[0],
      })),
    }
  }
}

/** A cell that is empty says nothing. */
function filled(cells: Readonly<Record<string, string>>): Loose {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell.trim() !== ''))
}

/** The tables of the package by their names. A path of the package never leads out of its folder. */
async function filesOf(directory: string): Promise<ReadonlyMap<string, string>> {
  const text = await readIfThere(join(directory, 'datapackage.json'))
  const listed = text === undefined ? [] : resourcesOf(text)
  const names = ['services', ...Object.keys(KEYS)].flatMap((name) => [name, name.replace(/s$/, '')])
  const files = new Map<string, string>()
  for (const [name, path] of [...names.map((name) => [name, `${name}.csv`] as const), ...listed]) {
    const inside = await insidePath(directory, path)
    if (inside !== undefined) files.set(name, inside)
  }
  return files
}

function resourcesOf(text: string): (readonly [string, string])[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    throw new SourceError('refused', 'datapackage.json is no JSON that can be read')
  }
  const { resources } = read as { resources?: unknown }
  return objectsOf(resources).flatMap(({ name, path }) => {
    const [table, file] = [textOf(name), textOf(path)]
    return table === undefined || file === undefined ? [] : [[table, file] as const]
  })
}

async function insidePath(directory: string, path: string): Promise<string | undefined> {
  const [folder, file] = await Promise.all(
    [directory, join(directory, path)].map((one) => realpath(one).catch(() => undefined)),
  )
  if (folder === undefined || file === undefined) return undefined
  const way = relative(folder, file)
  const isInside = !isAbsolute(path) && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
  if (!isInside) throw new SourceError('refused', `datapackage.json names "${path}", which is outside of its folder`)
  return file
}
