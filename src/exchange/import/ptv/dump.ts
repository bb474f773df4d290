import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isAddress, openSource, SourceError } from '../../source.ts'
import { jsonEntries } from '../json-entries.ts'
import { objectOf } from '../loose.ts'
import type { Joined } from './service.ts'
import { idOf } from './words.ts'

type Loose = Readonly<Record<string, unknown>>

/** What is joined to services, by the name of its file in the folder of a dump. */
const CHANNELS = 'channels.json'
const ORGANISATIONS = 'organizations.json'

/** What is joined is held in memory: together at most so many bytes. */
const LARGEST = 512 * 1024 * 1024

/**
 * A dump of the catalogue: a file or web address with services or general descriptions, or a folder of such files with
 * `channels.json` and `organizations.json` beside them.
 */
export async function dumpOf(place: string): Promise<{ readonly joined: Joined; readonly files: readonly string[] }> {
  const found = isAddress(place) ? undefined : await stat(place).catch(() => undefined)
  if (!found?.isDirectory()) {
    return { joined: { channel: () => undefined, organisation: () => undefined }, files: [place] }
  }
  const names = (await readdir(place)).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
  const files = names.filter((name) => name !== CHANNELS && name !== ORGANISATIONS).sort()
  if (files.length === 0) throw new SourceError('refused', `"${place}" has no JSON files with services`)
  const channels = names.includes(CHANNELS) ? await byId(join(place, CHANNELS)) : new Map<string, Loose>()
  const organisations = names.includes(ORGANISATIONS)
    ? await byId(join(place, ORGANISATIONS))
    : new Map<string, Loose>()
  return {
    joined: { channel: (id) => channels.get(id), organisation: (id) => organisations.get(id) },
    files: files.map((name) => join(place, name)),
  }
}

/** A channel that cannot be read is as one that is not there: the services say so. */
async function byId(file: string): Promise<ReadonlyMap<string, Loose>> {
  const found = new Map<string, Loose>()
  for await (const entry of jsonEntries(await openSource(file, { maximumBytes: LARGEST }), ['itemList'])) {
    const value = 'fault' in entry ? {} : objectOf(entry.value)
    const id = idOf(value)
    if (id !== undefined) found.set(id, value)
  }
  return found
}
