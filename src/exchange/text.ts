import { withoutHtml, withoutMarkdown } from './markup.ts'

/** Control characters, and those that turn the direction of what follows or are not seen at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Nothing that is meant for readers is as long; more would only keep the machine busy. In UTF-16 code units. */
const LONGEST = 20_000

/** The plain text of what a catalogue has, which may be HTML or Markdown: lines without markup, none of them empty. */
export function plainText(text: string): string {
  return withoutMarkdown(withoutHtml(text.slice(0, LONGEST).replace(/\r\n?/g, '\n')))
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plainText(text)
    .split('\n')
    .map((line) => line.replace(BULLET, ''))
    .join(' ')
}

const BULLET = /^(?:[-*•–·]|\(?\d{1,2}[.)])\s+/

/** What does not end a sentence although a full stop follows it, in the languages of the base. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|esim|mm|ym|yms|jne|ks|ns|tms|n|t\.ex|bl\.a|s\.k|ca|osv|kl|klo|nt|jms|vt|т\. ?е|т\. ?д|т\. ?п|напр|г|ул|д|no|nr|art|p|\p{Lu})\.$/iu

/** The sentences of one line of text, each as it stands. */
export function sentences(line: string): string[] {
  const found: string[] = []
  let begun = ''
  for (const part of line.split(/(?<=[.!?…]["'”»)]*)\s+(?=["'“„«(]*[\p{Lu}\p{N}])/u)) {
    begun = begun === '' ? part : `${begun} ${part}`
    if (/\d\.$/.test(begun) || ABBREVIATION.test(begun.slice(-12))) continue
    found.push(begun)
    begun = ''
  }
  if (begun !== '') found.push(begun)
  return found
}

/**
 * The text within `maximum` characters: as many whole sentences as fit, or else words and an ellipsis. The length is
 * counted as the schema counts it, in UTF-16 code units.
 */
export function shorten(text: string, maximum: number): string {
  if (text.length <= maximum) return text
  let kept = ''
  for (const sentence of sentences(text.replace(/\n/g, ' '))) {
    const longer = kept === '' ? sentence : `${kept} ${sentence}`
    if (longer.length > maximum) break
    kept = longer
  }
  if (kept !== '') return kept
  const cut = text.slice(0, maximum - 1).replace(/[\ud800-\udbff]$/, '')
  const words = cut.replace(/\s+\S*$/, '')
  return `${words === '' ? cut : words}…`
}

/**
 * A text as a list of things to do, each of at most `maximum` characters: its items if it has some, else its lines, else
 * its sentences. An item too long is divided at its sentences; only a single sentence too long is cut.
 */
export function itemsOf(text: string, maximum: number): string[] {
  const lines = plainText(text).split('\n').filter(Boolean)
  const hasItems = lines.some((line) => BULLET.test(line))
  if (!hasItems) return lines.flatMap((line) => gathered(sentences(line), maximum))
  const items: string[] = []
  for (const line of lines) {
    const item = line.replace(BULLET, '')
    const last = items.at(-1)
    // A line that is no item goes on with the one before, and so does what is only enumerated there.
    const enumerated = last !== undefined && /^\p{Ll}/u.test(item) && /[:;,]$/.test(last)
    const isPart = last !== undefined && (!BULLET.test(line) || enumerated)
    if (!isPart || last.length + 2 + item.length > maximum) items.push(item)
    else items[items.length - 1] = `${last} ${enumerated ? `${item.replace(/[.;,]$/, '')};` : item}`
  }
  const whole = items.map((item) => item.replace(/;$/, '.'))
  return whole.flatMap((item) => (item.length <= maximum ? [item] : gathered(sentences(item), maximum)))
}

/** Sentences put together to parts of up to three, so that a paragraph is not torn into crumbs. */
const TOGETHER = 3

function gathered(parts: readonly string[], maximum: number): string[] {
  const found: { text: string; count: number }[] = []
  for (const part of parts) {
    const last = found.at(-1)
    if (last && last.count < TOGETHER && last.text.length + 1 + part.length <= maximum) {
      last.text += ` ${part}`
      last.count++
    } else found.push({ text: shorten(part, maximum), count: 1 })
  }
  return found.map(({ text }) => text)
}
