import { cleanText } from './plain.ts'

/** A button's label on one line and within `limit` characters, cut between graphemes. */
export function shortLabel(label: string, limit: number): string {
  const text = cleanText(label).replace(/\s+/g, ' ').trim()
  if (text.length <= limit) return text
  let short = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (short.length + segment.length >= limit) break
    short += segment
  }
  return `${short.trimEnd()}…`
}

/** The items in rows of `size`, the last one perhaps shorter. */
export function inRows<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, row) => items.slice(row * size, (row + 1) * size))
}
