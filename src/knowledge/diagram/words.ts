/** Characters of a text in a box: the whole text is in the checklist. */
const MOST = 90
const MARK = '…'

/** What has no glyph in the font, or would be drawn over what stands before it. */
const UNDRAWN =
  /\p{Extended_Pictographic}|\p{Cc}|\p{Cs}|[\u200d\ufe0f\u20e3]|[\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/gu

/** A text's beginning, as a box has it: its first sentence, with the next one where the first is a question. */
export function gist(text: string, locale: string): string {
  return cut(firstStatement(drawable(text), locale), MOST)
}

/** The text without what cannot be drawn, such as emoji. */
export function drawable(text: string): string {
  return text.toWellFormed().replace(UNDRAWN, ' ').replace(/\s+/g, ' ').trim()
}

/** The text within `most` characters, cut between words where there are any. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const start = text
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')
  const space = start.lastIndexOf(' ')
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s,;:–-]+$/, '')}${MARK}`
}

function firstStatement(text: string, locale: string): string {
  let taken = ''
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    taken += segment
    if (!segment.trimEnd().endsWith('?')) break
  }
  return taken.trimEnd()
}
