import { isLocale } from '../locale.ts'

/**
 * Whether two values from different versions say something different. White space, typographic marks, what is absent
 * against what is empty, and a language that only one version has are no difference.
 */
export function differs(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && typeof after === 'string') return plain(before) !== plain(after)
  if (isEmpty(before) || isEmpty(after)) return isEmpty(before) !== isEmpty(after)
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length !== after.length || before.some((item, index) => differs(item, after[index]))
  }
  if (isObject(before) && isObject(after)) return objectsDiffer(before, after)
  return before !== after
}

function objectsDiffer(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): boolean {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const shared = all.filter((key) => key in before && key in after)
  const keys = all.every(isLocale) && shared.length > 0 ? shared : all
  return keys.some((key) => differs(before[key], after[key]))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === undefined || value === null || (isObject(value) && Object.keys(value).length === 0)
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/["'`´‘’‚“”„«»]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')
}
