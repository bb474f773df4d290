import { LOCALES, type Locale } from '../../locale.ts'
import { foldWord, type Token } from './fold.ts'
import type { EmergencyLexicon } from './lexicon.ts'
import { append } from './multimap.ts'
import { WordIndex } from './word-index.ts'

/** Words between the items of a phrase that do not break it: this many and one for each item. */
const MAXIMUM_GAP = 2

const NOTHING: ReadonlySet<number> = new Set()
const CLASS = /^<(.+)>$/

type Classes = EmergencyLexicon['classes']
type Phrases = EmergencyLexicon['cries']

/** Where one alternative of an item stands in the message. */
interface Span {
  readonly start: number
  readonly end: number
}

/** A set of alternatives: words of its own, and classes that other items share. */
interface Item {
  readonly id: number
  readonly classes: readonly number[]
  readonly words: number
}

interface Phrase<T> {
  readonly locale: Locale
  readonly negated: boolean
  /** The rarest comes first: where it does not stand, nothing else is looked for. */
  readonly items: readonly Item[]
  readonly value: T
}

/** One place where a phrase stands; `spans` has the words that make it up. */
export interface Found<T> {
  readonly value: T
  readonly locale: Locale
  /** The phrase itself contains a negation. */
  readonly negated: boolean
  readonly spans: readonly Span[]
}

/** Finds all phrases of a lexicon in a message at once. `T` is what the caller files a phrase under. */
export class PhraseIndex<T> {
  readonly #words: WordIndex
  readonly #classes: Classes
  readonly #items = new Map<string, Item>()
  /** For a word: the items that it begins, with the words that must follow it. */
  readonly #starts = new Map<number, { readonly item: number; readonly rest: readonly number[] }[]>()
  /** Phrases by the items and classes in which their rarest item can be found. */
  readonly #phrases = new Map<number, Phrase<T>[]>()
  readonly #wordIds = new Map<string, number>()

  constructor(classes: Classes, notTypos: Iterable<string>) {
    this.#classes = classes
    this.#words = new WordIndex([...notTypos].flatMap(spellings))
  }

  add(phrases: Phrases, value: T): void {
    for (const locale of LOCALES) {
      for (const text of phrases[locale] ?? []) {
        const items = [...new Set(text.split(/\s+/).map((item) => this.#item(locale, item)))]
        items.sort((one, other) => one.classes.length - other.classes.length || one.words - other.words)
        const phrase = { locale, negated: text.includes('<not>'), items, value }
        const [rarest] = items
        if (rarest) for (const id of [rarest.id, ...rarest.classes]) append(this.#phrases, id, phrase)
      }
    }
  }

  /** Every phrase found in the tokens outside `masked`, at least once each. */
  find(tokens: readonly Token[], masked: ReadonlySet<number> = NOTHING): Found<T>[] {
    const spans = this.#spans(tokens, masked)
    const at = ({ id, classes }: Item) => [id, ...classes].flatMap((each) => spans.get(each) ?? [])
    const phrases = new Set([...spans.keys()].flatMap((id) => this.#phrases.get(id) ?? []))
    return [...phrases].flatMap(({ items, value, locale, negated }) => {
      const candidates = items.map(at)
      if (candidates.some(({ length }) => length === 0)) return []
      return arrangements(candidates, tokens).map((chosen) => ({ value, locale, negated, spans: chosen }))
    })
  }

  #item(locale: Locale, text: string): Item {
    const key = `${locale} ${text}`
    const known = this.#items.get(key)
    if (known) return known
    const alternatives = text.split('|')
    const isClass = alternatives.length === 1 && CLASS.test(text)
    const classes = isClass ? [] : alternatives.filter((each) => CLASS.test(each))
    const words = isClass ? this.#classWords(locale, text) : alternatives.filter((each) => !CLASS.test(each))
    const ids = classes.map((each) => this.#item(locale, each).id)
    const item = { id: this.#items.size, classes: ids, words: words.length }
    this.#items.set(key, item)
    for (const alternative of words) {
      const [first, ...rest] = alternative.split('_').map((word) => this.#word(locale, word))
      if (first !== undefined) append(this.#starts, first, { item: item.id, rest })
    }
    return item
  }

  #classWords(locale: Locale, text: string): string[] {
    const name = CLASS.exec(text)?.[1]
    const words = Object.entries(this.#classes).find(([key]) => key === name)?.[1][locale]
    if (!words) throw new Error(`the lexicon has no class of words ${text} in the language "${locale}"`)
    return words.flatMap((word) => (CLASS.test(word) ? this.#classWords(locale, word) : word))
  }

  #word(locale: Locale, text: string): number {
    const script = locale === 'ru' ? 'russian' : 'latin'
    const key = `${script} ${text}`
    const known = this.#wordIds.get(key)
    if (known !== undefined) return known
    const folded = foldWord(text.replaceAll('*', '').toLowerCase())
    const reach = { before: text.startsWith('*'), after: text.endsWith('*') }
    const id = this.#words.add(script, folded[script] ?? '', reach)
    this.#wordIds.set(key, id)
    return id
  }

  #spans(tokens: readonly Token[], masked: ReadonlySet<number>): Map<number, Span[]> {
    const matches = tokens.map((token, at) => (masked.has(at) ? NOTHING : this.#words.match(token)))
    const spans = new Map<number, Span[]>()
    for (const [at, ids] of matches.entries()) {
      for (const id of ids) {
        for (const { item, rest } of this.#starts.get(id) ?? []) {
          if (!rest.every((next, index) => matches[at + 1 + index]?.has(next))) continue
          const span = { start: at, end: at + rest.length }
          append(spans, item, span)
        }
      }
    }
    return spans
  }
}

/** Both spellings of a word, its star kept. */
function spellings(word: string): string[] {
  const star = word.endsWith('*') ? '*' : ''
  const { latin, russian } = foldWord(word.replaceAll('*', '').toLowerCase())
  return [latin ?? russian, russian].map((spelling) => spelling + star)
}

/** For each place of the first item, the first choice of places for the others that stands near enough. */
function arrangements(candidates: readonly (readonly Span[])[], tokens: readonly Token[]): Span[][] {
  const found: Span[][] = []
  for (const span of candidates[0] ?? []) {
    const chosen = arrange([span], candidates, tokens)
    if (chosen) found.push(chosen)
  }
  return found
}

function arrange(
  chosen: readonly Span[],
  candidates: readonly (readonly Span[])[],
  tokens: readonly Token[],
): Span[] | undefined {
  const next = candidates[chosen.length]
  if (!next) return [...chosen]
  for (const span of next) {
    if (chosen.some((other) => span.start <= other.end && other.start <= span.end)) continue
    const all = [...chosen, span]
    const arranged = near(all, tokens) ? arrange(all, candidates, tokens) : undefined
    if (arranged) return arranged
  }
  return undefined
}

function near(spans: readonly Span[], tokens: readonly Token[]): boolean {
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const taken = spans.reduce((sum, span) => sum + span.end - span.start + 1, 0)
  return end - start + 1 - taken <= MAXIMUM_GAP + spans.length && tokens[start]?.sentence === tokens[end]?.sentence
}
