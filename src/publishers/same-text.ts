/**
 * Whether a network's own copy of a text is the text that was posted. White space does not count, since networks fold
 * it, nor do the entities that some write for `&`, `<`, `>` and quotes.
 */
export function sameText(posted: string, readBack: string): boolean {
  return essence(posted) === essence(readBack)
}

function essence(text: string): string {
  return withoutEntities(text).normalize('NFC').replace(/\s+/g, '')
}

/** The text with `&amp;`, `&lt;`, `&gt;` and `&quot;` as the characters that they stand for. */
export function withoutEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => CHARACTERS.get(name) ?? whole)
}

const CHARACTERS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
])
