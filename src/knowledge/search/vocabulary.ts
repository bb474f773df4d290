import { LOCALES, type Locale } from '../../locale.ts'
import { grown } from './grown.ts'
import { WordScanner } from './scan.ts'
import { createStems } from './stems.ts'
import { Terms } from './terms.ts'
import { wordKey } from './words.ts'

/** No stem: that of a term that nobody writes any more. */
const NONE = -2

/**
 * The words of all documents. Several spellings of a word, such as with and without dots, are one term; a term has one
 * stem, that of its first spelling in the first language that it is written in.
 */
export class Vocabulary {
  readonly terms = new Terms()
  private readonly scanner = new WordScanner()
  private readonly stems = new Terms()
  private readonly stemKey = createStems()
  /** Of each spelling its term, the next spelling of that or −1, and how often it is written, language by language. */
  private termOf = new Int32Array(0)
  private nextSpelling = new Int32Array(0)
  private counts = new Int32Array(0)
  /** Of each term its first spelling and its stem; and whether that must be looked at. */
  private firstSpelling = new Int32Array(0)
  private termStems = new Int32Array(0)
  private isUnsettled = new Uint8Array(0)
  private unsettled: number[] = []
  private readonly spellings: number[] = []

  /** Appends the terms of the text's words to `into`, and counts the words `times`; −1 takes them back. */
  read(text: string, locale: number, times: 1 | -1, into: number[]): void {
    const { spellings, scanner } = this
    spellings.length = 0
    const known = scanner.size
    scanner.scan(text, spellings)
    for (let spelling = known; spelling < scanner.size; spelling++) this.add(spelling)
    for (let at = 0; at < spellings.length; at++) {
      const spelling = spellings[at] ?? 0
      const term = this.termOf[spelling] ?? 0
      const place = spelling * LOCALES.length + locale
      const before = this.counts[place] ?? 0
      this.counts[place] = before + times
      if (before === 0 || before + times === 0) this.unsettle(term)
      into.push(term)
    }
  }

  /** Brings the stems up to date. */
  settle(): void {
    for (const term of this.unsettled) {
      this.isUnsettled[term] = 0
      this.termStems[term] = this.findStemOf(term)
    }
    this.unsettled = []
  }

  stem(term: number): number {
    return this.termStems[term] ?? NONE
  }

  /** The number of the stem that a word has in a language, or −1 when no term has it. */
  stemOfWord(raw: string, locale: Locale): number {
    return this.stems.find(this.stemKey(raw, locale))
  }

  /** Gives back the room kept for growth. */
  seal(): void {
    this.terms.seal()
    this.stems.seal()
    this.scanner.seal()
  }

  private add(spelling: number): void {
    const term = this.terms.add(wordKey(this.scanner.spelling(spelling)))
    this.termOf = grown(this.termOf, spelling + 1)
    this.nextSpelling = grown(this.nextSpelling, spelling + 1)
    this.counts = grown(this.counts, (spelling + 1) * LOCALES.length)
    if (term >= this.firstSpelling.length) {
      const known = this.firstSpelling.length
      this.firstSpelling = grown(this.firstSpelling, term + 1).fill(-1, known)
      this.termStems = grown(this.termStems, term + 1)
      this.isUnsettled = grown(this.isUnsettled, term + 1)
    }
    this.termOf[spelling] = term
    this.nextSpelling[spelling] = this.firstSpelling[term] ?? -1
    this.firstSpelling[term] = spelling
  }

  private unsettle(term: number): void {
    if (this.isUnsettled[term] === 1) return
    this.isUnsettled[term] = 1
    this.unsettled.push(term)
  }

  private findStemOf(term: number): number {
    let best = ''
    let language: number = LOCALES.length
    for (let each = this.firstSpelling[term] ?? -1; each >= 0; each = this.nextSpelling[each] ?? -1) {
      const locale = this.firstLanguage(each)
      if (locale > language || locale === LOCALES.length) continue
      const spelling = this.scanner.spelling(each)
      if (locale === language && spelling >= best) continue
      best = spelling
      language = locale
    }
    const locale = LOCALES[language]
    return locale === undefined ? NONE : this.stems.add(this.stemKey(best, locale))
  }

  private firstLanguage(spelling: number): number {
    let locale = 0
    while (locale < LOCALES.length && (this.counts[spelling * LOCALES.length + locale] ?? 0) === 0) locale++
    return locale
  }
}
