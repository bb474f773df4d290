import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { fact, SHAPES } from '../../src/knowledge/process.ts'
import { documentSchema, serviceSchema } from '../../src/knowledge/service.ts'
import { situationSchema } from '../../src/knowledge/situation.ts'
import { knowledgeFolder } from '../support/knowledge-data.ts'

const ROOT = join(import.meta.dirname, '../..')
const SERVICE = 'services/fi/fi-library-card.yaml'
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')
const guide = read('docs/guides/specification.md')

/** The code blocks of the guide with the language that they are marked with, in order. */
const blocks = [...guide.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({
  language,
  code,
}))
/** The blocks that are whole files, by the path below data/ that their first line says. */
const files = new Map(
  blocks.flatMap(({ code }): [string, string][] => {
    const path = /^# data\/(\S+)\n/.exec(code)?.[1]
    return path === undefined ? [] : [[path, code.replace(/^.*\n/, '')]]
  }),
)
const service = files.get(SERVICE) ?? ''
const first = blocks.find(({ code }) => code.startsWith(`# data/${SERVICE}, the first version\n`))?.code ?? ''
/** The mistakes as the guide shows them: what is changed in the whole file, and what the check says then. */
const mistakes = blocks.flatMap(({ language, code }, index): [string, string][] =>
  language === 'diff' ? [[code, blocks[index + 1]?.code ?? '']] : [],
)

/** A folder with the guide's files, but with this service, and with those that the project ships which it builds on. */
function folderWith(text: string): Promise<string> {
  const shipped = ['life-events.yaml', 'documents/passport.yaml', 'documents/identity-card.yaml']
  return knowledgeFolder({
    ...Object.fromEntries(shipped.map((file) => [file, read(`data/${file}`)])),
    ...Object.fromEntries(files),
    [SERVICE]: text,
  })
}

async function check(cwd: string): Promise<string> {
  const args = [join(ROOT, 'src/start.js'), 'cli/knowledge', 'check']
  const run = promisify(execFile)(process.execPath, args, { cwd })
  // It exits with 1 when it has found anything.
  const { stdout } = await run.catch((error: unknown) => z.object({ stdout: z.string() }).parse(error))
  return stdout
}

/** The text with one mistake: lines with - give way to those with +, and those with neither say where. */
function applied(diff: string, text: string): string {
  const lines = diff.trimEnd().split('\n')
  const side = (sign: string) =>
    `\n${lines.flatMap((line) => (line[0] === sign || line[0] === ' ' ? [`${line.slice(1)}\n`] : [])).join('')}`
  const parts = `\n${text}`.split(side('-'))
  expect(parts, `these lines stand once in the whole file:\n${diff}`).toHaveLength(2)
  return parts.join(side('+')).slice(1)
}

describe("the guide's example", () => {
  it('has no fault', async () => {
    const { services, documents, situations, faults } = await loadKnowledge(await folderWith(service))
    expect(faults).toEqual([])
    expect(services.map(({ id }) => id)).toEqual(['fi-library-card'])
    expect(documents.map(({ id }) => id)).toContain('library-card')
    expect(situations.map(({ id }) => id)).toEqual(['new-in-kaisla'])
  })

  it('is what its pieces build up', () => {
    const pieces = blocks.filter(({ language, code }) => language === 'yaml' && !/^# data\/\S+\n/.test(code))
    expect(pieces.length).toBeGreaterThan(10)
    for (const { code } of pieces) expectPart(load(code), load(service), code)
  })

  it('begins with a version of which the check says what the guide says', async () => {
    const folder = await knowledgeFolder({
      [`data/${SERVICE}`]: first,
      'data/life-events.yaml': read('data/life-events.yaml'),
    })
    const said = blocks.find(({ language }) => language === 'text')?.code
    expect(await check(folder)).toBe(said)
  })
})

describe("the guide's mistakes", () => {
  it('are ten', () => expect(mistakes).toHaveLength(10))

  it.each(mistakes)('%s', async (diff, said) => {
    const { faults } = await loadKnowledge(await folderWith(applied(diff, service)))
    const lines = faults
      .filter(({ file }) => file === SERVICE)
      .map(({ severity, file, path, message }) => `${severity}: data/${file}${path ? ` at ${path}` : ''}: ${message}\n`)
    expect(lines.join('')).toBe(said)
  })
})

describe("the guide's tables", () => {
  it.each<[string, z.ZodType]>([
    ['Service', serviceSchema],
    ['Fact', fact],
    ['Step', SHAPES.step],
    ['Choice', SHAPES.choice],
    ['Parallel', SHAPES.parallel],
    ['Wait', SHAPES.wait],
    ['End', SHAPES.end],
    ['Document', documentSchema],
    ['Channel', serviceSchema.shape.channels.element],
    ['Situation', situationSchema],
  ])('%s: every field, and whether it is needed', (heading, schema) => {
    const section = guide.split(`\n### ${heading}\n`)[1]?.split('\n### ')[0] ?? ''
    const rows = [...section.matchAll(/^\| `([\w.]+)` \| (yes|no) \|/gm)].map(([, field, needed]) => [field, needed])
    const elsewhere = schema === serviceSchema ? ['facts', 'documents', 'channels'] : []
    expect(Object.fromEntries(rows)).toEqual(fieldsOf(schema, elsewhere))
  })
})

/** Every field of the schema with those below it, and whether it is needed; those `elsewhere` without what is below. */
function fieldsOf(schema: z.ZodType, elsewhere: readonly string[]): Record<string, string> {
  const inner = unwrapped(schema)
  if (!(inner instanceof z.ZodObject)) return {}
  return Object.fromEntries(
    Object.entries<z.ZodType>(inner.shape).flatMap(([name, field]) => [
      [name, field.safeParse(undefined).success ? 'no' : 'yes'],
      ...(elsewhere.includes(name)
        ? []
        : Object.entries(fieldsOf(field, [])).map(([below, needed]) => [`${name}.${below}`, needed])),
    ]),
  )
}

function unwrapped(schema: z.ZodType): unknown {
  let inner: unknown = schema
  for (;;) {
    if (inner instanceof z.ZodArray) inner = inner.element
    else if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodLazy)
      inner = inner.unwrap()
    else return inner
  }
}

/** What stands in the part stands in the whole; the items of a list in the same order, perhaps with others between. */
function expectPart(part: unknown, whole: unknown, piece: string): void {
  expect(isPart(part, whole), `this stands in the whole file as well:\n${piece}`).toBe(true)
}

function isPart(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    if (!Array.isArray(whole)) return false
    let at = 0
    return part.every((item) => {
      const found = whole.slice(at).findIndex((other) => isPart(item, other))
      at += found + 1
      return found !== -1
    })
  }
  if (typeof part !== 'object' || part === null) return part === whole
  if (typeof whole !== 'object' || whole === null) return false
  const others = new Map<string, unknown>(Object.entries(whole))
  return Object.entries(part).every(([name, value]) => isPart(value, others.get(name)))
}
