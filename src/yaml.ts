import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { load, YAMLException } from 'js-yaml'
import type { z } from 'zod'

/** Something wrong in a file of the knowledge base or of the community, said so that its author can mend it. */
export interface Fault {
  readonly file: string
  /** Where in the file, as `steps.2.at`; empty for the file as a whole. */
  readonly path: string
  readonly message: string
  /** An error keeps the service out of the base; a warning does not. */
  readonly severity: 'error' | 'warning'
}

/** The largest file that is read, in bytes: ten times the longest service there is. */
const MAXIMUM_BYTES = 512 * 1024

/**
 * Reads one YAML file below `directory`; `undefined`, with the faults reported, when it is missing or has any. With
 * `optional` a file that is missing or empty is no fault.
 */
export async function readYaml<T>(
  directory: string,
  file: string,
  schema: z.ZodType<T>,
  faults: Fault[],
  { optional = false } = {},
): Promise<T | undefined> {
  const text = await readText(directory, file, faults, { optional })
  // An empty file, or one with comments only, has no document at all.
  if (text === undefined || (optional && /^(\s|#.*)*$/.test(text))) return undefined
  const parsed = parseYaml(text, file, faults)
  return parsed && shaped(parsed.content, file, schema, faults)
}

/** The text of a file below `directory`; `undefined`, with the fault reported, when it is missing or too large. */
export async function readText(
  directory: string,
  file: string,
  faults: Fault[],
  { optional = false } = {},
): Promise<string | undefined> {
  try {
    const path = join(directory, file)
    const { size } = await stat(path)
    if (size <= MAXIMUM_BYTES) return await readFile(path, 'utf8')
    const message = `the file has ${size} bytes; at most ${MAXIMUM_BYTES} are read, so split it`
    faults.push({ file, path: '', message, severity: 'error' })
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    if (!optional || !isMissing) faults.push({ file, path: '', message: describeFault(error), severity: 'error' })
  }
  return undefined
}

/** What the text of a file says; `undefined`, with the fault reported, when it is no YAML. */
export function parseYaml(text: string, file: string, faults: Fault[]): { readonly content: unknown } | undefined {
  try {
    // Without aliases: a few lines of them can stand for more than any machine can check.
    return { content: load(text, { maxAliases: 0 }) }
  } catch (error) {
    faults.push({ file, path: '', message: describeFault(error), severity: 'error' })
    return undefined
  }
}

/** The content in the shape that it should have; `undefined`, with the faults reported, when it has another. */
export function shaped<T>(content: unknown, file: string, schema: z.ZodType<T>, faults: Fault[]): T | undefined {
  const parsed = schema.safeParse(content, { error: explainIssue })
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    faults.push({ file, path: path.join('.'), message, severity: 'error' })
  return undefined
}

/** What is wrong with a value, said to who writes the file; `undefined` for what zod says well enough. */
export function explainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'this field is missing; add it' : EXPECTED[issue.expected]
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ')
      return `there is no field ${keys} here; look for a misspelling, or a line that begins too far left or right`
    }
    case 'invalid_value':
      return `write one of: ${issue.values.join(', ')}`
    case 'too_big':
      return `write at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'here'}`
    case 'too_small':
      return issue.origin === 'string' ? 'write something here' : `write at least ${issue.minimum} here`
    default:
      return undefined
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'write fields here, each on a line with its name and a colon in front',
  record: 'write fields here, each on a line with its name and a colon in front, such as "en: …" for a text in English',
  array: 'write a list here, with a hyphen before each item',
  string: 'put it into quotation marks',
  number: 'write the number alone, without a unit or quotation marks',
  boolean: 'write true or false, without quotation marks',
}

const INDENTATION = '; the line begins too far left or right, or a text with a colon in it needs quotation marks'

/** Why a file could not be read, in words. */
export function describeFault(error: unknown): string {
  if (error instanceof YAMLException) {
    const { line = 0, column = 0 } = error.mark ?? {}
    const hint = error.reason.startsWith('bad indentation') ? INDENTATION : ''
    return `line ${line + 1}, column ${column + 1}: ${error.reason}${hint}`
  }
  return error instanceof Error ? error.message : String(error)
}
