import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { differences } from '../../src/curation/differences.ts'
import { withValueAt } from '../../src/curation/editing/at.ts'
import { type Filled, inputsOf, listsOf, type Part } from '../../src/curation/editing/filled.ts'
import { fillForm, readForm } from '../../src/curation/editing/form.ts'
import { FORMS } from '../../src/curation/editing/forms.ts'
import { withIds } from '../../src/curation/editing/ids.ts'
import { operate, parseOperation } from '../../src/curation/editing/operations.ts'
import { ENTRY_KINDS, ENTRY_SCHEMAS, type EntryContent, type EntryKind } from '../../src/curation/entry.ts'
import { leaves } from '../../src/curation/paths.ts'
import { LOCALES, type Locale } from '../../src/locale.ts'
import { serviceContent } from '../support/knowledge-data.ts'
import { PROJECT } from '../support/silta-process.ts'
import { anySpecificationContent } from '../support/specification-arbitrary.ts'

const noFacts = () => []
const context = { today: '2026-11-22', factsOf: noFacts }

function shipped(kind: EntryKind): [string, EntryContent][] {
  const folder = join(PROJECT, 'data', `${kind}s`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => [file, load(readFileSync(join(folder, file), 'utf8')) as EntryContent])
}

const SHIPPED = ENTRY_KINDS.flatMap((kind) => shipped(kind).map(([file, content]) => ({ kind, file, content })))

const partsOf = (form: readonly Filled[]): Part[] => form.flatMap(({ parts }) => parts)

/** What a browser sends of a form in which only these languages are shown. */
function sentBy(kind: EntryKind, content: EntryContent, shown: readonly Locale[] = LOCALES): FormData {
  const form = new FormData()
  for (const { name, values, locale, isSet } of inputsOf(partsOf(fillForm(FORMS[kind], content, noFacts)))) {
    if (locale !== undefined && !shown.includes(locale)) continue
    if (isSet) form.append(name, '')
    for (const value of values) form.append(name, value.replaceAll('\n', '\r\n'))
  }
  return form
}

function read(kind: EntryKind, content: EntryContent, form: FormData): EntryContent {
  const sent = (name: string) => (form.has(name) ? form.getAll(name).map(String) : undefined)
  return readForm(FORMS[kind], content, noFacts, sent)
}

describe('a form', () => {
  it.each(SHIPPED)('of $file gives back just what the file says', ({ kind, content }) => {
    const form = sentBy(kind, content)
    expect(JSON.stringify(read(kind, content, form))).toBe(JSON.stringify(content))
  })

  it.each(SHIPPED)('of $file, sent onto nothing but its shape, brings every text along', ({ kind, content }) => {
    const blanked = withoutTexts(content) as EntryContent
    const whole = read(kind, blanked, sentBy(kind, content))
    expect(new Map(leaves(whole).map(valueByKey))).toEqual(new Map(leaves(content).map(valueByKey)))
  })

  it('gives back any specification, whichever languages are shown', () => {
    fc.assert(
      fc.property(anySpecificationContent(), fc.subarray([...LOCALES]), (content, shown) => {
        expect(JSON.stringify(read('service', content, sentBy('service', content, shown)))).toBe(
          JSON.stringify(content),
        )
      }),
    )
  })

  it('changes what has been changed, and nothing else', () => {
    fc.assert(
      fc.property(anySpecificationContent(), fc.nat(), fc.constantFrom('Uusi', '  x\r\ny '), (content, at, text) => {
        const form = sentBy('service', content)
        const texts = inputsOf(partsOf(fillForm(FORMS.service, content, noFacts))).filter(({ locale }) => locale)
        const input = texts[at % texts.length]
        if (!input) return
        form.set(input.name, text)
        const changed = read('service', content, form)
        expect(differences(content, changed)).toHaveLength(1)
        form.set(input.name, input.values.join())
        expect(read('service', changed, form)).toEqual(content)
      }),
    )
  })

  it('has every field of the schemas', () => {
    for (const kind of ENTRY_KINDS) {
      const fields = FORMS[kind].flatMap((section) => Object.keys(section.fields))
      expect(['id', ...fields].sort()).toEqual(Object.keys(ENTRY_SCHEMAS[kind].shape).sort())
    }
  })

  it('takes whatever an entry says instead of what it should', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...FORMS.service.flatMap(({ fields }) => Object.keys(fields))), fc.jsonValue()),
        (content) => {
          const sane = JSON.parse(JSON.stringify(content)) as EntryContent
          expect(JSON.stringify(read('service', sane, sentBy('service', sane)))).toBe(JSON.stringify(sane))
          withIds(FORMS.service, sane, true)
        },
      ),
    )
  })
})

describe('the buttons of lists', () => {
  it('put back what they have done, and keep the rest', () => {
    fc.assert(
      fc.property(anySpecificationContent(), fc.nat(), fc.nat(), fc.nat(), (content, which, kind, at) => {
        const lists = listsOf(partsOf(fillForm(FORMS.service, content, noFacts)))
        const list = lists[which % lists.length]
        const shapes = list?.shape.items() ?? []
        const shape = shapes[kind % shapes.length]
        if (!list || !shape || list.shape.single) return
        const index = at % (list.items.length + 1)
        const added = run(content, `add:${list.path}:${shape.name}:${index}`)
        expect(added?.path).toBe(`${list.path}.${index}`)
        expect(added && withIds(FORMS.service, added.content, true)).not.toEqual(content)
        const back = added && run(added.content, `remove:${added.path}`)
        // A list without items need not be there.
        const isBare = list.items.length === 0 && list.shape.optional
        expect(back?.content).toEqual(isBare ? withValueAt(content, list.place, undefined) : content)
      }),
    )
  })

  it('move things down and up again', () => {
    fc.assert(
      fc.property(anySpecificationContent(), fc.nat(), (content, which) => {
        const items = listsOf(partsOf(fillForm(FORMS.service, content, noFacts))).flatMap((list) =>
          list.shape.single ? [] : list.items.slice(0, -1),
        )
        const item = items[which % items.length]
        if (!item) return
        const down = run(content, `down:${item.path}`)
        expect(JSON.stringify(down?.content)).not.toBe(JSON.stringify(content))
        expect(down && run(down.content, `up:${down.path}`)?.content).toEqual(content)
      }),
    )
  })

  it('do nothing where there is nothing such', () => {
    const content = serviceContent()
    for (const op of ['add:nowhere:step', 'add:steps:rocket', 'remove:steps.99', 'up:id', 'down:__proto__', 'remove:'])
      expect(run(content, op)).toBeUndefined()
    for (const op of ['', 'publish', 'add:steps:step:x', 'add:steps:step:1:2', 'remove:a:b'])
      expect(parseOperation(op)).toBeUndefined()
    expect(run(content, 'up:steps.0')).toEqual({ content, path: 'steps.0' })
  })
})

describe('ids', () => {
  it('are made of the texts, each different, and stay', () => {
    const step = (text: string) => ({ id: '', text: text ? { fi: text } : {} })
    const content = serviceContent({
      steps: [step('Hae passi poliisilta!'), step('Hae passi poliisilta!'), step('Подайте заявление'), step('')],
    })
    const ids = (from: EntryContent) => (from.steps as { id: string }[]).map(({ id }) => id)
    const named = withIds(FORMS.service, content, false)
    expect(ids(named)).toEqual(['hae-passi-poliisilta', 'hae-passi-poliisilta-2', 'podaite-zaiavlenie', ''])
    expect(ids(withIds(FORMS.service, named, true)).at(-1)).toBe('step')
  })
})

function run(content: EntryContent, text: string) {
  const operation = parseOperation(text)
  return operation && operate(FORMS.service, content, operation, context)
}

function valueByKey({ path, locale, value }: { path: string; locale: Locale | null; value: unknown }) {
  return [`${path} ${locale}`, value] as const
}

/** Nothing but lists and what is in them, their ids and what tells them apart. */
function withoutTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTexts)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !LOCALES.some((locale) => locale === key))
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutTexts(inner)]))
}
