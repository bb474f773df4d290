import { Terms } from './terms.ts'
import { rawWords } from './words.ts'

const SEPARATOR = 0
/** A character that only the full rules can judge. */
const UNUSUAL = 0xffff
const TABLE = 0x530
const PUNCTUATION_FROM = 0x2000
const PUNCTUATION_TO = 0x206f
const TYPOGRAPHIC_APOSTROPHE = 0x2019
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** For each common UTF-16 unit its lower case, {@link SEPARATOR} or {@link UNUSUAL}. */
const LOWER = Uint16Array.from({ length: TABLE }, (_, unit) => {
  const letter = String.fromCharCode(unit)
  if (/[\p{M}'ʼ`]/u.test(letter)) return UNUSUAL
  if (!LETTER_OR_DIGIT.test(letter)) return SEPARATOR
  const lower = letter.toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : UNUSUAL
})

/**
 * Numbers the words of texts as {@link rawWords} finds them, without a string object a word: most words
 * come again and again.
 */
export class WordScanner {
  private readonly spellings = new Terms()
  private readonly word = new Uint16Array(1 << 8)

  /** How many different words it has met. */
  get size(): number {
    return this.spellings.size
  }

  spelling(number: number): string {
    return this.spellings.spelling(number)
  }

  /** Appends the number of each word to `into`; a word that is met for the first time gets the next one. */
  scan(text: string, into: number[]): void {
    const before = into.length
    let length = 0
    for (let at = 0; at <= text.length; at++) {
      const unit = at < text.length ? text.charCodeAt(at) : 0
      const lower = unit < TABLE ? (LOWER[unit] ?? SEPARATOR) : isPunctuation(unit) ? SEPARATOR : UNUSUAL
      if (lower === UNUSUAL || length === this.word.length) {
        into.length = before
        for (const raw of rawWords(text)) into.push(this.spellings.add(raw))
        return
      }
      if (lower !== SEPARATOR) {
        this.word[length++] = lower
      } else if (length > 0) {
        into.push(this.spellings.addUnits(this.word, length))
        length = 0
      }
    }
  }

  /** Gives back the room kept for growth. */
  seal(): void {
    this.spellings.seal()
  }
}

function isPunctuation(unit: number): boolean {
  return unit >= PUNCTUATION_FROM && unit <= PUNCTUATION_TO && unit !== TYPOGRAPHIC_APOSTROPHE
}
