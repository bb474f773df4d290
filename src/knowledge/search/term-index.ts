import type { Locale } from '../../locale.ts'
import { asItStands, type Base, basesOf } from './inflection.ts'
import { WordTrie } from './word-trie.ts'
import { rawWords, type Word } from './words.ts'

/** A term of a concept in one language. */
export interface ConceptTerm {
  /** The concept's number. */
  readonly concept: number
  readonly locale: Locale
  readonly text: string
}

/** A concept that a term names. */
export interface Meaning {
  readonly concept: number
  readonly locale: Locale
  /** Capitals in the glossary make a name: it is the same in every language. */
  readonly isName: boolean
  /** Letters and digits of the term. */
  readonly length: number
}

/** A place in the terms word by word: what ends here, and how they go on. */
export interface TermNode {
  readonly meanings: Meaning[]
  readonly next: Map<number, TermNode>
}

/** What a word of a text can be: a word of terms in one language. */
export interface Reading {
  readonly part: number
  readonly exact: boolean
}

interface Form extends Reading {
  readonly endings: ReadonlySet<string>
  readonly isCyrillic: boolean
  /** Whether a word in Latin letters can be this; in them a short Russian one looks like any other ("ИНН", "in"). */
  readonly countsInLatin: boolean
  /** Whether it can stand first in a longer word, and last. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What the terms make of a word of a text. */
export interface Looked {
  /** What it can be as a whole. */
  readonly readings: readonly Reading[]
  /** The longest terms at its beginning and at its end, when it is a longer word. */
  readonly ends: readonly number[]
}

/** How many words are remembered: texts have most of theirs in common. */
const REMEMBERED = 1 << 15
const NOTHING: Looked = { readings: [], ends: [] }

const JOINING: ReadonlySet<Locale> = new Set(['fi', 'sv', 'et'])
/** How long a term is that can begin a longer word, as it stands, and what it becomes before endings, or that can end one. */
const SHORTEST_FIRST = 5
const SHORTEST_PART = 6
/** How long the other part of the longer word is at least. */
const SHORTEST_REST = 3
/** How long a Cyrillic word alone is that can be typed in Latin letters. */
const SHORTEST_LATIN = 4
const CAPITAL = /\p{Lu}/u
const CYRILLIC = /\p{Script=Cyrillic}/u
/** Terms that take no endings. */
const AS_IT_STANDS = /\.$/

/** The terms, found by the words of a text whatever their endings. */
export class TermIndex {
  readonly root: TermNode = { meanings: [], next: new Map() }
  private readonly trie = new WordTrie<Form>()
  private readonly parts = new Map<string, number>()
  private readonly looked = new Map<string, Looked>()
  private readonly lookedAsRussian = new Map<string, Looked>()

  constructor(terms: Iterable<ConceptTerm>) {
    for (const term of terms) this.add(term)
  }

  look(word: Word): Looked {
    const remembered = word.russianKey === undefined ? this.looked : this.lookedAsRussian
    let looked = remembered.get(word.raw)
    if (looked === undefined) {
      looked = this.lookUp(word)
      if (remembered.size === REMEMBERED) remembered.clear()
      remembered.set(word.raw, looked)
    }
    return looked
  }

  private lookUp({ raw, key, russianKey }: Word): Looked {
    const readings: Reading[] = []
    const isCyrillic = CYRILLIC.test(raw)
    // A Latin word that is written in Cyrillic letters has other endings than those of its language.
    this.read(key, readings, (form, exact) => (isCyrillic ? form.isCyrillic || exact : form.countsInLatin))
    if (russianKey !== undefined) this.read(russianKey, readings, (form) => form.isCyrillic && form.countsInLatin)
    const ends = isCyrillic ? [] : this.endsOf(key)
    return readings.length + ends.length === 0 ? NOTHING : { readings, ends }
  }

  private endsOf(key: string): number[] {
    const parts: number[] = []
    const first = this.longest(key, 0, (form, rest) => form.isFirst && rest.length >= SHORTEST_REST)
    if (first !== undefined) parts.push(first.part)
    for (let from = SHORTEST_REST; from <= key.length - SHORTEST_PART; from++) {
      const last = this.longest(key, from, (form, rest) => form.isLast && form.endings.has(rest))
      if (last === undefined) continue
      if (last.part !== first?.part) parts.push(last.part)
      break
    }
    return parts
  }

  private add({ concept, locale, text }: ConceptTerm): void {
    const raws = rawWords(text)
    const isName = CAPITAL.test(text)
    const takesEndings = !AS_IT_STANDS.test(text)
    const isAlone = raws.length === 1
    let node = this.root
    for (const raw of raws) {
      const kind = `${locale} ${takesEndings} ${isAlone} ${isAlone && isName} ${raw}`
      let part = this.parts.get(kind)
      if (part === undefined) {
        part = this.parts.size
        this.parts.set(kind, part)
        const bases = takesEndings ? basesOf(raw, locale, isAlone) : [asItStands(raw)]
        const isCyrillic = CYRILLIC.test(raw)
        const isJoined = isAlone && takesEndings && JOINING.has(locale) && !isCyrillic
        const shortest = !isJoined ? Number.POSITIVE_INFINITY : isName ? SHORTEST_PART : SHORTEST_FIRST
        const countsInLatin = !isCyrillic || !isAlone || raw.length >= SHORTEST_LATIN
        this.addForms(bases, { part, isCyrillic, countsInLatin, shortest })
      }
      const next = node.next.get(part) ?? { meanings: [], next: new Map() }
      node.next.set(part, next)
      node = next
    }
    const length = raws.join('').length
    if (node !== this.root) node.meanings.push({ concept, locale, isName, length })
  }

  /** `shortest` is how long the word must be to begin a longer one. */
  private addForms(
    bases: readonly Base[],
    { shortest, ...same }: Pick<Form, 'part' | 'isCyrillic' | 'countsInLatin'> & { readonly shortest: number },
  ): void {
    for (const [number, { key, endings }] of bases.entries()) {
      const exact = number === 0
      const isFirst = key.length >= (exact ? shortest : Math.max(shortest, SHORTEST_PART))
      const isLast = key.length >= Math.max(shortest, SHORTEST_PART)
      this.trie.add(key, { ...same, exact, endings, isFirst, isLast })
    }
  }

  private read(key: string, into: Reading[], counts: (form: Form, exact: boolean) => boolean): void {
    for (let at = 0, node = 0; at < key.length; at++) {
      node = this.trie.step(node, key, at)
      if (node === 0) return
      const forms = this.trie.at(node)
      if (forms === undefined) continue
      const rest = key.slice(at + 1)
      for (const form of forms) {
        const exact = form.exact && rest === ''
        if ((exact || form.endings.has(rest)) && counts(form, exact)) into.push({ part: form.part, exact })
      }
    }
  }

  /** The longest form that begins at `from` and counts with what comes after it. */
  private longest(key: string, from: number, counts: (form: Form, rest: string) => boolean): Form | undefined {
    let longest: Form | undefined
    for (let at = from, node = 0; at < key.length; at++) {
      node = this.trie.step(node, key, at)
      if (node === 0) break
      const forms = at - from + 1 < SHORTEST_FIRST ? undefined : this.trie.at(node)
      if (forms === undefined) continue
      const rest = key.slice(at + 1)
      for (const form of forms) if (counts(form, rest)) longest = form
    }
    return longest
  }
}
