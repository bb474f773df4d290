import type { KnowledgeBase } from '../knowledge/answer.ts'
import type { Service } from '../knowledge/service.ts'
import type { Situation } from '../knowledge/situation.ts'
import { LOCALES, type Locale } from '../locale.ts'
import type { EntryRef } from './entry.ts'
import { gramsOf, likeness } from './similar.ts'

/** Of an entry's example questions in each language only so many are asked, so that a page does not take too long. */
const QUESTIONS = 3
/**
 * From this likeness of their titles, summaries and keywords on, two entries of one country are about the same. Of
 * those shipped no two are more alike than 0.43; the same matter in two countries has 0.51 and more.
 */
const ALIKE = 0.47

/** Two published entries of which people may get the wrong one. */
export interface Confusion {
  readonly entry: EntryRef
  readonly other: EntryRef
  /** Example questions of `entry` for which `other` comes first. */
  readonly questions: readonly { readonly locale: Locale; readonly text: string }[]
  /** How much of what they say about themselves is the same, 0 to 1; 0 for entries of different countries. */
  readonly likeness: number
}

type Published = Pick<Service | Situation, 'id' | 'country' | 'title' | 'summary' | 'keywords' | 'exampleQuestions'>

/** Finds for one entry after another with which others it is confused, in some ten milliseconds for each. */
export function createConfusions(base: KnowledgeBase): (ref: EntryRef) => readonly Confusion[] {
  const known = new Map<string, ReadonlySet<string>>()

  function gramsIn({ id, title, summary, keywords }: Published, locale: Locale): ReadonlySet<string> {
    const key = `${locale} ${id}`
    const found =
      known.get(key) ?? gramsOf([title[locale] ?? '', summary[locale] ?? '', ...(keywords[locale] ?? [])].join(' '))
    known.set(key, found)
    return found
  }

  /** The mean over the languages that both have. */
  function alike(one: Published, other: Published): number {
    if (one.country !== other.country) return 0
    const both = LOCALES.filter((locale) => one.summary[locale] !== undefined && other.summary[locale] !== undefined)
    const sum = both.reduce((total, locale) => total + likeness(gramsIn(one, locale), gramsIn(other, locale)), 0)
    return both.length === 0 ? 0 : sum / both.length
  }

  return (ref) => {
    const entry = published(ref.id, base)
    if (!entry) return []
    const country = entry.country === 'x' ? undefined : entry.country
    const found = new Map<string, { readonly locale: Locale; readonly text: string }[]>()
    for (const locale of LOCALES) {
      for (const text of spread(entry.exampleQuestions[locale] ?? [])) {
        const { decision, services } = base.answer({ text, locale, country })
        for (const [at, { id, score }] of services.entries()) {
          if (score === 0) break
          const questions = found.get(id) ?? []
          found.set(id, questions)
          if (at === 0 && decision !== 'none') questions.push({ locale, text })
        }
      }
    }
    return [...found].flatMap(([id, questions]) => {
      const other = published(id, base)
      if (!other || !isStranger(entry.id, id, base)) return []
      const shared = alike(entry, other)
      if (shared < ALIKE && questions.length === 0) return []
      return [{ entry: ref, other: refOf(id, base), questions, likeness: shared }]
    })
  }
}

/** Each pair once, those that are most alike first. */
export function pairsOf(all: readonly Confusion[]): Confusion[] {
  const pairs = new Map<string, Confusion>()
  for (const one of all) {
    const key = [one.entry.id, one.other.id].sort().join(' ')
    const known = pairs.get(key)
    pairs.set(key, known ? { ...known, questions: [...known.questions, ...one.questions] } : one)
  }
  return [...pairs.values()].sort((a, b) => b.likeness - a.likeness || b.questions.length - a.questions.length)
}

/** A few of them, from all over the list: those that stand together are often alike. */
function spread(questions: readonly string[]): readonly string[] {
  const step = Math.max(1, questions.length / QUESTIONS)
  return questions.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step)).slice(0, QUESTIONS)
}

function published(id: string, { services, situations }: KnowledgeBase): Published | undefined {
  return services.get(id) ?? situations.get(id)
}

function refOf(id: string, { services }: KnowledgeBase): EntryRef {
  return { kind: services.has(id) ? 'service' : 'situation', id }
}

/** A situation speaks of the same as the services that it leads to. */
function isStranger(one: string, other: string, { situations }: KnowledgeBase): boolean {
  const leads = (from: string, to: string) => situations.get(from)?.services.some(({ service }) => service === to)
  return one !== other && !leads(one, other) && !leads(other, one)
}
