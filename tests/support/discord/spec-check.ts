import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { RecordedRequest } from './types.ts'

/** The part of Discord's OpenAPI description that tells which requests are valid. */
export interface DiscordSpec {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation | undefined>>>>
  readonly components: object
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}

const SPEC = fileURLToPath(new URL('../../../../shared/specs/discord/openapi.json', import.meta.url))

/** The specification beside the project; `undefined` where it is not there. */
export function findDiscordSpec(): DiscordSpec | undefined {
  return existsSync(SPEC) ? JSON.parse(readFileSync(SPEC, 'utf8')) : undefined
}

const validators = new WeakMap<DiscordSpec, (pointer: string, value: unknown) => readonly string[]>()

/** Everything in the request that the specification does not allow, one line each. */
export function specProblems(spec: DiscordSpec, { method, path, body, files }: RecordedRequest): readonly string[] {
  const found = Object.entries(spec.paths)
    .filter(([template, item]) => matches(template, path) && item[method.toLowerCase()])
    // A fixed word such as "@original" is more exact than a parameter.
    .sort(([a], [b]) => parameters(a) - parameters(b))[0]
  const where = `${method} ${found?.[0] ?? path}`
  if (!found) return [`${where}: no such operation`]
  const [template, item] = found
  const content = item[method.toLowerCase()]?.requestBody?.content
  if (!content || body === undefined) return body === undefined ? [] : [`${where}: takes no body`]
  const type = files.length > 0 ? 'multipart/form-data' : 'application/json'
  if (!content[type]) return [`${where}: takes no ${type}`]
  const pointer = ['paths', template, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema']
  return validator(spec)(pointer.map(escaped).join('/'), body).map((problem) => `${where}${problem}`)
}

function validator(spec: DiscordSpec): (pointer: string, value: unknown) => readonly string[] {
  const known = validators.get(spec)
  if (known) return known
  const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false })
  ajv.addSchema(spec, 'discord')
  const validate = (pointer: string, value: unknown) => {
    const check = ajv.getSchema(`discord#/${pointer}`)
    if (!check) throw new Error(`the specification has nothing at ${pointer}`)
    if (check(value)) return []
    return (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath}: ${message}`)
  }
  validators.set(spec, validate)
  return validate
}

function matches(template: string, path: string): boolean {
  const wanted = template.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, index) => part.startsWith('{') || part === given[index])
}

function parameters(template: string): number {
  return template.split('{').length
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
