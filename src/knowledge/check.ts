import { LOCALES, type Localised } from '../locale.ts'
import type { Fault } from '../yaml.ts'
import type { RequiredDocuments, Service } from './service.ts'

/**
 * What one service says that its shape alone cannot rule out: references, hours, languages left out.
 * `lifeEvents` are the codes there are; `undefined` when they could not be read.
 */
export function checkService(service: Service, file: string, lifeEvents: ReadonlySet<string> | undefined): Fault[] {
  const faults: Fault[] = []
  const fault = (path: string, message: string, severity: Fault['severity'] = 'error') =>
    faults.push({ file, path, message, severity })

  const [folder, name] = file.split('/').slice(-2)
  if (name !== `${service.id}.yaml`)
    fault('id', `the id "${service.id}" differs from the file's name; make them the same`)
  if (folder !== service.country)
    fault('country', `country "${service.country}" is filed under "${folder}/"; move the file or mend the country`)

  const channels = new Set(service.channels.map((channel) => channel.id))
  const documents = new Set(service.documents.map((document) => document.id))
  for (const list of ['steps', 'documents', 'channels'] as const) {
    for (const [index, id] of repeated(service[list].map((item) => item.id))) {
      fault(`${list}.${index}.id`, `the id "${id}" stands twice in ${list}; give each its own`)
    }
  }
  service.steps.forEach((step, index) => {
    if (step.at && !channels.has(step.at))
      fault(`steps.${index}.at`, `no channel has the id "${step.at}"; channels: ${[...channels].join(', ')}`)
    for (const id of step.documents ?? []) {
      if (!documents.has(id)) fault(`steps.${index}.documents`, `no document has the id "${id}"; add it to documents`)
    }
  })
  for (const id of documentIds(service.requiredDocuments)) {
    if (!documents.has(id)) fault('requiredDocuments', `no document has the id "${id}"; add it to documents`)
  }
  service.lifeEvents.forEach((code, index) => {
    if (lifeEvents && !lifeEvents.has(code))
      fault(`lifeEvents.${index}`, `unknown life event "${code}"; the known ones are in life-events.yaml`)
  })
  service.channels.forEach((channel, index) => {
    const contact = { web: channel.url, form: channel.url, phone: channel.phone, office: channel.address }[channel.type]
    if (!contact)
      fault(
        `channels.${index}`,
        `a channel of type "${channel.type}" needs its ${{ web: 'url', form: 'url', phone: 'phone', office: 'address' }[channel.type]}`,
      )
    if (channel.openingHours && !channel.timeZone)
      fault(`channels.${index}.timeZone`, 'opening hours need the time zone they are in')
    channel.openingHours?.forEach((hours, at) => {
      if (hours.opens >= hours.closes)
        fault(
          `channels.${index}.openingHours.${at}`,
          `opens ${hours.opens} is not before closes ${hours.closes}; split a night at 24:00`,
        )
    })
    channel.specialOpeningHours?.forEach(({ from, to, opens, closes }, at) => {
      const path = `channels.${index}.specialOpeningHours.${at}`
      if (from > to) fault(path, `from ${from} is after to ${to}`)
      if ((opens === undefined) !== (closes === undefined))
        fault(path, 'write both opens and closes, or neither for a day when it is closed')
      if (opens && closes && opens >= closes) fault(path, `opens ${opens} is not before closes ${closes}`)
    })
  })
  for (const { path, text } of localisedTexts(service)) {
    const missing = LOCALES.filter((locale) => text[locale] === undefined)
    if (missing.length > 0) fault(path, `not translated into ${missing.join(', ')}`, 'warning')
  }
  return faults
}

function repeated(ids: readonly string[]): [number, string][] {
  return [...ids.entries()].filter(([index, id]) => ids.indexOf(id) !== index)
}

/** Every document id named anywhere in the tree. */
export function documentIds(tree: RequiredDocuments | undefined): string[] {
  if (tree === undefined) return []
  if (typeof tree === 'string') return [tree]
  const branches = 'allOf' in tree ? tree.allOf : 'anyOf' in tree ? tree.anyOf : tree.optional
  return branches.flatMap(documentIds)
}

const WITH_LOCALES = new Set<string>(LOCALES)

/** Every localised text or list of texts in a service, with its path. */
export function* localisedTexts(node: unknown, path = ''): Generator<{ path: string; text: Localised<unknown> }> {
  if (typeof node !== 'object' || node === null) return
  const entries = Object.entries(node)
  if (!Array.isArray(node) && entries.length > 0 && entries.every(([key]) => WITH_LOCALES.has(key))) {
    yield { path, text: node }
    return
  }
  for (const [key, value] of entries) yield* localisedTexts(value, path === '' ? key : `${path}.${key}`)
}
