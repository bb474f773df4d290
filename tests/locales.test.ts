import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Message, type Pattern, parse, Resource, Visitor } from '@fluent/syntax'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../src/bots/commands.ts'
import { loadCatalogue } from '../src/i18n.ts'
import { LOCALES, type Locale } from '../src/locale.ts'

const ROOT = join(import.meta.dirname, '..')
const LOCALES_DIRECTORY = join(ROOT, 'locales')
const FILES = filesBelow(join(LOCALES_DIRECTORY, 'en')).filter((file) => file.endsWith('.ftl'))

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()
}

function entriesOf(locale: Locale, file: string): Resource['body'] {
  const resource = parse(readFileSync(join(LOCALES_DIRECTORY, locale, file), 'utf8'), {})
  if (!(resource instanceof Resource)) throw new Error(`${file} is no resource`)
  return resource.body
}

function messagesOf(locale: Locale, file: string): Message[] {
  return entriesOf(locale, file).filter((entry): entry is Message => entry.type === 'Message')
}

/** What a pattern is made of: the names of its arguments, and its texts, those of variants included. */
function partsOf(pattern: Pattern | null | undefined) {
  const found = { arguments: new Set<string>(), texts: [] as string[] }
  class Collector extends Visitor {
    override visitVariableReference({ id }: { id: { name: string } }): void {
      found.arguments.add(id.name)
    }
    override visitTextElement({ value }: { value: string }): void {
      found.texts.push(value)
    }
  }
  if (pattern) new Collector().visit(pattern)
  return { arguments: [...found.arguments].sort(), texts: found.texts }
}

/** The keys of a file in one language with the arguments of each. */
function shapeOf(locale: Locale, file: string): Record<string, readonly string[]> {
  return Object.fromEntries(messagesOf(locale, file).map(({ id, value }) => [id.name, partsOf(value).arguments]))
}

const KEYS = FILES.flatMap((file) => messagesOf('en', file).map(({ id }) => id.name))

const CODE = filesBelow(join(ROOT, 'src'))
  .filter((file) => /\.[jt]s$/.test(file))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''))
  .join('\n')

/** Everything in quotation marks that could be a key. */
const LITERALS = new Set(matches(CODE, /['"]([a-z]+(?:-[a-z0-9]+)*)['"]/g))

/** What stands in quotation marks in calls that take keys; what is in braces there are arguments or buttons. */
const NAMED_KEYS = new Set(
  [
    ...CODE.matchAll(
      /\b(?:(?:texts?|textReply|choiceReply|UserError|catalogue\(\w+\))(?=\()|say\(turn, '[\w-]+',(?= ))/g,
    ),
  ]
    .map(({ index }) => callAt(CODE, index).replace(/\{[^{}]*\}/g, ''))
    .flatMap((call) => matches(call.replace(/^say\(turn, '[\w-]+'/, ''), /'([a-z]+(?:-[a-z0-9]+)*)'/g)),
)

function matches(text: string, expression: RegExp): string[] {
  return [...text.matchAll(expression)].map(([, group]) => group ?? '')
}

/** The code from `start` to the end of the list of arguments. */
function callAt(code: string, start: number): string {
  let depth = 0
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '(') depth += 1
    if (code[at] === ')') depth -= 1
    if (code[at] === ')' && depth === 0 && !code.startsWith('(', at + 1)) return code.slice(start, at)
  }
  return ''
}

/** What keys begin with that are put together from a name and a value. */
const BEGINNINGS = [...CODE.matchAll(/`([a-z]+(?:-[a-z0-9]+)*-)\$\{/g)].map(([, beginning]) => beginning ?? '')

describe('the texts', () => {
  it('have the same files in every language', () => {
    for (const locale of LOCALES) {
      expect(filesBelow(join(LOCALES_DIRECTORY, locale)), locale).toEqual(filesBelow(join(LOCALES_DIRECTORY, 'en')))
    }
  })

  describe.each(FILES)('of %s', (file) => {
    it.each(LOCALES)('can be read in %s and leave none empty', (locale) => {
      const entries = entriesOf(locale, file)
      expect(entries.filter(({ type }) => type === 'Junk')).toEqual([])
      for (const { id, value } of messagesOf(locale, file)) {
        const { texts } = partsOf(value)
        expect(texts.length, id.name).toBeGreaterThan(0)
        expect(texts.join('').trim(), id.name).not.toBe('')
      }
    })

    it.each(LOCALES)('have the same keys and arguments in %s', (locale) => {
      expect(shapeOf(locale, file)).toEqual(shapeOf('en', file))
    })
  })

  it('have each key once', () => {
    expect(KEYS.filter((key, index) => KEYS.indexOf(key) !== index)).toEqual([])
  })

  it('have no variant of a plural or a choice that is empty', () => {
    for (const locale of LOCALES) {
      for (const file of FILES) {
        for (const { id, value } of messagesOf(locale, file)) {
          class Variants extends Visitor {
            override visitVariant({ value: text }: { value: Pattern }): void {
              const { texts, arguments: values } = partsOf(text)
              expect([...texts, ...values].join('').trim(), `${locale} ${id.name}`).not.toBe('')
            }
          }
          if (value) new Variants().visit(value)
        }
      }
    }
  })

  it('are there for every key that the code names', () => {
    const families = new Set(KEYS.filter((key) => key.includes('-')).map((key) => key.split('-')[0]))
    const named = [...NAMED_KEYS].filter((key) => key.includes('-') && families.has(key.split('-')[0]))
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((key) => !KEYS.includes(key))).toEqual([])
    const commands = COMMANDS.map((command) => `command-${command}`)
    expect(commands.filter((key) => !KEYS.includes(key))).toEqual([])
  })

  it('have no key that the code does not use', () => {
    const isUsed = (key: string) => LITERALS.has(key) || BEGINNINGS.some((beginning) => key.startsWith(beginning))
    expect(KEYS.filter((key) => !isUsed(key))).toEqual([])
  })

  it('can be formatted in every language with the arguments that they name', () => {
    const catalogue = loadCatalogue(LOCALES_DIRECTORY)
    for (const locale of LOCALES) {
      for (const file of FILES) {
        for (const [key, names] of Object.entries(shapeOf(locale, file))) {
          for (const value of [1, 2, 5, 21, 'other', 'x']) {
            const args = Object.fromEntries(names.map((name) => [name, value]))
            const text = catalogue(locale)(key, args)
            expect(text.trim(), `${locale} ${key}`).not.toBe('')
            // Isolation marks would break links and commands.
            expect(text, `${locale} ${key}`).not.toMatch(/[\u2066-\u2069{}]/)
          }
        }
      }
    }
  })

  it('say in words what is missing', () => {
    const texts = loadCatalogue(LOCALES_DIRECTORY)('fi')
    expect(() => texts('no-such-key')).toThrow('no text has the key "no-such-key"')
    expect(() => texts('card-checked')).toThrow(/text "card-checked": .*date/)
  })
})
