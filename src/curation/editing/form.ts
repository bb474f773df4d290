import { LOCALES } from '../../locale.ts'
import type { EntryContent } from '../entry.ts'
import { isObject, itemKeys } from '../paths.ts'
import { fieldOf, type Place, placeText, valueAt, withValueAt } from './at.ts'
import { codecOf } from './codecs.ts'
import { type Field, type Filled, type Input, type Item, inputsOf, type List, type Part } from './filled.ts'
import type { FieldShape, Fields, Form, ListShape } from './shape.ts'

/** In front of the names of an entry's own fields. */
const PREFIX = 'e.'

/** The ids of a service's facts. */
export type FactsOf = (service: string) => readonly string[]

/** The form of an entry. */
export function fillForm(form: Form, content: EntryContent, factsOf: FactsOf): Filled[] {
  const around = { content, factsOf, place: [], keyPath: '' }
  return form.map(({ name, fields }) => ({ name, parts: fill(fields, content, around) }))
}

/**
 * What the entry says with what has been sent. Whatever was not sent, or as it was shown, stays exactly as it is.
 * `sent` gives the values of a field, or `undefined` for one that the form did not have.
 */
export function readForm(
  form: Form,
  content: EntryContent,
  factsOf: FactsOf,
  sent: (name: string) => readonly string[] | undefined,
): EntryContent {
  let read: unknown = content
  // From the end, since a field may change what the places within it are called.
  for (const input of inputsOf(fillForm(form, content, factsOf).flatMap(({ parts }) => parts)).reverse()) {
    const values = sent(input.name)?.map(tidy)
    if (values === undefined || isUnchanged(input, values)) continue
    read = input.read(read, input.isSet ? values.filter(Boolean) : values)
  }
  return isObject(read) ? read : content
}

interface Around {
  readonly content: EntryContent
  readonly factsOf: FactsOf
  readonly place: Place
  readonly keyPath: string
  /** How many empty objects go with the last value in them. */
  readonly pruned?: number
}

function fill(fields: Fields, value: unknown, around: Around): Part[] {
  return Object.entries(fields).map(([name, shape]) => {
    const inner = { ...around, place: [...around.place, name], keyPath: joined(around.keyPath, name) }
    const own = fieldOf(value, name)
    if (shape.kind === 'list') return fillList(name, shape, own, inner)
    if (shape.kind !== 'group') return fillField(name, shape, inner)
    const parts = fill(shape.fields, own, { ...inner, pruned: shape.optional ? 1 : 0 })
    return { kind: 'group', name, path: placeText(inner.place), shape, parts }
  })
}

function fillList(name: string, shape: ListShape, value: unknown, around: Around): List {
  const values: readonly unknown[] = shape.single
    ? value === undefined
      ? []
      : [value]
    : Array.isArray(value)
      ? value
      : []
  const shapes = shape.items()
  const keys = itemKeys(values)
  const items = values.flatMap((item, index): Item[] => {
    const found = shapes.slice(1).find(({ is }) => is(item)) ?? shapes[0]
    if (!found) return []
    const inner = shape.single
      ? { ...around, pruned: 0 }
      : { ...around, pruned: 0, place: [...around.place, index], keyPath: joined(around.keyPath, keys[index] ?? '') }
    const id = fieldOf(item, 'id')
    const parts = found.leaf ? [fillField('', found.leaf, inner)] : fill(found.fields ?? {}, item, inner)
    const { place } = inner
    return [{ path: placeText(place), place, shape: found, id: typeof id === 'string' ? id : undefined, parts }]
  })
  const { place } = around
  return { kind: 'list', name, path: placeText(place), place, shape, items }
}

function fillField(name: string, shape: FieldShape, around: Around): Field {
  // What chooses the name of an item's list is about the item.
  const place = shape.kind === 'renamed' ? around.place.slice(0, -1) : around.place
  const path = placeText(around.place)
  const { show, read, isSet = false } = codecOf(shape)
  const empty = emptyOf(name, shape)
  const input = (at: Place, pruned: number, more: Pick<Input, 'locale' | 'fact'> = {}): Input => ({
    ...more,
    isSet,
    place: at,
    name: PREFIX + placeText(shape.kind === 'renamed' ? around.place : at),
    values: show(valueAt(around.content, at)),
    read(content, sent) {
      const before = valueAt(content, at)
      const after = read(sent, before) ?? empty
      return before === undefined && after === undefined ? content : withValueAt(content, at, after, pruned)
    },
  })
  return { kind: 'field', name, path, keyPath: around.keyPath, shape, inputs: inputs() }

  function inputs(): Input[] {
    switch (shape.kind) {
      case 'texts':
      case 'lines':
        return LOCALES.map((locale) => input([...place, locale], shape.optional ? 1 : 0, { locale }))
      case 'when':
      case 'facts': {
        const known = shape.kind === 'when' ? factIds(around.content) : ofService()
        const named = Object.keys(objectAt(around.content, place))
        return [...new Set([...known, ...named])].map((fact) => input([...place, fact], 1, { fact }))
      }
      default:
        return [input(place, around.pruned ?? 0)]
    }
  }

  function ofService(): readonly string[] {
    const service = valueAt(around.content, [...place.slice(0, -1), 'service'])
    return typeof service === 'string' ? around.factsOf(service) : []
  }
}

/** What stands for nothing where the field itself has to stay: an item of a list, or a list that must be there. */
function emptyOf(name: string, { kind, optional }: FieldShape): unknown {
  if (name === '') return ''
  return kind === 'several' && !optional ? [] : undefined
}

function factIds({ facts }: EntryContent): string[] {
  const all: readonly unknown[] = Array.isArray(facts) ? facts : []
  return all.flatMap((fact) => {
    const id = fieldOf(fact, 'id')
    return typeof id === 'string' && id !== '' ? [id] : []
  })
}

function objectAt(content: unknown, place: Place): Readonly<Record<string, unknown>> {
  const value = valueAt(content, place)
  return isObject(value) ? value : {}
}

function isUnchanged({ values, isSet }: Input, sent: readonly string[]): boolean {
  const shown = isSet ? values.map(tidy).filter(Boolean) : values.map(tidy)
  if (!isSet) return shown.length === sent.length && shown.every((value, index) => value === sent[index])
  const chosen = sent.filter(Boolean)
  return shown.every((value) => chosen.includes(value)) && chosen.every((value) => shown.includes(value))
}

/** A browser sends other line ends than it was given. */
function tidy(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim()
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
