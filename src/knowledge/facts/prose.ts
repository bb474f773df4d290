import { LOCALES, type Locale, type Localised } from '../../locale.ts'
import { localisedTexts } from '../check/texts.ts'
import type { Document, Service } from '../service.ts'
import { type Figure, figuresIn } from './figures.ts'
import { saysInWords } from './number-words.ts'

/** A figure of a text, in all its languages. */
export interface ProseFigure {
  /** Of the text, in the entry. */
  readonly path: string
  readonly key: string
  readonly value: string
  /** The words around it, in each language that has it. */
  readonly texts: Localised
  /** The languages whose text has it neither in digits nor in words. A text that is not translated lacks nothing. */
  readonly missing: readonly Locale[]
}

/** What people type, not what the entry states. */
const ASKED = /^(?:keywords|exampleQuestions)$/

/** Words around a figure, in characters on each side. */
const AROUND = 32

/** Every figure in the texts of an entry, once for each text. */
export function proseFigures(entry: unknown): ProseFigure[] {
  return [...localisedTexts(entry)].flatMap(({ path, text }) => (ASKED.test(path) ? [] : figuresOf(path, text)))
}

/** Those of a service, without the documents that are entries of their own. */
export function serviceFigures(service: Service, shared: ReadonlySet<Document>): ProseFigure[] {
  const documents = service.documents.map((document) => (shared.has(document) ? null : document))
  return proseFigures({ ...service, documents })
}

function figuresOf(path: string, text: Localised<unknown>): ProseFigure[] {
  const written = LOCALES.flatMap((locale) => {
    const words = text[locale]
    return typeof words === 'string' ? [{ locale, words, figures: figuresIn(words, locale) }] : []
  })
  const keys = new Set(written.flatMap(({ figures }) => figures.map(({ key }) => key)))
  return [...keys].map((key) => {
    const having = written.flatMap(({ locale, words, figures }) => {
      const figure = figures.find((one) => one.key === key)
      return figure ? [{ locale, figure, excerpt: excerptOf(words, figure) }] : []
    })
    const missing = written.filter(
      ({ locale, words }) => !having.some((one) => one.locale === locale) && !saysInWords(words, key, locale),
    )
    const values = having.map(({ figure }) => figure.value)
    return {
      path,
      key,
      value: values.reduce((most, value) => (value.length > most.length ? value : most)),
      texts: Object.fromEntries(having.map(({ locale, excerpt }) => [locale, excerpt])),
      missing: missing.map(({ locale }) => locale),
    }
  })
}

function excerptOf(text: string, { at, end }: Figure): string {
  const [from, to] = [wordBreak(text, at - AROUND, 1), wordBreak(text, end + AROUND, -1)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`
}

/** The nearest space in a direction, so that no word is cut; the text's end where that is nearer. */
function wordBreak(text: string, at: number, direction: 1 | -1): number {
  if (at <= 0 || at >= text.length) return at <= 0 ? 0 : text.length
  let place = at
  while (place > 0 && place < text.length && !/\s/.test(text[place] ?? '') && Math.abs(place - at) < AROUND)
    place += direction
  return place
}
