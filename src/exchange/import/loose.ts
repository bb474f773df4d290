/** Reading what others have written: nothing is where it should be for certain, nor of the right type. */

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

/** The objects of a list; what is no object is passed over. */
export function objectsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return listOf(value).filter((item) => typeof item === 'object' && item !== null && !Array.isArray(item)) as Record<
    string,
    unknown
  >[]
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** A text with something in it; a number is one, too. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value.replace(',', '.')) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The date in what may be a moment, such as `2026-11-22T10:00:00Z`. */
export function dateOf(value: unknown): string | undefined {
  const [, date] = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(textOf(value) ?? '') ?? []
  // A day that is not in its month comes back as another one.
  const moment = new Date(`${date}T00:00:00Z`)
  return date !== undefined && !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(date)
    ? date
    : undefined
}
