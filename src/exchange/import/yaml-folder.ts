import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { load } from 'js-yaml'
import type { z } from 'zod'
import { checkBase } from '../../knowledge/check/base.ts'
import { checkDocument, checkSituationFile } from '../../knowledge/check/entries.ts'
import type { Filed } from '../../knowledge/check/filed.ts'
import { resolveDocuments } from '../../knowledge/check/resolve.ts'
import { checkService } from '../../knowledge/check.ts'
import { loadKnowledge } from '../../knowledge/load.ts'
import { type Document, documentSchema, type Service, serviceFileSchema } from '../../knowledge/service.ts'
import { type Situation, situationSchema } from '../../knowledge/situation.ts'
import { type Fault, readYaml } from '../../yaml.ts'
import { SourceError } from '../source.ts'
import { readIfThere, writeWhole } from './files.ts'
import { openLifeEvents } from './life-events-file.ts'
import type { Progress } from './progress.ts'
import { type ImportReport, tally } from './report.ts'

export interface YamlOptions {
  /** A file or folder of the base's own form. */
  readonly place: string
  readonly directory: string
  readonly replace: boolean
  readonly report: ImportReport
  readonly progress: Progress
}

interface Candidate<T> extends Filed<T> {
  /** As it stands where it comes from. */
  readonly from: string
}

/**
 * Copies entries in the base's own form, letter by letter, once they have passed all checks together with what is
 * there: services, and the `documents/` and `situations/` that stand beside them. They keep their status: who wrote
 * them has reviewed them. Throws SourceError when there is nothing to read.
 */
export async function importYaml({ place, directory, replace, report, progress }: YamlOptions): Promise<void> {
  const { root, files } = await filesIn(place)
  const events = await openLifeEvents(directory, root)
  const present = await loadKnowledge(directory)

  const documents = await read('documents', documentSchema, (document, file) => checkDocument(document, file))
  const known = new Map([...present.documents, ...documents.map(({ entry }) => entry)].map((one) => [one.id, one]))
  const services: Candidate<Service>[] = []
  for (const { entry: written, file, from } of await read('services', serviceFileSchema, () => [])) {
    const { service, found } = resolveDocuments(written, file, known, new Set())
    if (refuse(from, [...found, ...checkService(service, file, events.usable)])) continue
    services.push({ entry: service, file, from })
  }
  const situations = await read('situations', situationSchema, (situation, file) =>
    checkSituationFile(situation, file, events.usable),
  )
  const between = checkBase({
    services: [...services, ...others(present.services, services, serviceFile)],
    documents: [...documents, ...others(present.documents, documents, ({ id }) => `documents/${id}.yaml`)],
    situations: [...situations, ...others(present.situations, situations, ({ id }) => `situations/${id}.yaml`)],
    leftOut: new Set(),
  })
  for (const candidate of [...documents, ...services, ...situations]) {
    if (
      !refuse(
        candidate.from,
        between.filter(({ file }) => file === candidate.file),
      )
    )
      await copy(candidate)
    progress.advance(report.read, `file ${report.read} of ${files.length}`)
  }
  await events.save()

  async function read<T extends { readonly id: string }>(
    folder: string,
    schema: z.ZodType<T>,
    check: (entry: T, file: string) => readonly Fault[],
  ): Promise<Candidate<T>[]> {
    const found = new Map<string, Candidate<T>>()
    for (const from of files.filter((file) => folderOf(file) === folder)) {
      report.read++
      const faults: Fault[] = []
      const entry = await readYaml(root, from, schema, faults)
      const file = entry && (folder === 'services' ? serviceFile(entry) : `${folder}/${entry.id}.yaml`)
      if (entry && file) faults.push(...check(entry, file))
      if (refuse(from, faults) || !entry || !file) continue
      if (found.has(entry.id)) tally(report.leftOut, 'another file has the same id', `${from}: ${entry.id}`)
      else found.set(entry.id, { entry, file, from })
    }
    return [...found.values()]
  }

  function refuse(from: string, faults: readonly Fault[]): boolean {
    const errors = faults.filter(({ severity }) => severity === 'error')
    for (const { path, message } of errors.slice(0, 1))
      tally(report.leftOut, 'its file has mistakes', `${from}${path === '' ? '' : ` at ${path}`}: ${message}`)
    return errors.length > 0
  }

  async function copy({ entry, file, from }: Candidate<Service | Document | Situation>): Promise<void> {
    const text = await readFile(join(root, from), 'utf8')
    const old = await readIfThere(join(directory, file))
    if (old !== undefined && isSame(old, text)) {
      report.unchanged++
      return
    }
    if (old !== undefined && !replace) {
      tally(report.leftOut, 'there is another one with its id (--replace overwrites it)', `${from}: ${file}`)
      return
    }
    await writeWhole(join(directory, file), text)
    if ('lifeEvents' in entry) events.need(entry.lifeEvents)
    if (old === undefined) report.written++
    else report.updated++
  }
}

function serviceFile(entry: { readonly id: string; readonly country?: string }): string {
  return `services/${entry.country}/${entry.id}.yaml`
}

/** What is there and does not come anew. */
function others<T extends { readonly id: string }>(
  present: readonly T[],
  candidates: readonly Filed<T>[],
  fileOf: (entry: T) => string,
): Filed<T>[] {
  const ids = new Set(candidates.map(({ entry }) => entry.id))
  return present.filter(({ id }) => !ids.has(id)).map((entry) => ({ entry, file: fileOf(entry) }))
}

/** Remarks and line breaks apart. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true
  try {
    return JSON.stringify(load(a, { maxAliases: 0 })) === JSON.stringify(load(b, { maxAliases: 0 }))
  } catch {
    return false
  }
}

const FOLDERS = ['services', 'documents', 'situations']

function folderOf(file: string): string {
  return (
    dirname(file)
      .split('/')
      .find((folder) => FOLDERS.includes(folder)) ?? 'services'
  )
}

async function filesIn(place: string): Promise<{ readonly root: string; readonly files: readonly string[] }> {
  const found = await stat(place).catch(() => undefined)
  if (found?.isFile()) return { root: dirname(place), files: [basename(place)] }
  if (!found) throw new SourceError('refused', `there is no file or folder "${place}"`)
  const entries = await readdir(place, { recursive: true, withFileTypes: true })
  const all = entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  // A whole data folder has other files beside them.
  const filed = all.filter((file) => FOLDERS.some((folder) => file.startsWith(`${folder}/`)))
  const files = filed.length > 0 ? filed : all
  if (files.length === 0) throw new SourceError('refused', `"${place}" has no YAML files`)
  return { root: place, files }
}
