const MARK = '…'

/**
 * The text within `most` characters, cut after a sentence or else between words, with a mark that says so. Never
 * inside an address, which would lead elsewhere.
 */
export function shortened(text: string, most: number, locale: string): string {
  const whole = text.trim()
  if (whole.length <= most) return whole
  const room = most - MARK.length - 1
  const sentence = lastEnd(sentenceEnds(whole, locale), room)
  const end = sentence >= most / 2 ? sentence : lastEnd(wordEnds(whole), room)
  return end > 0 ? `${whole.slice(0, end).trimEnd()} ${MARK}` : ''
}

function lastEnd(ends: readonly number[], room: number): number {
  return ends.findLast((end) => end <= room) ?? 0
}

/** Only where white space follows: an address may look like the end of a sentence. */
function sentenceEnds(text: string, locale: string): readonly number[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)
  return Array.from(segments, ({ segment, index }) => index + segment.length).filter((end) =>
    /\s/.test(text[end - 1] ?? ''),
  )
}

function wordEnds(text: string): readonly number[] {
  return Array.from(text.matchAll(/\s+/g), ({ index }) => index)
}
