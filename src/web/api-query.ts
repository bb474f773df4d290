import type { Context } from 'hono'
import { LOCALES, type Locale } from '../locale.ts'
import { problem } from './api-problems.ts'

/** One of a few words from the query, or the refusal of any other. */
export function choice<T extends string>(c: Context, name: string, words: readonly T[], usual: T): T | Response {
  return optionalChoice(c, name, words) ?? usual
}

export function optionalChoice<T extends string>(
  c: Context,
  name: string,
  words: readonly T[],
): T | Response | undefined {
  const written = c.req.query(name)
  if (written === undefined) return undefined
  return words.find((word) => word === written) ?? problem(c, 400, `"${name}" is one of: ${words.join(', ')}.`)
}

export function locale(c: Context, name: string): Locale | Response {
  return choice(c, name, LOCALES, 'en')
}
