import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { VkCall } from './vk.ts'

/** The part of VK's machine-readable schema that tells which calls are valid. */
export type VkSpec = ReadonlyMap<string, readonly Parameter[]>

interface Parameter {
  readonly name: string
  readonly type: string | readonly string[]
  readonly required?: boolean
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: { readonly type?: string | readonly string[] }
}

const FOLDER = fileURLToPath(new URL('../../../../shared/specs/vk/', import.meta.url))
/** The documentation has it, and without it the method shows the wall of the token's owner; the schema has it not. */
const DOCUMENTED = new Set(['wall.get.owner_id'])

/** The schema beside the project; `undefined` where it is not there. */
export function findVkSpec(): VkSpec | undefined {
  if (!existsSync(`${FOLDER}wall/methods.json`)) return undefined
  const methods = ['wall', 'photos', 'groups'].flatMap(
    (section): readonly { name: string; parameters?: readonly Parameter[] }[] =>
      JSON.parse(readFileSync(`${FOLDER}${section}/methods.json`, 'utf8')).methods,
  )
  return new Map(methods.map(({ name, parameters }) => [name, parameters ?? []]))
}

/** Everything in a call that the schema does not allow, one line each. */
export function vkSpecProblems(spec: VkSpec, { method, params }: VkCall): readonly string[] {
  const known = spec.get(method)
  if (!known) return [`${method}: no such method`]
  const unknown = Object.keys(params)
    .filter((name) => !known.some((parameter) => parameter.name === name) && !DOCUMENTED.has(`${method}.${name}`))
    .map((name) => `${method}.${name}: unknown`)
  const wrong = known.flatMap((parameter) => {
    const value = params[parameter.name]
    const where = `${method}.${parameter.name}`
    if (value === undefined) return parameter.required ? [`${where}: missing`] : []
    return isAllowed(parameter, value) ? [] : [`${where}: “${value}” is no ${parameter.type}`]
  })
  return [...unknown, ...wrong]
}

function isAllowed({ type, minimum, maximum, items }: Parameter, value: string): boolean {
  if (typeof type !== 'string') return type.some((one) => isAllowed({ name: '', type: one }, value))
  switch (type) {
    case 'integer':
      return /^-?\d+$/.test(value) && Number(value) >= (minimum ?? -Infinity) && Number(value) <= (maximum ?? Infinity)
    case 'number':
      return value !== '' && Number.isFinite(Number(value))
    case 'boolean':
      return value === '0' || value === '1'
    case 'array':
      return value.split(',').every((one) => one !== '' && isAllowed({ name: '', type: items?.type ?? 'string' }, one))
    default:
      return type === 'string'
  }
}
