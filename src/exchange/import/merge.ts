import { isLocale } from '../../locale.ts'

/**
 * An entry with the texts of another one that is the same in other languages: what both have in a language is that of
 * `newer`, and so is everything that is no text. Lists of different lengths are not the same: that of `newer` stays, and `lost` is told.
 */
export function withLanguagesOf<T>(newer: T, older: unknown, lost: () => void): T {
  return merged(newer, older, lost) as T
}

function merged(newer: unknown, older: unknown, lost: () => void): unknown {
  if (Array.isArray(newer)) {
    if (!Array.isArray(older)) return newer
    if (older.length === newer.length) return newer.map((item, at) => merged(item, older[at], lost))
    lost()
    return newer
  }
  if (!isObject(newer) || !isObject(older)) return newer
  const entries = Object.entries(newer).map(([key, value]) => [key, merged(value, older[key], lost)])
  const isText = [...Object.keys(newer), ...Object.keys(older)].every(isLocale)
  return { ...(isText && older), ...Object.fromEntries(entries) }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
