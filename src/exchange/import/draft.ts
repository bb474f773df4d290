import { serviceFileSchema } from '../../knowledge/service.ts'
import { isLocale, LOCALES, type Locale, type Localised } from '../../locale.ts'
import { isPrivateNumber } from '../../public-address.ts'
import { explainIssue } from '../../yaml.ts'
import { itemsOf, oneLine, shorten } from '../text.ts'
import type { ImportResult, Note } from './imported.ts'

/** The lengths that the schema allows, in UTF-16 code units. */
export const LIMITS = {
  title: 100,
  name: 160,
  summary: 500,
  eligibility: 600,
  step: 500,
  note: 400,
  time: 300,
  cost: 300,
  risk: 500,
  keyword: 60,
  question: 200,
  place: 120,
  address: 200,
  resource: 200,
} as const

/** So many are enough to find an entry by, and to reach an office. */
const MOST_KEYWORDS = 20
export const MOST_CHANNELS = 20
export const MOST_STEPS = 30

export interface Words {
  readonly language: string
  readonly value: string
}

/** Takes foreign texts over, and notes what its reviewer should know. */
export interface Notebook {
  readonly notes: Note[]
  note(kind: string, detail?: string): void
  /** One text in each language, without markup and cut to `maximum` at the end of a sentence. */
  text(words: readonly Words[], maximum: number, field: string): Localised | undefined
  /** Several texts, the first of each language together, then the second, and so on. */
  items(words: readonly Words[], maximum: number, field: string): Localised[]
  keywords(words: readonly Words[]): Localised<string[]>
  /** A web address that readers may be led to; `undefined` for any other. */
  address(value: string | undefined): string | undefined
  readonly languages: Set<string>
}

/** `origin` names the entry in notes. */
export function createNotebook(origin: string): Notebook {
  const notes: Note[] = []
  const languages = new Set<string>()

  function note(kind: string, detail?: string): void {
    notes.push({ kind, detail: detail === undefined ? origin : `${origin}: ${detail}` })
  }

  /** The texts in Silta's languages; several in one language follow one another. */
  function sorted(words: readonly Words[]): [Locale, string[]][] {
    const byLocale = new Map<Locale, string[]>()
    for (const { language, value } of words) {
      const code = language.toLowerCase().slice(0, 12)
      const locale = code.split(/[-_]/)[0]
      if (!isLocale(locale)) languages.add(code)
      else byLocale.set(locale, [...(byLocale.get(locale) ?? []), value])
    }
    return LOCALES.flatMap((locale) => {
      const values = byLocale.get(locale)
      return values ? [[locale, values]] : []
    })
  }

  return {
    notes,
    languages,
    note,
    text(words, maximum, field) {
      const texts: Localised = {}
      for (const [locale, values] of sorted(words)) {
        const whole = values.map(oneLine).filter(Boolean).join(' ')
        if (whole === '') continue
        texts[locale] = shorten(whole, maximum)
        if (whole.length > maximum) note(`${field} shortened`, `${locale}, ${whole.length} to ${maximum} characters`)
      }
      return someOf(texts)
    },
    items(words, maximum, field) {
      const lists = sorted(words).map(([locale, values]): [Locale, string[]] => [
        locale,
        values.flatMap((value) => itemsOf(value, maximum)),
      ])
      const longest = Math.max(0, ...lists.map(([, items]) => items.length))
      if (lists.some(([, items]) => items.length !== longest))
        note(
          `${field} divided differently in the languages`,
          lists.map(([locale, { length }]) => `${locale} ${length}`).join(', '),
        )
      if (longest > MOST_STEPS) note(`${field}: only the first ${MOST_STEPS} taken`, String(longest))
      return Array.from({ length: Math.min(longest, MOST_STEPS) }, (_, at) =>
        Object.fromEntries(lists.flatMap(([locale, items]) => (items[at] ? [[locale, items[at]]] : []))),
      )
    },
    keywords(words) {
      return Object.fromEntries(
        sorted(words).flatMap(([locale, values]) => {
          const plain = values.map((value) => shorten(oneLine(value), LIMITS.keyword)).filter(Boolean)
          const own = [...new Set(plain)].slice(0, MOST_KEYWORDS)
          return own.length > 0 ? [[locale, own]] : []
        }),
      )
    },
    address(value) {
      if (value === undefined) return undefined
      const address = readersAddress(value)
      if (address === undefined) note('address left out, since it is no page of the public internet', value)
      return address
    },
  }
}

/** A web address that readers may be led to, as it was written as far as possible; `undefined` for any other. */
export function readersAddress(value: string): string | undefined {
  const written = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`
  const url = URL.canParse(written) ? new URL(written) : undefined
  if (!url || !isForReaders(url)) return undefined
  return /^[\x21-\x7e]+$/.test(written) && !/[\\"<>]/.test(written) ? written : url.href
}

function isForReaders(url: URL): boolean {
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  const isLocal = /(^|\.)(localhost|local|internal|lan|home|invalid|test)\.?$/.test(url.hostname)
  const isName = url.hostname.includes('.') || url.hostname.startsWith('[')
  return isWeb && isName && url.username === '' && url.password === '' && !isLocal && !isPrivateNumber(url)
}

export function someOf(texts: Localised): Localised | undefined {
  return Object.keys(texts).length > 0 ? texts : undefined
}

/** The service that was put together, if it is one. */
export function asImported(service: unknown, origin: string, { notes, languages }: Notebook): ImportResult {
  const parsed = serviceFileSchema.safeParse(service, { error: explainIssue })
  if (parsed.success) return { service: parsed.data, origin, notes, languages: [...languages] }
  const [issue] = parsed.error.issues
  return { kind: 'it does not make a service', detail: `${origin}: ${issue?.path.join('.')}: ${issue?.message}` }
}
