import { basename } from 'node:path'
import type { z } from 'zod'
import { type Fault, shaped } from '../yaml.ts'
import { checkBase } from './check/base.ts'
import { checkDocument, checkSituationFile } from './check/entries.ts'
import type { Filed } from './check/filed.ts'
import { resolveDocuments } from './check/resolve.ts'
import { checkService } from './check.ts'
import { type Document, documentSchema, type LifeEvent, type Service, serviceFileSchema } from './service.ts'
import { type Situation, situationSchema } from './situation.ts'

/** An entry as somebody has written it, and the file that it is or would be in. */
export interface Written {
  readonly file: string
  readonly content: unknown
  /** Nobody could read it; why has been said. */
  readonly isUnread?: boolean
}

export interface WrittenKnowledge {
  readonly services: readonly Written[]
  readonly documents: readonly Written[]
  readonly situations: readonly Written[]
  /** `undefined` when they could not be read. */
  readonly lifeEvents: readonly LifeEvent[] | undefined
}

export interface LoadedKnowledge {
  readonly services: readonly Service[]
  /** Documents that have a file of their own. */
  readonly documents: readonly Document[]
  readonly situations: readonly Situation[]
  readonly lifeEvents: readonly LifeEvent[]
  readonly faults: readonly Fault[]
}

/** What became of an entry when it was read, and what that hung on. */
interface Reading<Entry> {
  /** Absent when it has no shape. */
  readonly entry: Entry | undefined
  readonly faults: readonly Fault[]
  /** The documents that it only names. */
  readonly named: readonly string[]
  /** What its faults and its content depend on beside itself. */
  readonly needs: readonly unknown[]
}

type Readings<Entry> = WeakMap<Written, Reading<Entry>>

/**
 * Makes a base of what is written and proves it. An entry with an error is left out and its faults are reported; the
 * rest still hold.
 */
export function assembleKnowledge(written: WrittenKnowledge): LoadedKnowledge {
  return createAssembler()(written)
}

/**
 * Makes one base after another, as {@link assembleKnowledge} does. What is written in the same object as before is not read
 * and checked again, unless a document that it names has changed, and comes out as the same object.
 */
export function createAssembler(): (written: WrittenKnowledge) => LoadedKnowledge {
  const readDocuments: Readings<Document> = new WeakMap()
  const readServices: Readings<Service> = new WeakMap()
  const readSituations: Readings<Situation> = new WeakMap()
  return ({ lifeEvents, ...written }) => {
    const faults: Fault[] = []
    const codes = lifeEvents && new Set(lifeEvents.map((event) => event.code))

    const documents = sound(written.documents, readDocuments, faults, {
      schema: documentSchema,
      check: (document, file) => ({ entry: document, found: checkDocument(document, file) }),
    })
    const known = new Map(documents.sound.map(({ entry }) => [entry.id, entry]))
    const services = sound(written.services, readServices, faults, {
      schema: serviceFileSchema,
      named: (read) => read.documents.filter((document) => typeof document === 'string'),
      needs: (named) => [lifeEvents, ...named.flatMap((id) => [known.get(id), documents.leftOut.has(id)])],
      check(read, file) {
        const { service, found } = resolveDocuments(read, file, known, documents.leftOut)
        return { entry: service, found: [...found, ...checkService(service, file, codes)] }
      },
    })
    const situations = sound(written.situations, readSituations, faults, {
      schema: situationSchema,
      needs: () => [lifeEvents],
      check: (situation, file) => ({ entry: situation, found: checkSituationFile(situation, file, codes) }),
    })

    const between = checkBase({
      services: services.sound,
      documents: documents.sound,
      situations: situations.sound,
      leftOut: services.leftOut,
    })
    for (const fault of between) faults.push(fault)
    const refused = new Set(between.filter(isError).map(({ file }) => file))
    const entries = <Entry>(filed: readonly Filed<Entry>[]) =>
      filed.filter(({ file }) => !refused.has(file)).map(({ entry }) => entry)
    return {
      services: entries(services.sound),
      // A document whose origin is wrong is still what it is.
      documents: documents.sound.map(({ entry }) => entry),
      situations: entries(situations.sound),
      lifeEvents: lifeEvents ?? [],
      faults,
    }
  }
}

interface Kind<Read, Entry> {
  readonly schema: z.ZodType<Read>
  readonly named?: (read: Read) => readonly string[]
  readonly needs?: (named: readonly string[]) => readonly unknown[]
  readonly check: (read: Read, file: string) => { readonly entry: Entry; readonly found: readonly Fault[] }
}

/** The entries that have no error of their own, and the ids of those that have, by their files' names. */
function sound<Read, Entry extends { readonly id: string }>(
  all: readonly Written[],
  readings: Readings<Entry>,
  faults: Fault[],
  kind: Kind<Read, Entry>,
): { readonly sound: readonly Filed<Entry>[]; readonly leftOut: ReadonlySet<string> } {
  const kept = new Map<string, Filed<Entry>>()
  const leftOut = new Set<string>()
  for (const written of all) {
    const { file } = written
    const { entry, faults: found } = readingOf(written, readings, kind)
    for (const fault of found) faults.push(fault)
    if (entry && kept.has(entry.id)) {
      const message = `another file already has the id "${entry.id}"`
      faults.push({ file, path: 'id', message, severity: 'error' })
    } else if (entry && !found.some(isError)) kept.set(entry.id, { entry, file })
    else leftOut.add(basename(file).replace(/\.ya?ml$/, ''))
  }
  return { sound: [...kept.values()], leftOut }
}

function readingOf<Read, Entry>(
  written: Written,
  readings: Readings<Entry>,
  { schema, check, named = () => [], needs = () => [] }: Kind<Read, Entry>,
): Reading<Entry> {
  const before = readings.get(written)
  if (before && isEqual(before.needs, needs(before.named))) return before
  const { file, content, isUnread } = written
  const faults: Fault[] = []
  const read = isUnread ? undefined : shaped(content, file, schema, faults)
  const checked = read === undefined ? undefined : check(read, file)
  const names = read === undefined ? [] : named(read)
  const reading = {
    entry: checked?.entry,
    faults: [...faults, ...(checked?.found ?? [])],
    named: names,
    needs: needs(names),
  }
  readings.set(written, reading)
  return reading
}

function isEqual(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at])
}

export function isError({ severity }: Fault): boolean {
  return severity === 'error'
}
