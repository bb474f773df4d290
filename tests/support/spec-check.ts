import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RecordedRequest } from './telegram/types.ts'

/** The part of a machine-readable Bot API specification that tells which requests are valid. */
export interface BotApiSpec {
  readonly methods: Readonly<Record<string, { readonly fields?: readonly Field[] }>>
  readonly types: Readonly<
    Record<string, { readonly fields?: readonly Field[]; readonly subtypes?: readonly string[] }>
  >
}

interface Field {
  readonly name: string
  /** Alternatives, such as `Integer`, `Array of MessageEntity`. */
  readonly types: readonly string[]
  readonly required: boolean
}

const SPEC = fileURLToPath(new URL('../../../shared/specs/telegram/api.json', import.meta.url))

/** The specification beside the project; `undefined` where it is not there. */
export function findBotApiSpec(): BotApiSpec | undefined {
  return existsSync(SPEC) ? JSON.parse(readFileSync(SPEC, 'utf8')) : undefined
}

/** Everything in the request that the specification does not allow, one line each. */
export function specProblems(spec: BotApiSpec, { method, params, files }: RecordedRequest): readonly string[] {
  const known = Object.hasOwn(spec.methods, method) ? spec.methods[method] : undefined
  if (!known) return [`${method}: no such method`]

  function fieldProblems(where: string, fields: readonly Field[], value: Readonly<Record<string, unknown>>): string[] {
    const problems = Object.keys(value)
      .filter((name) => !fields.some((field) => field.name === name))
      .map((name) => `${where}.${name}: unknown`)
    for (const { name, types, required } of fields) {
      const given = value[name]
      if (given === undefined) {
        if (required) problems.push(`${where}.${name}: missing`)
        continue
      }
      const found = types.map((type) => typeProblems(`${where}.${name}`, type, given))
      if (found.every((some) => some.length > 0))
        problems.push(...(found.toSorted((a, b) => a.length - b.length)[0] ?? []))
    }
    return problems
  }

  function typeProblems(where: string, type: string, value: unknown): string[] {
    const wrong = [`${where}: ${JSON.stringify(value)} is no ${type}`]
    const element = /^Array of (.+)$/.exec(type)?.[1]
    if (element)
      return Array.isArray(value)
        ? value.flatMap((item, index) => typeProblems(`${where}[${index}]`, element, item))
        : wrong
    switch (type) {
      case 'Integer':
        return Number.isInteger(value) ? [] : wrong
      case 'Float':
        return typeof value === 'number' ? [] : wrong
      case 'String':
        return typeof value === 'string' ? [] : wrong
      case 'Boolean':
        return typeof value === 'boolean' ? [] : wrong
      case 'InputFile':
        return files.has(String(value).replace('attach://', '')) ? [] : wrong
    }
    const { fields, subtypes } = spec.types[type] ?? {}
    if (subtypes) return subtypes.some((one) => typeProblems(where, one, value).length === 0) ? [] : wrong
    return isRecord(value) ? fieldProblems(where, fields ?? [], value) : wrong
  }

  return fieldProblems(method, known.fields ?? [], params)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
